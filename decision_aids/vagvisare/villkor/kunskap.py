"""What must be known before anybody is sent on: each gap with a question to the one who can answer it.

A condition that does not hold is no gap: it explains why a way is closed. What nobody knows is one.
"""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Read, Vikt, leaf
from decision_aids.engine.verdicts import (
    Judgement,
    Mottagare,
    ej_aktuellt,
    inte_uppfyllt,
    kant_annat,
    oklart,
    uppfyllt,
)
from decision_aids.gemensamt.omstandigheter import vald_namns
from decision_aids.gemensamt.samordning import om_mojlig
from decision_aids.gemensamt.svar import Formaga, Forsakrad, JaNej, Orsak, Sgi, Underlag, Visar, ja_nej, kant
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import nedsatt
from decision_aids.vagvisare.guards import (
    om_ansokan,
    om_inte_full,
    om_intyg,
    om_langvarig,
    om_nedsatt,
    om_rehabbehov,
)
from decision_aids.vagvisare.svar import Ansoker, Nedsatt, Nedsattning, Situation, Varaktighet

situation_kand = (
    leaf("situation_kand", Grund.LAG, "fl-23", "sol-12-1")
    .gap(Vikt.AVGORANDE, Mottagare.PERSONEN)
    .tabell(q.SITUATION, *kant(Situation, uppfyllt("kand"), oklart("okand-situation", Mottagare.PERSONEN)))
)
"""Is it known why the person needs ekonomiskt bistånd?"""


formaga_kand = (
    leaf("formaga_kand", Grund.LAG, "fl-23")
    .gap(Vikt.AVGORANDE, Mottagare.VARDEN)
    .tabell(q.FORMAGA, *kant(Formaga, uppfyllt("kand"), oklart("okand-formaga", Mottagare.VARDEN)))
)
"""Is it known what the person can do, in spite of the illness?"""


orsak_kand = (
    leaf("orsak_kand", Grund.LAG, "fl-23")
    .gap(Vikt.AVGORANDE, Mottagare.PERSONEN, applies=om_inte_full)
    .tabell(q.ORSAK, *kant(Orsak, uppfyllt("kand"), oklart("okand-orsak", Mottagare.PERSONEN)))
)
"""Is it known what the hinder comes from?"""


sjukdom_hindrar = (
    leaf("sjukdom_hindrar", Grund.LAG, "fl-23")
    .gap(Vikt.FORKLARING, Mottagare.VARDEN)
    .tabell(
        nedsatt,
        (Nedsatt.SJUKDOM, uppfyllt("sjukdom")),
        (Nedsatt.ANNAT, ej_aktuellt("annat-an-sjukdom")),
        (Nedsatt.INGEN, ej_aktuellt("full-formaga")),
        (Nedsatt.VET_INTE, oklart("okand-formaga")),
    )
)
"""Is illness in the way? Says whether the ways of the one who is ill concern the case."""


behover_rehabilitering = (
    leaf("behover_rehabilitering", Grund.LAG, "fl-23")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_nedsatt)
    .tabell(
        q.REHABBEHOV, *ja_nej(uppfyllt("behovs"), ej_aktuellt("inget-rehabbehov"), oklart("okant-rehabbehov"))
    )
)
"""Is rehabilitation needed? Says whether the ways to it concern the case."""


underlag_finns = (
    leaf("underlag_finns", Grund.LAG, "lakarintyg-huvudregel", "fl-23")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=om_nedsatt)
    .tabell(
        q.UNDERLAG,
        (Underlag.LAKARINTYG, uppfyllt("lakarintyg")),
        (Underlag.ANNAT, oklart("annat-underlag", Mottagare.PERSONEN)),
        (Underlag.INGET, inte_uppfyllt("inget-underlag")),
        (Underlag.VET_INTE, oklart("okant-underlag")),
    )
)
"""Is there a läkarintyg to go by?"""


intyget_kant = (
    leaf("intyget_kant", Grund.LAG, "lakarintyg-huvudregel", "fl-23")
    .gap(Vikt.VIKTIG, Mottagare.VARDEN, applies=om_intyg)
    .tabell(
        q.INTYG_VISAR,
        (Visar.JA, uppfyllt("visar")),
        (Visar.OTYDLIGT, inte_uppfyllt("otydligt")),
        (Visar.SAGER_EMOT, inte_uppfyllt("sager-emot")),
        (Visar.VET_INTE, oklart("okant-innehall", Mottagare.HANDLAGGAREN)),
    )
)
"""Does the certificate say what illness reduces? What it leaves unclear, or denies, is asked of care."""


sgi_kand = (
    leaf("sgi_kand", Grund.LAG, "sfb-25-3")
    .gap(Vikt.AVGORANDE, Mottagare.PERSONEN, applies=om_nedsatt)
    .tabell(q.SGI, *kant(Sgi, uppfyllt("kand"), oklart("okand-sgi", Mottagare.PERSONEN)))
)
"""Is it known whether there is a SGI?"""


rehabbehov_kant = (
    leaf("rehabbehov_kant", Grund.LAG, "sfb-30-9", "fl-23")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=om_nedsatt)
    .tabell(q.REHABBEHOV, *kant(JaNej, uppfyllt("kant"), oklart("okant-rehabbehov", Mottagare.PERSONEN)))
)
"""Is it known whether the person needs arbetslivsinriktad rehabilitering?"""


@leaf("framtiden_kand", Grund.LAG, "sfb-33-5", "sfb-33-6", "sfb-33-7").gap(
    Vikt.VIKTIG, Mottagare.VARDEN, applies=om_langvarig
)
def framtiden_kand(read: Read) -> Judgement:
    """Of a long reduction: is it known how much, how long, and what has been tried?"""
    unknown = (
        read(q.NEDSATTNING) is Nedsattning.VET_INTE,
        read(q.VARAKTIGHET) is Varaktighet.VET_INTE,
        read(q.POTENTIAL) is JaNej.VET_INTE,
    )
    if any(unknown):
        return oklart("okand-framtid", Mottagare.VARDEN)
    return uppfyllt("kand")


forsakrad_kand = (
    leaf("forsakrad_kand", Grund.LAG, "sfb-5-9", "fl-23")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=om_nedsatt)
    .tabell(q.FORSAKRAD, *kant(Forsakrad, uppfyllt("kand"), oklart("vet-inte", Mottagare.PERSONEN)))
)
"""Is it known whether the person is insured in Sweden?"""


potential_kand = (
    leaf("potential_kand", Grund.LAG, "sfb-29-2", "fl-23")
    .gap(Vikt.VIKTIG, Mottagare.VARDEN, applies=om_rehabbehov)
    .tabell(q.POTENTIAL, *kant(JaNej, uppfyllt("kand"), oklart("vet-inte", Mottagare.VARDEN)))
)
"""Is it known whether rehabilitation can give more ability?"""


vardkontakt_kand = (
    leaf("vardkontakt_kand", Grund.LAG, "fl-23", "hsl-8-7")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=om_nedsatt)
    .tabell(q.VARDKONTAKT, *kant(JaNej, uppfyllt("kand"), oklart("okand-kontakt", Mottagare.PERSONEN)))
)
"""Is it known whether the person is in contact with care?"""


samtycke_fragat = (
    leaf("samtycke_fragat", Grund.LAG, "osl-12-2", "osl-10-1", "samtycke-praktik")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=om_nedsatt)
    .tabell(q.SAMTYCKE_VARDEN, *kant(JaNej, uppfyllt("fragat"), oklart("inte-fragat", Mottagare.PERSONEN)))
)
"""Has the person been asked for consent? A no is an answer, and no gap."""


medgivande_kant = (
    leaf("medgivande_kant", Grund.LAG, "sfb-30-10", "osl-12-2")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=om_mojlig)
    .tabell(
        q.SAMTYCKE_FK,
        *ja_nej(uppfyllt("medger"), inte_uppfyllt("medger-inte"), oklart("inte-fragat", Mottagare.PERSONEN)),
    )
)
"""Does the person let FK work with the others? A no is asked about: samordning waits for it."""


personen_ansoker = (
    leaf("personen_ansoker", Grund.VAGLEDNING, "fk-samordning", "fl-23")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=om_ansokan)
    .tabell(
        q.VILL_ANSOKA,
        (Ansoker.SJALV, uppfyllt("sjalv")),
        (Ansoker.MED_HJALP, uppfyllt("med-hjalp")),
        (Ansoker.NEJ, kant_annat("vill-inte")),
        (Ansoker.FATT_NEJ, kant_annat("fatt-nej")),
        (Ansoker.VET_INTE, oklart("inte-fragat", Mottagare.PERSONEN)),
    )
)
"""Does the person apply for samordning? A no is an answer, the person's as well as FK's."""


omstandigheter_kanda = (
    leaf("omstandigheter_kanda", Grund.LAG, "sol-10-3", "sol-13-1", "fl-23")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN)
    .tabell(vald_namns, *kant(JaNej, uppfyllt("fragat"), oklart("inte-fragat", Mottagare.PERSONEN)))
)
"""Has the person been asked, in private, what else stands in the way?"""


KUNSKAP = (
    situation_kand,
    formaga_kand,
    orsak_kand,
    underlag_finns,
    intyget_kant,
    sgi_kand,
    rehabbehov_kant,
    forsakrad_kand,
    potential_kand,
    framtiden_kand,
    vardkontakt_kand,
    samtycke_fragat,
    medgivande_kant,
    personen_ansoker,
    omstandigheter_kanda,
)

"""FK's samordning without SGI: the conditions and what they speak for together, the same in every aid.

SFB 29:2 is a definition and 30 kap. gives no lowest degree; what else FK asks for is FK's own description.
A gap is a question. Only what is known to be otherwise speaks against, and FK alone decides.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from decision_aids.engine.criteria import (
    Criterion,
    Grund,
    Guard,
    Leaf,
    Read,
    Vikt,
    alla,
    existence,
    guard,
    guards,
    leaf,
)
from decision_aids.engine.outcomes import Weigh
from decision_aids.engine.verdicts import (
    Judgement,
    Mottagare,
    Verdict,
    ej_aktuellt,
    inte_uppfyllt,
    kant_annat,
    oklart,
    uppfyllt,
)
from decision_aids.gemensamt import fragor as q
from decision_aids.gemensamt.regler import nya_bosattningskrav
from decision_aids.gemensamt.svar import Begynt, Formaga, Forsakrad, Orsak, Sgi, Underlag, Visar, ja_nej

om_nedsatt = guards(
    guard(
        q.FORMAGA,
        (Formaga.FULL, ej_aktuellt("inte-nedsatt")),
        *((one, None) for one in Formaga if one is not Formaga.FULL),
    ),
    guard(
        q.ORSAK,
        (Orsak.ANNAT, ej_aktuellt("annan-orsak")),
        *((one, None) for one in Orsak if one is not Orsak.ANNAT),
    ),
)
"""Concerns a person whose ability is, or may be, reduced by illness."""


om_behov = guard(q.REHABBEHOV, *ja_nej(None, ej_aktuellt("inget-behov"), None), after=om_nedsatt)
"""Concerns a person who needs, or may need, rehabilitation to get ability back."""


om_mojlig = guard(q.POTENTIAL, *ja_nej(None, ej_aktuellt("ingen-potential"), None), after=om_behov)
"""Concerns a person who may get ability back through rehabilitation."""


om_intyg = existence(
    q.UNDERLAG,
    (Underlag.LAKARINTYG, None),
    (Underlag.VET_INTE, oklart("okant-underlag")),
    (Underlag.ANNAT, ej_aktuellt("inget-intyg")),
    (Underlag.INGET, ej_aktuellt("inget-intyg")),
    after=om_behov,
)
"""Concerns a case with a läkarintyg to read."""


def forsakrad(weight: Vikt, applies: Guard | None = None) -> Leaf:
    """Insured by living or working here. From 2027 a proposal may ask more of who lives here: only a mark."""

    def judge(read: Read) -> Judgement:
        match read(q.FORSAKRAD):
            case Forsakrad.ARBETAR:
                return uppfyllt("arbetar")
            case Forsakrad.BOR:
                changed = read(nya_bosattningskrav) is Begynt.JA
                return uppfyllt("bor-kontrollera" if changed else "bor")
            case Forsakrad.NEJ:
                return inte_uppfyllt("varken-eller")
            case Forsakrad.VET_INTE:
                return oklart(asks=Mottagare.PERSONEN)

    ground = leaf("forsakrad_i_sverige", Grund.LAG, "sfb-5-9", "sfb-6-6", "fk-samordning", "prop-2526-136")
    return ground.gap(weight, Mottagare.PERSONEN, applies)(judge)


behov_av_rehabilitering = (
    leaf("behov_av_rehabilitering", Grund.LAG, "sfb-29-2", "sfb-30-2", "sfb-30-9", "fk-samordning")
    .gap(Vikt.AVGORANDE, Mottagare.HANDLAGGAREN, applies=om_nedsatt)
    .tabell(q.REHABBEHOV, *ja_nej(uppfyllt("behov"), inte_uppfyllt("inget-behov"), oklart()))
)
"""Does the person need arbetslivsinriktad rehabilitering to get ability back? FK clarifies it (30:9)."""


potential_finns = (
    leaf("potential_finns", Grund.LAG, "sfb-29-2", "sfb-33-6", "ratt-stod-ratt-forsorjning")
    .gap(Vikt.AVGORANDE, Mottagare.VARDEN, applies=om_behov)
    .tabell(q.POTENTIAL, *ja_nej(uppfyllt("finns"), inte_uppfyllt("saknas"), oklart(asks=Mottagare.VARDEN)))
)
"""Can measures give ability back? If not, and it is stadigvarande, another benefit is to be tried."""


utan_sgi = (
    leaf("utan_sgi", Grund.VAGLEDNING, "fk-samordning", "sfb-30-8", "sfb-25-3")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=om_mojlig)
    .tabell(
        q.SGI,
        (Sgi.SAKNAS, uppfyllt("saknas")),
        (Sgi.FINNS, kant_annat("finns")),
        (Sgi.VET_INTE, oklart(asks=Mottagare.PERSONEN)),
    )
)
"""The application is for those without SGI; with one, FK coordinates in the case about sjukpenning."""


intyg_finns = (
    leaf("intyg_finns", Grund.VAGLEDNING, "fk-samordning")
    .gap(Vikt.AVGORANDE, Mottagare.PERSONEN, applies=om_behov)
    .tabell(
        q.UNDERLAG,
        (Underlag.LAKARINTYG, uppfyllt("lakarintyg")),
        (Underlag.ANNAT, inte_uppfyllt("annat-underlag")),
        (Underlag.INGET, inte_uppfyllt("inget")),
        (Underlag.VET_INTE, oklart("okant-underlag")),
    )
)
"""Is there a läkarintyg to send with the application?"""


intyg_visar_nedsattning = (
    leaf("intyg_visar_nedsattning", Grund.VAGLEDNING, "fk-samordning")
    .gap(Vikt.AVGORANDE, Mottagare.VARDEN, applies=om_intyg)
    .tabell(
        q.INTYG_VISAR,
        (Visar.JA, uppfyllt("visar")),
        (Visar.OTYDLIGT, inte_uppfyllt("otydligt")),
        (Visar.SAGER_EMOT, inte_uppfyllt("sager-emot")),
        (Visar.VET_INTE, oklart()),
    )
)
"""Does it show that illness reduces the ability? Silence is a question, not a no."""


medger_samverkan = (
    leaf("medger_samverkan", Grund.LAG, "sfb-30-10", "osl-12-2")
    .gap(Vikt.AVGORANDE, Mottagare.PERSONEN, applies=om_mojlig)
    .tabell(
        q.SAMTYCKE_FK,
        *ja_nej(uppfyllt("medger"), inte_uppfyllt("medger-inte"), oklart(asks=Mottagare.PERSONEN)),
    )
)
"""FK works with the others only if the person allows it (30:10). The person applies all the same."""


INTYGET = alla("intyget_racker", intyg_finns, intyg_visar_nedsattning)
"""What the case needs of the paper. That it looks forward is about when to apply."""


class Talar(StrEnum):
    """What the facts given speak for."""

    TALAR_FOR = "talar_for"
    KOMPLETTERA = "komplettera"
    ANNAN_VAG = "annan_vag"
    INTE_NU = "inte_nu"
    ANNAN_ERSATTNING = "annan_ersattning"
    TALAR_EMOT = "talar_emot"
    OKLART = "oklart"


def forklarar(criterion: Leaf) -> Leaf:
    """The same condition in an aid where a gap in it only explains where a way stands."""
    return replace(criterion, weight=Vikt.FORKLARING)


def lage(weigh: Weigh, grunden: Criterion, kan_borja: Criterion) -> Talar:
    """What is known to be otherwise comes first, then what nobody knows, then what is missing and can be had.

    `grunden` are the conditions of the case itself, and `kan_borja` whether it is time: each aid asks of them
    in its own words. With an SGI the same measures go through the case about sjukpenning.
    """
    if weigh(grunden) is Verdict.INTE_UPPFYLLT or _intyget_sager_emot(weigh):
        return Talar.TALAR_EMOT
    if weigh(potential_finns) is Verdict.INTE_UPPFYLLT:
        return Talar.ANNAN_ERSATTNING
    if weigh(kan_borja) is Verdict.INTE_UPPFYLLT:
        return Talar.INTE_NU
    if Verdict.OKLART in [weigh(one) for one in (grunden, potential_finns, kan_borja, INTYGET)]:
        return Talar.OKLART
    if weigh(utan_sgi) is Verdict.INTE_UPPFYLLT:
        return Talar.ANNAN_VAG
    return Talar.TALAR_FOR if weigh(INTYGET) is Verdict.UPPFYLLT else Talar.KOMPLETTERA


def _intyget_sager_emot(weigh: Weigh) -> bool:
    """Only a certificate that says that nothing is reduced speaks against; what it lacks can be had."""
    if weigh(INTYGET) is not Verdict.INTE_UPPFYLLT or weigh(q.UNDERLAG) is not Underlag.LAKARINTYG:
        return False
    return weigh(q.INTYG_VISAR) is Visar.SAGER_EMOT

"""Conditions of what Försäkringskassan does: SGI, sjukpenning and samordning."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Read, Vikt, alla, leaf
from decision_aids.engine.verdicts import Judgement, Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt import samordning
from decision_aids.gemensamt.samordning import forklarar, forsakrad
from decision_aids.gemensamt.svar import Formaga, JaNej, Sgi, ja_nej
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import arende_hos_fk, nedsatt
from decision_aids.vagvisare.guards import om_arende, om_nedsatt, om_rehabbehov, om_sgi
from decision_aids.vagvisare.svar import Nedsatt, Nedsattning, Situation


@leaf("sgi_okand", Grund.LAG, "sfb-25-3", "sfb-26-13").gap(
    Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_nedsatt
)
def sgi_okand(read: Read) -> Judgement:
    """Nobody knows whether there is a SGI. (A way to find out: open while unknown.)"""
    match read(q.SGI):
        case Sgi.FINNS:
            return ej_aktuellt("finns")
        case Sgi.SAKNAS:
            return ej_aktuellt("saknas")
        case Sgi.VET_INTE:
            ill = read(nedsatt) is Nedsatt.SJUKDOM
            return uppfyllt("okand") if ill else oklart("okand-formaga")


har_sgi = (
    leaf("har_sgi", Grund.LAG, "sfb-25-3")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_nedsatt)
    .tabell(
        q.SGI,
        (Sgi.FINNS, uppfyllt("finns")),
        (Sgi.SAKNAS, inte_uppfyllt("saknas")),
        (Sgi.VET_INTE, oklart("okand-sgi", Mottagare.PERSONEN)),
    )
)
"""Sjukpenning is counted on a SGI."""


en_fjardedel_for_sjukpenning = (
    leaf("en_fjardedel_for_sjukpenning", Grund.LAG, "sfb-27-2", "sfb-27-3")
    .gap(Vikt.FORKLARING, Mottagare.VARDEN, applies=om_sgi)
    .tabell(
        q.NEDSATTNING,
        (Nedsattning.HEL, uppfyllt("minst-en-fjardedel")),
        (Nedsattning.DEL, uppfyllt("minst-en-fjardedel")),
        (Nedsattning.MINDRE, inte_uppfyllt("mindre-an-en-fjardedel")),
        (Nedsattning.VET_INTE, oklart("okand-nedsattning", Mottagare.VARDEN)),
    )
)
"""Sjukpenning asks for at least a quarter (SFB 27 kap. 2 §)."""


forsakrad_i_sverige = forsakrad(Vikt.FORKLARING, om_nedsatt)
"""Asked of the one who is ill."""


nedsatt_av_sjukdom = (
    leaf("nedsatt_av_sjukdom", Grund.LAG, "sfb-29-2", "fk-samordning")
    .gap(Vikt.FORKLARING, Mottagare.VARDEN)
    .tabell(
        nedsatt,
        (Nedsatt.SJUKDOM, uppfyllt("sjukdom")),
        (Nedsatt.ANNAT, inte_uppfyllt("annat-an-sjukdom")),
        (Nedsatt.INGEN, inte_uppfyllt("full-formaga")),
        (Nedsatt.VET_INTE, oklart("okand-formaga")),
    )
)
"""Is it illness that reduces the ability? No lowest degree is asked for (SFB15)."""


behov_av_rehabilitering = forklarar(samordning.behov_av_rehabilitering)
potential_finns = forklarar(samordning.potential_finns)
utan_sgi = forklarar(samordning.utan_sgi)
medger_samverkan = forklarar(samordning.medger_samverkan)
INTYGET = alla(
    samordning.INTYGET.id, forklarar(samordning.intyg_finns), forklarar(samordning.intyg_visar_nedsattning)
)


@leaf("inte_for_sjuk_nu", Grund.PRAXIS, "ratt-stod-ratt-forsorjning", "sfb-30-11").gap(
    Vikt.FORKLARING, Mottagare.VARDEN, applies=om_rehabbehov
)
def inte_for_sjuk_nu(read: Read) -> Judgement:
    """Too ill to begin: come back when care thinks so."""
    match read(q.FORMAGA):
        case Formaga.FOR_SJUK_NU:
            return inte_uppfyllt("for-sjuk-nu")
        case Formaga.VET_INTE:
            return oklart("okand-formaga")
        case _:
            return uppfyllt("orkar")


@leaf("fk_har_arende", Grund.LAG, "sfb-110-14", "sfb-33-18").gap(
    Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_arende
)
def fk_har_arende(read: Read) -> Judgement:
    """FK has a case under way, in which it may call to an avstämningsmöte."""
    if read(arende_hos_fk) is not JaNej.VET_INTE:
        return uppfyllt("pagar")
    unknown = read(q.SITUATION) is Situation.VET_INTE
    return oklart("okand-situation" if unknown else "okand-forman", Mottagare.PERSONEN)


samtycker_till_mote = (
    leaf("samtycker_till_mote", Grund.LAG, "sfb-30-10", "osl-12-2")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_arende)
    .tabell(
        q.SAMTYCKE_FK,
        *ja_nej(
            uppfyllt("samtycker"), inte_uppfyllt("samtycker-inte"), oklart("inte-fragat", Mottagare.PERSONEN)
        ),
    )
)
"""May the others be at the meeting and share what they know?"""

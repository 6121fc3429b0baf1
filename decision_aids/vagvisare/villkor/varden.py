"""Conditions of what the region and care do."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Read, Vikt, guards, leaf
from decision_aids.engine.verdicts import Judgement, Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import Underlag, Visar, ja_nej
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.guards import om_nedsatt, om_psykisk

vard_behovs = (
    leaf("vard_behovs", Grund.LAG, "hsl-8-7", "sfb-30-11")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_nedsatt)
    .tabell(
        q.VARDKONTAKT,
        *ja_nej(uppfyllt("pagar"), uppfyllt("saknas"), uppfyllt("okand-kontakt")),
    )
)
"""Illness is in the way: care examines, treats and rehabilitates."""


@leaf("intyg_saknas", Grund.LAG, "lakarintyg-huvudregel", "pl-10-3").gap(
    Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_nedsatt
)
def intyg_saknas(read: Read) -> Judgement:
    """Illness is or may be in the way, and no läkarintyg tells of it. (To find out: open while unclear.)"""
    if read(q.UNDERLAG) is Underlag.LAKARINTYG:
        return _av_innehallet(read)
    match read(q.UNDERLAG):
        case Underlag.INGET:
            return uppfyllt("saknas")
        case Underlag.VET_INTE:
            return oklart("okant-underlag")
        case _:
            return uppfyllt("annat-underlag")


def _av_innehallet(read: Read) -> Judgement:
    match read(q.INTYG_VISAR):
        case Visar.JA:
            return ej_aktuellt("finns")
        case Visar.OTYDLIGT:
            return uppfyllt("otydligt")
        case Visar.SAGER_EMOT:
            return uppfyllt("sager-emot")
        case Visar.VET_INTE:
            return oklart("okant-innehall")


@leaf("sjukskriven_patient", Grund.LAG, "lag-2019-1297-1").gap(
    Vikt.FORKLARING, Mottagare.VARDEN, applies=om_nedsatt
)
def sjukskriven_patient(read: Read) -> Judgement:
    """The law speaks of sjukskrivna patienter. A certificate says so, unless it denies it."""
    match read(q.UNDERLAG):
        case Underlag.LAKARINTYG:
            return _sjukskriven_enligt(read(q.INTYG_VISAR))
        case Underlag.ANNAT:
            return oklart("annat-underlag", Mottagare.VARDEN)
        case Underlag.INGET:
            return inte_uppfyllt("inget-intyg")
        case Underlag.VET_INTE:
            return oklart("okant-underlag")


def _sjukskriven_enligt(visar: Visar) -> Judgement:
    match visar:
        case Visar.JA | Visar.OTYDLIGT:
            return uppfyllt("lakarintyg")
        case Visar.SAGER_EMOT:
            return oklart("intyget-sager-emot", Mottagare.VARDEN)
        case Visar.VET_INTE:
            return oklart("okant-innehall", Mottagare.VARDEN)


samtycker_med_varden = (
    leaf("samtycker_med_varden", Grund.LAG, "lag-2019-1297-3", "osl-25-1", "osl-26-1", "osl-12-2")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_nedsatt)
    .tabell(
        q.SAMTYCKE_VARDEN,
        *ja_nej(
            uppfyllt("samtycker"), inte_uppfyllt("samtycker-inte"), oklart("inte-fragat", Mottagare.PERSONEN)
        ),
    )
)
"""Does the person consent to the nämnd and care talking?"""


psykisk_funktionsnedsattning = (
    leaf("psykisk_funktionsnedsattning", Grund.EVIDENS, "sbu-ips-2020", "sol-7-2", "hsl-16-3")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_nedsatt)
    .tabell(
        q.PSYKISK,
        *ja_nej(uppfyllt("ja"), ej_aktuellt("ingen-psykisk"), oklart("okant-psykisk", Mottagare.PERSONEN)),
    )
)
"""IPS has been tried for people with psykisk funktionsnedsättning."""


ips_finns_har = (
    leaf("ips_finns_har", Grund.EVIDENS, "sbu-ips-2020", "uppdrag-sjukskrivning-2025")
    .gap(Vikt.FORKLARING, Mottagare.VARDEN, applies=guards(om_nedsatt, om_psykisk))
    .tabell(q.IPS_FINNS, *ja_nej(uppfyllt("finns"), inte_uppfyllt("finns-inte"), oklart()))
)
"""Is IPS offered where the person lives?"""

"""Conditions of what the region and care do."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Read, Vikt, leaf
from decision_aids.engine.verdicts import Judgement, Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import Formaga, Underlag, ja_nej
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import nedsatt
from decision_aids.vagvisare.guards import om_nedsatt, om_psykisk
from decision_aids.vagvisare.svar import Nedsatt

vard_behovs = (
    leaf("vard_behovs", Grund.LAG, "hsl-8-7", "sfb-30-11")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_nedsatt)
    .tabell(q.VARDKONTAKT, *ja_nej(uppfyllt("pagar"), uppfyllt("saknas"), uppfyllt("okand-kontakt")))
)
"""Illness is in the way: care examines, treats and rehabilitates."""


@leaf("intyg_saknas", Grund.LAG, "lakarintyg-huvudregel", "pl-10-3").gap(Vikt.FORKLARING, Mottagare.PERSONEN)
def intyg_saknas(read: Read) -> Judgement:
    """Illness is or may be in the way, and there is no läkarintyg. (To find out: open while unclear.)"""
    if read(q.UNDERLAG) is Underlag.LAKARINTYG:
        return ej_aktuellt("finns")
    if read(q.FORMAGA) is not Formaga.VET_INTE:
        match read(nedsatt):
            case Nedsatt.INGEN:
                return ej_aktuellt("full-formaga")
            case Nedsatt.ANNAT:
                return ej_aktuellt("annat-an-sjukdom")
            case _:
                pass
    match read(q.UNDERLAG):
        case Underlag.INGET:
            return uppfyllt("saknas")
        case Underlag.VET_INTE:
            return oklart("okant-underlag")
        case _:
            return uppfyllt("annat-underlag")


sjukskriven_patient = (
    leaf("sjukskriven_patient", Grund.LAG, "lag-2019-1297-1")
    .gap(Vikt.FORKLARING, Mottagare.VARDEN, applies=om_nedsatt)
    .tabell(
        q.UNDERLAG,
        (Underlag.LAKARINTYG, uppfyllt("lakarintyg")),
        (Underlag.ANNAT, oklart("annat-underlag", Mottagare.VARDEN)),
        (Underlag.INGET, inte_uppfyllt("inget-intyg")),
        (Underlag.VET_INTE, oklart("okant-underlag")),
    )
)
"""The law speaks of sjukskrivna patienter. A certificate says so; nothing at all does not."""


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


def _om_ips(read: Read) -> Judgement | None:
    return om_nedsatt(read) or om_psykisk(read)


ips_finns_har = (
    leaf("ips_finns_har", Grund.EVIDENS, "sbu-ips-2020", "uppdrag-sjukskrivning-2025")
    .gap(Vikt.FORKLARING, Mottagare.VARDEN, applies=_om_ips)
    .tabell(q.IPS_FINNS, *ja_nej(uppfyllt("finns"), inte_uppfyllt("finns-inte"), oklart()))
)
"""Is IPS offered where the person lives?"""

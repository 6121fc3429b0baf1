"""Conditions of what the region and care do."""

from __future__ import annotations

from decision_aids.engine.criteria import (
    Grund,
    Judgement,
    Mottagare,
    Read,
    Vikt,
    ej_aktuellt,
    inte_uppfyllt,
    leaf,
    oklart,
    uppfyllt,
)
from decision_aids.gemensamt.svar import Formaga, JaNej, Underlag, ja_nej
from decision_aids.vagvisare.facts import nedsatt
from decision_aids.vagvisare.guards import om_nedsatt, om_psykisk
from decision_aids.vagvisare.questions import (
    FORMAGA,
    IPS_FINNS,
    PSYKISK,
    SAMTYCKE_VARDEN,
    UNDERLAG,
    VARDKONTAKT,
)
from decision_aids.vagvisare.svar import Nedsatt


@leaf(
    "vard_behovs",
    ground=Grund.LAG,
    sources=("hsl-8-7", "sfb-30-11"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
    applies=om_nedsatt,
)
def vard_behovs(read: Read) -> Judgement:
    """Illness is in the way: care examines, treats and rehabilitates."""
    match read(VARDKONTAKT):
        case JaNej.JA:
            return uppfyllt("pagar")
        case JaNej.NEJ:
            return uppfyllt("saknas")
        case JaNej.VET_INTE:
            return uppfyllt("okand-kontakt")


@leaf(
    "intyg_saknas",
    ground=Grund.LAG,
    sources=("lakarintyg-huvudregel", "pl-10-3"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
)
def intyg_saknas(read: Read) -> Judgement:
    """Illness is or may be in the way, and there is no läkarintyg. (To find out: open while unclear.)"""
    if read(UNDERLAG) is Underlag.LAKARINTYG:
        return ej_aktuellt("finns")
    if read(FORMAGA) is not Formaga.VET_INTE:
        match read(nedsatt):
            case Nedsatt.INGEN:
                return ej_aktuellt("full-formaga")
            case Nedsatt.ANNAT:
                return ej_aktuellt("annat-an-sjukdom")
            case _:
                pass
    match read(UNDERLAG):
        case Underlag.INGET:
            return uppfyllt("saknas")
        case Underlag.VET_INTE:
            return oklart("okant-underlag")
        case _:
            return uppfyllt("annat-underlag")


@leaf(
    "sjukskriven_patient",
    ground=Grund.LAG,
    sources=("lag-2019-1297-1",),
    weight=Vikt.FORKLARING,
    asks=Mottagare.VARDEN,
    applies=om_nedsatt,
)
def sjukskriven_patient(read: Read) -> Judgement:
    """The law speaks of sjukskrivna patienter. A certificate says so; nothing at all does not."""
    match read(UNDERLAG):
        case Underlag.LAKARINTYG:
            return uppfyllt("lakarintyg")
        case Underlag.ANNAT:
            return oklart("annat-underlag", Mottagare.VARDEN)
        case Underlag.INGET:
            return inte_uppfyllt("inget-intyg")
        case Underlag.VET_INTE:
            return oklart("okant-underlag")


@leaf(
    "samtycker_med_varden",
    ground=Grund.LAG,
    sources=("lag-2019-1297-3", "osl-25-1", "osl-26-1", "osl-12-2"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
    applies=om_nedsatt,
)
def samtycker_med_varden(read: Read) -> Judgement:
    """Does the person consent to the nämnd and care talking?"""
    match read(SAMTYCKE_VARDEN):
        case JaNej.JA:
            return uppfyllt("samtycker")
        case JaNej.NEJ:
            return inte_uppfyllt("samtycker-inte")
        case JaNej.VET_INTE:
            return oklart("inte-fragat", Mottagare.PERSONEN)


@leaf(
    "psykisk_funktionsnedsattning",
    ground=Grund.EVIDENS,
    sources=("sbu-ips-2020", "sol-7-2", "hsl-16-3"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
    applies=om_nedsatt,
)
def psykisk_funktionsnedsattning(read: Read) -> Judgement:
    """IPS has been tried for people with psykisk funktionsnedsättning."""
    match read(PSYKISK):
        case JaNej.JA:
            return uppfyllt("ja")
        case JaNej.NEJ:
            return ej_aktuellt("ingen-psykisk")
        case JaNej.VET_INTE:
            return oklart("okant-psykisk", Mottagare.PERSONEN)


def _om_ips(read: Read) -> Judgement | None:
    return om_nedsatt(read) or om_psykisk(read)


@leaf(
    "ips_finns_har",
    ground=Grund.EVIDENS,
    sources=("sbu-ips-2020", "uppdrag-sjukskrivning-2025"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.VARDEN,
    applies=_om_ips,
)
def ips_finns_har(read: Read) -> Judgement:
    """Is IPS offered where the person lives?"""
    return ja_nej(read(IPS_FINNS), "finns", "finns-inte")

"""Points 3 to 6: impairment, limitation, the link between them, and the link to the activity.

The chain of diagnosis, function and activity (DFA) is guidance, not law, and diagnosis is not asked for.
"""

from __future__ import annotations

from decision_aids.engine.criteria import (
    Grund,
    Judgement,
    Mottagare,
    Read,
    Vikt,
    alla,
    ej_aktuellt,
    inte_uppfyllt,
    leaf,
    nagon,
    oklart,
    uppfyllt,
)
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, ja_nej
from decision_aids.lakarintyg.form import egen_undersokning
from decision_aids.lakarintyg.guards import om_beskrivning
from decision_aids.lakarintyg.questions import (
    BEGRANSNING,
    BEGRANSNING_GRAD,
    FUNKTION,
    FUNKTION_GRAD,
    KOPPLING,
    SAMBAND,
)
from decision_aids.lakarintyg.svar import Begransning, Funktion, Koppling


def _med_funktion(read: Read) -> Judgement | None:
    stopped = om_beskrivning(read)
    if stopped is not None:
        return stopped
    match read(FUNKTION):
        case Funktion.SAKNAS:
            return ej_aktuellt("funktion-saknas")
        case Funktion.VET_INTE:
            return oklart("okand-funktion")
        case _:
            return None


def _med_begransning(read: Read) -> Judgement | None:
    stopped = om_beskrivning(read)
    if stopped is not None:
        return stopped
    match read(BEGRANSNING):
        case Begransning.SAKNAS:
            return ej_aktuellt("begransning-saknas")
        case Begransning.VET_INTE:
            return oklart("okand-begransning")
        case _:
            return None


def _med_bada(read: Read) -> Judgement | None:
    return _med_funktion(read) or _med_begransning(read)


@leaf(
    "funktion_iakttagen",
    ground=Grund.EVIDENS,
    sources=("af00251", "sturesson-2015"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.VARDEN,
    applies=om_beskrivning,
)
def funktion_iakttagen(read: Read) -> Judgement:
    """Point 3: is the impairment observed or measured, not only reported by the person?"""
    match read(FUNKTION):
        case Funktion.OBSERVERAD:
            return uppfyllt("iakttagen")
        case Funktion.BERATTAD:
            return inte_uppfyllt("bara-berattad")
        case Funktion.SAKNAS:
            return inte_uppfyllt("saknas")
        case Funktion.VET_INTE:
            return oklart()


@leaf(
    "funktion_grad_angiven",
    ground=Grund.VAGLEDNING,
    sources=("tio-punkter", "fk7804"),
    weight=Vikt.BRA_ATT_HA,
    asks=Mottagare.VARDEN,
    applies=_med_funktion,
)
def funktion_grad(read: Read) -> Judgement:
    """Point 3: is the severity of the impairment given?"""
    return ja_nej(read(FUNKTION_GRAD), "angiven", "inte-angiven")


@leaf(
    "begransning_konkret",
    ground=Grund.EVIDENS,
    sources=("af00251", "fk-kompletteringar-2017", "nilsing-2013"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.VARDEN,
    applies=om_beskrivning,
)
def begransning_konkret(read: Read) -> Judgement:
    """Point 4: at least one concrete thing that the person cannot or should not do."""
    match read(BEGRANSNING):
        case Begransning.KONKRET:
            return uppfyllt("konkret")
        case Begransning.ALLMAN:
            return inte_uppfyllt("bara-allmant")
        case Begransning.SAKNAS:
            return inte_uppfyllt("saknas")
        case Begransning.VET_INTE:
            return oklart()


@leaf(
    "begransning_grad_angiven",
    ground=Grund.VAGLEDNING,
    sources=("tio-punkter", "fk7804"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.VARDEN,
    applies=_med_begransning,
)
def begransning_grad(read: Read) -> Judgement:
    """Point 4: how much or how often?"""
    return ja_nej(read(BEGRANSNING_GRAD), "angiven", "inte-angiven")


@leaf(
    "samband_begripligt",
    ground=Grund.VAGLEDNING,
    sources=("dfa-kedjan", "tio-punkter"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.VARDEN,
    applies=_med_bada,
)
def samband_begripligt(read: Read) -> Judgement:
    """Point 5: can one understand how the limitation follows from the impairment?"""
    return ja_nej(read(SAMBAND), "begripligt", "inte-begripligt")


@leaf(
    "koppling_till_aktivitet",
    ground=Grund.VAGLEDNING,
    sources=("regeringsuppdrag-2026", "af00251", "tio-punkter"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.VARDEN,
    applies=_med_begransning,
)
def koppling_till_aktivitet(read: Read) -> Judgement:
    """Point 6: is the limitation tied to the activity; or to everyday life while none is assigned?"""
    match read(KOPPLING):
        case Koppling.INGET:
            return inte_uppfyllt("inget")
        case Koppling.VET_INTE:
            return oklart()
        case koppling:
            return _mot_aktiviteten(koppling, read(AKTIVITET))


def _mot_aktiviteten(koppling: Koppling, aktivitet: Aktivitet) -> Judgement:
    """Everyday life is enough while no activity is assigned, work in general when work is to be sought."""
    match koppling, aktivitet:
        case _, Aktivitet.VET_INTE:
            return oklart("okand-aktivitet")
        case Koppling.VARDAGEN, Aktivitet.INGEN:
            return uppfyllt("vardagen-racker")
        case Koppling.ARBETE, Aktivitet.JOBBSOKANDE:
            return uppfyllt("arbete-racker")
        case Koppling.AKTIVITETEN, _ if aktivitet is not Aktivitet.INGEN:
            return uppfyllt("aktiviteten")
        case _:
            return inte_uppfyllt("annan-mattstock")


SETT_SJALV = nagon("sett_sjalv", funktion_iakttagen, egen_undersokning)
PUNKT_3 = alla("punkt_3_funktion", funktion_iakttagen, funktion_grad)
PUNKT_4 = alla("punkt_4_begransning", begransning_konkret, begransning_grad)
PUNKT_5 = alla("punkt_5_samband", samband_begripligt)
PUNKT_6 = alla("punkt_6_koppling", koppling_till_aktivitet)

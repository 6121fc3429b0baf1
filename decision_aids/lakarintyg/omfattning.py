"""Point 7: degree and period, and whether they fit each other, the month and the activity."""

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
    oklart,
    uppfyllt,
)
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, JaNej, ja_nej
from decision_aids.lakarintyg import facts
from decision_aids.lakarintyg.guards import med_underlag, om_hinder
from decision_aids.lakarintyg.questions import HINDER, MATT, MOTSAGER, RETROSKAL, SIGNERAT
from decision_aids.lakarintyg.svar import Hinder, Matt


def _med_rader(read: Read) -> Judgement | None:
    stopped = om_hinder(read)
    if stopped is not None:
        return stopped
    match read(facts.har_rader):
        case JaNej.JA:
            return None
        case JaNej.NEJ:
            return ej_aktuellt("inga-rader")
        case JaNej.VET_INTE:
            return oklart("okanda-rader")


@leaf(
    "hinder_framgar",
    ground=Grund.LAG,
    sources=("lakarintyg-huvudregel", "af00251"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.VARDEN,
    applies=med_underlag,
)
def hinder_framgar(read: Read) -> Judgement:
    """Does it say whether the person is hindered by illness?"""
    match read(HINDER):
        case Hinder.JA:
            return uppfyllt("hindrad")
        case Hinder.NEJ:
            return uppfyllt("inte-hindrad")
        case Hinder.FRAMGAR_INTE:
            return inte_uppfyllt("framgar-inte")
        case Hinder.VET_INTE:
            return oklart()


@leaf(
    "omfattning_angiven",
    ground=Grund.VAGLEDNING,
    sources=("af00251", "tio-punkter"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.VARDEN,
    applies=om_hinder,
)
def omfattning_angiven(read: Read) -> Judgement:
    """Are degree, first day and last day given?"""
    return ja_nej(read(facts.har_rader), "angiven", "inte-angiven")


@leaf(
    "manaden_tacks",
    ground=Grund.EGEN,
    sources=("egen-bedomning",),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.VARDEN,
    applies=_med_rader,
)
def manaden_tacks(read: Read) -> Judgement:
    """Do the rows cover the month that the support concerns?"""
    match read(facts.tackning):
        case facts.Tackning.HELA:
            return uppfyllt("hela")
        case facts.Tackning.DEL:
            return inte_uppfyllt("en-del", Mottagare.PERSONEN)
        case facts.Tackning.INGET:
            return inte_uppfyllt("inget")
        case facts.Tackning.VET_INTE:
            return oklart("okand-manad")


@leaf(
    "rader_utan_overlapp",
    ground=Grund.VAGLEDNING,
    sources=("af00251-perioder",),
    weight=Vikt.VIKTIG,
    asks=Mottagare.VARDEN,
    applies=_med_rader,
)
def rader_utan_overlapp(read: Read) -> Judgement:
    """Do the rows keep off each other? A shared boundary day counts as overlap."""
    match read(facts.overlapp):
        case JaNej.NEJ:
            return uppfyllt("inga")
        case JaNej.JA:
            return inte_uppfyllt("overlappar")
        case JaNej.VET_INTE:
            return oklart()


@leaf(
    "rader_utan_glapp",
    ground=Grund.EGEN,
    sources=("egen-bedomning",),
    weight=Vikt.BRA_ATT_HA,
    asks=Mottagare.VARDEN,
    applies=_med_rader,
)
def rader_utan_glapp(read: Read) -> Judgement:
    """Do the rows follow each other without days between?"""
    match read(facts.glapp):
        case JaNej.NEJ:
            return uppfyllt("inga")
        case JaNej.JA:
            return inte_uppfyllt("glapp")
        case JaNej.VET_INTE:
            return oklart()


@leaf(
    "start_forklarad",
    ground=Grund.VAGLEDNING,
    sources=("intyg-bakat-i-tiden", "af00251-perioder"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.VARDEN,
    applies=_med_rader,
)
def start_forklarad(read: Read) -> Judgement:
    """A start more than seven days before the signature wants a reason: practice in forms, not SoL."""
    match read(SIGNERAT):
        case JaNej.NEJ:
            return ej_aktuellt("inte-daterat")
        case JaNej.VET_INTE:
            return oklart("okand-signering")
        case JaNej.JA:
            pass
    match read(facts.bakat):
        case JaNej.NEJ:
            return uppfyllt("inte-bakat")
        case JaNej.JA:
            return ja_nej(read(RETROSKAL), "skal-finns", "skal-saknas")
        case JaNej.VET_INTE:
            return oklart("okand-signering")


@leaf(
    "matt_ar_aktiviteten",
    ground=Grund.VAGLEDNING,
    sources=("af00251", "fk7804", "matten-sfb-sol"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.VARDEN,
    applies=_med_rader,
)
def matt_ar_aktiviteten(read: Read) -> Judgement:
    """Do the percentages measure this activity? FK's degrees measure normal working time."""
    match read(MATT):
        case Matt.AKTIVITETEN:
            return uppfyllt("aktiviteten")
        case Matt.ARBETSTID:
            return inte_uppfyllt("arbetstid")
        case Matt.FRAMGAR_INTE:
            return inte_uppfyllt("framgar-inte")
        case Matt.VET_INTE:
            return oklart()


@leaf(
    "aktivitetens_timmar_kanda",
    ground=Grund.EGEN,
    sources=("af00251-hjalptext", "egen-bedomning"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.ANORDNAREN,
    applies=om_hinder,
)
def timmar_ar_kanda(read: Read) -> Judgement:
    """Are the activity's hours known? Without them nobody can say what remains."""
    match read(AKTIVITET):
        case Aktivitet.INGEN:
            return ej_aktuellt("ingen-aktivitet")
        case Aktivitet.VET_INTE:
            return oklart("okand-aktivitet")
        case _:
            pass
    match read(facts.timmar_kanda):
        case facts.Timmar.KANDA:
            return uppfyllt("kanda")
        case facts.Timmar.VET_INTE:
            return oklart("okanda", Mottagare.ANORDNAREN)


@leaf(
    "utan_motsagelse",
    ground=Grund.EGEN,
    sources=("egen-bedomning", "af00251"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.VARDEN,
    applies=om_hinder,
)
def utan_motsagelse(read: Read) -> Judgement:
    """Does the certificate agree with itself? "Can take part" beside 100 percent carries no conclusion."""
    match read(MOTSAGER):
        case JaNej.NEJ:
            return uppfyllt("stammer")
        case JaNej.JA:
            return inte_uppfyllt("motsager-sig")
        case JaNej.VET_INTE:
            return oklart()


PUNKT_7 = alla(
    "punkt_7_omfattning",
    hinder_framgar,
    omfattning_angiven,
    manaden_tacks,
    rader_utan_overlapp,
    rader_utan_glapp,
    start_forklarad,
    utan_motsagelse,
    matt_ar_aktiviteten,
    timmar_ar_kanda,
)

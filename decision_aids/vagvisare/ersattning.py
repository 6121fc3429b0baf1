"""Conditions of sjukersättning and aktivitetsersättning: stadigvarande, a year, a quarter, the ages."""

from __future__ import annotations

from decision_aids.engine.criteria import (
    Grund,
    Judgement,
    Mottagare,
    Read,
    Vikt,
    inte_uppfyllt,
    leaf,
    oklart,
    uppfyllt,
)
from decision_aids.gemensamt.svar import Alder, Formaga, JaNej
from decision_aids.vagvisare.facts import nedsatt
from decision_aids.vagvisare.guards import om_langvarig
from decision_aids.vagvisare.questions import ALDER, FORMAGA, NEDSATTNING, POTENTIAL, VARAKTIGHET
from decision_aids.vagvisare.svar import Nedsatt, Nedsattning, Varaktighet


@leaf(
    "langvarigt_nedsatt",
    ground=Grund.LAG,
    sources=("sfb-33-5", "sfb-33-6", "sfb-33-7"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.VARDEN,
)
def langvarigt_nedsatt(read: Read) -> Judgement:
    """Does anything speak for a long reduction by illness?"""
    match read(nedsatt):
        case Nedsatt.INGEN:
            return inte_uppfyllt("full-formaga")
        case Nedsatt.ANNAT:
            return inte_uppfyllt("annat-an-sjukdom")
        case Nedsatt.VET_INTE:
            return oklart("okand-formaga")
        case Nedsatt.SJUKDOM:
            pass
    if read(FORMAGA) is Formaga.LANGVARIG:
        return uppfyllt("langvarig")
    return inte_uppfyllt("inte-langvarig")


@leaf(
    "minst_en_fjardedel",
    ground=Grund.LAG,
    sources=("sfb-33-5", "sfb-33-9"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.VARDEN,
    applies=om_langvarig,
)
def minst_en_fjardedel(read: Read) -> Judgement:
    """At least a quarter (SFB 33 kap. 5 §)."""
    match read(NEDSATTNING):
        case Nedsattning.HEL | Nedsattning.DEL:
            return uppfyllt("minst-en-fjardedel")
        case Nedsattning.MINDRE:
            return inte_uppfyllt("mindre-an-en-fjardedel")
        case Nedsattning.VET_INTE:
            return oklart("okand-nedsattning", Mottagare.VARDEN)


@leaf(
    "stadigvarande",
    ground=Grund.LAG,
    sources=("sfb-33-6",),
    weight=Vikt.FORKLARING,
    asks=Mottagare.VARDEN,
    applies=om_langvarig,
)
def stadigvarande(read: Read) -> Judgement:
    """Sjukersättning asks for a reduction that is stadigvarande: the law's word."""
    match read(VARAKTIGHET):
        case Varaktighet.STADIGVARANDE:
            return uppfyllt("stadigvarande")
        case Varaktighet.MINST_ETT_AR | Varaktighet.KORTARE:
            return inte_uppfyllt("inte-stadigvarande")
        case Varaktighet.VET_INTE:
            return oklart("okand-varaktighet", Mottagare.VARDEN)


@leaf(
    "minst_ett_ar",
    ground=Grund.LAG,
    sources=("sfb-33-7",),
    weight=Vikt.FORKLARING,
    asks=Mottagare.VARDEN,
    applies=om_langvarig,
)
def minst_ett_ar(read: Read) -> Judgement:
    """Aktivitetsersättning asks for at least a year."""
    match read(VARAKTIGHET):
        case Varaktighet.STADIGVARANDE | Varaktighet.MINST_ETT_AR:
            return uppfyllt("minst-ett-ar")
        case Varaktighet.KORTARE:
            return inte_uppfyllt("kortare")
        case Varaktighet.VET_INTE:
            return oklart("okand-varaktighet", Mottagare.VARDEN)


@leaf(
    "atgarder_uttomda",
    ground=Grund.LAG,
    sources=("sfb-33-6",),
    weight=Vikt.FORKLARING,
    asks=Mottagare.VARDEN,
    applies=om_langvarig,
)
def atgarder_uttomda(read: Read) -> Judgement:
    """Sjukersättning asks that treatment and rehabilitation are not thought to give the ability back."""
    match read(POTENTIAL):
        case JaNej.NEJ:
            return uppfyllt("uttomda")
        case JaNej.JA:
            return inte_uppfyllt("mer-kan-provas")
        case JaNej.VET_INTE:
            return oklart("okant-vad-som-provats", Mottagare.VARDEN)


@leaf(
    "alder_for_sjukersattning",
    ground=Grund.LAG,
    sources=("sfb-33-16",),
    weight=Vikt.FORKLARING,
    asks=Mottagare.HANDLAGGAREN,
    applies=om_langvarig,
)
def alder_for_sjukersattning(read: Read) -> Judgement:
    """Full from July of the year the person turns 19; parts from 30; up to riktåldern (SFB 33 kap. 16 §)."""
    match read(ALDER):
        case Alder.FORE_19:
            return inte_uppfyllt("fore-19")
        case Alder.UNDER_30:
            return _hel_under_30(read(NEDSATTNING))
        case Alder.FRAN_30:
            return uppfyllt("fran-30")
        case Alder.RIKTALDER:
            return inte_uppfyllt("riktalder")
        case Alder.VET_INTE:
            return oklart("okand-alder")


def _hel_under_30(nedsattning: Nedsattning) -> Judgement:
    match nedsattning:
        case Nedsattning.HEL:
            return uppfyllt("hel-fran-19")
        case Nedsattning.DEL | Nedsattning.MINDRE:
            return inte_uppfyllt("del-fore-30")
        case Nedsattning.VET_INTE:
            return oklart("okand-nedsattning", Mottagare.VARDEN)


@leaf(
    "alder_for_aktivitetsersattning",
    ground=Grund.LAG,
    sources=("sfb-33-18",),
    weight=Vikt.FORKLARING,
    asks=Mottagare.HANDLAGGAREN,
    applies=om_langvarig,
)
def alder_for_aktivitetsersattning(read: Read) -> Judgement:
    """From July of the year the person turns 19 to the month before 30 (SFB 33 kap. 18 §)."""
    match read(ALDER):
        case Alder.FORE_19:
            return inte_uppfyllt("fore-19")
        case Alder.UNDER_30:
            return uppfyllt("under-30")
        case Alder.FRAN_30 | Alder.RIKTALDER:
            return inte_uppfyllt("fyllt-30")
        case Alder.VET_INTE:
            return oklart("okand-alder")

"""Does aktivitetskravet concern the person this month? Asked in order: the month, the group, the time.

Who stands outside is read in a press release of December 2025; the final wording is not read (AK12).
"""

from __future__ import annotations

from decision_aids.engine.criteria import (
    Grund,
    Judgement,
    Mottagare,
    Read,
    Vikt,
    ej_aktuellt,
    leaf,
    oklart,
    uppfyllt,
)
from decision_aids.gemensamt.regler import aktivitetskravet
from decision_aids.gemensamt.svar import Galler, JaNej
from decision_aids.lakarintyg import facts
from decision_aids.lakarintyg.questions import MANADER


@leaf(
    "aktivitetskrav_tillampas",
    ground=Grund.LAG,
    sources=("aktivitetskrav-oktober-2026", "aktivitetskravet"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.HANDLAGGAREN,
)
def aktivitetskrav_tillampas(read: Read) -> Judgement:
    """Does aktivitetskravet apply to the month? First to försörjningsstöd that concerns October 2026."""
    match read(aktivitetskravet):
        case Galler.GALLER:
            return uppfyllt("galler")
        case Galler.GALLER_INTE:
            return ej_aktuellt("for-tidigt")
        case Galler.VET_INTE:
            return oklart("okand-manad")


def _om_kravet_tillampas(read: Read) -> Judgement | None:
    match read(aktivitetskravet):
        case Galler.GALLER:
            return None
        case Galler.GALLER_INTE:
            return ej_aktuellt("kravet-tillampas-inte")
        case Galler.VET_INTE:
            return oklart("okand-manad")


@leaf(
    "omfattas_av_kravet",
    ground=Grund.LAG,
    sources=("aktivitetskrav-undantag", "aktivitetskrav-sjuk-utan-sgi", "af-kommun-uppdrag"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.PERSONEN,
    applies=_om_kravet_tillampas,
)
def omfattas_av_kravet(read: Read) -> Judgement:
    """Does the person belong to no group that stands outside? "Certain other benefits" is unclear."""
    match read(facts.utanfor_klass):
        case facts.Grupp.INGEN:
            return uppfyllt("ingen-grupp")
        case facts.Grupp.ANNAN_FORMAN:
            return oklart("annan-forman")
        case facts.Grupp.VET_INTE:
            return oklart(asks=Mottagare.PERSONEN)
        case grupp:
            return ej_aktuellt(grupp.value)


def _om_personen_omfattas(read: Read) -> Judgement | None:
    stopped = _om_kravet_tillampas(read)
    if stopped is not None:
        return stopped
    match read(facts.utanfor_klass):
        case facts.Grupp.INGEN | facts.Grupp.ANNAN_FORMAN:
            return None
        case facts.Grupp.VET_INTE:
            return oklart("oklart-om-utanfor", Mottagare.PERSONEN)
        case _:
            return ej_aktuellt("star-utanfor")


@leaf(
    "tre_manader_i_rad",
    ground=Grund.LAG,
    sources=("aktivitetskrav-tre-manader",),
    weight=Vikt.VIKTIG,
    asks=Mottagare.HANDLAGGAREN,
    applies=_om_personen_omfattas,
)
def tre_manader_i_rad(read: Read) -> Judgement:
    """Has the person had försörjningsstöd for three consecutive months?"""
    match read(MANADER):
        case JaNej.JA:
            return uppfyllt("tre-manader")
        case JaNej.NEJ:
            return ej_aktuellt("kortare-tid")
        case JaNej.VET_INTE:
            return oklart()

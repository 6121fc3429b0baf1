"""Conditions of what socialnämnden does itself about livelihood and activity."""

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
from decision_aids.gemensamt.regler import aktivitetskravet
from decision_aids.gemensamt.svar import Formaga, Galler, ja_nej
from decision_aids.vagvisare.facts import lage_hos_af, rehabkravet
from decision_aids.vagvisare.guards import om_rehabbehov, om_tre_manader
from decision_aids.vagvisare.questions import (
    FK_ANSOKAN,
    FORMAGA,
    NEDSATTNING,
    SITUATION,
    TRE_MANADER,
    UNDANTAG,
)
from decision_aids.vagvisare.svar import AfLage, Ansokan, Begynt, Nedsattning, Situation, Undantag


@leaf(
    "yttersta_ansvaret",
    ground=Grund.LAG,
    sources=("sol-4-1", "sol-12-1"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.HANDLAGGAREN,
)
def yttersta_ansvaret(_: Read) -> Judgement:
    """The municipality never lets go, whatever the others do."""
    return uppfyllt("alltid")


@leaf(
    "vantar_pa_fk",
    ground=Grund.LAG,
    sources=("sol-33-2", "sfb-107-5"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
)
def vantar_pa_fk(read: Read) -> Judgement:
    """Does the person wait for a decision on a benefit that can be paid to the nämnd afterwards?"""
    match read(SITUATION):
        case Situation.VANTAR_FK:
            pass
        case Situation.VET_INTE:
            return oklart("okand-situation", Mottagare.PERSONEN)
        case _:
            return ej_aktuellt("vantar-inte")
    match read(FK_ANSOKAN):
        case Ansokan.SJUKPENNING:
            return uppfyllt("sjukpenning")
        case Ansokan.SJUKERSATTNING:
            return uppfyllt("sjukersattning")
        case Ansokan.SAMORDNING:
            return inte_uppfyllt("inga-pengar")
        case Ansokan.VET_INTE:
            return oklart("okand-ansokan", Mottagare.PERSONEN)


@leaf(
    "tre_manader_stod",
    ground=Grund.LAG,
    sources=("aktivitetskrav-tre-manader",),
    weight=Vikt.FORKLARING,
    asks=Mottagare.HANDLAGGAREN,
)
def tre_manader_stod(read: Read) -> Judgement:
    """Three months of försörjningsstöd in a row? (AK07)"""
    return ja_nej(read(TRE_MANADER), "tre-manader", "kortare-tid")


@leaf(
    "kravet_galler_manaden",
    ground=Grund.LAG,
    sources=("aktivitetskrav-oktober-2026", "aktivitetskravet"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.HANDLAGGAREN,
    applies=om_tre_manader,
)
def kravet_galler_manaden(read: Read) -> Judgement:
    """Does aktivitetskravet apply to the month of the support? (AK05, AK06)"""
    match read(aktivitetskravet):
        case Galler.GALLER:
            return uppfyllt("galler")
        case Galler.GALLER_INTE:
            return inte_uppfyllt("for-tidigt")
        case Galler.VET_INTE:
            return oklart("okand-manad")


@leaf(
    "inget_undantag",
    ground=Grund.LAG,
    sources=("aktivitetskrav-undantag", "af-kommun-uppdrag"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.HANDLAGGAREN,
    applies=om_tre_manader,
)
def inget_undantag(read: Read) -> Judgement:
    """Does something take the person outside the requirement? (AK12, AK20)"""
    match read(UNDANTAG):
        case Undantag.INGET:
            return uppfyllt("inget")
        case Undantag.FORMAN:
            return inte_uppfyllt("forman")
        case Undantag.HELTID:
            return inte_uppfyllt("heltid")
        case Undantag.ALDER:
            return inte_uppfyllt("alder")
        case Undantag.VET_INTE:
            return oklart()


@leaf(
    "kan_delta",
    ground=Grund.LAG,
    sources=("aktivitetskrav-omfattning", "aktivitetskrav-sjuk-utan-sgi", "egen-bedomning"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.VARDEN,
)
def kan_delta(read: Read) -> Judgement:
    """Can the person take part in anything now? What is asked must match the ability (AK08)."""
    match read(FORMAGA):
        case Formaga.FULL:
            return uppfyllt("full")
        case Formaga.DELVIS:
            return uppfyllt("delvis")
        case Formaga.FOR_SJUK_NU:
            return inte_uppfyllt("for-sjuk-nu")
        case Formaga.VET_INTE:
            return oklart("okand-formaga")
        case Formaga.LANGVARIG:
            return _av_det_som_ar_kvar(read(NEDSATTNING))


def _av_det_som_ar_kvar(nedsattning: Nedsattning) -> Judgement:
    match nedsattning:
        case Nedsattning.HEL:
            return inte_uppfyllt("helt-nedsatt")
        case Nedsattning.VET_INTE:
            return oklart("okand-nedsattning", Mottagare.VARDEN)
        case _:
            return uppfyllt("nagot-kvar")


@leaf(
    "begaran_far_goras",
    ground=Grund.LAG,
    sources=("rehabilitering-krav-2027",),
    weight=Vikt.FORKLARING,
    asks=Mottagare.HANDLAGGAREN,
    applies=om_rehabbehov,
)
def begaran_far_goras(read: Read) -> Judgement:
    """May the nämnd ask for arbetslivsinriktad rehabilitering yet? (AK17)"""
    if read(rehabkravet) is Begynt.JA:
        return uppfyllt("har-borjat")
    return inte_uppfyllt("for-tidigt")


@leaf(
    "orkar_rehabilitering",
    ground=Grund.EGEN,
    sources=("egen-bedomning", "sfb-30-11"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.VARDEN,
    applies=om_rehabbehov,
)
def orkar_rehabilitering(read: Read) -> Judgement:
    """Is the person well enough for rehabilitation now?"""
    if read(FORMAGA) is Formaga.FOR_SJUK_NU:
        return inte_uppfyllt("for-sjuk-nu")
    return uppfyllt("orkar")


@leaf(
    "utanfor_af_program",
    ground=Grund.LAG,
    sources=("sol-12-4",),
    weight=Vikt.FORKLARING,
    asks=Mottagare.HANDLAGGAREN,
)
def utanfor_af_program(read: Read) -> Judgement:
    """Praktik in the municipality is for the one AF could offer no suitable programme (SoL 12 kap. 4 §)."""
    match read(lage_hos_af):
        case AfLage.PROGRAM:
            return inte_uppfyllt("i-program")
        case AfLage.VET_INTE:
            return oklart("okant-lage-hos-af")
        case _:
            return uppfyllt("inget-program")

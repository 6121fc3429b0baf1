"""The four purposes a certificate is judged for, and which of them it measures.

A certificate measures one thing. What it says of one activity says nothing by itself of another: that is
unclear until somebody is asked, and never a gap in the certificate (so these criteria only explain).
"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.criteria import Grund, Leaf, Read, Vikt, leaf
from decision_aids.engine.verdicts import (
    Judgement,
    Mottagare,
    Verdict,
    ej_aktuellt,
    inte_uppfyllt,
    oklart,
    uppfyllt,
)
from decision_aids.gemensamt.regler import rehabiliteringsregeln
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, Regel
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.guards import med_underlag
from decision_aids.lakarintyg.svar import Begransning, Hinder, Koppling, Slag


class Syfte(StrEnum):
    """The four purposes (R13), by the id of their outcome."""

    FORFOGANDE = "arbetsmarknadens_forfogande"
    AKTIVITETSKRAV = "aktivitetskrav"
    PRAKTIK = "praktik"
    REHABILITERING = "arbetslivsinriktad_rehabilitering"


EGEN_AKTIVITET = {
    Syfte.FORFOGANDE: Aktivitet.JOBBSOKANDE,
    Syfte.AKTIVITETSKRAV: Aktivitet.AKTIVITETSKRAV,
    Syfte.PRAKTIK: Aktivitet.PRAKTIK,
    Syfte.REHABILITERING: Aktivitet.REHABILITERING,
}
"""The activity that each purpose is about."""


def _utan_hinder(read: Read, syfte: Syfte) -> Judgement:
    """What a paper measures that says there is no hinder: the activity it was written for, or all of them."""
    match read(AKTIVITET):
        case Aktivitet.VET_INTE:
            return oklart("okand-aktivitet")
        case Aktivitet.INGEN:
            return uppfyllt("ingen-bestamd")
        case aktivitet:
            own = aktivitet is EGEN_AKTIVITET[syfte]
            return uppfyllt("samma-aktivitet") if own else oklart("annan-aktivitet")


def _med_hinder(read: Read, syfte: Syfte) -> Judgement:
    """What a paper measures that says what is hard: that which it is tied to."""
    match read(q.BEGRANSNING):
        case Begransning.SAKNAS:
            return oklart("ingen-begransning")
        case Begransning.VET_INTE:
            return oklart("okand-begransning")
        case _:
            pass
    match read(q.KOPPLING):
        case Koppling.INGET:
            return oklart("ingen-koppling")
        case Koppling.VET_INTE:
            return oklart()
        case koppling:
            return _mater(koppling, read(AKTIVITET), syfte)


def _koppling(syfte: Syfte) -> Leaf:
    """Does the certificate measure this purpose?"""

    def judge(read: Read) -> Judgement:
        if read(q.SLAG) is Slag.SMITTSKYDD:
            return oklart("smittskydd", Mottagare.PERSONEN)
        match read(q.HINDER):
            case Hinder.NEJ:
                return _utan_hinder(read, syfte)
            case Hinder.VET_INTE:
                either = {_utan_hinder(read, syfte).verdict, _med_hinder(read, syfte).verdict}
                return _med_hinder(read, syfte) if either == {Verdict.UPPFYLLT} else oklart("okant-hinder")
            case _:
                return _med_hinder(read, syfte)

    return leaf(
        f"{syfte.value}_mats", Grund.VAGLEDNING, "regeringsuppdrag-2026", "matten-sfb-sol", "tio-punkter"
    ).gap(Vikt.FORKLARING, Mottagare.VARDEN, applies=med_underlag)(judge)


def _mater(koppling: Koppling, aktivitet: Aktivitet, syfte: Syfte) -> Judgement:
    match koppling, aktivitet:
        case Koppling.ARBETE, _:
            forfogande = syfte is Syfte.FORFOGANDE
            return uppfyllt("arbete") if forfogande else oklart("bara-arbete")
        case _, Aktivitet.VET_INTE:
            return oklart("okand-aktivitet")
        case Koppling.VARDAGEN, Aktivitet.INGEN if syfte is Syfte.FORFOGANDE:
            return uppfyllt("ingen-bestamd")
        case Koppling.VARDAGEN, _:
            return oklart("bara-vardagen")
        case Koppling.AKTIVITETEN, _ if aktivitet is EGEN_AKTIVITET[syfte]:
            return uppfyllt("samma-aktivitet")
        case _:
            return oklart("annan-aktivitet")


_UTAN_HINDER = {
    Hinder.NEJ: inte_uppfyllt("inget-hinder"),
    Hinder.FRAMGAR_INTE: inte_uppfyllt("hinder-framgar-inte"),
}
_OM_ARBETE = {
    Koppling.ARBETE: uppfyllt("arbete"),
    Koppling.AKTIVITETEN: inte_uppfyllt("annat-an-arbete"),
    Koppling.VARDAGEN: inte_uppfyllt("annat-an-arbete"),
    Koppling.INGET: inte_uppfyllt("ingen-koppling"),
    Koppling.VET_INTE: oklart(),
}


@leaf("intyget_galler_arbete", Grund.VAGLEDNING, "matten-sfb-sol", "sfb-27-2").gap(
    Vikt.FORKLARING, Mottagare.VARDEN, applies=med_underlag
)
def intyget_galler_arbete(read: Read) -> Judgement:
    """Does the certificate say what hinders in work? That is what FK and an employer ask."""
    if read(q.SLAG) is Slag.SMITTSKYDD:
        return oklart("smittskydd", Mottagare.PERSONEN)
    hinder = read(q.HINDER)
    if hinder in _UTAN_HINDER:
        return _UTAN_HINDER[hinder]
    begransning = read(q.BEGRANSNING)
    if begransning is Begransning.SAKNAS:
        return inte_uppfyllt("ingen-begransning")
    told = _OM_ARBETE[read(q.KOPPLING)]
    if told.verdict is Verdict.UPPFYLLT and hinder is Hinder.VET_INTE:
        return oklart("okant-hinder")
    if told.verdict is Verdict.UPPFYLLT and begransning is Begransning.VET_INTE:
        return oklart("okand-begransning")
    return told


MATS = {syfte: _koppling(syfte) for syfte in Syfte}
"""For each purpose: does the certificate measure it?"""


rehabilitering_far_begaras = (
    leaf("rehabilitering_far_begaras", Grund.LAG, "rehabilitering-krav-2027", "egen-bedomning")
    .gap(Vikt.FORKLARING, Mottagare.HANDLAGGAREN)
    .tabell(
        rehabiliteringsregeln,
        (Regel.GALLER, uppfyllt("far-begaras")),
        (Regel.INTE_AN, ej_aktuellt("planering")),
        (Regel.MANADEN_FORE, ej_aktuellt("manaden-fore")),
        (Regel.VET_INTE, oklart("okand-manad")),
    )
)
"""May the nämnd ask for arbetslivsinriktad rehabilitering? Before 2027 it is planning (AK17)."""

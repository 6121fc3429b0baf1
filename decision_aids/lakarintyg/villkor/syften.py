"""The four purposes a certificate is judged for, and which of them it measures.

A certificate measures one thing. What it says of one activity says nothing by itself of another: that is
unclear until somebody is asked, and never a gap in the certificate (so these criteria only explain).
"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.criteria import Grund, Leaf, Read, Vikt, leaf
from decision_aids.engine.verdicts import Judgement, Mottagare, ej_aktuellt, oklart, uppfyllt
from decision_aids.gemensamt.regler import rehabiliteringsregeln
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, Regel
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.guards import med_underlag
from decision_aids.lakarintyg.svar import Begransning, Hinder, Koppling


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


def _av_hinder(read: Read, syfte: Syfte) -> Judgement | None:
    """What a paper measures that says there is no hinder: the activity it was written for, or all of them."""
    match read(q.HINDER):
        case Hinder.NEJ:
            pass
        case Hinder.VET_INTE:
            return oklart("okant-hinder")
        case _:
            return None
    match read(AKTIVITET):
        case Aktivitet.VET_INTE:
            return oklart("okand-aktivitet")
        case Aktivitet.INGEN:
            return uppfyllt("ingen-bestamd")
        case aktivitet:
            own = aktivitet is EGEN_AKTIVITET[syfte]
            return uppfyllt("samma-aktivitet") if own else oklart("annan-aktivitet")


def _koppling(syfte: Syfte) -> Leaf:
    """Does the certificate measure this purpose?"""

    def judge(read: Read) -> Judgement:
        utan_hinder = _av_hinder(read, syfte)
        if utan_hinder is not None:
            return utan_hinder
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

    return leaf(
        f"{syfte.value}_mats", Grund.VAGLEDNING, "regeringsuppdrag-2026", "matten-sfb-sol", "tio-punkter"
    ).gap(Vikt.FORKLARING, Mottagare.VARDEN, applies=med_underlag)(judge)


def _mater(koppling: Koppling, aktivitet: Aktivitet, syfte: Syfte) -> Judgement:
    match koppling, aktivitet:
        case _, Aktivitet.VET_INTE:
            return oklart("okand-aktivitet")
        case Koppling.VARDAGEN, Aktivitet.INGEN:
            return uppfyllt("ingen-bestamd")
        case Koppling.VARDAGEN, _:
            return oklart("bara-vardagen")
        case Koppling.ARBETE, _:
            forfogande = syfte is Syfte.FORFOGANDE
            return uppfyllt("arbete") if forfogande else oklart("bara-arbete")
        case Koppling.AKTIVITETEN, _ if aktivitet is EGEN_AKTIVITET[syfte]:
            return uppfyllt("samma-aktivitet")
        case _:
            return oklart("annan-aktivitet")


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

"""The same certificate seen by five receivers: what each tests, and whether this paper answers it.

Decisions of one do not bind another (SFB23). What each tests stands in the facets; here only what the paper
gives. Nothing of this says how that receiver would decide.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from decision_aids.engine.criteria import Criterion
from decision_aids.engine.outcomes import Outcome, Part, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.svar import Underlag
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.facts import raderna
from decision_aids.lakarintyg.svar import Matt, Slag
from decision_aids.lakarintyg.utfall.syften import HALLER, I_SIG, med_intyg
from decision_aids.lakarintyg.villkor.innehall import koppling_till_aktivitet
from decision_aids.lakarintyg.villkor.omfattning import (
    hinder_framgar,
    matt_ar_aktiviteten,
    omfattning_angiven,
)
from decision_aids.lakarintyg.villkor.papperet import (
    mottagare_framgar,
    sjukskrivning_framgar,
    underlag_finns,
)
from decision_aids.lakarintyg.villkor.syften import intyget_galler_arbete

ROOM = "mottagare"
FACETS = (Part("provar"), Part("mot"), Part("matt"), Part("tid"))


class Ger(StrEnum):
    """What the paper gives a receiver."""

    SVARAR = "svarar"
    DELVIS = "delvis"
    ANNAN_FRAGA = "annan_fraga"
    OKLART = "oklart"
    EJ_AKTUELLT = "ej_aktuellt"


def _utan_papper(weigh: Weigh) -> Ger | None:
    if med_intyg(weigh):
        return None
    return Ger.OKLART if weigh(underlag_finns) is Verdict.OKLART else Ger.EJ_AKTUELLT


def _om(weigh: Weigh, question: Criterion, bears: Criterion) -> Ger:
    """Another question, when the paper is about something else; else as much as it bears."""
    about = weigh(question)
    if about in {Verdict.INTE_UPPFYLLT, Verdict.OKLART}:
        return Ger.ANNAN_FRAGA if about is Verdict.INTE_UPPFYLLT else Ger.OKLART
    match weigh(bears):
        case Verdict.INTE_UPPFYLLT:
            return Ger.DELVIS
        case Verdict.OKLART:
            return Ger.OKLART
        case _:
            return Ger.SVARAR


def _socialnamnden(weigh: Weigh) -> Ger:
    without = _utan_papper(weigh)
    if without is not None:
        return without
    if weigh(q.SLAG) is Slag.SMITTSKYDD:
        return Ger.ANNAN_FRAGA
    if weigh(hinder_framgar) is Verdict.OKLART:
        return Ger.OKLART
    return _om(weigh, koppling_till_aktivitet, I_SIG)


def _i_tid(weigh: Weigh) -> Ger:
    """Those who plan want a paper that looks ahead."""
    match weigh(raderna.framat):
        case raderna.Framat.FRAMAT:
            return Ger.SVARAR
        case raderna.Framat.BAKAT:
            return Ger.DELVIS
        case raderna.Framat.VET_INTE:
            weigh(omfattning_angiven)  # tells the reader that the days are not known
            return Ger.OKLART


def visar_nedsatt(weigh: Weigh) -> Ger:
    """Does the paper show that illness reduces the ability to work (SFB13)?"""
    return _om(weigh, intyget_galler_arbete, HALLER)


def _forsakringskassan(weigh: Weigh) -> Ger:
    """For samordning a läkarintyg must show ability to work that is reduced, and look ahead (SFB13)."""
    without = _utan_papper(weigh)
    if without is not None:
        return without
    shown = visar_nedsatt(weigh)
    if weigh(q.UNDERLAG) is Underlag.ANNAT and weigh(intyget_galler_arbete) is Verdict.UPPFYLLT:
        return Ger.DELVIS
    return shown if shown is not Ger.SVARAR else _i_tid(weigh)


def _arbetsformedlingen(weigh: Weigh) -> Ger:
    without = _utan_papper(weigh)
    if without is not None:
        return without
    match weigh(q.SLAG):
        case Slag.AF:
            return Ger.SVARAR
        case Slag.SOCIALNAMNDEN:
            return Ger.DELVIS
        case Slag.VET_INTE:
            weigh(mottagare_framgar)  # tells the reader that it is not known
            return Ger.OKLART
        case _:
            return Ger.ANNAN_FRAGA


def _regionen(weigh: Weigh) -> Ger:
    """Koordineringsinsatser are for patients who are sjukskrivna; no certificate to another is needed."""
    without = _utan_papper(weigh)
    if without is not None:
        return without
    match weigh(sjukskrivning_framgar):
        case Verdict.INTE_UPPFYLLT | Verdict.EJ_AKTUELLT:
            return Ger.ANNAN_FRAGA
        case Verdict.UPPFYLLT:
            return _i_tid(weigh)
        case _:
            return Ger.OKLART


def _arbetsgivaren(weigh: Weigh) -> Ger:
    """Sjuklön follows the hours of one's own work, so the degree must measure them."""
    without = _utan_papper(weigh)
    if without is not None:
        return without
    about = _om(weigh, intyget_galler_arbete, omfattning_angiven)
    if about is not Ger.SVARAR:
        return about
    match weigh(q.MATT):
        case Matt.ARBETSTID:
            return Ger.SVARAR
        case Matt.VET_INTE:
            weigh(matt_ar_aktiviteten)  # tells the reader that the measure is not known
            return Ger.OKLART
        case _:
            return Ger.DELVIS


def _mottagare(who: str, decide: Callable[[Weigh], Ger], *sources: str) -> Outcome:
    return Outcome(f"mottagare_{who}", Ger, decide, sources, facets=FACETS, room=ROOM)


MOTTAGARE = (
    _mottagare("socialnamnden", _socialnamnden, "sol-12-3", "lakarintyg-huvudregel", "matten-sfb-sol"),
    _mottagare("forsakringskassan", _forsakringskassan, "fk-samordning", "sfb-27-2", "sfb-27-3", "sfb-30-8"),
    _mottagare("arbetsformedlingen", _arbetsformedlingen, "for-2017-819-4-2", "af00251", "af-sjuk-7-dagar"),
    _mottagare("regionen", _regionen, "lag-2019-1297-1", "lag-2019-1297-3", "lag-2019-1297-4"),
    _mottagare("arbetsgivaren", _arbetsgivaren, "sjuklonelagen-8", "ag1-14"),
)

"""The same certificate seen by five receivers: what each tests, and whether this paper answers it.

Decisions of one do not bind another (SFB23). What each tests stands in the facets; here only what the paper
gives. Nothing of this says how that receiver would decide.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from decision_aids.engine.outcomes import Outcome, Part, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.svar import JaNej, Underlag
from decision_aids.lakarintyg import facts
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.svar import Begransning, Hinder, Koppling, Matt, Slag
from decision_aids.lakarintyg.utfall.syften import I_SIG
from decision_aids.lakarintyg.villkor.innehall import koppling_till_aktivitet

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
    match weigh(q.UNDERLAG):
        case Underlag.INGET:
            return Ger.EJ_AKTUELLT
        case Underlag.VET_INTE:
            return Ger.OKLART
        case _:
            return None


def _socialnamnden(weigh: Weigh) -> Ger:
    without = _utan_papper(weigh)
    if without is not None:
        return without
    match weigh(I_SIG):
        case Verdict.OKLART:
            return Ger.OKLART
        case Verdict.INTE_UPPFYLLT:
            return Ger.DELVIS
        case _:
            pass
    match weigh(koppling_till_aktivitet):
        case Verdict.INTE_UPPFYLLT:
            return Ger.ANNAN_FRAGA
        case Verdict.OKLART:
            return Ger.OKLART
        case _:
            return Ger.SVARAR


def _om_arbete(weigh: Weigh) -> Ger | None:
    """What a paper gives those who test ability to work; None when it is about work."""
    without = _utan_papper(weigh)
    if without is not None:
        return without
    if weigh(q.UNDERLAG) is Underlag.ANNAT:
        return Ger.ANNAN_FRAGA
    if weigh(q.HINDER) is not Hinder.JA:
        return Ger.OKLART if weigh(q.HINDER) is Hinder.VET_INTE else Ger.ANNAN_FRAGA
    if weigh(q.BEGRANSNING) in {Begransning.SAKNAS, Begransning.VET_INTE}:
        return Ger.OKLART
    match weigh(q.KOPPLING):
        case Koppling.ARBETE:
            return None
        case Koppling.VET_INTE:
            return Ger.OKLART
        case _:
            return Ger.ANNAN_FRAGA


def _forsakringskassan(weigh: Weigh) -> Ger:
    """For samordning the paper must show ability to work that is reduced, and look ahead (SFB13)."""
    said = _om_arbete(weigh)
    if said is not None:
        return said
    match weigh(facts.framat):
        case facts.Framat.FRAMAT:
            return Ger.SVARAR
        case facts.Framat.BAKAT:
            return Ger.DELVIS
        case facts.Framat.VET_INTE:
            return Ger.OKLART


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
            return Ger.OKLART
        case _:
            return Ger.ANNAN_FRAGA


def _regionen(weigh: Weigh) -> Ger:
    """Koordineringsinsatser are for patients who are sjukskrivna; no certificate to another is needed."""
    without = _utan_papper(weigh)
    if without is not None:
        return without
    match weigh(q.HINDER):
        case Hinder.JA:
            match weigh(facts.framat):
                case facts.Framat.FRAMAT:
                    return Ger.SVARAR
                case facts.Framat.BAKAT:
                    return Ger.DELVIS
                case facts.Framat.VET_INTE:
                    return Ger.OKLART
        case Hinder.NEJ:
            return Ger.ANNAN_FRAGA
        case _:
            return Ger.OKLART


def _arbetsgivaren(weigh: Weigh) -> Ger:
    """Sjuklön follows the hours of one's own work, so the degree must measure them."""
    said = _om_arbete(weigh)
    if said is not None:
        return said
    match weigh(facts.har_rader), weigh(q.MATT):
        case (JaNej.NEJ, _) | (_, Matt.AKTIVITETEN | Matt.FRAMGAR_INTE):
            return Ger.DELVIS
        case JaNej.JA, Matt.ARBETSTID:
            return Ger.SVARAR
        case _:
            return Ger.OKLART


def _mottagare(who: str, decide: Callable[[Weigh], Ger], *sources: str) -> Outcome:
    return Outcome(f"mottagare_{who}", Ger, decide, sources, facets=FACETS, room=ROOM)


MOTTAGARE = (
    _mottagare("socialnamnden", _socialnamnden, "sol-12-3", "lakarintyg-huvudregel", "matten-sfb-sol"),
    _mottagare("forsakringskassan", _forsakringskassan, "fk-samordning", "sfb-27-2", "sfb-27-3", "sfb-30-8"),
    _mottagare("arbetsformedlingen", _arbetsformedlingen, "for-2017-819-4-2", "af00251", "af-sjuk-7-dagar"),
    _mottagare("regionen", _regionen, "lag-2019-1297-1", "lag-2019-1297-3", "lag-2019-1297-4"),
    _mottagare("arbetsgivaren", _arbetsgivaren, "sjuklonelagen-8", "ag1-14"),
)

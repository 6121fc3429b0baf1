"""The purpose judged: does the certificate speak for a hinder to take part in the activity?

A gap never makes the answer "talar inte för": absence of text is not proof of ability, and the nämnd has to
investigate (FL 23 §). Only a certificate that says there is no hinder speaks against one.
"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.criteria import Verdict, alla
from decision_aids.engine.outcomes import Outcome, Weigh
from decision_aids.gemensamt.svar import Underlag
from decision_aids.lakarintyg import facts
from decision_aids.lakarintyg.form import (
    aktivitetskrav_tillampas,
    ar_lakarintyg,
    signerat_och_daterat,
    utfardare_framgar,
)
from decision_aids.lakarintyg.innehall import (
    SETT_SJALV,
    begransning_konkret,
    koppling_till_aktivitet,
    samband_begripligt,
)
from decision_aids.lakarintyg.omfattning import hinder_framgar
from decision_aids.lakarintyg.questions import HINDER, UNDERLAG
from decision_aids.lakarintyg.svar import Hinder

BAR = alla(
    "bar_en_slutsats",
    ar_lakarintyg,
    utfardare_framgar,
    signerat_och_daterat,
    hinder_framgar,
    SETT_SJALV,
    begransning_konkret,
    samband_begripligt,
    koppling_till_aktivitet,
)
"""What must hold before the certificate can carry a conclusion. Our own weighing of the ten points."""


class Stallning(StrEnum):
    """What the certificate speaks for."""

    HELT = "helt"
    DELVIS = "delvis"
    TALAR_INTE_FOR = "talar_inte_for"
    OKLART = "oklart"
    EJ_AKTUELLT = "ej_aktuellt"


def delta_i_aktivitet(weigh: Weigh) -> Stallning:
    """The headline for the month."""
    match weigh(aktivitetskrav_tillampas):
        case Verdict.INTE_UPPFYLLT:
            return Stallning.EJ_AKTUELLT
        case Verdict.OKLART:
            return Stallning.OKLART
        case _:
            return _of_underlag(weigh)


def _of_underlag(weigh: Weigh) -> Stallning:
    """What the paper speaks for, when there is an activity that it can concern."""
    if weigh(UNDERLAG) in {Underlag.INGET, Underlag.VET_INTE}:
        return Stallning.OKLART
    if weigh(BAR) is not Verdict.UPPFYLLT:
        return Stallning.OKLART
    if weigh(HINDER) is Hinder.NEJ:
        return Stallning.TALAR_INTE_FOR
    if weigh(facts.tackning) is not facts.Tackning.HELA:
        return Stallning.OKLART
    return of_grad(weigh(facts.grad_i_manaden))


def of_grad(grad: facts.Grad) -> Stallning:
    """What a degree speaks for when the certificate carries a conclusion."""
    match grad:
        case facts.Grad.HELT:
            return Stallning.HELT
        case facts.Grad.DELVIS:
            return Stallning.DELVIS
        case _:
            return Stallning.OKLART


DELTA = Outcome(
    id="delta_i_aktivitet",
    statuses=Stallning,
    decide=delta_i_aktivitet,
    sources=("lakarintyg-huvudregel", "sol-12-3", "fl-23", "egen-bedomning"),
)

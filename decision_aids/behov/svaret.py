"""The answer that the result begins with: the group, and the next step."""

from __future__ import annotations

from decision_aids.behov.utfall import GRUPPEN, STEGET, Grupp, Steg
from decision_aids.engine.outcomes import Outcome, Weigh


def _grupp(weigh: Weigh) -> Grupp:
    return Grupp(weigh(GRUPPEN).value)


def _steget(weigh: Weigh) -> Steg:
    return Steg(weigh(STEGET).value)


ANSWER = (
    Outcome("svar_grupp", Grupp, _grupp, GRUPPEN.sources),
    Outcome("svar_steg", Steg, _steget, STEGET.sources),
)


def asked(_: Weigh) -> str:
    """The outcome that the reader asks about."""
    return GRUPPEN.id

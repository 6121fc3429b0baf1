"""The answer that the result begins with: how the routine stands, and what to do next."""

from __future__ import annotations

from decision_aids.engine.outcomes import Outcome, Weigh
from decision_aids.lokal_rutin.utfall import RUTINEN, Bunden


def _rutinen(weigh: Weigh) -> Bunden:
    return Bunden(weigh(RUTINEN).value)


ANSWER = (
    Outcome("svar_rutinen", Bunden, _rutinen, RUTINEN.sources),
    Outcome("svar_nasta", Bunden, _rutinen, ("egen-bedomning",)),
)


def asked(_: Weigh) -> str:
    """The outcome that the reader asks about."""
    return RUTINEN.id

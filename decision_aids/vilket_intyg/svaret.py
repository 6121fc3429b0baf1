"""The answer that the result begins with: which certificate, and whether FK is told."""

from __future__ import annotations

from decision_aids.engine.outcomes import Outcome, Weigh
from decision_aids.vilket_intyg.utfall import BESKED, BLANKETT, Besked, Blankett


def _blankett(weigh: Weigh) -> Blankett:
    return Blankett(weigh(BLANKETT).value)


def _besked(weigh: Weigh) -> Besked:
    return Besked(weigh(BESKED).value)


ANSWER = (
    Outcome("svar_blankett", Blankett, _blankett, BLANKETT.sources),
    Outcome("svar_besked", Besked, _besked, BESKED.sources),
)


def asked(_: Weigh) -> str:
    """The outcome that the reader asks about."""
    return BLANKETT.id

"""The answer that the result begins with: the group and the next step, or protection first."""

from __future__ import annotations

from enum import StrEnum
from typing import cast

from decision_aids.behov.utfall import GRUPPEN, STEGET
from decision_aids.engine.outcomes import Outcome, Weigh, about
from decision_aids.gemensamt.omstandigheter import vald_namns
from decision_aids.gemensamt.svar import JaNej

SKYDD = "skydd"
"""Protection, which goes before any group and step."""


def _skydd_eller(outcome_id: str, outcome: Outcome, *sources: str) -> Outcome:
    """As the outcome, but for protection, which goes before it."""
    names = {"SKYDD": SKYDD, **{one.name: one.value for one in outcome.statuses}}
    words = cast("type[StrEnum]", StrEnum(outcome_id, names))

    def decide(weigh: Weigh) -> StrEnum:
        return words(SKYDD if weigh(vald_namns) is JaNej.JA else weigh(outcome).value)

    return Outcome(outcome_id, words, decide, (*outcome.sources, *sources))


ANSWER = (_skydd_eller("svar_grupp", GRUPPEN, "sol-13-1", "sol-14-2"), _skydd_eller("svar_steg", STEGET))
asked = about(GRUPPEN)

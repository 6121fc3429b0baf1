"""Days to keep to: when to see how it goes, and when to follow up."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF


def _weeks_on(weeks: int) -> Callable[[Raw, Weigh], Json]:
    def day(raw: Raw, _: Weigh) -> Json:
        as_of = raw(AS_OF)
        return (as_of + timedelta(weeks=weeks)).isoformat() if as_of else None

    return day


DETAILS = (Detail("stam_av", Shape.DAG, _weeks_on(2)), Detail("uppfoljning", Shape.DAG, _weeks_on(4)))
"""Two and four weeks from the day asked about: our own proposal, not a rule."""

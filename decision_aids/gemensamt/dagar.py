"""Days ahead of the day asked about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import Weigh
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF


def veckor_fram(weeks: int) -> Callable[[Raw, Weigh], Json]:
    """A rule that gives the day so many weeks on."""

    def day(raw: Raw, _: Weigh) -> Json:
        as_of = raw(AS_OF)
        return (as_of + timedelta(weeks=weeks)).isoformat() if as_of else None

    return day

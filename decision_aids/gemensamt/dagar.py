"""Days ahead of the day asked about."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import Weigh
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.gemensamt.helgdagar import at_the_latest


def veckor_fram(weeks: int) -> Callable[[Raw, Weigh], Json]:
    """A rule that gives the last working day up to so many weeks on."""

    def day(raw: Raw, _: Weigh) -> Json:
        as_of = raw(AS_OF)
        return at_the_latest(as_of + timedelta(weeks=weeks), as_of).isoformat() if as_of else None

    return day

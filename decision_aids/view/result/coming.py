"""What changes ahead: sources that an aid rests on and that begin after the day the reader asks about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from decision_aids.engine.aid import Aid
from decision_aids.law.register import register
from decision_aids.view.text import swedish
from decision_aids.view.text.sources import SourceView, source_view


@dataclass(frozen=True)
class ComingView:
    """A change: from which day, what it is about, what it says, and its source with its certainty."""

    day: str
    title: str
    says: str
    source: SourceView


def coming(aid: Aid, as_of: date) -> tuple[ComingView, ...]:
    """What the aid's sources say begins after the day, soonest first."""
    return _coming(frozenset(source for _, sources in aid.cited() for source in sources), as_of)


@cache
def _coming(sources: frozenset[str], as_of: date) -> tuple[ComingView, ...]:
    later = [
        (source.galler_fran, source)
        for source in (register()[one] for one in sources)
        if source.galler_fran and source.galler_fran > as_of
    ]
    return tuple(
        ComingView(swedish.day(day), source.titel, source.sager, source_view(source.id, as_of))
        for day, source in sorted(later, key=lambda one: (one[0], one[1].id))
    )

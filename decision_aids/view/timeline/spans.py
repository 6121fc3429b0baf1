"""Runs of days: what two have in common, what lies between them, and what lies before a day."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from decision_aids.engine.rows import ONE_DAY


@dataclass(frozen=True)
class Span:
    """A run of days, both ends counted in."""

    fran: date
    till: date


def gaps(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The runs of days between the first and the last that no span has."""
    found: list[Span] = []
    reached: date | None = None
    for one in sorted(spans, key=lambda span: span.fran):
        if reached is not None and one.fran > reached + ONE_DAY:
            found.append(Span(reached + ONE_DAY, one.fran - ONE_DAY))
        reached = one.till if reached is None else max(reached, one.till)
    return tuple(found)


def overlaps(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The runs of days that at least two spans have, in order, put together where they meet."""
    shared = [both for a, b in itertools.combinations(spans, 2) if (both := shared_days(a, b))]
    return merged(shared)


def retro(spans: Sequence[Span], before: date | None) -> tuple[Span, ...]:
    """The runs of days that spans have before a day."""
    if before is None:
        return ()
    return merged([Span(one.fran, min(one.till, before - ONE_DAY)) for one in spans if one.fran < before])


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans in order, those that meet or touch put together."""
    found: list[Span] = []
    for one in sorted(spans, key=lambda span: span.fran):
        if found and one.fran <= found[-1].till + ONE_DAY:
            found[-1] = Span(found[-1].fran, max(found[-1].till, one.till))
        else:
            found.append(one)
    return tuple(found)


def shared_days(a: Span, b: Span) -> Span | None:
    """The days that both have; None when there are none."""
    fran, till = max(a.fran, b.fran), min(a.till, b.till)
    return Span(fran, till) if fran <= till else None


def month_after(day: date) -> date:
    """The first day of the next month."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1)

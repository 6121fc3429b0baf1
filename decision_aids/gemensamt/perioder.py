"""Periods: the rows of a certificate laid out in time, and what remains of an activity's hours.

Days are inclusive, and a row without a last day goes on. Percent is of the activity's hours (AF00251), so
what remains of h hours at p percent is h x (100 - p) / 100; it is not rounded.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from decision_aids.engine.rows import ONE_DAY, OPEN_END, Row
from decision_aids.gemensamt.helgdagar import at_the_latest

LOOK_BACK = timedelta(days=7)
"""A start more than seven days before the signature wants a reason, in AF's and FK's forms."""

HELT = 100
"""Hindered all of the time."""

FOLLOW_UP = timedelta(days=14)
"""How long before the last row ends a follow-up is suggested; half of a short time. Our own judgement."""

AT_MOST = timedelta(weeks=6)
"""How long nobody should be without a follow-up, however long the certificate is. Our own judgement."""


type Days = tuple[date, date]
"""A run of days: its first and its last."""


@dataclass(frozen=True)
class Segment:
    """A run of days with the same rows. `grader`: none = no row, one = clear, several = they disagree."""

    fran: date
    till: date
    grader: tuple[int, ...]
    i_manaden: bool


def last_of_month(first: date) -> date:
    """The last day of the month that begins on `first`."""
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1) - ONE_DAY


def segments(rows: tuple[Row, ...], month: date) -> tuple[Segment, ...]:
    """The month and every row, cut wherever something changes. Days outside both are left out."""
    last = last_of_month(month)
    found: list[Segment] = []
    for fran, till, grader in _cut(rows, month, last + ONE_DAY):
        inside = month <= fran <= last
        if grader or inside:
            found.append(Segment(fran, till, grader, inside))
    return _merged(found)


def _cut(rows: tuple[Row, ...], *days: date) -> Iterator[tuple[date, date, tuple[int, ...]]]:
    """All days from the first to the last, cut wherever a row or one of `days` begins or ends."""
    starts = {*days, *(row.fran for row in rows), *(row.till + ONE_DAY for row in rows)}
    for fran, following in itertools.pairwise(sorted(starts)):
        grader = tuple(sorted({row.grad for row in rows if row.fran <= fran <= row.till}))
        yield fran, following - ONE_DAY, grader


def _merged(cut: list[Segment]) -> tuple[Segment, ...]:
    """Neighbours that say the same are one segment (two rows of the same degree that overlap, say)."""
    merged: list[Segment] = []
    for segment in cut:
        before = merged[-1] if merged else None
        if (
            before is not None
            and before.till + ONE_DAY == segment.fran
            and (before.grader, before.i_manaden) == (segment.grader, segment.i_manaden)
        ):
            merged[-1] = Segment(before.fran, segment.till, segment.grader, segment.i_manaden)
        else:
            merged.append(segment)
    return tuple(merged)


def overlaps(rows: tuple[Row, ...]) -> bool:
    """True when two rows share a day, a boundary day included."""
    ordered = sorted(rows)
    return any(later.fran <= earlier.till for earlier, later in _pairs(ordered))


def gaps(rows: tuple[Row, ...]) -> tuple[Days, ...]:
    """The runs of days between the first and the last row that no row covers."""
    return tuple((fran, till) for fran, till, grader in _cut(rows) if not grader)


def covered(rows: tuple[Row, ...]) -> tuple[Days, ...]:
    """The runs of days that the rows cover: rows that meet or overlap are one run."""
    runs: list[Days] = []
    for fran, till, grader in _cut(rows):
        if grader and runs and runs[-1][1] + ONE_DAY == fran:
            runs[-1] = runs[-1][0], till
        elif grader:
            runs.append((fran, till))
    return tuple(runs)


def conflicts(rows: tuple[Row, ...]) -> tuple[Days, ...]:
    """The runs of days that rows give different degrees. The same degree twice is no conflict."""
    return tuple((fran, till) for fran, till, grader in _cut(rows) if len(grader) > 1)


def remaining(hours: Decimal, grad: int) -> Decimal:
    """Hours a week that remain of `hours` when the person is hindered `grad` percent. Not rounded."""
    return hours * (100 - grad) / 100


def follow_up(rows: tuple[Row, ...], as_of: date) -> date | None:
    """A working day before the last row ends: never past, nor before there is anything to follow up; soon
    when it has no end. None without rows.
    """
    if not rows:
        return None
    begun = max(as_of, _begins(rows, as_of))
    last = max(row.till for row in rows)
    before = begun + FOLLOW_UP if last == OPEN_END else last - _ahead(rows, as_of)
    return at_the_latest(min(max(begun, before), begun + AT_MOST), begun)


def _ahead(rows: tuple[Row, ...], as_of: date) -> timedelta:
    """How long before the last day: half of a time that is shorter than four weeks."""
    whole = max(row.till for row in rows) - _begins(rows, as_of)
    return min(FOLLOW_UP, timedelta(days=(whole.days + 1) // 2))


def _begins(rows: tuple[Row, ...], as_of: date) -> date:
    """The first day that leaves something to plan, of rows that have not passed; else the first of all."""
    left = [row.fran for row in rows if row.grad < HELT and row.till >= as_of]
    return min(left or [row.fran for row in rows])


def left_to_plan(rows: tuple[Row, ...], month: date, as_of: date) -> tuple[Segment, ...]:
    """The segments, from the month on, that have not passed and leave some time."""
    return tuple(
        one
        for one in segments(rows, month)
        if one.fran >= month and one.till >= as_of and len(one.grader) == 1 and one.grader[0] < HELT
    )


def _pairs(ordered: list[Row]) -> list[tuple[Row, Row]]:
    return [(a, b) for i, a in enumerate(ordered) for b in ordered[i + 1 :]]

"""Where everything stands in the picture of the periods: pure geometry, no words and no markup.

Across, everything is a share of the frame in percent, so that the picture fits any width while its letters
keep their size. Down, everything is in em, so that the picture grows with the reader's letters. Each label
has a line of its own, so labels never meet; `NARROWEST` and `LETTER` say how wide a label is at most. The
frame is whole months; a day is as wide as every other.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from decision_aids.engine.rows import ONE_DAY, OPEN_END, Row
from decision_aids.view.timeline.shapes import Bar, Box, Layout, Mark, Text, Tick
from decision_aids.view.timeline.spans import Span, gaps, merged, month_after, retro, shared_days

NARROWEST = 20.5
"""The narrowest frame that is drawn for, in em: 288 px (on a screen of 320 px) with letters of 14 px."""
LETTER = 0.6
"""The width of a letter in em, on average and rather too much."""

LINE = 1.5
"""A line of text, in em."""
TRACK = 1.3
"""How high a row of 100 percent stands, in em."""
AXIS = 2 * LINE
FAR = timedelta(days=92)
"""A mark further than this outside rows and month is not drawn: it would press all else together."""
_TICK = 13.0
"""How far apart the labels of months stand at least, in percent: four figures and a little."""
_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200)


@dataclass(frozen=True)
class Wish:
    """A label to place: its id, its day, and how many letters it has."""

    id: str
    day: date
    letters: int


def lay_out(
    rows: Sequence[tuple[Row, int]],
    month: Span | None,
    wishes: Sequence[Wish],
    retro_before: date | None,
) -> Layout:
    """Lay out rows (each with the letters of its label), the month, and the days with names.

    Days before `retro_before` are the retroactive part. Rows stand in the order of their days.
    Raises ValueError when there is no row.
    """
    ordered = sorted(rows, key=lambda one: one[0])
    spans = _drawn([row for row, _ in ordered], month)
    core = [*spans, month] if month else spans
    near, outside = _near(core, wishes)
    frame = _frame([*core, *(Span(one.day, one.day) for one in near)])
    top = AXIS
    lane = LINE + TRACK + 0.5
    under = top + lane * len(ordered)
    bars = tuple(
        _bar(
            frame,
            row,
            span,
            letters,
            top + lane * number,
            spans[:number] + spans[number + 1 :],
            retro_before,
        )
        for number, ((row, letters), span) in enumerate(zip(ordered, spans, strict=True))
    )
    return Layout(
        frame=frame,
        height=under + LINE * len(near) + 0.3,
        under=under,
        ticks=_ticks(frame),
        month=_box(frame, month, 0.0, under) if month else None,
        bars=bars,
        gaps=tuple(_box(frame, one, top + LINE, under - top - LINE - 0.5) for one in gaps(spans)),
        marks=_marks(frame, near, top, under),
        outside=outside,
    )


def _drawn(rows: Sequence[Row], month: Span | None) -> list[Span]:
    """The days of each row; one without an end is drawn to the end of the month where all else ends."""
    known = [month.till if month else rows[0].fran, *(row.fran for row in rows)]
    last = month_after(max([*known, *(row.till for row in rows if row.till != OPEN_END)])) - ONE_DAY
    return [Span(row.fran, last if row.till == OPEN_END else row.till) for row in rows]


def width_of(letters: int) -> float:
    """How much of the narrowest frame a label takes, in percent."""
    return min(100.0, 100 * letters * LETTER / NARROWEST)


def _near(core: Sequence[Span], wishes: Sequence[Wish]) -> tuple[tuple[Wish, ...], tuple[str, ...]]:
    """The marks to draw, and the ids of those that lie too far away."""
    first, last = min(one.fran for one in core), max(one.till for one in core)
    near = tuple(one for one in wishes if first - FAR <= one.day <= last + FAR)
    return near, tuple(one.id for one in wishes if one not in near)


def _frame(spans: Sequence[Span]) -> Span:
    """Whole months around all of it."""
    first, last = min(one.fran for one in spans), max(one.till for one in spans)
    return Span(first.replace(day=1), month_after(last) - ONE_DAY)


def share(frame: Span, day: date) -> float:
    """Where a day begins, in percent of the frame."""
    return 100 * (day - frame.fran).days / ((frame.till - frame.fran).days + 1)


def _box(frame: Span, span: Span, y: float, height: float) -> Box:
    x = share(frame, span.fran)
    return Box(x, share(frame, span.till + ONE_DAY) - x, y, height)


def _text(x: float, end: float, y: float, letters: int) -> Text:
    """A label that begins where its thing begins; or ends where it ends; or is as near as there is room.

    What fits the narrowest frame fits every other: letters keep their size while shares of the frame grow.
    """
    width = width_of(letters)
    if x + width <= 100:
        return Text(x, y, "start")
    if end >= width:
        return Text(end, y, "end")
    return Text(min(max((x + end) / 2, width / 2), 100 - width / 2), y, "middle")


def _bar(
    frame: Span,
    row: Row,
    span: Span,
    letters: int,
    y: float,
    others: Sequence[Span],
    retro_before: date | None,
) -> Bar:
    box = _box(frame, span, y + LINE, TRACK)
    high = TRACK * row.grad / 100
    shared = merged(both for one in others if (both := shared_days(span, one)))
    return Bar(
        row=row,
        text=_text(box.x, box.x + box.width, y + LINE * 0.72, letters),
        box=box,
        filled=Box(box.x, box.width, box.y + TRACK - high, high),
        overlap=tuple(_box(frame, one, box.y, TRACK) for one in shared),
        retro=tuple(_box(frame, one, box.y, TRACK) for one in retro([span], retro_before)),
    )


def _ticks(frame: Span) -> tuple[Tick, ...]:
    """A tick for each month; labels so far apart that none meets the next, and none outside the frame."""
    starts: list[date] = [frame.fran]
    while (following := month_after(starts[-1])) <= frame.till:
        starts.append(following)
    step = next(one for one in _STEPS if one * 100 / len(starts) * 0.9 >= _TICK or one >= len(starts))
    labelled = [one for one in starts[::step] if share(frame, one) + _TICK <= 100 or one == frame.fran]
    years: dict[int, date] = {}
    for one in labelled:
        years.setdefault(one.year, one)
    shown = starts if step == 1 else starts[::step]
    return tuple(
        Tick(one, share(frame, one), one in labelled, years.get(one.year) == one and one in labelled)
        for one in shown
    )


def _marks(frame: Span, wishes: Sequence[Wish], top: float, under: float) -> tuple[Mark, ...]:
    """Each mark on a line of its own, in the order in which fewest of their lines cross a label."""
    placed = [_Placed(one, at := _middle(frame, one.day), _text(at, at, 0.0, one.letters)) for one in wishes]
    best = min(itertools.permutations(placed), key=_crossings, default=())
    marks: list[Mark] = []
    for number, one in enumerate(best):
        y = under + LINE * number
        label = replace(one.text, y=y + LINE * 0.72)
        # The line ends beside its label, or just above one that stands across it.
        bottom = y + LINE * (0.1 if label.anchor == "middle" else 0.6)
        marks.append(Mark(one.wish.id, one.at, top, bottom, label))
    return tuple(marks)


@dataclass(frozen=True)
class _Placed:
    """A mark placed across, but not yet down."""

    wish: Wish
    at: float
    text: Text

    def hides(self, at: float) -> bool:
        """Would a line at `at` cross the label?"""
        width = width_of(self.wish.letters)
        left = self.text.x - width * {"start": 0, "middle": 0.5, "end": 1}[self.text.anchor]
        return left < at < left + width


def _crossings(order: Sequence[_Placed]) -> int:
    """How many labels are crossed by the line of a mark whose own label stands below."""
    return sum(above.hides(below.at) for above, below in itertools.combinations(order, 2))


def _middle(frame: Span, day: date) -> float:
    return (share(frame, day) + share(frame, day + ONE_DAY)) / 2

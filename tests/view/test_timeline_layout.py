"""Where things stand in the picture of the periods, whatever the periods are."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aids.engine.rows import ONE_DAY, Row
from decision_aids.view.timeline.layout import FAR, LETTER, LINE, NARROWEST, Wish, lay_out, width_of
from decision_aids.view.timeline.picture import Timeline, row_label
from decision_aids.view.timeline.shapes import Box, Layout, Text
from decision_aids.view.timeline.spans import Span, gaps, merged, month_after, overlaps, retro
from tests.engine.properties import prop

CLOSE = 1e-9


def made(fran: date, length: int, grad: int) -> Row:
    return Row(fran, fran + timedelta(days=length), grad)


any_day = st.dates(date(2015, 1, 1), date(2099, 12, 31))
year = st.dates(date(2026, 1, 1), date(2027, 6, 30))
lengths = st.integers(0, 60) | st.integers(0, 3000)
degrees = st.integers(1, 100)
rows = st.builds(made, year, lengths, degrees)
papers = st.lists(rows, min_size=1, max_size=4).map(tuple)
firsts = st.none() | year.map(lambda one: one.replace(day=1))
maybe = st.none() | year | any_day
timelines = st.builds(Timeline, papers, firsts, year | any_day, maybe, maybe)


def laid(timeline: Timeline) -> tuple[Layout, dict[str, int]]:
    """The layout, and how many letters each mark's label has."""
    days = {"signerat": timeline.signed, "fragad": timeline.as_of, "uppfoljning": timeline.follow_up}
    letters = {"signerat": 16, "fragad": 20, "uppfoljning": 16}
    wishes = [Wish(key, day, letters[key]) for key, day in days.items() if day]
    month = Span(timeline.month, month_after(timeline.month) - ONE_DAY) if timeline.month else None
    before = timeline.signed - timedelta(days=timeline.look_back) if timeline.signed else None
    return lay_out([(row, len(row_label(row))) for row in timeline.rows], month, wishes, before), letters


def ends(text: Text, letters: int) -> tuple[float, float]:
    """Where a label begins and ends in the narrowest frame, in percent."""
    width = width_of(letters)
    left = text.x - width * {"start": 0, "middle": 0.5, "end": 1}[text.anchor]
    return left, left + width


def labels(layout: Layout, letters: dict[str, int]) -> list[tuple[Text, int]]:
    """Every label but those of the months, with its letters."""
    of_rows = [(bar.text, len(row_label(bar.row))) for bar in layout.bars]
    return [*of_rows, *((mark.text, letters[mark.id]) for mark in layout.marks)]


def boxes(layout: Layout) -> list[Box]:
    of_month = [layout.month] if layout.month else []
    of_bars = [box for bar in layout.bars for box in (bar.box, bar.filled, *bar.overlap, *bar.retro)]
    return [*of_month, *of_bars, *layout.gaps]


def days_of(span: Span | Row) -> set[date]:
    return {span.fran + timedelta(days=n) for n in range((span.till - span.fran).days + 1)}


@prop
@given(timelines)
def test_everything_is_inside_the_frame(timeline: Timeline) -> None:
    layout, letters = laid(timeline)
    for box in boxes(layout):
        assert box.x >= -CLOSE
        assert box.x + box.width <= 100 + CLOSE
        assert box.y >= 0
        assert box.y + box.height <= layout.height
    for text, count in labels(layout, letters):
        left, right = ends(text, count)
        assert left >= -CLOSE
        assert right <= 100 + CLOSE
        assert LINE / 2 <= text.y <= layout.height
    for mark in layout.marks:
        assert 0 <= mark.x <= 100
        assert 0 <= mark.top < mark.bottom <= layout.height
    for tick in layout.ticks:
        assert 0 <= tick.x < 100


@prop
@given(timelines)
def test_no_label_meets_another(timeline: Timeline) -> None:
    layout, letters = laid(timeline)
    lines = sorted(text.y for text, _ in labels(layout, letters))
    assert all(below - above >= LINE - CLOSE for above, below in itertools.pairwise(lines))
    under_the_months = [bar.text.y for bar in layout.bars]
    assert min(under_the_months) - LINE >= LINE - CLOSE, "the months have two lines"
    said = [tick for tick in layout.ticks if tick.labelled]
    room = 100 * (4 * LETTER + 0.25) / NARROWEST
    assert all(right.x - left.x >= room for left, right in itertools.pairwise(said))
    assert all(tick.x + room <= 100 for tick in said if tick.x > 0)


@prop
@given(timelines)
def test_no_bar_covers_a_label_or_another_bar(timeline: Timeline) -> None:
    layout, letters = laid(timeline)
    tall = [(bar.box.y, bar.box.y + bar.box.height) for bar in layout.bars]
    assert all(above[1] <= below[0] for above, below in itertools.pairwise(tall))
    for text, _ in labels(layout, letters):
        assert all(text.y + 0.2 <= top or text.y - 1.0 >= bottom - CLOSE for top, bottom in tall)


@prop
@given(timelines)
def test_a_bar_is_as_wide_as_its_days_and_as_filled_as_its_degree(timeline: Timeline) -> None:
    layout, _ = laid(timeline)
    one_day = 100 / ((layout.frame.till - layout.frame.fran).days + 1)
    for bar in layout.bars:
        assert bar.box.width == pytest.approx(one_day * len(days_of(bar.row)))
        assert bar.filled.height == pytest.approx(bar.box.height * bar.row.grad / 100)
        assert bar.filled.y + bar.filled.height == pytest.approx(bar.box.y + bar.box.height)
        assert (bar.filled.x, bar.filled.width) == (bar.box.x, bar.box.width)


@prop
@given(timelines)
def test_bars_stand_in_the_order_of_their_days_and_all_are_there(timeline: Timeline) -> None:
    layout, _ = laid(timeline)
    shown = [bar.row for bar in layout.bars]
    assert shown == sorted(timeline.rows)
    for above, below in itertools.pairwise(layout.bars):
        assert above.box.y < below.box.y
        assert above.box.x <= below.box.x
        assert (above.box.x < below.box.x) is (above.row.fran < below.row.fran)


@prop
@given(timelines)
def test_a_later_day_stands_further_to_the_right(timeline: Timeline) -> None:
    layout, _ = laid(timeline)
    days = {"signerat": timeline.signed, "fragad": timeline.as_of, "uppfoljning": timeline.follow_up}
    placed = sorted((day, mark.x) for mark in layout.marks for day in [days[mark.id]] if day)
    assert placed == sorted(placed, key=lambda one: one[1])
    assert {mark.id for mark in layout.marks} | {*layout.outside} == {key for key, day in days.items() if day}


@prop
@given(timelines)
def test_only_what_lies_far_away_is_left_out(timeline: Timeline) -> None:
    layout, _ = laid(timeline)
    days = {"signerat": timeline.signed, "fragad": timeline.as_of, "uppfoljning": timeline.follow_up}
    month = [timeline.month, month_after(timeline.month) - ONE_DAY] if timeline.month else []
    core = [*month, *(day for row in timeline.rows for day in (row.fran, row.till))]
    for key, day in days.items():
        if day:
            assert (key in layout.outside) is not (min(core) - FAR <= day <= max(core) + FAR)


@prop
@given(timelines)
def test_a_label_touches_its_own_bar_or_line_or_has_no_room_to(timeline: Timeline) -> None:
    layout, letters = laid(timeline)
    for bar in layout.bars:
        left, right = ends(bar.text, len(row_label(bar.row)))
        assert left <= bar.box.x + bar.box.width + CLOSE
        assert right >= bar.box.x - CLOSE
    for mark in layout.marks:
        left, right = ends(mark.text, letters[mark.id])
        assert left - CLOSE <= mark.x <= right + CLOSE


short = st.lists(st.builds(made, year, st.integers(0, 60), degrees), min_size=1, max_size=4)


@prop
@given(short, maybe)
def test_what_is_marked_is_so_day_by_day(paper: list[Row], signed: date | None) -> None:
    spans = [Span(row.fran, row.till) for row in paper]
    every = [day for one in spans for day in days_of(one)]
    between = days_of(Span(min(every), max(every)))
    before = signed - timedelta(days=7) if signed else None
    assert [day for one in gaps(spans) for day in sorted(days_of(one))] == sorted(between - {*every})
    assert [day for one in overlaps(spans) for day in sorted(days_of(one))] == sorted(
        {day for day in every if every.count(day) > 1}
    )
    assert [day for one in retro(spans, before) for day in sorted(days_of(one))] == sorted(
        {day for day in every if before and day < before}
    )


@prop
@given(short)
def test_merged_spans_have_the_same_days_and_do_not_meet(paper: list[Row]) -> None:
    spans = [Span(row.fran, row.till) for row in paper]
    found = merged(spans)
    assert {day for one in found for day in days_of(one)} == {day for one in spans for day in days_of(one)}
    assert all(after.fran > before.till + ONE_DAY for before, after in itertools.pairwise(found))


RETRO: list[tuple[date, int, str]] = [
    (date(2026, 11, 8), 0, "seven days before the signature wants no reason"),
    (date(2026, 11, 9), 1, "eight days before does"),
    (date(2026, 12, 31), 30, "the whole row"),
]


@pytest.mark.parametrize(("signed", "days", "comment"), RETRO)
def test_the_retroactive_part_is_more_than_seven_days_before_the_signature(
    signed: date, days: int, comment: str
) -> None:
    november = Timeline((Row(date(2026, 11, 1), date(2026, 11, 30), 50),), None, signed, None, signed)
    [bar] = laid(november)[0].bars
    share = sum(box.width for box in bar.retro)
    one_day = bar.box.width / 30
    assert share == pytest.approx(days * one_day), comment

"""The rows of a certificate laid out in time, held against a loop over every day."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aids.engine.reading import Case, Facts
from decision_aids.engine.rows import ONE_DAY, OPEN_END, Row
from decision_aids.gemensamt.helgdagar import at_the_latest, is_holiday, is_working_day
from decision_aids.gemensamt.perioder import (
    Segment,
    follow_up,
    gaps,
    last_of_month,
    overlaps,
    remaining,
    segments,
)
from decision_aids.gemensamt.svar import Aktivitet
from decision_aids.lakarintyg.facts import manaden, raderna
from tests.engine.properties import prop

NOVEMBER = date(2026, 11, 1)

some_days = st.dates(date(2026, 8, 20), date(2027, 2, 10))
degrees = st.sampled_from((100, 75, 50, 25, 44, 1)) | st.integers(1, 100)


def _row(first: date, length: int, grad: int) -> Row:
    return Row(first, first + timedelta(days=length), grad)


rows = st.builds(_row, some_days, st.integers(0, 45), degrees)
papers = st.lists(rows, max_size=4).map(tuple)
months = st.sampled_from([date(2026, n, 1) for n in range(8, 13)] + [date(2027, 2, 1), date(2028, 2, 1)])
hours = st.decimals(Decimal("0.5"), Decimal(40), places=2)


def row(grad: int, fran: tuple[int, int], till: tuple[int, int]) -> Row:
    """A row in 2026."""
    return Row(date(2026, *fran), date(2026, *till), grad)


def days(first: date, last: date) -> list[date]:
    """Every day, both ends counted in."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def days_of(segment: Segment | Row) -> list[date]:
    return days(segment.fran, segment.till)


def degrees_on(paper: tuple[Row, ...], day: date) -> tuple[int, ...]:
    """What the rows say of one day."""
    return tuple(sorted({one.grad for one in paper if one.fran <= day <= one.till}))


@prop
@given(months)
def test_a_month_ends_the_day_before_the_next(month: date) -> None:
    last = last_of_month(month)
    assert (last + ONE_DAY).day == 1
    assert last.month == month.month


@prop
@given(papers, months)
def test_segments_cover_the_month_and_the_rows_exactly_once_and_in_order(
    paper: tuple[Row, ...], month: date
) -> None:
    covered = [day for segment in segments(paper, month) for day in days_of(segment)]
    in_month = days(month, last_of_month(month))
    assert covered == sorted({*in_month, *(day for one in paper for day in days_of(one))})


@prop
@given(papers, months)
def test_a_segment_says_of_each_of_its_days_what_the_rows_say(paper: tuple[Row, ...], month: date) -> None:
    for segment in segments(paper, month):
        for day in days_of(segment):
            assert segment.grader == degrees_on(paper, day)
            assert segment.i_manaden is ((day.year, day.month) == (month.year, month.month))


@prop
@given(papers, months)
def test_neighbouring_segments_differ(paper: tuple[Row, ...], month: date) -> None:
    for before, after in itertools.pairwise(segments(paper, month)):
        touching = before.till + ONE_DAY == after.fran
        assert not touching or (before.grader, before.i_manaden) != (after.grader, after.i_manaden)


@prop
@given(papers)
def test_rows_overlap_when_some_day_is_in_two_of_them(paper: tuple[Row, ...]) -> None:
    every = [day for one in paper for day in days_of(one)]
    assert overlaps(paper) is (len(every) > len(set(every)))


@prop
@given(papers)
def test_there_is_a_gap_when_some_day_between_the_first_and_the_last_is_in_no_row(
    paper: tuple[Row, ...],
) -> None:
    covered = {day for one in paper for day in days_of(one)}
    between = days(min(covered), max(covered)) if covered else []
    left_out = {day for run in gaps(paper) for day in days(*run)}
    assert left_out == {day for day in between if day not in covered}


EDGES: list[tuple[tuple[Row, ...], bool, bool, str]] = [
    ((), False, False, "no rows"),
    ((row(50, (11, 1), (11, 30)),), False, False, "one row"),
    ((row(50, (11, 1), (11, 15)), row(25, (11, 16), (11, 30))), False, False, "the day after"),
    ((row(50, (11, 1), (11, 15)), row(25, (11, 15), (11, 30))), True, False, "a shared boundary day"),
    ((row(50, (11, 1), (11, 14)), row(25, (11, 16), (11, 30))), False, True, "one day between"),
    ((row(50, (11, 16), (11, 30)), row(25, (11, 1), (11, 15))), False, False, "written in another order"),
    ((row(50, (11, 1), (11, 30)), row(25, (11, 10), (11, 12))), True, False, "one inside the other"),
    (
        (row(50, (11, 1), (11, 20)), row(25, (11, 2), (11, 3)), row(25, (11, 21), (11, 30))),
        True,
        False,
        "a short row inside a long one opens no gap after it",
    ),
]


@pytest.mark.parametrize(("paper", "overlap", "gap", "comment"), EDGES)
def test_boundary_days_count(paper: tuple[Row, ...], overlap: bool, gap: bool, comment: str) -> None:
    assert (overlaps(paper), bool(gaps(paper))) == (overlap, gap), comment


@prop
@given(papers, months)
def test_the_facts_about_the_month_are_what_its_days_say(paper: tuple[Row, ...], month: date) -> None:
    found = Facts(Case(NOVEMBER, {"rader": paper, "manad": month, "aktivitet": Aktivitet.INGEN}))
    inside = days(month, last_of_month(month))
    every = [degrees_on(paper, day) for day in inside]
    said = [degrees_on(paper, day) for day in inside if day.weekday() < 5 and not is_holiday(day)]
    covered = {bool(one) for one in said}
    tackning = {
        frozenset({False}): manaden.Tackning.INGET,
        frozenset({True, False}): manaden.Tackning.DEL,
    }
    covers = manaden.Tackning.HELA if all(every) else manaden.Tackning.AKTIVITETSDAGAR
    expected = covers if covered == {True} else tackning[frozenset(covered)]
    assert found.tell(manaden.tackning).value is expected
    settled = {len(one) == 1 for one in said}
    avgjort = {
        frozenset({True}): manaden.Avgjort.HELA,
        frozenset({False}): manaden.Avgjort.INGET,
        frozenset({True, False}): manaden.Avgjort.DEL,
    }
    assert found.tell(manaden.avgjort).value is avgjort[frozenset(settled)]
    inside = {one for one in said if len(one) == 1}
    if not inside:
        grad = manaden.Grad.MOTSTRIDIG if any(said) else manaden.Grad.INGEN
    else:
        grad = manaden.Grad.HELT if inside == {(100,)} else manaden.Grad.DELVIS
    assert found.tell(manaden.grad_i_manaden).value is grad


@prop
@given(hours, st.integers(1, 100))
def test_what_remains_lies_between_nothing_and_the_whole_activity(total: Decimal, grad: int) -> None:
    assert 0 <= remaining(total, grad) <= total
    assert remaining(total, grad) + total * grad / 100 == total


@prop
@given(hours, st.integers(1, 100), st.integers(1, 100))
def test_more_percent_never_leaves_more_hours(total: Decimal, one: int, other: int) -> None:
    assert remaining(total, max(one, other)) <= remaining(total, min(one, other))


def test_nothing_remains_of_an_activity_when_the_hinder_is_whole() -> None:
    assert remaining(Decimal("22.5"), 100) == 0


UNTIL_FURTHER = (Row(date(2026, 10, 20), OPEN_END, 100),)


@pytest.mark.parametrize("month", [date(2026, 11, 1), date(2027, 1, 1), date(2099, 12, 1)])
def test_a_row_without_an_end_covers_every_month_after_it_began(month: date) -> None:
    found = Facts(Case(NOVEMBER, {"rader": UNTIL_FURTHER, "manad": month}))
    assert found.tell(manaden.tackning).value is manaden.Tackning.HELA
    assert found.tell(manaden.grad_i_manaden).value is manaden.Grad.HELT
    assert found.tell(raderna.framat).value is raderna.Framat.FRAMAT


def test_what_has_no_end_is_followed_up_within_two_weeks() -> None:
    assert follow_up(UNTIL_FURTHER, NOVEMBER) == date(2026, 11, 13)


@pytest.mark.parametrize(
    ("day", "not_before", "at_work", "comment"),
    [
        ("2026-12-04", "2026-11-20", "2026-12-04", "a Friday is as good as any"),
        ("2026-12-06", "2026-11-22", "2026-12-04", "a Sunday"),
        ("2026-12-05", "2026-12-04", "2026-12-04", "a Saturday, and the first day that it may be"),
        ("2026-12-27", "2026-12-13", "2026-12-23", "the Sunday after Christmas, and the eve"),
        ("2026-12-26", "2026-12-26", "2026-12-28", "there is no working day before, so the first after"),
    ],
)
def test_what_is_done_at_work_is_done_on_a_working_day(
    day: str, not_before: str, at_work: str, comment: str
) -> None:
    found = at_the_latest(date.fromisoformat(day), date.fromisoformat(not_before))
    assert found.isoformat() == at_work, comment


AF00251 = [(44, "12.32"), (33, "14.74"), (22, "17.16"), (11, "19.58")]


@pytest.mark.parametrize(("grad", "left"), AF00251)
def test_a_part_time_programme_of_22_hours_leaves_exact_hours(grad: int, left: str) -> None:
    assert remaining(Decimal(22), grad) == Decimal(left)


@prop
@given(papers, some_days)
def test_a_follow_up_comes_before_the_last_row_ends_and_never_in_the_past(
    paper: tuple[Row, ...], as_of: date
) -> None:
    day = follow_up(paper, as_of)
    if day is None:
        assert paper == ()
    else:
        assert is_working_day(day)
        assert as_of <= day
        begun = max(as_of, min(one.fran for one in paper))
        assert day < max(one.till for one in paper) or day == at_the_latest(begun, begun)

"""Rows as people write them: lengths instead of last days, and + for the day after the row before."""

from __future__ import annotations

from datetime import date, timedelta
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.view.form.shortcuts import spell_out
from tests.engine.properties import prop
from tests.view.reader import Reader, value
from tests.view.test_session import FIRST

AS_OF = date(2026, 11, 22)

type Written = tuple[str, str]


def paper(*ends: Written) -> list[Json]:
    """Rows of 50 percent with these ends."""
    return [{"grad": "50", "fran": fran, "till": till} for fran, till in ends]


def read(*ends: Written) -> list[Written]:
    """The ends as they are spelled out; fails when they cannot be."""
    plain, problems = spell_out(LAKARINTYG, {"rader": paper(*ends)}, AS_OF)
    assert problems == ()
    rows = cast("list[JsonObject]", plain["rader"])
    return [(str(row["fran"]), str(row["till"])) for row in rows]


def refused(*ends: Written) -> list[str]:
    """What is said of rows that cannot be read."""
    plain, problems = spell_out(LAKARINTYG, {"rader": paper(*ends)}, AS_OF)
    assert plain == {}
    assert {one.question for one in problems} == {"rader"}
    return [one.expected for one in problems]


LENGTHS: list[tuple[str, str, str, str]] = [
    ("2026-11-01", "7d", "2026-11-07", "the first day counts"),
    ("2026-11-01", "1d", "2026-11-01", "a day"),
    ("2026-11-01", "2v", "2026-11-14", "weeks"),
    ("2026-11-01", "+2v", "2026-11-14", "with a plus"),
    ("2026-11-01", "Tills vidare", "tills vidare", "no last day on the paper"),
    ("2026-11-01", "2v 7d", "2026-11-21", "weeks and days"),
    ("2026-11-01", "+2v7d", "2026-11-21", "without a space"),
    ("2026-11-01", "2 veckor", "2026-11-14", "in words"),
    ("2026-11-01", "1 vecka 1 dag", "2026-11-08", "one of each"),
    ("2026-11-01", "1m", "2026-11-30", "a calendar month"),
    ("2026-11-15", "1m", "2026-12-14", "a month from the middle"),
    ("2026-11-15", "1 mån 1v", "2026-12-21", "months first, then weeks"),
    ("2027-01-31", "1m", "2027-02-28", "the next month is shorter: it ends with it"),
    ("2027-01-29", "1m", "2027-02-28", "so here"),
    ("2027-01-28", "1m", "2027-02-27", "not here"),
    ("2028-01-31", "1m", "2028-02-29", "a leap year"),
    ("2026-12-01", "3m", "2027-02-28", "over the turn of the year"),
    ("1 nov", "14 nov", "2026-11-14", "a day is a day"),
    ("1 nov", "31 jan", "2027-01-31", "the last day is read from the first"),
    ("15 jan", "14/2", "2027-02-14", "both in the year that is near"),
    ("1 nov", "t.o.m. 30 nov 2026", "2026-11-30", "as a paper writes it"),
    ("fr.o.m. 1 nov 2026", "2v", "2026-11-14", "so of the first day"),
    ("from 1 nov", "till 30 nov", "2026-11-30", "in short"),
    ("fr o m 1 nov", "t o m den 30 november", "2026-11-30", "with spaces"),
    ("från och med den 1 nov", "Till och med 30/11", "2026-11-30", "in full"),
]


@pytest.mark.parametrize(("fran", "till", "expected", "comment"), LENGTHS)
def test_a_row_may_be_given_by_its_length(fran: str, till: str, expected: str, comment: str) -> None:
    assert read((fran, till))[0][1] == expected, comment


def test_plus_is_the_day_after_the_row_before() -> None:
    assert read(("1 nov", "2v"), ("+", "1v"), ("+", "30 nov")) == [
        ("2026-11-01", "2026-11-14"),
        ("2026-11-15", "2026-11-21"),
        ("2026-11-22", "2026-11-30"),
    ]


def test_a_row_below_takes_its_year_from_the_row_above() -> None:
    assert read(("2025-01-01", "2v"), ("1 feb", "2v"))[1] == ("2025-02-01", "2025-02-14")


REFUSED: list[tuple[list[Written], list[str], str]] = [
    (
        [("+", "2v")],
        ["rad 1, Från och med: + betyder dagen efter raden före, och det här är den första raden"],
        "no row before",
    ),
    ([("1 nov", "0d")], ["en rad är minst en dag lång"], "no days"),
    ([("1 nov", "7")], ["7: skriv 7d för dagar, 7v för veckor"], "seven of what"),
    ([("1 nov", "v45")], ["v45: en vecka kan inte läsas; skriv dagen"], "a week of the calendar"),
    ([("v. 45", "30 nov")], ["v. 45: en vecka kan inte läsas; skriv dagen"], "as a paper writes it"),
    ([("1–13 nov 2026", "13 nov")], ["1-13 nov 2026: det är två dagar; skriv den första i"], "two days"),
    ([("1 nov", "1 nov till 13 nov")], ["det är två dagar; skriv den första i Från och med"], "in words"),
    ([("1/11-13/11", "30 nov")], ["det är två dagar"], "with slashes"),
    ([("2026-11-01 – 2026-11-13", "30 nov")], ["det är två dagar"], "in full"),
    ([("26-11-27", "30 nov")], ["27 november 2026 eller 26 november 2027"], "one day, two readings"),
    ([("t.o.m. 1 nov", "30 nov")], ["Från och med: väntade ett datum"], "a last day in the first field"),
    ([("1 nov", "+")], ["väntade en längd som 7d"], "a plus alone"),
    ([("1 nov", "999m")], ["leder förbi 2099-12-31"], "too long"),
    ([("1 nov", "12 okt")], ["är före från och med"], "a last day before the first is a mistake"),
    ([("31 april", "30 nov")], ["31 april finns inte: april har 30 dagar"], "no such day"),
    ([("1 nov", "")], ["Till och med: väntade"], "half a row"),
    ([("31 april", "2v"), ("+", "1v")], ["rad 1, Från och med: 31 april"], "one mistake, one message"),
    ([("31 april", "7"), ("+", "0d")], ["31 april", "7: skriv 7d", "en rad är minst"], "three, three"),
    (
        [("31 april", "30 nov"), ("1 nov", "7")],
        ["rad 1, Från och med: 31 april", "rad 2, Till och med: 7: skriv 7d"],
        "every row is named",
    ),
]


@pytest.mark.parametrize(("ends", "messages", "comment"), REFUSED)
def test_rows_that_cannot_be_read_say_where_and_what_was_expected(
    ends: list[Written], messages: list[str], comment: str
) -> None:
    said = refused(*ends)
    found = [any(message in one for one in said) for message in messages]
    assert all(found), f"{comment}: {said}"
    assert len(said) == len(messages), f"{comment}: {said}"


def test_a_wrong_degree_is_named_beside_a_wrong_day() -> None:
    rows: list[Json] = [{"grad": "101", "fran": "31 april", "till": "2026-11-30"}]
    _, problems = spell_out(LAKARINTYG, {"rader": rows}, AS_OF)
    assert [one.expected.split(":")[1].strip().split()[0] for one in problems] == ["väntade", "31"]
    assert [one.expected.split(":")[0] for one in problems] == ["rad 1, Förhindrad", "rad 1, Från och med"]


days = st.dates(date(2026, 1, 1), date(2027, 12, 31))


@prop
@given(days, st.integers(0, 9), st.integers(0, 30))
def test_a_length_in_weeks_and_days_is_that_many_days(first: date, weeks: int, more: int) -> None:
    if weeks + more == 0:
        return
    [(_, till)] = read((first.isoformat(), f"{weeks}v {more}d"))
    assert (date.fromisoformat(till) - first).days + 1 == 7 * weeks + more


@prop
@given(days, st.integers(1, 24))
def test_months_end_in_the_right_month_and_never_earlier_for_a_later_start(first: date, months: int) -> None:
    [(_, till)] = read((first.isoformat(), f"{months}m"))
    [(_, later)] = read(((first + timedelta(days=1)).isoformat(), f"{months}m"))
    after = date.fromisoformat(till) + timedelta(days=1)
    apart = (after.year - first.year) * 12 + after.month - first.month
    assert (apart == months and after.day == first.day) or (apart == months + 1 and after.day == 1)
    assert till <= later


@prop
@given(st.lists(st.tuples(days, st.integers(0, 60)), min_size=1, max_size=4))
def test_what_is_spelled_out_stays_as_it_is(rows: list[tuple[date, int]]) -> None:
    ends = [(one.isoformat(), (one + timedelta(days=more)).isoformat()) for one, more in rows]
    assert read(*ends) == ends


cells = st.sampled_from(
    ["", "+", "7d", "+2v", "31 april", "1 nov", "12/10", "2026-11-30", "vet-inte", "x" * 99]
)


@prop
@given(st.lists(st.tuples(cells, cells), max_size=6), st.dates(date(2015, 1, 1), date(2099, 12, 31)))
def test_any_rows_are_spelled_out_or_named_never_both(ends: list[Written], as_of: date) -> None:
    plain, problems = spell_out(LAKARINTYG, {"rader": paper(*ends)}, as_of)
    assert ("rader" in plain) is not bool(problems)
    assert all(len(one.expected) < 200 for one in problems)


def test_other_answers_pass_as_they_are() -> None:
    form: JsonObject = {"underlag": "inget", "egen_syn": "12 okt", "okand": "12 okt", "rader": "inga"}
    assert spell_out(LAKARINTYG, form, AS_OF) == (form, ())
    assert spell_out(LAKARINTYG, {"signerat_dag": "vet-inte"}, AS_OF) == ({"signerat_dag": "vet-inte"}, ())


# --- in the form ------------------------------------------------------------------------------------------


def waiting() -> Reader:
    """A reader who is asked for the first day of illness."""
    return Reader().open().press_next(**{**FIRST, "underlag": "inget"})


def test_a_shortcut_in_the_form_becomes_an_answer_in_full() -> None:
    reader = waiting().press_next(forsta_dag="12 okt", vardkontakt="ja")
    assert "forsta_dag" not in reader.wrong
    assert reader.answers["forsta_dag"] == "2026-10-12"


def test_what_was_written_stays_in_the_field_until_it_can_be_read() -> None:
    reader = waiting().press_next(forsta_dag="22 maj", vardkontakt="ja")
    assert "forsta_dag" in reader.wrong
    [field] = reader.soup.select("input[name=forsta_dag]:not([type])")
    assert value(field, "value") == "22 maj"
    assert "22 maj: skriv året också" in reader.soup.get_text()


def test_the_fields_say_their_shortcuts_and_can_be_written_in_with_letters() -> None:
    [help_line] = waiting().soup.select("#genvag-forsta_dag")
    assert "12 okt" in help_line.get_text()
    [fieldset] = waiting().soup.select("[data-question=forsta_dag]")
    assert "genvag-forsta_dag" in value(fieldset, "aria-describedby").split()
    assert not fieldset.select("[inputmode]")


def test_a_shortcut_is_no_answer_in_json() -> None:
    reader = Reader(answers={**FIRST, "underlag": "inget", "forsta_dag": "12 okt"}).ask("show")
    assert "forsta_dag" not in reader.answers

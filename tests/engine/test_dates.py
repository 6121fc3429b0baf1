"""A day as people write it, and what is said when it cannot be read."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aids.engine.dates import (
    CLEARLY_NEAR,
    EARLIEST,
    LATEST,
    MONTHS,
    day_in_words,
    days_of_month,
    read_day,
    read_month,
)
from decision_aids.engine.measures import Day
from decision_aids.engine.questions import Ask
from decision_aids.engine.values import BadValueError
from tests.engine.properties import prop

AS_OF = date(2026, 11, 22)
OCTOBER = date(2026, 10, 12)

every_day = st.dates(EARLIEST, LATEST)

READ: list[tuple[str, date, str]] = [
    ("2026-10-12", OCTOBER, "as the engine writes it"),
    ("20261012", OCTOBER, "without dashes"),
    ("2026–10–12", OCTOBER, "with the dashes of a telephone"),
    ("2026/10/12", OCTOBER, "with slashes"),
    ("2026-2-3", date(2026, 2, 3), "without zeros"),
    ("12 okt", OCTOBER, "a month in short"),
    ("12okt", OCTOBER, "without a space"),
    ("12 okt.", OCTOBER, "with a full stop"),
    (" 12  OKTOBER ", OCTOBER, "in capitals, with spaces"),
    ("12 oktober 2026", OCTOBER, "in full"),
    ("den 12:e oktober", OCTOBER, "as it is said"),
    ("sista oktober", date(2026, 10, 31), "the last day of a month"),
    ("den sista dagen i februari 2028", date(2028, 2, 29), "in a leap year"),
    ("första dec -26", date(2026, 12, 1), "the first day of a month"),
    ("3 sept", date(2026, 9, 3), "sept"),
    ("12/10 2026", OCTOBER, "day, month and year"),
    ("12/10/2026", OCTOBER, "the same with slashes"),
    ("15 jan", date(2027, 1, 15), "in January next year, seen from November"),
    ("31/12", date(2026, 12, 31), "in December this year: 31 is no month"),
    ("11/11", date(2026, 11, 11), "the same day either way"),
    ("2026\u201110\u201112", OCTOBER, "with the dashes of Word, that do not break"),
    ("2026\u201410\u201412", OCTOBER, "with em dashes"),
    ("2026\u221210\u221212", OCTOBER, "with minus signs"),
    ("2026-10-12\u200b", OCTOBER, "with what no reader sees"),
    ("\ufeff12\u00a0oktober\u202f2026", OCTOBER, "with spaces that do not break"),
    ("2026.10.12", OCTOBER, "with full stops"),
    ("2026 10 12", OCTOBER, "with spaces"),
    ("12.10.2026", OCTOBER, "the day first, with full stops"),
    ("12-10-2026", OCTOBER, "the day first, with dashes"),
    ("12/10-2026", OCTOBER, "as in a letter"),
    ("12/10 -26", OCTOBER, "as in a letter, with a short year"),
    ("12 okt 26", OCTOBER, "a month by its name and a short year"),
    ("12-okt-2026", OCTOBER, "as a spreadsheet writes it"),
    ("2026-okt-12", OCTOBER, "the year first, the month by its name"),
    ("1:a november 2026", date(2026, 11, 1), "the first, as it is said"),
    ("1a november 2026", date(2026, 11, 1), "the same without a colon"),
    ("1april 2027", date(2027, 4, 1), "no a of an ordinal"),
    ("måndagen den 12 oktober 2026", OCTOBER, "with its weekday"),
    ("mån 12 okt", OCTOBER, "with its weekday in short"),
    ("12 oktober, 2026.", OCTOBER, "with a comma and a full stop"),
    ("261012", OCTOBER, "short, and only one of the readings is a day that can be meant"),
    ("26-10-12", OCTOBER, "the same with dashes"),
    ("15 jan 2026", date(2026, 1, 15), "a year that is written is the year"),
    ("29 februari 2028", date(2028, 2, 29), "a leap day"),
]


@pytest.mark.parametrize(("text", "expected", "comment"), READ)
def test_a_day_may_be_written_in_many_ways(text: str, expected: date, comment: str) -> None:
    assert read_day(text, AS_OF) == expected, comment


REFUSED: list[tuple[str, str, str]] = [
    ("31 april", "31 april finns inte: april har 30 dagar", "no such day, whatever the year"),
    ("31/4", "31/4 finns inte: april har 30 dagar", "the same with a slash"),
    ("2026-04-31", "2026-04-31 finns inte: april har 30 dagar", "the same in full"),
    ("29 februari 2027", "29 februari 2027 finns inte: februari 2027 har 28 dagar", "no leap year"),
    ("0 maj", "0 maj finns inte: maj har 31 dagar", "no day nought"),
    ("12/13", "månaderna är 1 till 12", "month before day"),
    ("29 feb", "29 feb: skriv året också, till exempel 2028-02-29", "a leap day, no leap year near"),
    ("sista maj", "sista maj: skriv året också, till exempel sista maj 2026", "nor the last day of a month"),
    ("sista maj 2014", "ligger utanför", "nor one of another time"),
    ("22 maj", "22 maj: skriv året också, till exempel 2026-05-22", "half a year off, either way"),
    ("1 maj 2014", "ligger utanför 2015-01-01 till 2099-12-31", "before any certificate"),
    ("12 ma", "ma kan vara mars eller maj", "two months begin so"),
    ("12-10", "12-10 kan betyda 12 oktober eller 10 december", "day and month, or month and day"),
    ("1/11", "1/11 kan betyda 1 november eller 11 januari", "the same with a slash"),
    (
        "11/12/26",
        "11/12/26 kan betyda 11 december 2026 eller 12 november 2026",
        "three short numbers, two readings",
    ),
    ("26-11-27", "27 november 2026 eller 26 november 2027", "the year first or last"),
    ("tisdag 12 oktober 2026", "12 oktober 2026 är en måndag, inte en tisdag", "another weekday"),
    ("12", "12: väntade ett datum som 2026-10-12, 12 okt eller 12/10 2026", "a number"),
    ("12 xyz", "väntade ett datum som", "no month"),
    ("idag", "väntade ett datum som", "nothing here knows what day it is"),
    ("v. 45", "v. 45: en vecka kan inte läsas; skriv dagen", "a week"),
    ("vecka 45 2026", "vecka 45 2026: en vecka kan inte läsas", "a week in full"),
    ("", "väntade ett datum som", "nothing"),
    ("9" * 100_000, "väntade ett datum som", "a book"),
    ("0000-10-12", "utanför|finns inte", "no year"),
]


@pytest.mark.parametrize(("text", "message", "comment"), REFUSED)
def test_what_cannot_be_read_is_answered_with_what_was_expected(
    text: str, message: str, comment: str
) -> None:
    with pytest.raises(BadValueError) as refused:
        read_day(text, AS_OF)
    [said] = refused.value.problems
    assert any(part in said for part in message.split("|")), comment


@prop
@given(every_day, every_day)
def test_a_day_with_its_year_is_the_same_whatever_day_it_is_read(written: date, near: date) -> None:
    name = MONTHS[written.month - 1]
    for text in (
        written.isoformat(),
        f"{written:%Y%m%d}",
        f"{written.day} {name} {written.year}",
        f"{written.day} {name[:3]} {written.year}",
        f"{written.day}/{written.month} {written.year}",
    ):
        assert read_day(text, near) == written


def _told(text: str, near: date) -> date | None:
    """The day, or None when the year is asked for."""
    try:
        return read_day(text, near)
    except BadValueError:
        return None


@prop
@given(every_day, st.integers(-400, 400))
def test_a_day_without_a_year_is_the_clearly_nearest_or_the_year_is_asked_for(near: date, away: int) -> None:
    meant = near + timedelta(days=away)
    if not EARLIEST <= meant <= LATEST:
        return
    if meant.day > 12:
        assert _told(f"{meant.day}/{meant.month}", near) == _told(day_in_words(meant)[:-5], near)
    for text in (f"{meant.day} {MONTHS[meant.month - 1]}",):
        try:
            found = read_day(text, near)
        except BadValueError as refused:
            assert abs(away) > CLEARLY_NEAR
            assert "året också" in str(refused) or "utanför" in str(refused)
        else:
            assert (found.day, found.month) == (meant.day, meant.month)
            assert abs((found - near).days) <= CLEARLY_NEAR
            assert found == meant or abs(away) > CLEARLY_NEAR


@prop
@given(st.text() | st.from_regex(r"[0-9 ]{0,6}[a-zåäö/.+-]{0,4}[0-9 ]{0,6}", fullmatch=True), every_day)
def test_any_text_is_a_day_or_one_short_message(text: str, near: date) -> None:
    try:
        found = read_day(text, near)
    except BadValueError as refused:
        assert all(len(one) < 150 for one in refused.problems)
    else:
        assert EARLIEST <= found <= LATEST


@pytest.mark.parametrize(("text", "expected", "comment"), READ)
def test_json_and_links_are_read_by_the_same_reader_and_want_a_year(
    text: str, expected: date, comment: str
) -> None:
    question = Ask("dag", "", Day())
    try:
        assert question.read(text) == expected, comment
    except BadValueError as refused:
        assert "året också" in str(refused), comment


MONTHS_READ = ("2026-11", "202611", "2026/11", "11/2026", "november 2026", "nov. 2026", "2026\u201111")


@pytest.mark.parametrize("text", MONTHS_READ)
def test_a_month_may_be_written_in_many_ways(text: str) -> None:
    assert read_month(text) == date(2026, 11, 1)


def test_the_days_of_a_month_are_those_of_the_calendar() -> None:
    every = [(year, month) for year in range(1, 9999) for month in range(1, 13)]
    assert all(days_of_month(*one) == calendar.monthrange(*one)[1] for one in every)

"""Days without an activity decide nothing: weekends, holidays, and the days that the activity is not on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from dateutil.easter import easter as another_easter

from decision_aids.engine.json_types import Json
from decision_aids.gemensamt.helgdagar import easter, holidays, is_holiday, weekdays_of
from decision_aids.lakarintyg.aid import LAKARINTYG
from tests.engine.small import DAY, finding, judged
from tests.lakarintyg.at_random import GOOD

WEEKDAYS: Json = ["mandag", "tisdag", "onsdag", "torsdag", "fredag"]
WEEKEND: Json = ["lordag", "sondag"]


def test_easter_is_that_of_another_reckoning() -> None:
    assert all(easter(year) == another_easter(year) for year in range(2015, 2100))


YEAR_2026 = [
    *("2026-01-01", "2026-01-06", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-06-06"),
    *("2026-06-19", "2026-06-20", "2026-10-31", "2026-12-24", "2026-12-25", "2026-12-26", "2026-12-31"),
]


def test_the_holidays_are_those_of_the_law_and_three_eves() -> None:
    assert sorted(holidays(2026)) == [date.fromisoformat(one) for one in YEAR_2026]


def test_every_run_has_the_weekdays_of_its_days_that_are_no_holidays() -> None:
    for first in range(0, 366, 5):
        for length in range(12):
            fran = date(2026, 1, 1) + timedelta(days=first)
            days = [fran + timedelta(days=one) for one in range(length + 1)]
            expected = {one.weekday() for one in days if not is_holiday(one)}
            assert weekdays_of(fran, days[-1]) == expected


def rows(*ends: tuple[int, str, str]) -> Json:
    return [{"grad": grad, "fran": fran, "till": till} for grad, fran, till in ends]


WEEKEND_BETWEEN = rows((100, "2026-11-01", "2026-11-13"), (50, "2026-11-16", "2026-11-30"))
CHRISTMAS = rows((100, "2026-12-01", "2026-12-23"), (50, "2026-12-28", "2026-12-31"))
SHARED_SUNDAY = rows((100, "2026-11-01", "2026-11-15"), (50, "2026-11-15", "2026-11-30"))
FROM_MONDAY = rows((100, "2026-11-02", "2026-11-30"))
LESS_ON_SUNDAY = rows((50, "2026-11-01", "2026-11-01"), (100, "2026-11-02", "2026-11-30"))
SEEN: list[tuple[Json, str, Json, str, bool, str]] = [
    (WEEKEND_BETWEEN, "2026-11", WEEKDAYS, "delvis", True, "the weekend between is no gap"),
    (WEEKEND_BETWEEN, "2026-11", "vet-inte", "delvis", True, "nor when nobody knows the days"),
    (WEEKEND_BETWEEN, "2026-11", None, "delvis", True, "nor before anybody is asked"),
    (WEEKEND_BETWEEN, "2026-11", WEEKEND, "del_av_manaden", False, "unless the activity is then"),
    (CHRISTMAS, "2026-12", WEEKDAYS, "delvis", True, "nor is Christmas"),
    (SHARED_SUNDAY, "2026-11", WEEKDAYS, "delvis", True, "a Sunday with two degrees"),
    (FROM_MONDAY, "2026-11", WEEKDAYS, "helt", True, "the first of the month is a Sunday"),
    (LESS_ON_SUNDAY, "2026-11", WEEKDAYS, "helt", True, "nor does another degree then decide"),
    (
        rows((100, "2026-11-01", "2026-11-10"), (50, "2026-11-13", "2026-11-30")),
        "2026-11",
        WEEKDAYS,
        "del_av_manaden",
        False,
        "a Wednesday is a day with an activity",
    ),
    (
        rows((100, "2026-11-01", "2026-11-10"), (50, "2026-11-13", "2026-11-30")),
        "2026-11",
        ["mandag", "tisdag"],
        "delvis",
        True,
        "unless it is on Mondays and Tuesdays",
    ),
]


@pytest.mark.parametrize(("paper", "manad", "days", "status", "quiet", "comment"), SEEN)
def test_only_days_with_an_activity_decide(
    paper: Json, manad: str, days: Json, status: str, quiet: bool, comment: str
) -> None:
    answered: dict[str, Json] = {} if days is None else {"aktivitetens_dagar": days}
    given: dict[str, Json] = {**GOOD, "rader": paper, "manad": manad, **answered}
    evaluation = judged(LAKARINTYG, DAY, **given)
    assert evaluation.outcomes[1].status.value == status, comment
    asks = {one.criterion.id for one in evaluation.missing}
    assert not quiet or not asks & {"rader_utan_glapp", "rader_utan_overlapp", "manaden_tacks"}, comment
    verdict = finding(evaluation, "rader_utan_glapp").verdict.value
    assert (verdict == "uppfyllt") is quiet, comment


ASKED: list[tuple[Json, bool, str]] = [
    (rows((100, "2026-11-01", "2026-11-30")), False, "the whole month"),
    (rows((100, "2026-11-01", "2026-11-15"), (50, "2026-11-16", "2026-11-30")), False, "in steps"),
    (rows((100, "2026-11-01", "2026-11-15")), False, "half the month, whatever the days"),
    ([], False, "no rows"),
    (WEEKEND_BETWEEN, True, "a weekend left out"),
    (SHARED_SUNDAY, True, "a Sunday with two degrees"),
]


@pytest.mark.parametrize(("paper", "asked", "comment"), ASKED)
def test_the_days_of_the_activity_are_asked_for_only_when_they_matter(
    paper: Json, asked: bool, comment: str
) -> None:
    wanted = judged(LAKARINTYG, DAY, **{**GOOD, "rader": paper}).wanted
    assert ("aktivitetens_dagar" in wanted) is asked, comment
    looking = {**GOOD, "aktivitet": "jobbsokande", "rader": paper}
    assert "aktivitetens_dagar" not in judged(LAKARINTYG, DAY, **looking).wanted, "no days to ask for"


def test_the_same_row_twice_is_no_question() -> None:
    twice = rows((50, "2026-11-01", "2026-11-30"), (50, "2026-11-01", "2026-11-30"))
    evaluation = judged(LAKARINTYG, DAY, **{**GOOD, "rader": twice})
    found = finding(evaluation, "rader_utan_overlapp")
    assert (found.verdict.value, found.reason) == ("uppfyllt", "lika")
    assert not {"fler_intyg", "aktivitetens_dagar"} & evaluation.wanted


@pytest.mark.parametrize("year", range(2026, 2056))
def test_midsummer_and_all_saints_are_the_saturdays_that_the_law_says(year: int) -> None:
    """Lagen (1989:253) om allmänna helgdagar: 20-26 June, and 31 October to 6 November."""
    saturdays = [one for one in holidays(year) if one.weekday() == 5]
    assert [one for one in saturdays if date(year, 6, 20) <= one <= date(year, 6, 26)]
    assert not [one for one in saturdays if date(year, 6, 7) <= one <= date(year, 6, 19)]
    assert [one for one in saturdays if date(year, 10, 31) <= one <= date(year, 11, 6)]
    assert not [one for one in saturdays if date(year, 10, 1) <= one <= date(year, 10, 30)]

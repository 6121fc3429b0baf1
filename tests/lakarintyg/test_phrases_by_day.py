"""What the answer says of days, hours and follow-up goes by the day that the reader asks about."""

from __future__ import annotations

from datetime import date

import pytest

from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json
from decision_aids.lakarintyg.aid import LAKARINTYG
from tests.engine.small import judged
from tests.lakarintyg.at_random import GOOD

THREE = ((75, "11-01", "11-15"), (50, "11-16", "11-25"), (25, "11-26", "11-30"))
FOUR = ((75, "11-01", "11-07"), (50, "11-08", "11-15"), (25, "11-16", "11-22"), (100, "11-23", "11-30"))
TO_NEW_YEAR = ((50, "11-01", "12-31"),)


def _on(day: str, *rows: tuple[int, str, str], **other: Json) -> Evaluation:
    written: Json = [{"grad": grad, "fran": f"2026-{a}", "till": f"2026-{b}"} for grad, a, b in rows]
    return judged(LAKARINTYG, date.fromisoformat(day), **{**GOOD, "rader": written, **other})


def _told(evaluation: Evaluation, detail: str) -> list[str]:
    """The phrases of a detail, each in one line: its word, and what fills it."""
    found = evaluation.details[detail] or []
    assert isinstance(found, list)
    return [" ".join(str(part) for part in one.values()) for one in found if isinstance(one, dict)]


DAYS = [
    (
        "2026-10-20",
        ["forst 75 2026-11-15", "sedan 50 2026-11-25", "fler"],
        "another month: from the first",
    ),
    ("2026-11-15", ["forst 75 2026-11-15", "sedan 50 2026-11-25", "fler"], "the last day of the first step"),
    ("2026-11-16", ["nu 50 2026-11-25", "sedan 25 2026-11-30", "fler"], "the first day of the second"),
    ("2026-11-25", ["nu 50 2026-11-25", "sedan 25 2026-11-30", "fler"], "its last day"),
    ("2026-11-26", ["nu 25 2026-11-30", "fler"], "the last step"),
    ("2026-12-01", ["forst 75 2026-11-15", "sedan 50 2026-11-25", "fler"], "when the month has gone by"),
]


@pytest.mark.parametrize(("day", "told", "comment"), DAYS)
def test_the_step_that_holds_on_the_day_is_told_first(day: str, told: list[str], comment: str) -> None:
    assert _told(_on(day, *THREE), "dagarna") == told, comment


HOURS: list[tuple[str, list[str], str]] = [
    ("2026-10-31", ["sedan 5.5 22 2026-11-01"], "before it begins"),
    ("2026-11-01", ["nu 5.5 22 2026-11-15"], "from its first day"),
    ("2026-11-15", ["nu 5.5 22 2026-11-15"], "to its last"),
    ("2026-11-16", ["nu 11 22 2026-11-25"], "then the next step"),
    ("2026-11-30", ["hela 16.5 22"], "to the last day of all"),
    ("2026-12-01", [], "days that have passed are not planned"),
]


@pytest.mark.parametrize(("day", "told", "comment"), HOURS)
def test_the_hours_left_are_those_of_the_step_that_holds_or_comes(
    day: str, told: list[str], comment: str
) -> None:
    assert _told(_on(day, *THREE), "kvar") == told, comment


FOLLOW_UP = [
    ("2026-12-16", ["senast 2026-12-17"], "more than two weeks are left"),
    ("2026-12-17", ["nu 2026-12-31"], "two weeks are left: now"),
    ("2026-12-31", ["nu 2026-12-31"], "also on its last day"),
    ("2027-01-01", ["slut 2026-12-31"], "it has ended"),
]


@pytest.mark.parametrize(("day", "told", "comment"), FOLLOW_UP)
def test_follow_up_is_by_a_day_then_now_then_over(day: str, told: list[str], comment: str) -> None:
    assert _told(_on(day, *TO_NEW_YEAR), "folj_upp") == told, comment


MEET = [
    ("2026-12-02", ["senast 2026-12-16"], "two weeks on"),
    ("2026-12-10", ["senast 2026-12-17"], "but no later than the follow-up"),
    ("2026-12-17", ["senast 2026-12-23"], "and care has a week to answer in, before the holidays"),
    ("2027-01-01", ["senast 2027-01-08"], "also when it has ended"),
]


@pytest.mark.parametrize(("day", "told", "comment"), MEET)
def test_what_is_asked_is_met_about_before_the_certificate_ends(
    day: str, told: list[str], comment: str
) -> None:
    asked = _on(day, *TO_NEW_YEAR, begransning="allman", samtycke_varden="ja")
    assert _told(asked, "avstamning") == told, comment


HALF_THEN_FULL = ((50, "11-01", "11-15"), (100, "11-16", "11-30"))
NEXT = [
    (THREE, "2026-11-30", "planera_timmarna", "planera_kvarvarande_tid", "its last day can be planned"),
    (THREE, "2026-12-01", "fraga_hur_det_ar", "fraga_hur_det_ar", "it has ended"),
    (HALF_THEN_FULL, "2026-11-15", "planera_timmarna", "planera_kvarvarande_tid", "half of the time is left"),
    (HALF_THEN_FULL, "2026-11-16", "hall_kontakten", "folj_upp_i_tid", "no time is left to plan"),
    (
        ((50, "11-01", "11-15"), (25, "11-23", "12-31")),
        *("2026-11-18", "planera_timmarna", "planera_kvarvarande_tid", "after days that no row covers"),
    ),
]


@pytest.mark.parametrize(("rows", "day", "answer", "advice", "comment"), NEXT)
def test_days_that_have_passed_are_never_planned(
    rows: tuple[tuple[int, str, str], ...], day: str, answer: str, advice: str, comment: str
) -> None:
    found = _on(day, *rows, aktivitet="praktik")
    given = {one.id for one in found.advice}
    assert found.answer[1].status.value == answer, comment
    assert advice in given
    assert ("planera_kvarvarande_tid" in given) is (answer == "planera_timmarna"), comment
    assert ("folj_upp_i_tid" in given) is (answer != "fraga_hur_det_ar"), comment
    assert bool(_told(found, "kvar")) is (answer == "planera_timmarna"), comment


@pytest.mark.parametrize(("rows", "more"), [(THREE, []), (FOUR, ["fler"])])
def test_three_runs_of_days_are_listed_and_of_more_it_is_said_that_there_are(
    rows: tuple[tuple[int, str, str], ...], more: list[str]
) -> None:
    """The month is said once, with the last of them."""
    first = [f"dagar {grad} {int(a[3:])} {int(b[3:])}" for grad, a, b in rows[:2]]
    grad, a, b = rows[2]
    told = _told(_on("2026-11-22", *rows), "delen")
    assert told == [*first, f"lopp {grad} ['2026-{a}', '2026-{b}']", *more]

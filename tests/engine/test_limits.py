"""Where a limit goes: the last that is read, and the first that is refused."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date, timedelta

import pytest

from decision_aids.engine.answers import Problem
from decision_aids.engine.dates import read_day
from decision_aids.engine.json_types import Json
from decision_aids.engine.questions import Question
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.values import BadValueError
from decision_aids.law.register import register
from decision_aids.sip.aid import SIP
from tests.engine.kinds import DAY, MONTH, ROWS, TEXT

ROW: list[Json] = [{"grad": 50, "fran": "2026-11-01", "till": "2026-11-30"}]
GOAL: list[Json] = [{"mal": "Gå ut"}]
LIMITS: list[tuple[Question[Hashable], Json, Json, str]] = [
    (DAY, "2026-10-12".ljust(60), "2026-10-12".ljust(61), "a day in sixty characters"),
    (MONTH, "2026-10".ljust(60), "2026-10".ljust(61), "a month too"),
    (TEXT, "x" * 4000, "x" * 4001, "a text that fills a page"),
    (ROWS, ROW * 4, ROW * 5, "the rows of the form"),
    (SIP.question["mal"], GOAL * 6, GOAL * 7, "the goals of a plan"),
]


@pytest.mark.parametrize(("question", "last", "first", "comment"), LIMITS)
def test_so_much_is_read_and_no_more(
    question: Question[Hashable], last: Json, first: Json, comment: str
) -> None:
    assert question.read(last) is not None, comment
    with pytest.raises(BadValueError):
        question.read(first)


def test_a_day_without_a_year_is_read_within_150_days_and_else_the_year_is_asked_for() -> None:
    near = date(2026, 6, 15)
    assert read_day("12 nov", near) == date(2026, 11, 12)
    with pytest.raises(BadValueError, match="13 nov: skriv året också, till exempel 2026-11-13"):
        read_day("13 nov", near)
    with pytest.raises(BadValueError, match="29 feb: skriv året också, till exempel 2028-02-29"):
        read_day("29 feb")


UNSEEN = "\u200b\u200f\u202a\u202e\u2066\u2069"
SPACES = "\u200a\u2028\u202f"
DASHES = "\u2010\u2015"
OTHERS = "\u2016\u2065\u206a"


@pytest.mark.parametrize(
    ("signs", "written"),
    [(UNSEEN, "12 o{}kt 2026"), (SPACES, "på måndag{}12 okt 2026"), (DASHES, "2026{}10-12")],
)
def test_what_looks_like_nothing_a_space_or_a_dash_is_read_so(signs: str, written: str) -> None:
    for sign in signs:
        assert read_day(written.format(sign)) == date(2026, 10, 12), ascii(sign)


@pytest.mark.parametrize("sign", OTHERS, ids=ascii)
def test_what_is_beside_them_is_read_as_nothing_of_the_kind(sign: str) -> None:
    for written in ("12 o{}kt 2026", "2026{}10-12"):
        with pytest.raises(BadValueError):
            read_day(written.format(sign))


def test_a_problem_shows_sixty_characters_of_what_was_given() -> None:
    whole, cut = (str(Problem("dag", "x" * number, "väntade ett datum")) for number in (60, 61))
    assert whole == f"dag: väntade ett datum; fick '{'x' * 60}'"
    assert cut == f"dag: väntade ett datum; fick '{'x' * 60}… (61 tecken)'"


BEGINS = ("lakarintyg-huvudregel", "aktivitetskrav-oktober-2026", "rehabilitering-krav-2027")


def test_rules_are_tried_on_both_sides_of_each_day_on_which_one_begins() -> None:
    days = AS_OF.representatives()
    begins = [register()[one].galler_fran for one in BEGINS]
    assert set(begins) <= set(days)
    eves = {day - timedelta(days=1) for day in begins[:2] if day}
    assert eves <= set(days)
    assert max(eves) < max(day for day in days if day < max(days)) < max(days)

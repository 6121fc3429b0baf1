"""A result tells one day to follow up: its answer, its plan, its picture and its calendar the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import unquote

import pytest
from hypothesis import given, settings

from decision_aids.data import texts_of
from decision_aids.engine.dates import MONTHS
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json
from decision_aids.engine.reading import Case
from decision_aids.gemensamt.helgdagar import at_the_latest
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.view.documents.composer import Composer
from decision_aids.view.result.answer import answer_of
from decision_aids.view.result.computed import Computed
from tests.aids.worked import CASES
from tests.aids.worked import judged as worked
from tests.engine.properties import prop
from tests.engine.small import judged
from tests.lakarintyg.at_random import GOOD, cases, whole_cases
from tests.scale import tries

TEXTS = texts_of(LAKARINTYG)
_DAY = rf"(\d+) ({'|'.join(MONTHS)})(?: (\d{{4}}))?"
_BY = re.compile(rf"senast (?:den )?{_DAY}")
_MARKED = re.compile(rf"Följ upp: {_DAY}")
_NOW = re.compile(r"[Ss]täm av nu:|[Ff]ölj upp nu:")
_STARTS = re.compile(r"DTSTART;VALUE=DATE:(\d{8})")


def _days(evaluation: Evaluation) -> Iterator[date]:
    """Every day to follow up that the result tells: answer, documents, picture and calendar."""
    as_of, computed = evaluation.case.as_of, Computed(evaluation, TEXTS)
    answer = " ".join(one.text for one in answer_of(evaluation, TEXTS))
    blocks = [block for one in Composer(evaluation, TEXTS).documents() for block in one.blocks]
    written = [line for one in blocks for line in one.lines]
    drawn = " ".join(one.picture for one in computed.periods())
    for day, month, year in (*_BY.findall(" ".join((answer, *written))), *_MARKED.findall(drawn)):
        yield date(int(year or as_of.year), MONTHS.index(month) + 1, int(day))
    if _NOW.search(answer):
        yield at_the_latest(as_of, as_of)
    for one in computed.values():
        yield from map(date.fromisoformat, _STARTS.findall(unquote(one.calendar)))


@pytest.mark.parametrize("case", CASES["lakarintyg"])
def test_a_worked_case_tells_one_day(case: str) -> None:
    assert len({*_days(worked("lakarintyg", case))}) == 1


@settings(prop, max_examples=tries(300))
@given(whole_cases)
def test_whatever_is_answered_one_day_is_told(case: Case) -> None:
    assert len({*_days(evaluate(LAKARINTYG, case))}) == 1


def test_whatever_is_left_out_one_day_is_told_at_most() -> None:
    for case in cases(tries(200), 4, answered=0.7):
        assert len({*_days(evaluate(LAKARINTYG, case))}) <= 1


TO_NEW_YEAR: Json = [{"grad": 50, "fran": "2026-11-01", "till": "2026-12-31"}]
SOON: Json = [{"grad": 50, "fran": "2026-11-01", "till": "2026-12-20"}]
TO_ASK: dict[str, Json] = {"begransning": "allman", "samtycke_varden": "ja"}
ILL_LONG: dict[str, Json] = {"underlag": "inget", "forsta_dag": "2026-11-01"}
TOLD: list[tuple[dict[str, Json], str, str]] = [
    ({"rader": TO_NEW_YEAR}, "2026-12-17", "to plan: two weeks before it ends"),
    ({"rader": TO_NEW_YEAR, **TO_ASK}, "2026-12-14", "a question to care: in two weeks"),
    ({"rader": SOON, **TO_ASK}, "2026-12-07", "but no later than the certificate wants, and a week at least"),
    ({"rader": [], "hinder": "nej"}, "2026-12-14", "no rows: a day all the same"),
    ({**ILL_LONG, "samtycke_varden": "ja"}, "2026-12-14", "no certificate: likewise"),
]


@pytest.mark.parametrize(("given", "day", "comment"), TOLD)
def test_the_day_is_that_of_the_next_step(given: dict[str, Json], day: str, comment: str) -> None:
    found = judged(LAKARINTYG, date(2026, 11, 30), **{**GOOD, **given})
    assert {*_days(found)} == {date.fromisoformat(day)}, comment


def test_rows_of_a_certificate_without_a_hinder_are_not_in_the_calendar() -> None:
    found = judged(LAKARINTYG, date(2026, 11, 30), **{**GOOD, "rader": TO_NEW_YEAR, "hinder": "nej"})
    calendar = "".join(one.calendar for one in Computed(found, TEXTS).values())
    assert "DTSTART" in calendar
    assert "31 december" not in unquote(calendar)

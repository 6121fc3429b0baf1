"""Every worked case gives what it says it gives, and asks nothing more."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import cast

import pytest

from decision_aids.data import load
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.law.register import as_object

CASES = {case_id: as_object(case) for case_id, case in load("lakarintyg.cases").items()}
every_case = pytest.mark.parametrize("case_id", CASES)


def judged(case_id: str) -> Evaluation:
    """The case as the rules judge it; every answer must be readable."""
    answers, problems = read_answers(LAKARINTYG, as_object(CASES[case_id]["svar"]))
    assert problems == ()
    return evaluate(LAKARINTYG, Case(date.fromisoformat(str(CASES[case_id]["datum"])), answers))


def expected(case_id: str, part: str) -> JsonObject:
    return as_object(as_object(CASES[case_id]["vantat"]).get(part, {}))


@every_case
def test_a_worked_case_leads_where_it_says(case_id: str) -> None:
    evaluation = judged(case_id)
    statuses = {one.outcome.id: one.status.value for one in evaluation.outcomes}
    verdicts = {one.criterion.id: one.verdict.value for one in evaluation.findings}
    assert statuses == expected(case_id, "utfall")
    wanted = expected(case_id, "kriterier")
    assert {criterion: verdicts[criterion] for criterion in wanted} == wanted


@every_case
def test_a_worked_case_is_complete_and_has_no_answer_to_spare(case_id: str) -> None:
    evaluation = judged(case_id)
    assert evaluation.next is None
    assert evaluation.lapsed == ()


def _shown(segment: Json) -> tuple[Json, Json, Decimal | None]:
    row = as_object(segment)
    left = row.get("kvar")
    return row["fran"], row["till"], None if left is None else Decimal(str(left))


WITH_PERIODS = [case_id for case_id, case in CASES.items() if "perioder" in as_object(case["vantat"])]


@pytest.mark.parametrize("case_id", WITH_PERIODS)
def test_a_worked_case_has_the_periods_and_the_remaining_hours_it_says(case_id: str) -> None:
    wanted = cast("list[Json]", as_object(CASES[case_id]["vantat"])["perioder"])
    found = judged(case_id).details["perioder"]
    assert isinstance(found, list)
    assert [_shown(one) for one in found] == [_shown(one) for one in wanted]


@every_case
def test_a_worked_case_expects_something_of_known_kinds(case_id: str) -> None:
    parts = as_object(CASES[case_id]["vantat"]).keys()
    assert "utfall" in parts
    assert parts <= {"utfall", "kriterier", "perioder"}


def test_there_are_at_least_twelve_cases_and_one_for_every_status() -> None:
    assert len(CASES) >= 12
    shown = {one.status for case_id in CASES for one in judged(case_id).outcomes}
    assert shown == {status for outcome in LAKARINTYG.outcomes for status in outcome.statuses}


BRANCHES: list[tuple[JsonObject, str]] = [
    ({"underlag": "inget"}, "no certificate yet"),
    ({"underlag": "annat"}, "another document"),
    ({"aktivitet": "ingen"}, "no activity assigned yet"),
    ({"matt": "arbetstid"}, "a certificate that measures working time"),
    ({"aktivitetens_omfattning": "vet-inte"}, "hours that nobody knows"),
    ({"ordning": "forlangning"}, "an extension"),
]


@pytest.mark.parametrize(("given", "branch"), BRANCHES)
def test_every_branch_has_a_case(given: JsonObject, branch: str) -> None:
    assert any(given.items() <= as_object(case["svar"]).items() for case in CASES.values()), branch


def test_the_largest_certificate_of_af_leaves_exact_hours_in_each_of_its_four_rows() -> None:
    left = {
        tuple(_shown(one)[2] for one in found)
        for case_id in WITH_PERIODS
        if isinstance(found := judged(case_id).details["perioder"], list)
    }
    assert tuple(Decimal(one) for one in ("12.32", "14.74", "17.16", "19.58")) in left


def test_every_leaf_is_judged_in_at_least_two_ways_among_the_cases() -> None:
    """The cases teach: what is there in one is missing, unclear or beside the point in another."""
    seen: dict[str, set[str]] = {leaf.id: set() for leaf in LAKARINTYG.leaves}
    for case_id in CASES:
        for one in judged(case_id).findings:
            if one.criterion.id in seen:
                seen[one.criterion.id].add(one.verdict.value)
    assert {leaf for leaf, verdicts in seen.items() if len(verdicts) < 2} == set()

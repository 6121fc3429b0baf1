"""Every worked case gives what it says it gives, and asks nothing more."""

from __future__ import annotations

from datetime import date

import pytest

from decision_aids.data import load
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.reading import Case
from decision_aids.law.register import as_object
from decision_aids.samordning.aid import SAMORDNING

CASES = {case_id: as_object(case) for case_id, case in load("samordning.cases").items()}
every_case = pytest.mark.parametrize("case_id", CASES)


def judged(case_id: str) -> Evaluation:
    """The case as the rules judge it; every answer must be readable."""
    answers, problems = read_answers(SAMORDNING, as_object(CASES[case_id]["svar"]))
    assert problems == ()
    return evaluate(SAMORDNING, Case(date.fromisoformat(str(CASES[case_id]["datum"])), answers))


def expected(case_id: str, part: str) -> JsonObject:
    return as_object(as_object(CASES[case_id]["vantat"]).get(part, {}))


@every_case
def test_a_worked_case_leads_where_it_says(case_id: str) -> None:
    evaluation = judged(case_id)
    statuses = {one.outcome.id: one.status.value for one in evaluation.outcomes}
    verdicts = {one.criterion.id: one.verdict.value for one in evaluation.findings}
    assert statuses == expected(case_id, "utfall")
    wanted = expected(case_id, "kriterier")
    assert wanted
    assert {criterion: verdicts[criterion] for criterion in wanted} == wanted


@every_case
def test_a_worked_case_is_complete_and_has_no_answer_to_spare(case_id: str) -> None:
    evaluation = judged(case_id)
    assert evaluation.next is None
    assert evaluation.lapsed == ()


def test_there_are_at_least_twelve_cases_and_one_for_every_status() -> None:
    assert len(CASES) >= 12
    shown = {(one.outcome.id, one.status) for case_id in CASES for one in judged(case_id).outcomes}
    assert shown == {(one.id, status) for one in SAMORDNING.outcomes for status in one.statuses}


def test_every_leaf_is_judged_in_at_least_two_ways_among_the_cases() -> None:
    seen: dict[str, set[str]] = {leaf.id: set() for leaf in SAMORDNING.leaves}
    for case_id in CASES:
        for one in judged(case_id).findings:
            if one.criterion.id in seen:
                seen[one.criterion.id].add(one.verdict.value)
    assert {leaf for leaf, verdicts in seen.items() if len(verdicts) < 2} == set()


def test_every_advice_is_given_in_some_case() -> None:
    given = {one.id for case_id in CASES for one in judged(case_id).advice}
    assert given == {one.id for one in SAMORDNING.advice}


def test_delta_is_told_as_a_share_with_a_need_and_never_as_an_effect() -> None:
    told = [str(case["berattelse"]) for case in CASES.values() if "160" in str(case["berattelse"])]
    assert told
    for story in told:
        assert "40" in story
        assert "andel med behov, inte en effekt" in story
        assert "2012" in story

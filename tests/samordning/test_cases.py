"""Every worked case gives what it says it gives, and asks nothing more."""

from __future__ import annotations

from datetime import date

import pytest

from decision_aids.data import load
from decision_aids.engine.answers import read_answers
from decision_aids.engine.documents import Paragraph
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.reading import Case
from decision_aids.law.register import as_object
from decision_aids.samordning.aid import SAMORDNING
from decision_aids.samordning.utfall import Steg

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


def _documents(case_id: str) -> dict[str, set[str]]:
    return {
        one.document.id: {part.id for part in one.parts if isinstance(part, Paragraph)}
        for one in judged(case_id).documents
    }


def test_every_paragraph_of_a_document_stands_in_some_case() -> None:
    stood = {
        (document, part)
        for case_id in CASES
        for document, parts in _documents(case_id).items()
        for part in parts
    }
    written = {(one.id, part.id) for one in SAMORDNING.documents for part in one.paragraphs}
    assert stood == written


@every_case
def test_the_person_is_always_told_one_thing_that_happens_now(case_id: str) -> None:
    told = _documents(case_id)["till_personen"] - {"hej", "om-samordning", "dina-rattigheter"}
    assert len(told) == 1


@every_case
def test_a_letter_to_fk_stands_only_when_the_person_is_to_apply(case_id: str) -> None:
    [_, application] = judged(case_id).outcomes
    assert ("missiv" in _documents(case_id)) is (application.status in {Steg.ANSOK, Steg.FORBERED})

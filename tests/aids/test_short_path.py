"""A short path first: how many questions a reader answers before the aid says something to go by."""

from __future__ import annotations

import statistics
from collections.abc import Iterator
from datetime import date

import pytest

from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.reading import Case
from decision_aids.engine.verdicts import Mottagare
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.result.answer import settled
from tests.aids.worked import CASES, judged

MOST_BEFORE_VERDICT = 14
MOST_IN_A_STEP = 5
MOST_ON_THE_SHORT_PATH = 8

every_aid = pytest.mark.parametrize("aid", AIDS)


def walked(aid: str, case_id: str) -> Iterator[tuple[int, Evaluation]]:
    """The case answered question by question, in the order that it is asked."""
    case = CASES[aid][case_id]
    known, _ = read_answers(AIDS[aid], as_object(case["svar"]))
    given: dict[str, object] = {}
    while True:
        found = evaluate(AIDS[aid], Case(date.fromisoformat(str(case["datum"])), dict(given)))  # type: ignore[arg-type]
        yield len(given), found
        if found.next is None:
            return
        question = found.next.questions[0]
        given[question] = known[question]


def before_verdict(aid: str, case_id: str) -> int:
    """Questions answered when no further answer can change the verdict of the purpose asked about."""
    for count, found in walked(aid, case_id):
        for one in found.outcomes:
            if one.outcome.id == found.asked and settled(found, one):
                return count
    raise AssertionError(f"{case_id} never comes to a verdict")


def before_question_to_care(aid: str, case_id: str) -> int | None:
    """Questions answered when there is a first question ready to ask care; None when there never is."""
    asks = (
        count
        for count, found in walked(aid, case_id)
        if any(one.receiver is Mottagare.VARDEN for one in found.missing)
    )
    return next(asks, None)


@pytest.mark.parametrize("aid", [one for one in AIDS if AIDS[one].asked])
def test_the_verdict_asked_for_comes_early(aid: str) -> None:
    counts = [before_verdict(aid, one) for one in CASES[aid]]
    assert statistics.median(counts) <= MOST_BEFORE_VERDICT


def test_a_first_question_to_care_comes_on_the_short_path() -> None:
    counts = [found for one in CASES["lakarintyg"] if (found := before_question_to_care("lakarintyg", one))]
    assert counts
    assert statistics.median(counts) <= MOST_ON_THE_SHORT_PATH


@every_aid
def test_eight_questions_lead_to_a_result(aid: str) -> None:
    short = AIDS[aid].short
    for case_id in CASES[aid]:
        read = judged(aid, case_id).read
        count = sum(one.group in short and one.id in read for one in AIDS[aid].questions)
        assert count <= MOST_ON_THE_SHORT_PATH, case_id


@every_aid
def test_no_step_asks_more_than_five_questions(aid: str) -> None:
    for case_id in CASES[aid]:
        read = judged(aid, case_id).read
        for group in AIDS[aid].groups:
            count = sum(one.group == group and one.id in read for one in AIDS[aid].questions)
            assert count <= MOST_IN_A_STEP, (case_id, group)

"""What is unknown can only make things unclear: no answer more or less turns a settled verdict."""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Iterator
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aids.engine.answers import read_answers
from decision_aids.engine.criteria import Leaf
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import OKLART
from decision_aids.engine.questions import Question
from decision_aids.engine.reading import Case
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.svar import MANAD
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.svar import Slag
from decision_aids.lakarintyg.villkor.syften import Syfte
from decision_aids.law.register import as_object
from tests.engine.properties import prop
from tests.lakarintyg.at_random import ACTIVITIES, GOOD, whole_cases
from tests.scale import tries

ANOTHER_FORM = Slag.SMITTSKYDD
"""Rules for not infecting others: the form asks neither for a hinder nor for what is hard to do."""

ALL_YEAR: dict[str, Json] = {"rader": [{"grad": 50, "fran": "2026-06-01", "till": "2027-01-31"}]}
TIMES = [
    (date(2026, 6, 30), date(2026, 6, 1)),
    (date(2026, 11, 22), date(2026, 11, 1)),
    (date(2027, 1, 1), date(2027, 1, 1)),
]
SLAG: list[dict[str, Json]] = [{}, {"slag": "fk", "koppling": "arbete", "matt": "arbetstid"}]


def good_papers() -> Iterator[Case]:
    """A good certificate, for every activity, with and without a hinder, before and after rules begin."""
    for hinder, (as_of, month), activity, slag in itertools.product(
        ("ja", "nej"), TIMES, dict.fromkeys(ACTIVITIES), SLAG
    ):
        paper: dict[str, Json] = {**GOOD, **ALL_YEAR, "slag": "af", "hinder": hinder, **slag}
        paper |= {"manad": MANAD.write(month), "aktivitet": activity.value}
        answers, problems = read_answers(LAKARINTYG, paper)
        assert problems == ()
        yield Case(as_of, answers)


def statuses(case: Case, question: str, answer: Hashable) -> dict[str, str]:
    """What each outcome says when one answer is another."""
    changed = evaluate(LAKARINTYG, Case(case.as_of, {**case.answers, question: answer}))
    return {one.outcome.id: one.status.value for one in changed.outcomes}


@pytest.mark.parametrize("question", [*GOOD, "slag"])
def test_an_outcome_settled_in_spite_of_vet_inte_is_the_same_whatever_the_answer_is(question: str) -> None:
    asked = LAKARINTYG.question[question]
    turned: dict[tuple[str, str, str], str] = {}
    for case in good_papers():
        settled = {
            outcome: status
            for outcome, status in statuses(case, question, asked.unknown()).items()
            if status != OKLART
        }
        for answer in (one for one in asked.representatives() if one is not ANOTHER_FORM):
            known = statuses(case, question, answer)
            for outcome, status in settled.items():
                if known[outcome] != status:
                    turned[outcome, status, known[outcome]] = f"{asked.write(answer)} in {case.answers}"
    assert turned == {}


WITHOUT_WORDS = [one for one in LAKARINTYG.questions if not one.words]


@settings(prop, max_examples=tries(400))
@given(whole_cases, st.sampled_from(WITHOUT_WORDS))
def test_an_added_vet_inte_never_makes_an_answer_more_certain_and_never_another(
    case: Case, question: Question[Hashable]
) -> None:
    """Whoever knows less gets the same answer or an unclear one: in criteria, purposes and receivers. Of a
    criterion that does not concern the case, what is known is still judged while that is unknown.
    """
    if question.id == "slag" and case.answers["slag"] is Slag.SMITTSKYDD:
        return  # it measures nothing of work; a paper that nobody knows the kind of is read for what it says
    known = evaluate(LAKARINTYG, case)
    unsure = {**case.answers, question.id: question.unknown()}
    unknown = evaluate(LAKARINTYG, Case(case.as_of, unsure))
    for before, after in zip(known.findings, unknown.findings, strict=True):
        concerns = isinstance(before.criterion, Leaf) and before.verdict is not Verdict.EJ_AKTUELLT
        told = after.verdict in {before.verdict, Verdict.OKLART} or not concerns
        assert told, (before.criterion.id, question.id)
    if question.id == "hinder":
        return  # a paper that says there is no hinder need not describe one: then less is judged
    for one, other in zip(known.outcomes, unknown.outcomes, strict=True):
        assert other.status.value in {one.status.value, OKLART}, (one.outcome.id, question.id)


def _said_by_periods(case: Case) -> dict[str, list[str]] | None:
    """For each purpose the status of every segment in the month; nothing where there is no activity."""
    periods = evaluate(LAKARINTYG, case).details["perioder"]
    if not isinstance(periods, list):
        return None
    inside = [as_object(one)["syften"] for one in map(as_object, periods) if one["i_manaden"]]
    return {syfte: [str(as_object(one)[syfte]) if one else "" for one in inside] for syfte in Syfte}


@settings(prop, max_examples=tries(200))
@given(whole_cases, st.sampled_from(WITHOUT_WORDS))
def test_an_added_vet_inte_never_makes_a_period_more_certain(
    case: Case, question: Question[Hashable]
) -> None:
    unsure = Case(case.as_of, {**case.answers, question.id: question.unknown()})
    before, after = _said_by_periods(case), _said_by_periods(unsure)
    if before is not None and after is not None:
        for syfte in Syfte:
            for known, unknown in zip(before[syfte], after[syfte], strict=True):
                assert unknown in {known, OKLART, ""}, (syfte, question.id)

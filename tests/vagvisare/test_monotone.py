"""What is unknown never makes anything more certain. Ways to find out are the exception."""

from __future__ import annotations

from collections.abc import Hashable, Mapping

import pytest

from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.questions import Question
from decision_aids.engine.reading import Case
from decision_aids.vagvisare.aid import VAGVISARE
from decision_aids.vagvisare.svar import AfLage, Situation
from decision_aids.vagvisare.utfall.lagen import FORBERED, INGEN_ANSOKAN, OKAND_ANSOKAN, SAKNAS
from tests.vagvisare.judging import CASES, FINDING_OUT, OPEN, statuses, worked

MOST_ANSWERS = 8


def _kind(status: str) -> str:
    """First or beside is a matter of order, and may turn; open or closed may not. What is missing and can be
    had, or has to wait, neither opens nor closes a way; nor is it walked when it does not concern the case.
    """
    if status in OPEN:
        return "open"
    waits = dict.fromkeys((*SAKNAS, FORBERED, *INGEN_ANSOKAN, OKAND_ANSOKAN), "oklart")
    return {**waits, "ej_aktuellt": "utesluten"}.get(status, status)


def _contradicts_itself(answers: Mapping[str, Hashable]) -> bool:
    """With AF in one answer and elsewhere in another: the aid never asks for both."""
    said = {Situation.AF_PROGRAM: AfLage.PROGRAM, Situation.AF_UTAN_PROGRAM: AfLage.INSKRIVEN}
    given = [said[one] for one in Situation if one in said and one is answers["situation"]]
    return any(answers.get("af_lage", one) is not one for one in given)


APPLIED_FOR = "sokt"
"""That FK has an application settles no condition of the way: it says who answers next."""


def _some(question: Question[Hashable]) -> tuple[Hashable, ...]:
    """Of a question with many answers at once, each of them alone."""
    return question.representatives()[:MOST_ANSWERS]


@pytest.mark.parametrize("case_id", CASES)
def test_a_way_settled_in_spite_of_vet_inte_is_settled_so_whatever_the_answer_is(case_id: str) -> None:
    case = worked(case_id).case
    turned: list[str] = []
    for question in VAGVISARE.questions:
        if question.id not in case.answers:
            continue
        unknown = evaluate(VAGVISARE, Case(case.as_of, {**case.answers, question.id: question.unknown()}))
        settled = {
            way: _kind(status)
            for way, status in statuses(unknown).items()
            if _kind(status) not in {"oklart", APPLIED_FOR} and way not in FINDING_OUT
        }
        for answer in _some(question):
            given = {**case.answers, question.id: answer}
            if _contradicts_itself(given):
                continue
            known = statuses(evaluate(VAGVISARE, Case(case.as_of, given)))
            turned += [
                f"{way}: {settled[way]} with vet inte on {question.id}, {known[way]} with {answer}"
                for way in settled
                if _kind(known[way]) not in {settled[way], "oklart"}
                and known[way] not in {"ej_aktuellt", APPLIED_FOR}
            ]
    assert turned == []

"""The worked cases of every aid, and each as the rules judge it."""

from __future__ import annotations

from datetime import date

from decision_aids.data import load, texts_of
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.reading import Case
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.result.answer import answer_of


def cases(aid: str) -> dict[str, JsonObject]:
    """The aid's worked cases by id."""
    return {case_id: as_object(case) for case_id, case in load(f"{aid}.cases").items()}


CASES = {aid: cases(aid) for aid in AIDS}


def judged(aid: str, case_id: str, as_of: date | None = None) -> Evaluation:
    """The case as the rules judge it, on its own day or another; every answer must be readable."""
    case = CASES[aid][case_id]
    answers, problems = read_answers(AIDS[aid], as_object(case["svar"]))
    assert problems == ()
    return evaluate(AIDS[aid], Case(as_of or date.fromisoformat(str(case["datum"])), answers))


def sentences(aid: str, case_id: str) -> dict[str, str]:
    """The sentences that the case's result begins with, by what they are of, as its reader sees them."""
    found = judged(aid, case_id)
    texts = texts_of(found.aid).for_reader(found.voice)
    return {one.id: one.text for one in answer_of(found, texts)}


def expected(aid: str, case_id: str, part: str) -> JsonObject:
    """What the case says that the rules come to."""
    return as_object(as_object(CASES[aid][case_id]["vantat"]).get(part, {}))

"""Helpers: a case judged, and what it came to, in few words."""

from __future__ import annotations

from datetime import date

from decision_aids.data import load
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.law.register import as_object
from decision_aids.vagvisare.aid import VAGVISARE
from tests.vagvisare.at_random import USUAL

NOV_22 = date(2026, 11, 22)
OPEN = {"primar", "parallell"}
FINDING_OUT = {"konsultation", "lakarintyg_behovs", "sgi_fragan"}
"""Ways to find out: open because something is unknown, and closed when it is known."""

CASES: dict[str, JsonObject] = {case_id: as_object(case) for case_id, case in load("vagvisare.cases").items()}


def worked(case_id: str, as_of: date | None = None) -> Evaluation:
    """A worked case, on its own day or another; every answer must be readable."""
    answers, problems = read_answers(VAGVISARE, as_object(CASES[case_id]["svar"]))
    assert problems == ()
    return evaluate(VAGVISARE, Case(as_of or date.fromisoformat(str(CASES[case_id]["datum"])), answers))


def usual(as_of: date = NOV_22, /, **given: Json) -> Evaluation:
    """The usual person (reduced in part by illness, no SGI, a certificate), with some answers changed."""
    answers, problems = read_answers(VAGVISARE, {**USUAL, **given})
    assert problems == ()
    return evaluate(VAGVISARE, Case(as_of, answers))


def statuses(evaluation: Evaluation) -> dict[str, str]:
    """The position of every way."""
    return {one.outcome.id: one.status.value for one in evaluation.outcomes}


def verdicts(evaluation: Evaluation) -> dict[str, str]:
    """The verdict of every criterion."""
    return {one.criterion.id: one.verdict.value for one in evaluation.findings}

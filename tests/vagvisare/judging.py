"""Helpers: a case judged, and what it came to, in few words."""

from __future__ import annotations

from datetime import date
from functools import partial

from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json
from decision_aids.engine.reading import Case
from decision_aids.vagvisare.aid import VAGVISARE
from tests.aids.worked import cases, judged
from tests.vagvisare.at_random import USUAL

NOV_22 = date(2026, 11, 22)
OPEN = {"primar", "parallell", "pagar", "inbjudan", "erbjud"}
FINDING_OUT = {"konsultation", "lakarintyg_behovs", "sgi_fragan"}
"""Ways to find out: open because something is unknown, and closed when it is known."""

CASES = cases("vagvisare")


worked = partial(judged, "vagvisare")
"""A worked case, on its own day or another."""


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

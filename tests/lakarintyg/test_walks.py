"""Where in the reader's way some questions stand."""

from __future__ import annotations

from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.reading import Case
from decision_aids.lakarintyg.aid import LAKARINTYG
from tests.engine.small import DAY
from tests.lakarintyg.at_random import GOOD

THIN: JsonObject = {**GOOD, "begransning": "allman"}
"""A paper that leaves something to ask of care."""
WRITTEN_FOR_THE_LETTER = {one.id for one in LAKARINTYG.questions if one.group == "brevet"}


def test_the_words_for_a_letter_are_asked_in_one_step() -> None:
    """Whoever writes them thinks of them together: what the activity is, where, and where to answer."""
    answers = {key: LAKARINTYG.question[key].read(value) for key, value in THIN.items()}
    step = evaluate(LAKARINTYG, Case(DAY, answers)).next
    while step is not None and step.group != "brevet":
        answers |= {one: LAKARINTYG.question[one].unknown() for one in step.questions}
        step = evaluate(LAKARINTYG, Case(DAY, answers)).next
    assert step is not None
    assert set(step.questions) == WRITTEN_FOR_THE_LETTER

"""Where in the reader's way some questions stand."""

from __future__ import annotations

from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.reading import Case
from decision_aids.lakarintyg.aid import LAKARINTYG
from tests.engine.small import DAY
from tests.lakarintyg.at_random import GOOD

WRITTEN_FOR_THE_LETTER = {one.id for one in LAKARINTYG.questions if one.group == "brevet"}


def test_the_words_for_a_letter_are_asked_beside_the_letter_and_stop_nobody_on_the_way() -> None:
    """Whoever writes them thinks of them together: what the activity is, where, and where to answer."""
    thin: JsonObject = {**GOOD, "begransning": "allman"}
    answers = {key: LAKARINTYG.question[key].read(value) for key, value in thin.items()}
    while (judged := evaluate(LAKARINTYG, Case(DAY, answers))).next is not None:
        answers |= {one: LAKARINTYG.question[one].unknown() for one in judged.next.questions}
    assert not WRITTEN_FOR_THE_LETTER & answers.keys()
    assert judged.wanted == WRITTEN_FOR_THE_LETTER

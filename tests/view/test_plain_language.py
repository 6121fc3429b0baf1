"""The aids' texts are easy to read: LIX at most 45 in mean, each block for itself; 40 over a whole result.

A block is one text that a reader meets at once: the help of a question, a reason, an outcome, an advice, a
paragraph of a document. An item of a list is a sentence.
"""

from __future__ import annotations

from statistics import mean

import pytest

from build_tools.checks.reading_index import reading_index
from build_tools.checks.unit import Kind, Unit
from decision_aids.data import texts_of
from decision_aids.engine.aid import Aid
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.texts import Key
from decision_aids.registry import AIDS
from decision_aids.view.result.answer import answer_of
from decision_aids.view.result.presenter import Presenter
from decision_aids.view.text.prose import prose
from tests.aids.worked import CASES, judged

LIMIT = 45
WHOLE_RESULT = 40
SHORT = 12
"""Below this one long word decides the index of a block."""


def is_told(key: Key) -> bool:
    """Whether a text is help or a result, and not a label, an answer or a heading."""
    match key:
        case ("fragor" | "grupper" | "kriterier", _, "hjalp" | "var"):
            return True
        case (
            ("kriterier", _, "skal", _, _)
            | ("utfall", _, "status", _, "text")
            | ("utfall", _, "sida" | "lokalt", _)
        ):
            return True
        case ("rad" | "detaljer", _, "text") | ("dokument", _, "hjalp") | ("dokument", _, "stycken", _):
            return True
        case _:
            return False


def told_in(evaluation: Evaluation) -> list[str]:
    """What a result says: the answer, the outcomes, the gaps with their questions, what to do."""
    texts = texts_of(evaluation.aid)
    shown = Presenter(evaluation, texts)
    return [
        *(one.text for one in answer_of(evaluation, texts)),
        *(one.text for one in shown.outcomes() if not one.room),
        *(said for one in shown.gaps() for said in (one.why, one.question)),
        *(one.text for one in shown.advice()),
    ]


def lix(text: str) -> float | None:
    """The index of a block; None when it is too short to have one."""
    lines = [
        line for block in prose(text, lambda name: name) if block.kind != "rubrik" for line in block.lines
    ]
    index = reading_index(tuple(Unit(Kind.ITEM, number, line) for number, line in enumerate(lines)))
    return index.lix if index.words >= SHORT else None


@pytest.mark.parametrize("aid", AIDS.values(), ids=AIDS)
def test_help_and_results_are_easy_to_read_in_mean(aid: Aid) -> None:
    texts = texts_of(aid)
    found = [value for key in [*texts.keys()] if is_told(key) and (value := lix(texts(*key))) is not None]
    assert found
    assert mean(found) <= LIMIT


@pytest.mark.parametrize("aid", AIDS)
def test_every_worked_result_is_easy_to_read_as_a_whole(aid: str) -> None:
    found = {case_id: lix("\n\n".join(told_in(judged(aid, case_id)))) for case_id in CASES[aid]}
    assert {case_id: value for case_id, value in found.items() if not value or value > WHOLE_RESULT} == {}


def test_a_text_of_long_words_and_sentences_is_hard() -> None:
    hard = lix(
        "Socialnämndens handläggningsansvar förutsätter självständiga bedömningar avseende "
        "försörjningshindrens medicinska underlag och arbetsmarknadspolitiska förutsättningar."
    )
    easy = lix("Läs intyget. Fråga personen vad som går bra. Skriv ner vad du har fått veta i dag.")
    assert hard is not None
    assert easy is not None
    assert easy < LIMIT < hard

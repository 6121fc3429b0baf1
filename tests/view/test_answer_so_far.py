"""The answer so far has words for what nobody has answered yet, at every step of every case, in every aid."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from datetime import date

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.reading import Case
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.result.answer import answer_of
from tests.aids.test_short_path import walked
from tests.aids.worked import CASES
from tests.scale import part

_WITHOUT_WORDS = re.compile(r"(?:^|[\s(])\?|None|[{}]")
"""What stands for a value that has no words: a question mark by itself, or the place as it is written."""


def steps(aid: str, case_id: str) -> Iterator[Evaluation]:
    """The case after each answer, and with each of its answers unknown."""
    yield from (found for _, found in walked(aid, case_id))
    case = CASES[aid][case_id]
    known, _ = read_answers(AIDS[aid], as_object(case["svar"]))
    as_of = date.fromisoformat(str(case["datum"]))
    for one in known:
        given: dict[str, Hashable] = {**known, one: AIDS[aid].question[one].unknown()}
        yield evaluate(AIDS[aid], Case(as_of, given))


@pytest.mark.parametrize("aid", AIDS)
def test_every_sentence_has_words_for_what_is_unknown(aid: str) -> None:
    for case_id in part(CASES[aid], least=4):
        for found in steps(aid, case_id):
            for said in answer_of(found, texts_of(AIDS[aid]).for_reader(found.voice)):
                assert not _WITHOUT_WORDS.search(said.text), (case_id, said.text)

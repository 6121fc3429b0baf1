"""Whoever answers what is asked comes to an end, is asked nothing twice, and gets an answer."""

from __future__ import annotations

import random
from collections.abc import Hashable
from functools import lru_cache

from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.findings import UNANSWERED
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.reading import Case
from decision_aids.lakarintyg.aid import LAKARINTYG
from tests.engine.small import DAY
from tests.lakarintyg.at_random import GOOD, answer

WALKS = 2000
THIN: JsonObject = {**GOOD, "begransning": "allman"}
"""A paper that leaves something to ask of care."""

type Answers = tuple[tuple[str, Hashable], ...]


@lru_cache(maxsize=2000)
def judged(answers: Answers) -> Evaluation:
    """Many readers begin alike, and the first steps are the slowest to judge."""
    return evaluate(LAKARINTYG, Case(DAY, dict(answers)))


MOST_VISITS = 6
"""A group asks, what the answers open, and so on: a benefit, how much of it, months, work, hours, a child."""


def test_two_thousand_readers_all_come_to_the_end() -> None:
    for seed in range(WALKS):
        chance = random.Random(seed)
        answers: dict[str, Hashable] = {}
        groups: list[str] = []
        while (evaluation := judged(tuple(answers.items()))).next is not None:
            asked = evaluation.next.questions
            assert asked, f"reader {seed} is asked nothing"
            assert not answers.keys() & set(asked), f"reader {seed} is asked twice"
            answers |= {one: answer(LAKARINTYG.question[one], chance) for one in asked}
            groups.append(evaluation.next.group)
            assert groups.count(groups[-1]) <= MOST_VISITS, f"reader {seed} is kept in a group: {groups}"
        assert groups == sorted(groups, key=LAKARINTYG.groups.index), f"reader {seed} is taken back: {groups}"
        assert evaluation.lapsed == (), f"reader {seed} answered in vain"
        waiting = [one.criterion.id for one in evaluation.findings if one.reason == UNANSWERED]
        assert waiting == [], f"reader {seed}"


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

"""Whoever answers what is asked comes to an end, is asked nothing twice, and gets an answer."""

from __future__ import annotations

import random
from collections.abc import Hashable
from functools import lru_cache

from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.findings import UNANSWERED
from decision_aids.engine.reading import Case
from decision_aids.lakarintyg.aid import LAKARINTYG
from tests.engine.small import DAY
from tests.lakarintyg.at_random import answer

WALKS = 2000
type Answers = tuple[tuple[str, Hashable], ...]


@lru_cache(maxsize=2000)
def judged(answers: Answers) -> Evaluation:
    """Many readers begin alike, and the first steps are the slowest to judge."""
    return evaluate(LAKARINTYG, Case(DAY, dict(answers)))


MOST_STEPS = len(LAKARINTYG.groups) + 4
"""A step may open a question in a group already passed: then the reader is taken back, a few times."""


def test_two_thousand_readers_all_come_to_the_end() -> None:
    for seed in range(WALKS):
        chance = random.Random(seed)
        answers: dict[str, Hashable] = {}
        steps = 0
        while (evaluation := judged(tuple(answers.items()))).next is not None:
            asked = evaluation.next.questions
            assert asked, f"reader {seed} is asked nothing"
            assert not answers.keys() & set(asked), f"reader {seed} is asked twice"
            answers |= {one: answer(LAKARINTYG.question[one], chance) for one in asked}
            steps += 1
            assert steps <= MOST_STEPS, f"reader {seed} is not done after {steps} steps"
        assert evaluation.lapsed == (), f"reader {seed} answered in vain"
        waiting = [one.criterion.id for one in evaluation.findings if one.reason == UNANSWERED]
        assert waiting == [], f"reader {seed}"

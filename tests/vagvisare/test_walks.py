"""Whoever answers what is asked comes to an end, is asked nothing twice, and has few questions at a time."""

from __future__ import annotations

import random
from collections.abc import Hashable

from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.findings import UNANSWERED
from decision_aids.engine.reading import Case
from decision_aids.vagvisare.aid import VAGVISARE
from tests.vagvisare.judging import NOV_22

WALKS = 300
MOST_STEPS = len(VAGVISARE.groups) + 4
"""A step may open a question in a group already passed: then the reader is taken back, a few times."""
MOST_AT_ONCE = 5


def test_three_hundred_readers_all_come_to_the_end() -> None:
    for seed in range(WALKS):
        chance = random.Random(seed)
        answers: dict[str, Hashable] = {}
        steps = 0
        while (evaluation := evaluate(VAGVISARE, Case(NOV_22, answers))).next is not None:
            asked = evaluation.next.questions
            assert asked, f"reader {seed} is asked nothing"
            assert not answers.keys() & set(asked), f"reader {seed} is asked twice"
            assert len(asked) <= MOST_AT_ONCE, f"reader {seed} is asked {asked} at once"
            answers = answers | {
                one: chance.choice(VAGVISARE.question[one].representatives()) for one in asked
            }
            steps += 1
            assert steps <= MOST_STEPS, f"reader {seed} is not done after {steps} steps"
        assert evaluation.lapsed == (), f"reader {seed} answered in vain"
        assert UNANSWERED not in {one.reason for one in evaluation.findings}, f"reader {seed}"


def test_the_first_step_is_short() -> None:
    step = evaluate(VAGVISARE, Case(NOV_22, {})).next
    assert step is not None
    assert step.group == "laget"
    assert len(step.questions) <= MOST_AT_ONCE

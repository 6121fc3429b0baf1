"""Whoever answers what is asked comes to an end, is asked nothing twice, and gets an answer. In every aid."""

from __future__ import annotations

import random
from collections.abc import Hashable
from datetime import date
from functools import lru_cache
from itertools import pairwise

import pytest

from decision_aids.engine.aid import Aid
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.findings import UNANSWERED
from decision_aids.engine.reading import Case
from decision_aids.registry import AIDS
from tests.lakarintyg.at_random import answer
from tests.scale import tries

WALKS = tries(400)
DAY = date(2026, 11, 22)
MOST_VISITS = 6
"""A group asks, what the answers open, and so on: a benefit, how much of it, months, and hours of work."""
TAKEN_BACK = {"vagvisare": 4}
"""How often an answer may open a question in a group already passed."""
MOST_AT_ONCE = {"vagvisare": 5}
"""Its steps are short; those of the certificate follow a paper in the reader's hand."""

type Answers = tuple[tuple[str, Hashable], ...]


@lru_cache(maxsize=2000)
def judged(aid: str, answers: Answers) -> Evaluation:
    """Many readers begin alike, and the first steps are the slowest to judge."""
    return evaluate(AIDS[aid], Case(DAY, dict(answers)))


@pytest.mark.parametrize("aid", AIDS.values(), ids=AIDS)
def test_hundreds_of_readers_all_come_to_the_end(aid: Aid) -> None:
    for seed in range(WALKS):
        chance = random.Random(seed)
        answers: dict[str, Hashable] = {}
        groups: list[str] = []
        while (evaluation := judged(aid.id, tuple(answers.items()))).next is not None:
            asked = evaluation.next.questions
            assert asked, f"reader {seed} is asked nothing"
            assert not answers.keys() & set(asked), f"reader {seed} is asked twice"
            assert len(asked) <= MOST_AT_ONCE.get(aid.id, len(aid.questions)), f"{asked} at once"
            answers |= {one: answer(aid.question[one], chance) for one in asked}
            groups.append(evaluation.next.group)
            assert groups.count(groups[-1]) <= MOST_VISITS, f"reader {seed} is kept in a group: {groups}"
        assert groups[0] == aid.groups[0]
        order = [aid.groups.index(group) for group in groups]
        back = sum(later < earlier for earlier, later in pairwise(order))
        assert back <= TAKEN_BACK.get(aid.id, 0), f"reader {seed} is taken back: {groups}"
        assert evaluation.lapsed == (), f"reader {seed} answered in vain"
        waiting = [
            one.criterion.id
            for one in evaluation.findings
            if one.reason == UNANSWERED
            and not all(aid.question[wanted].group in evaluation.optional for wanted in one.wanted)
        ]
        assert waiting == [], f"reader {seed}"

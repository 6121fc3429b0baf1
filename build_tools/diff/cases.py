"""Which cases are compared: the worked ones, every unfolded path and witness of both ends, random sets."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from random import Random

from build_tools.diff.described import PATH, RANDOM, WORKED, AidHere, CaseHere
from decision_aids.engine.json_types import Json

SETS = 10_000
_LEFT_OUT = 0.1
"""How often a question has no answer: a half-filled form is the normal case."""


def cases_of(old: AidHere, new: AidHere, sets: int) -> tuple[CaseHere, ...]:
    """Every case once. Where both ends bring the same one, the newer names it."""
    own = _once((*new.cases, *old.cases), lambda one: [one.kind, one.rule or one.id, one.day, one.answers])
    return (*own, *_random(old, new, sets))


def few_cases(old: AidHere, new: AidHere, sets: int) -> tuple[CaseHere, ...]:
    """The same for who asks only whether anything moved: every set of answers once.

    With as many random sets, and as many worked cases with one answer changed: whole cases, which answers at
    random seldom are.
    """
    every = (*cases_of(old, new, sets), *_one_answer_away(old, new, sets))
    return tuple(_once(every, lambda one: [one.day, one.answers]))


def _once(cases: Iterable[CaseHere], key: Callable[[CaseHere], list[Json]]) -> Iterable[CaseHere]:
    first: dict[str, CaseHere] = {}
    for one in cases:
        first.setdefault(json.dumps(key(one), sort_keys=True), one)
    return first.values()


def _random(old: AidHere, new: AidHere, sets: int) -> Iterator[CaseHere]:
    """Random sets of everything that can be answered at either end, the same every time."""
    chance, questions = Random(0), _answers(old, new)
    days = tuple(dict.fromkeys((*new.days, *old.days)))
    for number in range(1, sets + 1):
        answers = {
            key: chance.choice(some)
            for key, some in questions.items()
            if some and chance.random() >= _LEFT_OUT
        }
        yield CaseHere(RANDOM, str(number), chance.choice(days), answers)


def _one_answer_away(old: AidHere, new: AidHere, most: int) -> list[CaseHere]:
    questions = _answers(old, new)
    near = [
        replace(case, kind=PATH, answers={**case.answers, question: other})
        for case in new.cases
        if case.kind == WORKED
        for question, given in case.answers.items()
        for other in questions.get(question, ())
        if other != given
    ]
    return Random(0).sample(near, min(most, len(near)))


def _answers(old: AidHere, new: AidHere) -> dict[str, tuple[Json, ...]]:
    """What can be answered at either end, by question."""
    questions: dict[str, tuple[Json, ...]] = {}
    for question in dict.fromkeys((*new.questions, *old.questions)):
        either = (*new.questions.get(question, ()), *old.questions.get(question, ()))
        questions[question] = tuple({json.dumps(one, sort_keys=True): one for one in either}.values())
    return questions

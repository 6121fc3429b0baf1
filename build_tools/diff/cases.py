"""Which cases are compared: the worked ones, every unfolded path and witness of both ends, random sets."""

from __future__ import annotations

import json
from collections.abc import Iterable

from build_tools.diff.described import RANDOM, AidHere, CaseHere
from build_tools.diff.random_sets import random_sets
from decision_aids.engine.json_types import Json

SETS = 10_000
SEED = "kunskapsstod diff"


def cases_of(old: AidHere, new: AidHere, sets: int) -> tuple[CaseHere, ...]:
    """Every case once. Where both ends bring the same one, the newer names it."""
    return (*_once((*new.cases, *old.cases)), *_random(old, new, sets))


def _once(cases: Iterable[CaseHere]) -> Iterable[CaseHere]:
    seen: set[str] = set()
    for one in cases:
        key = json.dumps([one.kind, one.rule or one.id, one.day, one.answers], sort_keys=True)
        if key not in seen:
            seen.add(key)
            yield one


def _random(old: AidHere, new: AidHere, sets: int) -> Iterable[CaseHere]:
    """Random sets of everything that can be answered at either end."""
    questions: dict[str, tuple[Json, ...]] = {}
    for question in dict.fromkeys((*new.questions, *old.questions)):
        either = (*new.questions.get(question, ()), *old.questions.get(question, ()))
        questions[question] = tuple({json.dumps(one, sort_keys=True): one for one in either}.values())
    days = tuple(dict.fromkeys((*new.days, *old.days)))
    for number, (day, answers) in enumerate(random_sets(questions, days, sets, SEED), start=1):
        yield CaseHere(RANDOM, str(number), day, answers)

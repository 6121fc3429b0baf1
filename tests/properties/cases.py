"""Whole cases to try properties on: at random near the worked cases, and one on every unfolded path.

They are made once for each aid, and at full scale what is tried is as much as a run of everything bears
(tests/scale.py).
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Hashable, Iterator
from contextlib import suppress
from datetime import date, timedelta
from functools import cache

import pytest

from decision_aids.data import load
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers, write_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.prove import as_case
from decision_aids.engine.reading import AS_OF, Case
from decision_aids.engine.unfold import paths
from decision_aids.engine.witness import OutOfFuelError
from decision_aids.law.register import as_object, register
from decision_aids.registry import AIDS
from decision_aids.view.form.session import EARLIEST
from decision_aids.view.page import texts_of
from decision_aids.view.result.presenter import Presenter
from tests.scale import SCALE

EVERY_AID = pytest.mark.parametrize(
    "aid", [pytest.param(aid, marks=pytest.mark.xdist_group(f"egenskaper-{aid}")) for aid in AIDS]
)
"""A test for each aid; those of one aid run in one process, where they share its cases."""

DRAWN_ANEW = (0.05, 0.15, 0.4, 1.0)
"""The share of a worked case's answers that is drawn anew: one of these for each case."""

MOST_WAYS = 60

ONE_DAY = timedelta(days=1)


def changes() -> tuple[date, ...]:
    """Each day that can be asked about on which the register changes, and the days beside it."""
    around = {day + step * ONE_DAY for day in register().changes() for step in (-1, 0, 1)}
    return tuple(sorted(day for day in around if day >= EARLIEST))


@cache
def worked(aid: str) -> tuple[Case, ...]:
    """The worked cases of an aid."""
    found: list[Case] = []
    for one in load(f"{aid}.cases").values():
        answers, problems = read_answers(AIDS[aid], as_object(as_object(one)["svar"]))
        assert problems == ()
        found.append(Case(date.fromisoformat(str(as_object(one)["datum"])), answers))
    return tuple(found)


def at_random(aid: Aid, number: int, seed: int) -> Iterator[Case]:
    """Cases in which every question has an answer, most of them near a worked case, on days of all kinds."""
    chance = random.Random(seed)
    days = (*changes(), *AS_OF.representatives())
    for _ in range(number):
        start, anew = chance.choice(worked(aid.id)), chance.choice(DRAWN_ANEW)
        kept = {key: value for key, value in start.answers.items() if chance.random() >= anew}
        yield filled(aid, Case(chance.choice((start.as_of, chance.choice(days))), kept), chance)


def filled(aid: Aid, case: Case, chance: random.Random) -> Case:
    """The case with every question answered that is not."""
    drawn = {
        question.id: case.answers.get(question.id, chance.choice(question.representatives()))
        for question in aid.questions
    }
    return Case(case.as_of, drawn)


def _spread[W](ways: list[W]) -> list[W]:
    """At most so many of the ways, taken evenly: an outcome that weighs much has tens of thousands."""
    return ways[:: 1 + int(len(ways) / (MOST_WAYS * SCALE))]


@cache
def on_every_path(aid_id: str) -> tuple[Case, ...]:
    """A whole case on many paths of every outcome and of every criterion that answers lead to."""
    aid, search, chance = AIDS[aid_id], AIDS[aid_id].witnesses, random.Random(1)
    outcomes = [[steps for steps, _ in paths(search.outcome_tree(one))] for one in aid.outcomes]
    leaves = [[steps for steps, _ in paths(search.leaf_tree(one))] for one in aid.leaves]
    ways = [steps for tree in (*outcomes, *leaves) for steps in _spread(tree)]
    found: list[Case] = []
    for steps in ways:
        with suppress(OutOfFuelError):
            for answers in itertools.islice(search.for_path(steps), 1):
                start = chance.choice(worked(aid.id)).answers
                found.append(filled(aid, as_case({**start, **answers}), chance))
    return tuple(found)


def in_short(aid: Aid, case: Case) -> str:
    """The case in one line, without what is empty."""
    written = write_answers(aid, case.answers)
    said = " ".join(f"{key}={value}" for key, value in written.items() if value not in ("text", "vet-inte"))
    return f"{case.as_of} {said}"


def changed(case: Case, question: str, answer: Hashable) -> Case:
    """The case with one answer exchanged."""
    return Case(case.as_of, {**case.answers, question: answer})


@cache
def sample(aid: str, paths: int, number: int, seed: int) -> tuple[Case, ...]:
    """At most so many of the cases on every path, taken evenly, and so many at random."""
    every = on_every_path(aid)
    return (
        *every[:: 1 + int(len(every) / (paths * SCALE))],
        *at_random(AIDS[aid], int(number * SCALE), seed),
    )


@cache
def results(aid: str) -> tuple[Evaluation, ...]:
    """The results of many cases, which several properties look at."""
    return tuple(evaluate(AIDS[aid], case) for case in sample(aid, paths=120, number=150, seed=5))


@cache
def presented(aid: str) -> tuple[Presenter, ...]:
    """The same results as a reader sees them."""
    return tuple(Presenter(one, texts_of(AIDS[aid])) for one in results(aid))

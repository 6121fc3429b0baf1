"""Witnesses: sets of answers that lead to a given verdict or status, found backwards and confirmed forwards.

Backwards: a status unfolds to the verdicts and facts it weighs, a verdict to the facts of a leaf's path, a
fact to representative answers; everything is joined on the answers they share. Forwards: `evaluate` is run
on what was found, and only an answer set that it confirms counts.
"""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Iterator, Mapping
from contextlib import suppress
from enum import StrEnum
from typing import cast

from decision_aids.engine.criteria import Composed, Criterion, Leaf
from decision_aids.engine.outcomes import Outcome
from decision_aids.engine.preimages import Assignment, Preimages
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.unfold import (
    Node,
    Path,
    Steps,
    Tree,
    paths,
    unfold,
    unfold_leaf,
)
from decision_aids.engine.verdicts import Judgement, Verdict

_FUEL = 4_000
_LITTLE_FUEL = 100


class OutOfFuelError(Exception):
    """The search was given up: too many sets of answers were tried."""


class Witnesses:
    """Finds answers for goals, with every leaf and outcome unfolded once."""

    def __init__(self) -> None:
        self.known = Preimages()
        self._leaves: dict[str, Tree[Judgement]] = {}
        self._outcomes: dict[str, Tree[StrEnum]] = {}
        self._by_verdict: dict[tuple[str, Verdict], tuple[Path[Judgement], ...]] = {}
        self._by_status: dict[str, dict[StrEnum, list[Steps]]] = {}
        self._fuel = 0

    def leaf_tree(self, leaf: Leaf) -> Tree[Judgement]:
        """The leaf unfolded over its facts."""
        if leaf.id not in self._leaves:
            self._leaves[leaf.id] = cast("Tree[Judgement]", unfold_leaf(leaf, self.known))
        return self._leaves[leaf.id]

    def outcome_tree(self, outcome: Outcome) -> Tree[StrEnum]:
        """The outcome unfolded over the verdicts and facts it weighs."""
        if outcome.id not in self._outcomes:
            self._outcomes[outcome.id] = unfold(cast("object", outcome.decide))  # type: ignore[arg-type]
        return self._outcomes[outcome.id]

    def paths_to(self, outcome: Outcome, status: StrEnum) -> list[Steps]:
        """What is read on each path of the outcome that ends in the status, the shortest first."""
        if outcome.id not in self._by_status:
            found: dict[StrEnum, list[Steps]] = {}
            for steps, result in sorted(paths(self.outcome_tree(outcome)), key=lambda path: len(path[0])):
                found.setdefault(result, []).append(steps)
            self._by_status[outcome.id] = found
        return self._by_status[outcome.id].get(status, [])

    def for_status(self, outcome: Outcome, status: StrEnum) -> Iterator[dict[str, Hashable]]:
        """Sets of answers that lead to the status, shortest paths first; each search is given up in time.

        The day asked about is what most rules share: fixed first, it cannot be found wrong at the end.
        """
        for steps in self.paths_to(outcome, status):
            goals = tuple(sorted(steps, key=_narrowest_first))
            for day in reversed(AS_OF.representatives()):
                self._fuel = _FUEL
                with suppress(OutOfFuelError):
                    yield from self._all(goals, {AS_OF.id: day})

    def beside(
        self, sentence: Outcome, status: StrEnum, known: Mapping[tuple[str, str], Mapping[str, Hashable]]
    ) -> Iterator[dict[str, Hashable]]:
        """Sets of answers that extend the witnesses of the outcomes which a sentence reads, where
        they are soon found.
        """
        for steps in self.paths_to(sentence, status):
            read = [(node.id, value.value) for node, value in steps if isinstance(node, Outcome)]
            if read and all(one in known for one in read):
                start = {question: answer for one in read for question, answer in known[one].items()}
                self._fuel = _LITTLE_FUEL
                with suppress(OutOfFuelError):
                    yield from itertools.islice(self._all(_known(steps), start), 1)

    def for_path(self, steps: Steps) -> Iterator[dict[str, Hashable]]:
        """Sets of answers that lead along the steps. Raises OutOfFuelError."""
        self._fuel = _FUEL
        yield from self._all(steps, {})

    def _all(
        self, goals: tuple[tuple[Node, StrEnum], ...], start: Assignment
    ) -> Iterator[dict[str, Hashable]]:
        if not goals:
            yield dict(start)
            return
        (node, value), rest = goals[0], goals[1:]
        for answers in self._one(node, value, start):
            yield from self._all(rest, answers) if rest else (answers,)

    def _one(self, node: Node, value: StrEnum, start: Assignment) -> Iterator[dict[str, Hashable]]:
        self._fuel -= 1
        if self._fuel < 0:
            raise OutOfFuelError
        if isinstance(node, Leaf):
            for steps, _ in self._paths_to(node, Verdict(value)):
                yield from self._all(steps, start)
        elif isinstance(node, Composed):
            yield from self._children(node.children, (), node, Verdict(value), start)
        elif isinstance(node, Outcome):
            for steps in self.paths_to(node, value):
                yield from self._all(steps, start)
        else:
            yield from self.known.extended(node, value, start)

    def _paths_to(self, leaf: Leaf, verdict: Verdict) -> tuple[Path[Judgement], ...]:
        key = (leaf.id, verdict)
        if key not in self._by_verdict:
            found = [path for path in paths(self.leaf_tree(leaf)) if path[1].verdict is verdict]
            self._by_verdict[key] = tuple(sorted(found, key=lambda path: len(path[0])))
        return self._by_verdict[key]

    def _children(
        self,
        left: tuple[Criterion, ...],
        done: tuple[Verdict, ...],
        composed: Composed,
        goal: Verdict,
        start: Assignment,
    ) -> Iterator[dict[str, Hashable]]:
        if not left:
            if composed.weigh(done) is goal:
                yield dict(start)
            return
        for verdict in (goal, *(one for one in Verdict if one is not goal)):
            for answers in self._one(left[0], verdict, start):
                yield from self._children(left[1:], (*done, verdict), composed, goal, answers)


def _known(steps: Steps) -> Steps:
    """The steps but for the outcomes that a sentence reads."""
    return tuple(step for step in steps if not isinstance(step[0], Outcome))


def _narrowest_first(goal: tuple[Node, StrEnum]) -> int:
    """Facts bind answers at once, leaves some, composed criteria and outcomes fewest: search so."""
    kinds = (Leaf, Composed, Outcome)
    return next((place for place, kind in enumerate(kinds, start=1) if isinstance(goal[0], kind)), 0)

"""Unfolding: a rule run with no answers, stopped where it asks, branched on every answer.

The tree that comes out is the rule, whole: it is shown as text, counted, and proved. Branches that no
answers can lead to (two facts that read the same rows, say) are cut, by joining the preimages of facts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from decision_aids.engine.criteria import Composed, Criterion, Leaf
from decision_aids.engine.facts import AnyReadable
from decision_aids.engine.outcomes import Outcome
from decision_aids.engine.preimages import Preimages
from decision_aids.engine.verdicts import Verdict

type Node = AnyReadable | Criterion | Outcome


@dataclass(frozen=True)
class End[R]:
    """Where a path ends, and in what."""

    result: R


@dataclass(frozen=True)
class Branch[R]:
    """Where a rule reads something: one way on for each value."""

    node: Node
    ways: tuple[tuple[StrEnum, Tree[R]], ...]


type Tree[R] = End[R] | Branch[R]
type Steps = tuple[tuple[Node, StrEnum], ...]
type Path[R] = tuple[Steps, R]


@dataclass(frozen=True, slots=True)
class _Place[R]:
    """A place on the way that a rule is taken along: what it reads there, and what is left to tell it."""

    node: Node
    left: Iterator[StrEnum]
    ways: list[tuple[StrEnum, Tree[R]]]


class _NoWayOnError(Exception):
    """What the rule reads can have no value on the way that it is taken along."""


class _Along[R]:
    """A reader that tells a rule the first that is possible wherever it asks: each way is run once, whole.

    A rule that was stopped at each place, and run anew for each value, would be run twice as often.
    """

    def __init__(self, possible: Callable[[Steps], bool] | None) -> None:
        self._possible = possible
        self._script: dict[str, StrEnum] = {}
        self._places: list[_Place[R]] = []

    def __call__(self, node: Node, /) -> StrEnum:
        known = self._script.get(node.id)
        if known is not None:
            return known
        self._places.append(_Place(node, iter(values(node)), []))
        if not self._tell_next():
            raise _NoWayOnError
        return self._script[node.id]

    def _tell_next(self) -> bool:
        """Whether the last place has one more value to tell, which is then told."""
        place = self._places[-1]
        for value in place.left:
            self._script[place.node.id] = value
            if self._possible is None or self._possible(self._steps()):
                return True
        return False

    def _steps(self) -> Steps:
        return tuple((one.node, self._script[one.node.id]) for one in self._places)

    def grow(self, rule: Callable[..., R]) -> Tree[R]:
        """The rule's tree."""
        while True:
            try:
                tree: Tree[R] = End(rule(self))
            except _NoWayOnError:
                tree = self._whole()
            while self._places:
                place = self._places[-1]
                place.ways.append((self._script[place.node.id], tree))
                if self._tell_next():
                    break
                tree = self._whole()
            else:
                return tree

    def _whole(self) -> Branch[R]:
        """The last place, at which no value is left to tell."""
        place = self._places.pop()
        self._script.pop(place.node.id, None)
        return Branch(place.node, tuple(place.ways))


def unfold[R](rule: Callable[..., R], possible: Callable[[Steps], bool] | None = None) -> Tree[R]:
    """Unfold a rule over everything it can read. `possible` cuts branches that no answers lead to."""
    return _Along[R](possible).grow(rule)


def unfold_leaf(leaf: Leaf, known: Preimages) -> Tree[object]:
    """Unfold a leaf criterion, without the branches that no answers lead to."""

    def possible(path: Steps) -> bool:
        goals = cast("tuple[tuple[AnyReadable, StrEnum], ...]", path)
        return next(known.join(goals, {}), None) is not None

    return unfold(leaf.judge, possible)


def values(node: Node) -> tuple[StrEnum, ...]:
    """What can be read from a node: a fact's values, an outcome's statuses, or the four verdicts."""
    if isinstance(node, Leaf | Composed):
        return tuple(Verdict)
    return tuple(node.values)


def paths[R](tree: Tree[R]) -> Iterator[Path[R]]:
    """Every path through the tree: what was read, in order, and the result."""
    left: list[tuple[Steps, Tree[R]]] = [((), tree)]
    while left:
        steps, place = left.pop()
        if isinstance(place, End):
            yield steps, place.result
        else:
            left += (((*steps, (place.node, value)), below) for value, below in reversed(place.ways))

"""Unfolding: a rule run with no answers, stopped where it asks, branched on every answer.

The tree that comes out is the rule, whole: it is shown as text, counted, and proved. Branches that no
answers can lead to (two facts that read the same rows, say) are cut, by joining the *preimages* of facts:
the sets of representative answers that give each of their values.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from decision_aids.engine.criteria import Composed, Criterion, Leaf
from decision_aids.engine.facts import AnyReadable
from decision_aids.engine.outcomes import Outcome
from decision_aids.engine.questions import Question
from decision_aids.engine.verdicts import Verdict

type Assignment = Mapping[str, Hashable]
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


class _AskError(Exception):
    def __init__(self, node: object) -> None:
        super().__init__()
        self.node = node


class _Scripted:
    """A reader that knows only the script, and stops the rule where it asks for more."""

    def __init__(self, script: Mapping[str, Hashable]) -> None:
        self._script = script

    def __call__(self, node: Node | Question[Hashable], /) -> Hashable:
        if node.id not in self._script:
            raise _AskError(node)
        return self._script[node.id]

    def assuming(self, node: Node | Question[Hashable], _: Hashable) -> Hashable:
        """Nothing is assumed: every answer has a way of its own."""
        return self(node)


def preimages(readable: AnyReadable) -> dict[StrEnum, tuple[dict[str, Hashable], ...]]:
    """For each value of the fact, the sets of representative answers that give it."""
    found: dict[StrEnum, list[dict[str, Hashable]]] = {value: [] for value in readable.values}

    def run(script: dict[str, Hashable]) -> None:
        try:
            value = readable.compute(cast("Callable[..., Hashable]", _Scripted(script)))  # type: ignore[arg-type]
        except _AskError as ask:
            question = cast("Question[Hashable]", ask.node)
            for answer in question.representatives():
                run({**script, question.id: answer})
        else:
            found[value].append(script)

    run({})
    return {value: tuple(scripts) for value, scripts in found.items()}


class Preimages:
    """The preimages of facts, each worked out once."""

    def __init__(self) -> None:
        self._known: dict[str, dict[StrEnum, tuple[dict[str, Hashable], ...]]] = {}

    def of(self, readable: AnyReadable) -> dict[StrEnum, tuple[dict[str, Hashable], ...]]:
        """The preimages of one fact."""
        if readable.id not in self._known:
            self._known[readable.id] = preimages(readable)
        return self._known[readable.id]

    def join(
        self, goals: tuple[tuple[AnyReadable, StrEnum], ...], start: Assignment
    ) -> Iterator[dict[str, Hashable]]:
        """Every set of answers that extends `start` and gives each fact its value."""
        if not goals:
            yield dict(start)
            return
        readable, value = goals[0]
        for answers in self.of(readable)[value]:
            for question, answer in answers.items():
                if start.get(question, answer) != answer:
                    break
            else:
                yield from self.join(goals[1:], {**start, **answers})


def unfold[R](rule: Callable[..., R], possible: Callable[[Steps], bool] | None = None) -> Tree[R]:
    """Unfold a rule over everything it can read. `possible` cuts branches that no answers lead to."""

    def grow(script: dict[str, Hashable], path: Steps) -> Tree[R]:
        try:
            return End(rule(_Scripted(script)))
        except _AskError as ask:
            node = cast("Node", ask.node)
        ways: list[tuple[StrEnum, Tree[R]]] = []
        for value in values(node):
            longer = (*path, (node, value))
            if possible is None or possible(longer):
                ways.append((value, grow({**script, node.id: value}, longer)))
        return Branch(node, tuple(ways))

    return grow({}, ())


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

"""Preimages: for each value of a fact, the sets of representative answers that give it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from enum import StrEnum
from typing import cast

from decision_aids.engine.facts import AnyReadable
from decision_aids.engine.questions import Question

type Assignment = Mapping[str, Hashable]


class _AskError(Exception):
    def __init__(self, node: object) -> None:
        super().__init__()
        self.node = node


class _Scripted:
    """A reader that knows only the script, and stops the rule where it asks for more."""

    def __init__(self, script: Mapping[str, Hashable]) -> None:
        self._script = script

    def __call__(self, node: AnyReadable | Question[Hashable], /) -> Hashable:
        if node.id not in self._script:
            raise _AskError(node)
        return self._script[node.id]

    def assuming(self, node: AnyReadable | Question[Hashable], _: Hashable) -> Hashable:
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
        (readable, value), *rest = goals
        for answers in self.extended(readable, value, start):
            yield from self.join(tuple(rest), answers) if rest else (answers,)

    def extended(
        self, readable: AnyReadable, value: StrEnum, start: Assignment
    ) -> Iterator[dict[str, Hashable]]:
        """Every set of answers that extends `start` and gives one fact its value."""
        for answers in self.of(readable)[value]:
            for question, answer in answers.items():
                if start.get(question, answer) != answer:
                    break
            else:
                yield {**start, **answers}

"""An aid: the questions it asks, in groups, and everything it judges and answers."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from decision_aids.engine.criteria import Composed, Criterion, Leaf, leaves
from decision_aids.engine.facts import AnyReadable
from decision_aids.engine.outcomes import Advice, Detail, Outcome
from decision_aids.engine.questions import Choice, Question

type AnyQuestion = Question[Hashable]


@dataclass(frozen=True)
class Aid:
    """Everything that makes up one aid, in the order a reader meets it."""

    id: str
    groups: tuple[str, ...]
    questions: tuple[AnyQuestion, ...]
    facts: tuple[AnyReadable, ...]
    criteria: tuple[Criterion, ...]
    outcomes: tuple[Outcome, ...]
    advice: tuple[Advice, ...]
    details: tuple[Detail, ...]

    def __post_init__(self) -> None:
        ids = [question.id for question in self.questions] + [one.id for one in self.facts]
        ids += [criterion.id for criterion in self.every_criterion()]
        ids += [one.id for one in (*self.outcomes, *self.advice, *self.details)]
        twice = sorted({one for one in ids if ids.count(one) > 1})
        strays = [question.id for question in self.questions if question.group not in self.groups]
        if twice or strays:
            raise ValueError(f"Stödet {self.id}: id används två gånger {twice}; frågor utan grupp {strays}.")

    @cached_property
    def question(self) -> dict[str, AnyQuestion]:
        """Questions by id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every leaf criterion once, in order."""
        found = {one.id: one for criterion in self.criteria for one in leaves(criterion)}
        return tuple(found.values())

    @cached_property
    def readables(self) -> dict[str, AnyReadable]:
        """Everything a rule can read, by id: the choice questions and the facts."""
        choices = [cast("AnyReadable", one) for one in self.questions if isinstance(one, Choice)]
        return {one.id: one for one in (*choices, *self.facts)}

    def every_criterion(self) -> Iterator[Criterion]:
        """Each criterion once, composed ones before their children."""
        seen: set[str] = set()

        def visit(criterion: Criterion) -> Iterator[Criterion]:
            if criterion.id in seen:
                return
            seen.add(criterion.id)
            yield criterion
            if isinstance(criterion, Composed):
                for child in criterion.children:
                    yield from visit(child)

        for criterion in self.criteria:
            yield from visit(criterion)

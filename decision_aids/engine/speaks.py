"""What answers speak for: the order of a question's answers, and of the statuses they can lead to.

Declared as data beside the questions, so that it can be proved: an answer that speaks more for an outcome
never gives it a worse status. What stands in the same step, or in none, is not compared.
"""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass

from decision_aids.engine.questions import Question

type Steps = tuple[frozenset[Hashable], ...]
"""Values in steps, from what speaks least to what speaks most."""


@dataclass(frozen=True)
class Speaks:
    """The answers of one question, in steps.

    `unless` are answers to other questions with which the order does not hold: a certificate speaks more than
    none, unless it says the opposite.
    """

    question: Question[Hashable]
    steps: Steps
    unless: tuple[tuple[Question[Hashable], Hashable], ...] = ()

    def pairs(self) -> Iterator[tuple[Hashable, Hashable]]:
        """Every two answers of which the second speaks more."""
        for worse, better in itertools.combinations(self.steps, 2):
            yield from itertools.product(sorted(worse, key=str), sorted(better, key=str))

    def holds(self, answers: Mapping[str, Hashable]) -> bool:
        """True when the order can be relied on beside the other answers."""
        return all(answers.get(other.id) != value for other, value in self.unless)


@dataclass(frozen=True)
class Order:
    """Of some outcomes: their statuses in steps, and the answers that speak for them."""

    outcomes: tuple[str, ...]
    statuses: Steps
    answers: tuple[Speaks, ...]


def steps(*values: Hashable | set[Hashable]) -> Steps:
    """Steps of values: `steps(Sgi.FINNS, Sgi.VET_INTE, {A, B})`, what speaks least first."""
    return tuple(frozenset(one) if isinstance(one, set) else frozenset({one}) for one in values)


def rank(order: Steps, value: Hashable) -> int | None:
    """On which step a value stands; None when it is not compared."""
    return next((number for number, step in enumerate(order) if value in step), None)

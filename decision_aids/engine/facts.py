"""Facts: pure functions from answers to a finite, declared range.

Only facts read raw values. Dates, hours and rows become for instance *hela / del / inget*, so that every
rule that reads a fact can be unfolded whole. A choice question is a fact in itself.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from decision_aids.engine.questions import VET_INTE, Raw


class Readable[E: StrEnum](Protocol):
    """What a criterion can read: a fact, or a choice question."""

    @property
    def id(self) -> str: ...
    @property
    def values(self) -> type[E]: ...
    def compute(self, raw: Raw, /) -> E: ...


@dataclass(frozen=True, eq=False)
class Fact[E: StrEnum]:
    """A named function from answers to one member of `values`."""

    id: str
    values: type[E]
    compute: Callable[[Raw], E]


def fact[E: StrEnum](fact_id: str, values: type[E]) -> Callable[[Callable[[Raw], E]], Fact[E]]:
    """Make a fact of a function: `@fact("tackning", Tackning)`."""

    def make(compute: Callable[[Raw], E]) -> Fact[E]:
        return Fact(fact_id, values, compute)

    return make


type AnyReadable = Readable[StrEnum]


def is_unknown(value: StrEnum) -> bool:
    """True when the value says that the reader does not know."""
    return value.value == VET_INTE

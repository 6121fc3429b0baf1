"""Questions: what a reader can be asked.

A question has a stable id that people can read, stands in a named group (one step in the flow), and has a
value (values.py). `vet-inte` is an answer to every question; a question that has no answer is something else,
and is absent from the answers. A choice carries `vet-inte` as a member of its enum; for all else it is None.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from decision_aids.engine.json_types import Json
from decision_aids.engine.values import OneOf, Value

VET_INTE = "vet-inte"


class Raw(Protocol):
    """Gives the answer to a question, and remembers that it was read. Raises when there is none."""

    def __call__[T: Hashable](self, question: Question[T]) -> T: ...

    def assuming[T: Hashable](self, question: Question[T], assumed: T) -> T:
        """The answer; while there is none, what is assumed. The question is asked all the same."""
        ...


@dataclass(frozen=True, eq=False)
class Question[T: Hashable](ABC):
    """One question; T is its answer. `sensitive` answers (våld, beroende, barn …) never enter an address.

    `blank` is the answer that nothing is decided yet: a document leaves a blank for it. `consent` says that a
    person consents to something: it is of one time, and asked anew when a month is followed up.
    """

    id: str
    group: str
    value: Value[Hashable]
    sensitive: bool = field(default=False, kw_only=True)
    blank: Hashable = field(default=None, kw_only=True)
    consent: bool = field(default=False, kw_only=True)

    @property
    def kind(self) -> str:
        """The kind of value."""
        return self.value.kind

    @property
    def words(self) -> bool:
        """True for the reader's own words: no rule reads them; only what is copied or printed has them."""
        return self.value.own_words

    @property
    def private(self) -> bool:
        """True for what no address may hold and no history keep."""
        return self.sensitive or self.words

    @abstractmethod
    def unknown(self) -> T:
        """The answer that stands for `vet-inte`."""

    @abstractmethod
    def representatives(self) -> tuple[T, ...]:
        """Answers that together stand for every answer, for unfolding."""

    @abstractmethod
    def read(self, given: Json) -> T:
        """Read an answer as given in JSON or in a form. Raises BadValueError with every problem at once."""

    def write(self, answer: Hashable) -> Json:
        """An answer as JSON, such that `read` gives it back."""
        return VET_INTE if answer == self.unknown() else self.value.write(answer)

    def options(self) -> tuple[str, ...]:
        """The answers to choose among; empty for what is written."""
        return self.value.options()

    def schema(self) -> dict[str, Json]:
        """The answer as JSON Schema (draft 2020-12)."""
        return {"anyOf": [{"const": VET_INTE}, self.value.schema()]}


@dataclass(frozen=True, eq=False)
class Ask[T: Hashable](Question[T | None]):
    """A question about any kind of value; None is `vet-inte`."""

    value: Value[T]

    def unknown(self) -> None:
        return None

    def representatives(self) -> tuple[T | None, ...]:
        return (None, *self.value.representatives())

    def read(self, given: Json) -> T | None:
        return None if given == VET_INTE else self.value.read(given)


@dataclass(frozen=True, eq=False)
class Choice[E: StrEnum](Question[E]):
    """One of a few answers, of which `vet-inte` is one. A choice is also a fact: its own answer."""

    value: OneOf[E] = field(init=False, repr=False)
    values: type[E]

    def __post_init__(self) -> None:
        if VET_INTE not in {member.value for member in self.values}:
            raise ValueError(f"Frågan {self.id} saknar svaret {VET_INTE}.")
        object.__setattr__(self, "value", OneOf(self.values))

    def compute(self, raw: Raw) -> E:
        """The fact that the choice itself is."""
        return raw(self)

    def unknown(self) -> E:
        return self.values(VET_INTE)

    def representatives(self) -> tuple[E, ...]:
        return self.value.representatives()

    def read(self, given: Json) -> E:
        return self.value.read(given)

    def schema(self) -> dict[str, Json]:
        return self.value.schema()

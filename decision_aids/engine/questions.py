"""Questions: what a reader can be asked, and how an answer is read strictly.

A question has a stable id that people can read, and stands in a named group (one step in the flow).
`vet-inte` is an answer to every question; a question that has no answer is something else, and is absent
from the answers. Choices carry `vet-inte` as a member of their enum; the other kinds hold None for it.

Each kind knows how to read an answer (from JSON or from a form), how to write it back, and which values
stand for all others when rules are unfolded (`representatives`).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Protocol, cast

from decision_aids.engine.json_types import Json

VET_INTE = "vet-inte"


class BadAnswerError(ValueError):
    """An answer that cannot be read. `problems` says, in Swedish, what was expected; one line each."""

    def __init__(self, *problems: str) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


class Raw(Protocol):
    """Gives the answer to a question, and remembers that it was read. Raises when there is none."""

    def __call__[T: Hashable](self, question: Question[T]) -> T: ...


@dataclass(frozen=True, kw_only=True)
class Question[T: Hashable](ABC):
    """One question. `sensitive` answers (våld, beroende, barn …) never enter an address."""

    kind: ClassVar[str]
    id: str
    group: str
    sensitive: bool = False

    def read(self, given: Json) -> T:
        """Read an answer as given in JSON or in a form. Raises BadAnswerError with every problem at once."""
        if given == VET_INTE:
            return self.unknown()
        return self.read_known(given)

    @abstractmethod
    def unknown(self) -> T:
        """The value that stands for `vet-inte`."""

    @abstractmethod
    def read_known(self, given: Json) -> T:
        """Read an answer that is not `vet-inte`."""

    @abstractmethod
    def write(self, value: Hashable) -> Json:
        """An answer of this question as JSON, such that `read` gives it back."""

    @abstractmethod
    def representatives(self) -> tuple[T, ...]:
        """Values that together stand for every value, for unfolding."""

    def options(self) -> tuple[str, ...]:
        """The answers to choose among; empty for what is written."""
        return ()

    @abstractmethod
    def schema(self) -> dict[str, Json]:
        """The answer as JSON Schema (draft 2020-12)."""


@dataclass(frozen=True, kw_only=True)
class Choice[E: StrEnum](Question[E]):
    """One of a few answers, of which `vet-inte` is one. A choice is also a fact: its own value."""

    kind: ClassVar[str] = "val"
    values: type[E]

    def __post_init__(self) -> None:
        if VET_INTE not in {member.value for member in self.values}:
            raise ValueError(f"Frågan {self.id} saknar svaret {VET_INTE}.")

    def compute(self, raw: Raw) -> E:
        """The fact that the choice itself is."""
        return raw(self)

    def unknown(self) -> E:
        return self.values(VET_INTE)

    def read_known(self, given: Json) -> E:
        try:
            return self.values(cast("str", given))
        except ValueError:
            allowed = ", ".join(self.values)
            raise BadAnswerError(f"väntade ett av: {allowed}") from None

    def write(self, value: Hashable) -> Json:
        return str(value)

    def representatives(self) -> tuple[E, ...]:
        return tuple(self.values)

    def options(self) -> tuple[str, ...]:
        return tuple(member.value for member in self.values)

    def schema(self) -> dict[str, Json]:
        return {"enum": [member.value for member in self.values]}


@dataclass(frozen=True, kw_only=True)
class Several[E: StrEnum](Question[frozenset[E] | None]):
    """Any number of answers, at least one. None is `vet-inte`."""

    kind: ClassVar[str] = "flerval"
    values: type[E]

    def unknown(self) -> None:
        return None

    def read_known(self, given: Json) -> frozenset[E]:
        items = given if isinstance(given, list) else [given]
        allowed = {member.value for member in self.values}
        wrong = [item for item in items if not isinstance(item, str) or item not in allowed]
        if wrong or not items:
            raise BadAnswerError(f"väntade ett eller flera av: {', '.join(self.values)}, eller {VET_INTE}")
        return frozenset(self.values(str(item)) for item in items)

    def write(self, value: Hashable) -> Json:
        if not isinstance(value, frozenset):
            return VET_INTE
        return [member.value for member in self.values if member in value]

    def representatives(self) -> tuple[frozenset[E] | None, ...]:
        """Each answer alone, each pair, all of them, and `vet-inte`."""
        members = tuple(self.values)
        pairs = [frozenset({a, b}) for i, a in enumerate(members) for b in members[i + 1 :]]
        return (None, *(frozenset({member}) for member in members), *pairs, frozenset(members))

    def options(self) -> tuple[str, ...]:
        return tuple(member.value for member in self.values)

    def schema(self) -> dict[str, Json]:
        items: list[Json] = [member.value for member in self.values]
        return {
            "anyOf": [
                {"const": VET_INTE},
                {"type": "array", "items": {"enum": items}, "minItems": 1, "uniqueItems": True},
            ]
        }


@dataclass(frozen=True, kw_only=True)
class FreeText(Question[str | None]):
    """The reader's own words. Never read by a rule, never in an address; only in what the reader copies."""

    kind: ClassVar[str] = "text"
    longest: int = 4000

    def unknown(self) -> None:
        return None

    def read_known(self, given: Json) -> str:
        if not isinstance(given, str):
            raise BadAnswerError("väntade text")
        if len(given) > self.longest:
            raise BadAnswerError(f"texten är {len(given)} tecken; högst {self.longest} får plats")
        return given

    def write(self, value: Hashable) -> Json:
        return value if isinstance(value, str) else VET_INTE

    def representatives(self) -> tuple[str | None, ...]:
        return (None, "text")

    def schema(self) -> dict[str, Json]:
        return {"type": "string", "maxLength": self.longest}

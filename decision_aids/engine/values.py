"""Values: what can be given, and how it is read strictly, written, described and tried.

A value knows nothing of who gives it: a question has a value, and so may a field of a paper. Each kind reads
what is given (JSON, or text from a form), writes it back, describes it as JSON Schema, and knows which values
stand for all others when rules are unfolded (`representatives`). Days and numbers stand in measures.py, the
rows of a certificate in rows.py.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from itertools import combinations
from typing import ClassVar, cast

from decision_aids.engine.json_types import Json


class BadValueError(ValueError):
    """What is given cannot be read. `problems` says, in Swedish, what was expected; one line each."""

    def __init__(self, *problems: str) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Value[T: Hashable](ABC):
    """One kind of value; T is what it is once read."""

    kind: ClassVar[str]
    own_words: ClassVar[bool] = False
    """True for what holds the reader's own words."""

    @abstractmethod
    def read(self, given: Json) -> T:
        """Read what is given. Raises BadValueError with every problem at once."""

    @abstractmethod
    def write(self, value: Hashable) -> Json:
        """A value that was read, as JSON, such that `read` gives it back."""

    @abstractmethod
    def representatives(self) -> tuple[T, ...]:
        """Values that together stand for every value, for unfolding."""

    @abstractmethod
    def schema(self) -> dict[str, Json]:
        """The value as JSON Schema (draft 2020-12)."""

    def options(self) -> tuple[str, ...]:
        """What there is to choose among; empty for what is written."""
        return ()

    def exclusive(self) -> tuple[str, ...]:
        """What excludes everything else once it is chosen."""
        return ()

    def row_ids(self) -> tuple[str, ...]:
        """The rows or cells of a table, which have names; empty for everything else."""
        return ()


@cache
def members[E: StrEnum](values: type[E]) -> tuple[E, ...]:
    """The members of an enum, in order; asked for again and again."""
    return tuple(values)


@dataclass(frozen=True)
class OneOf[E: StrEnum](Value[E]):
    """One of a few."""

    kind: ClassVar[str] = "val"
    values: type[E]

    def read(self, given: Json) -> E:
        try:
            return self.values(cast("str", given))
        except ValueError:
            raise BadValueError(f"väntade ett av: {', '.join(self.values)}") from None

    def write(self, value: Hashable) -> Json:
        return str(value)

    def representatives(self) -> tuple[E, ...]:
        return members(self.values)

    def options(self) -> tuple[str, ...]:
        return tuple(member.value for member in self.values)

    def schema(self) -> dict[str, Json]:
        return {"enum": [*self.options()]}


@dataclass(frozen=True)
class Several[E: StrEnum](Value[frozenset[E]]):
    """Any number of a few, at least one. Each of `alone` ("none of these") excludes all others.

    `examples` stand for all that can be chosen, when rules tell only some of it apart.
    """

    kind: ClassVar[str] = "flerval"
    values: type[E]
    alone: tuple[E, ...] = ()
    examples: tuple[frozenset[E], ...] = ()

    def read(self, given: Json) -> frozenset[E]:
        items = given if isinstance(given, list) else [given]
        wrong = [item for item in items if not isinstance(item, str) or item not in self.options()]
        if wrong or not items:
            raise BadValueError(f"väntade ett eller flera av: {', '.join(self.values)}")
        chosen = frozenset(self.values(str(item)) for item in items)
        for one in self.alone:
            if one in chosen and len(chosen) > 1:
                others = ", ".join(other for other in self.values if other in chosen - {one})
                raise BadValueError(f"{one} kan inte stå tillsammans med {others}")
        return chosen

    def write(self, value: Hashable) -> Json:
        chosen = cast("frozenset[E]", value)
        return [member.value for member in self.values if member in chosen]

    def representatives(self) -> tuple[frozenset[E], ...]:
        """The examples; else each alone, and of those that can stand together each pair and all of them."""
        return self.examples or self._representatives

    @cached_property
    def _representatives(self) -> tuple[frozenset[E], ...]:
        together = [member for member in self.values if member not in self.alone]
        single = [frozenset({member}) for member in self.values]
        several = [frozenset(pair) for pair in combinations(together, 2)]
        return tuple(dict.fromkeys([*single, *several, frozenset(together)]))

    def options(self) -> tuple[str, ...]:
        return tuple(member.value for member in self.values)

    def exclusive(self) -> tuple[str, ...]:
        return tuple(member.value for member in self.alone)

    def schema(self) -> dict[str, Json]:
        together: list[Json] = [member.value for member in self.values if member not in self.alone]
        some: dict[str, Json] = {
            "type": "array",
            "items": {"enum": together},
            "minItems": 1,
            "uniqueItems": True,
        }
        return {"anyOf": [some, *({"const": [one.value]} for one in self.alone)]} if self.alone else some


@dataclass(frozen=True)
class Text(Value[str]):
    """Words as they are written, of at most `longest` characters; a phone number belongs in a `contact`."""

    kind: ClassVar[str] = "text"
    own_words: ClassVar[bool] = True
    longest: int = 4000
    contact: bool = False

    def read(self, given: Json) -> str:
        if not isinstance(given, str):
            raise BadValueError("väntade text")
        if len(given) > self.longest:
            raise BadValueError(f"texten är {len(given)} tecken; högst {self.longest} får plats")
        return given

    def write(self, value: Hashable) -> Json:
        return cast("str", value)

    def representatives(self) -> tuple[str, ...]:
        return ("text",)

    def schema(self) -> dict[str, Json]:
        return {"type": "string", "maxLength": self.longest}

"""Entries: a list that a reader writes, each entry with the same few cells, of which any may be left empty.

What is left empty is for advice to mention: only what cannot be read is refused. Entries hold the
reader's own words, so no rule of a verdict reads them and no address holds them.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import ClassVar, cast

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.values import BadValueError, Value

type Entry = tuple[Hashable, ...]
"""One value for each cell, in order; None where nothing is written."""
type Spell = Callable[[Value[Hashable], Json], Json]
"""Spells out what is written in a cell, as the cell reads it. Raises BadValueError."""


def _as_written(_: Value[Hashable], given: Json) -> Json:
    return given


@dataclass(frozen=True)
class Entries(Value[tuple[Entry, ...]]):
    """At most `most` entries. `cells` are their ids and kinds of value, in order."""

    kind: ClassVar[str] = "poster"
    own_words: ClassVar[bool] = True
    cells: tuple[tuple[str, Value[Hashable]], ...]
    most: int = 6

    def read(self, given: Json) -> tuple[Entry, ...]:
        return self.read_entries(given, _as_written)

    def read_entries(self, given: Json, spell: Spell) -> tuple[Entry, ...]:
        """Read entries whose cells may be written in other ways. Raises BadValueError as `read` does."""
        if not isinstance(given, list):
            raise BadValueError(f"väntade en lista där varje post har {', '.join(self.row_ids())}")
        problems = (
            [f"högst {self.most} får plats; det är {len(given)}"] if len(given) > self.most else list[str]()
        )
        found: list[Entry] = []
        for number, item in enumerate(given[: self.most], start=1):
            try:
                entry = self._entry(item, spell)
            except BadValueError as bad:
                problems += [f"nummer {number}, {problem}" for problem in bad.problems]
            else:
                found += [entry] if any(cell is not None for cell in entry) else []
        if problems:
            raise BadValueError(*problems)
        return tuple(found)

    def write(self, value: Hashable) -> Json:
        return [
            {
                key: kind.write(cell)
                for (key, kind), cell in zip(self.cells, entry, strict=True)
                if cell is not None
            }
            for entry in cast("tuple[Entry, ...]", value)
        ]

    def representatives(self) -> tuple[tuple[Entry, ...], ...]:
        """None written, and one with something in each cell that has something to stand for it."""
        return (), (tuple(next(iter(kind.representatives()), None) for _, kind in self.cells),)

    def options(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(option for _, kind in self.cells for option in kind.options()))

    def row_ids(self) -> tuple[str, ...]:
        """The cells: each has a name."""
        return tuple(key for key, _ in self.cells)

    def schema(self) -> dict[str, Json]:
        cells: JsonObject = {key: kind.schema() for key, kind in self.cells}
        entry: Json = {"type": "object", "properties": cells, "additionalProperties": False}
        return {"type": "array", "items": entry, "maxItems": self.most}

    def _entry(self, given: Json, spell: Spell) -> Entry:
        if not isinstance(given, dict):
            raise BadValueError(f"väntade {', '.join(self.row_ids())}")
        problems = [f"okänt fält {key}" for key in given if key not in self.row_ids()]
        entry: list[Hashable] = []
        for key, kind in self.cells:
            written = given.get(key)
            try:
                entry.append(None if written in (None, "") else kind.read(spell(kind, written)))
            except BadValueError as bad:
                problems += [f"{key}: {problem}" for problem in bad.problems]
        if problems:
            raise BadValueError(*problems)
        return tuple(entry)

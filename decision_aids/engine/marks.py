"""Marks: a table in which a reader marks some rows, each with one of a few columns.

What is not marked stands for itself: nothing was said of that row, or it is as it was proposed. So a table
that nobody has touched is an answer too, and an address holds only what was marked.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from enum import StrEnum
from itertools import cycle
from typing import ClassVar, cast

from decision_aids.engine.json_types import Json
from decision_aids.engine.values import BadValueError, Value

type Marked[R: StrEnum, C: StrEnum] = tuple[tuple[R, C], ...]
"""The rows that are marked, in the order of the rows."""


@dataclass(frozen=True)
class Marks[R: StrEnum, C: StrEnum](Value[Marked[R, C]]):
    """A column for some of the rows. `unmarked` is the column of every other row.

    When that means "as proposed", `proposed` says which column is proposed for a row. `near` names another
    table of the same rows, and its columns that make a row worth a look; the others are folded.
    """

    kind: ClassVar[str] = "tabell"
    rows: type[R]
    columns: type[C]
    unmarked: C
    proposed: Callable[[R], C] | None = None
    near: tuple[str, frozenset[str]] = ("", frozenset())

    def read(self, given: Json) -> Marked[R, C]:
        """From {row: column}; a row that is left out, or left empty, is unmarked."""
        if not isinstance(given, dict):
            raise BadValueError(f"väntade {{rad: svar}} med raderna {', '.join(self.rows)}")
        problems = [
            f"raden {row} finns inte; välj bland: {', '.join(self.rows)}"
            for row in given
            if row not in self.row_ids()
        ]
        problems += [
            f"{row}: väntade ett av: {', '.join(self.columns)}"
            for row, column in given.items()
            if row in self.row_ids() and column not in ("", *self.options())
        ]
        if problems:
            raise BadValueError(*problems)
        return tuple(
            (row, self.columns(str(column)))
            for row in self.rows
            if (column := given.get(row.value)) not in (None, "", self.unmarked.value)
        )

    def write(self, value: Hashable) -> Json:
        marked: dict[str, Json] = {row.value: column.value for row, column in cast("Marked[R, C]", value)}
        return marked

    def representatives(self) -> tuple[Marked[R, C], ...]:
        """Nothing marked, and every row marked, with the columns in turn."""
        columns = [column for column in self.columns if column is not self.unmarked]
        return (), tuple(zip(self.rows, cycle(columns), strict=False))

    def options(self) -> tuple[str, ...]:
        return tuple(column.value for column in self.columns)

    def row_ids(self) -> tuple[str, ...]:
        """The rows, by id."""
        return tuple(row.value for row in self.rows)

    @property
    def proposes(self) -> bool:
        """True when every row stands as proposed until somebody marks it."""
        return self.proposed is not None

    @property
    def unmarked_id(self) -> str:
        """The column of a row that is not marked, by id."""
        return self.unmarked.value

    def proposal(self, row: str) -> str:
        """The column proposed for a row; empty when nothing is."""
        return self.proposed(self.rows(row)).value if self.proposed else ""

    def schema(self) -> dict[str, Json]:
        column: dict[str, Json] = {"enum": [*self.options()]}
        return {
            "type": "object",
            "properties": {row.value: column for row in self.rows},
            "additionalProperties": False,
        }

"""Rows of degree and period: the shape in which Swedish certificates give extent.

AF00251 has one to four rows of a whole percentage 1–100 and a first and last day. Days are inclusive at
both ends, so two rows that share a boundary day overlap.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import ClassVar, cast

from decision_aids.engine.json_types import Json
from decision_aids.engine.questions import VET_INTE, BadAnswerError, Question
from decision_aids.engine.typed_questions import read_day

ONE_DAY = timedelta(days=1)
_DEGREE = re.compile(r"[0-9]{1,3}")
NO_ROWS = "inga"
"""What a form says when the paper has no rows; the same as an empty list."""

type ReadEnd = Callable[[Json, tuple[date | None, ...]], date]
"""Reads an end of a row, given the days it may be counted from, None for one that could not be read: for the
first day, the last days of the rows above; for the last day, the row's own first. Raises BadAnswerError, with
no problem to name when all that is wrong is the day it is counted from."""


def _strictly(given: Json, _: tuple[date | None, ...]) -> date:
    return read_day(given)


@dataclass(frozen=True, order=True)
class Row:
    """One row. `grad` is a whole percentage 1–100; `fran` and `till` are inclusive days."""

    fran: date
    till: date
    grad: int


@dataclass(frozen=True, kw_only=True)
class Rows(Question[tuple[Row, ...] | None]):
    """One to `most` rows, or an empty list for "no rows on the paper". None is `vet-inte`."""

    kind: ClassVar[str] = "rader"
    most: int = 4
    examples: tuple[tuple[Row, ...], ...] = ()

    def unknown(self) -> None:
        return None

    def read_known(self, given: Json) -> tuple[Row, ...]:
        return self.read_rows(given, _strictly, _strictly)

    def read_rows(self, given: Json, read_fran: ReadEnd, read_till: ReadEnd) -> tuple[Row, ...]:
        """Read rows whose days may be written in other ways. Raises BadAnswerError as `read` does."""
        if given == NO_ROWS:
            return ()
        if not isinstance(given, list):
            raise BadAnswerError('väntade en lista av rader som {"grad": 50, "fran": …, "till": …}')
        if len(given) > self.most:
            raise BadAnswerError(f"högst {self.most} rader får plats; intyget har {len(given)}")
        problems: list[str] = []
        rows: list[Row] = []
        above: list[date | None] = []
        for number, item in enumerate(given, start=1):
            try:
                row = _read_row(item, tuple(above), read_fran, read_till)
            except BadAnswerError as bad:
                problems += [f"rad {number}: {problem}" for problem in bad.problems]
                above.append(None)
            else:
                rows.append(row)
                above.append(row.till)
        if problems:
            raise BadAnswerError(*problems)
        return tuple(rows)

    def write(self, value: Hashable) -> Json:
        if not isinstance(value, tuple):
            return VET_INTE
        rows = cast("tuple[Row, ...]", value)
        return [
            {"grad": row.grad, "fran": row.fran.isoformat(), "till": row.till.isoformat()} for row in rows
        ]

    def representatives(self) -> tuple[tuple[Row, ...] | None, ...]:
        return (None, *self.examples)

    def schema(self) -> dict[str, Json]:
        row: dict[str, Json] = {
            "type": "object",
            "properties": {
                "grad": {"type": "integer", "minimum": 1, "maximum": 100},
                "fran": {"type": "string", "format": "date"},
                "till": {"type": "string", "format": "date"},
            },
            "required": ["grad", "fran", "till"],
            "additionalProperties": False,
        }
        return {"anyOf": [{"const": VET_INTE}, {"type": "array", "items": row, "maxItems": self.most}]}


def _read_row(given: Json, above: tuple[date | None, ...], read_fran: ReadEnd, read_till: ReadEnd) -> Row:
    if not isinstance(given, dict):
        raise BadAnswerError("väntade grad, fran och till")
    problems: list[str] = [f"okänt fält {key}" for key in given if key not in {"grad", "fran", "till"}]
    grad = _read_degree(given.get("grad"), problems)
    fran = _read_end("från och med", lambda: read_fran(given.get("fran"), above), problems)
    till = _read_end("till och med", lambda: read_till(given.get("till"), (fran,)), problems)
    if fran and till and till < fran:
        problems.append(f"till och med ({till}) är före från och med ({fran})")
    if problems or grad is None or fran is None or till is None:
        raise BadAnswerError(*problems)
    return Row(fran=fran, till=till, grad=grad)


def _read_degree(given: Json, problems: list[str]) -> int | None:
    text = str(given).strip().removesuffix("%").strip() if not isinstance(given, bool) else ""
    if _DEGREE.fullmatch(text) and 1 <= int(text) <= 100:
        return int(text)
    problems.append("graden ska vara ett helt tal mellan 1 och 100 procent")
    return None


def _read_end(which: str, read: Callable[[], date], problems: list[str]) -> date | None:
    try:
        return read()
    except BadAnswerError as bad:
        problems += [f"{which}: {problem}" for problem in bad.problems]
        return None

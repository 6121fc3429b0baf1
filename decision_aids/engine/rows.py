"""Rows of degree and period: the shape in which Swedish certificates give extent.

AF00251 has one to four rows of a whole percentage 1–100 and a first and last day. Days are inclusive at
both ends, so two rows that share a boundary day overlap. A paper may leave the last day out.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import ClassVar, cast

from decision_aids.engine.dates import LATEST, read_day, tidy
from decision_aids.engine.json_types import Json
from decision_aids.engine.measures import Day, Percent
from decision_aids.engine.values import BadValueError, Value

ONE_DAY = timedelta(days=1)
_DEGREE = Percent()
_CELLS = ("grad", "fran", "till")
NO_ROWS = "inga"
"""What a form says when the paper has no rows; the same as an empty list."""
NO_END = "tills vidare"
"""What is written when a row has no last day; in JSON null says the same."""
OPEN_END = LATEST + ONE_DAY
"""The last day of a row that has none: after every day that can be written."""

type ReadEnd = Callable[[Json, tuple[date | None, ...]], date]
"""Reads an end of a row, given the days it may be counted from, None for one that could not be read: for the
first day, the last days of the rows above; for the last day, the row's own first. Raises BadValueError, with
no problem to name when all that is wrong is the day it is counted from."""


def _strictly(given: Json, _: tuple[date | None, ...]) -> date:
    return read_day(given)


def is_open(given: Json) -> bool:
    """True for a last day that the paper leaves out: null, or the words for it."""
    return given is None or (isinstance(given, str) and tidy(given) == NO_END)


def _last_strictly(given: Json, _: tuple[date | None, ...]) -> date:
    return OPEN_END if is_open(given) else read_day(given)


@dataclass(frozen=True, order=True)
class Row:
    """One row. `grad` is a whole percentage 1–100; `fran` and `till` are inclusive days, `till` is OPEN_END
    when the paper has no last day.
    """

    fran: date
    till: date
    grad: int


@dataclass(frozen=True)
class Rows(Value[tuple[Row, ...]]):
    """One to `most` rows, or an empty list for "no rows on the paper"."""

    kind: ClassVar[str] = "rader"
    most: int = 4
    examples: tuple[tuple[Row, ...], ...] = ()

    def read(self, given: Json) -> tuple[Row, ...]:
        return self.read_rows(given, _strictly, _last_strictly)

    def read_rows(self, given: Json, read_fran: ReadEnd, read_till: ReadEnd) -> tuple[Row, ...]:
        """Read rows whose days may be written in other ways. Raises BadValueError as `read` does."""
        if given == NO_ROWS:
            return ()
        if not isinstance(given, list):
            raise BadValueError('väntade en lista av rader som {"grad": 50, "fran": …, "till": …}')
        too_many = f"högst {self.most} rader får plats; intyget har {len(given)}"
        problems: list[str] = [too_many] if len(given) > self.most else []
        rows: list[Row] = []
        above: list[date | None] = []
        for number, item in enumerate(given[: self.most], start=1):
            read = partial(_read_row, f"rad {number}", item, tuple(above), read_fran, read_till)
            row = _part(read, problems)
            rows += [row] if row else []
            above.append(row.till if row else None)
        if problems:
            raise BadValueError(*problems)
        return tuple(rows)

    def write(self, value: Hashable) -> Json:
        rows = cast("tuple[Row, ...]", value)
        return [{"grad": row.grad, "fran": row.fran.isoformat(), "till": _last(row)} for row in rows]

    def representatives(self) -> tuple[tuple[Row, ...], ...]:
        return self.examples

    def exclusive(self) -> tuple[str, ...]:
        return (NO_ROWS,)

    def schema(self) -> dict[str, Json]:
        day = Day().schema()
        row: dict[str, Json] = {
            "type": "object",
            "properties": {
                "grad": _DEGREE.schema(),
                "fran": day,
                "till": {"anyOf": [day, {"enum": [NO_END, None]}]},
            },
            "required": [*_CELLS],
            "additionalProperties": False,
        }
        return {"type": "array", "items": row, "maxItems": self.most}


def _last(row: Row) -> str:
    return NO_END if row.till == OPEN_END else row.till.isoformat()


def _read_row(
    which: str, given: Json, above: tuple[date | None, ...], read_fran: ReadEnd, read_till: ReadEnd
) -> Row:
    """The row. Raises BadValueError: each problem names the row, and the cell as the form does."""
    if not isinstance(given, dict):
        raise BadValueError(f"{which}: väntade grad, fran och till")
    problems = [f"{which}: okänt fält {key}" for key in given if key not in _CELLS]
    grad = _part(lambda: _DEGREE.read(given.get("grad")), problems, f"{which}, Förhindrad")
    fran = _part(lambda: read_fran(given.get("fran"), above), problems, f"{which}, Från och med")
    till = _part(lambda: read_till(given.get("till", ""), (fran,)), problems, f"{which}, Till och med")
    if fran and till and till < fran:
        problems.append(f"{which}: till och med ({till}) är före från och med ({fran})")
    if problems or grad is None or fran is None or till is None:
        raise BadValueError(*problems)
    return Row(fran=fran, till=till, grad=grad)


def _part[T](read: Callable[[], T], problems: list[str], cell: str = "") -> T | None:
    """A row, or a cell of one by its name; None when it cannot be read, and then the problems say so."""
    try:
        return read()
    except BadValueError as bad:
        problems += [f"{cell}: {problem}" if cell else problem for problem in bad.problems]
        return None

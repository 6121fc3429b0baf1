"""Questions whose answers are days, months or hours. The rows of degree and period have their own file."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from decision_aids.engine.json_types import Json
from decision_aids.engine.questions import VET_INTE, BadAnswerError, Question

_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")
_MONTH = re.compile(r"(\d{4})-?(\d{2})")
_HOURS = re.compile(r"\d{1,3}([.,]\d{1,2})?")
EARLIEST, LATEST = date(2015, 1, 1), date(2099, 12, 31)


def read_day(given: Json) -> date:
    """A day written 2026-10-12 (or 20261012). Raises BadAnswerError that says what is wrong with it."""
    found = _DAY.fullmatch(given.strip()) if isinstance(given, str) else None
    if found is None:
        raise BadAnswerError("väntade ett datum som 2026-10-12")
    year, month, day = (int(part) for part in found.groups())
    try:
        value = date(year, month, day)
    except ValueError:
        raise BadAnswerError(f"{given} finns inte i kalendern; skriv ett datum som 2026-10-12") from None
    if not EARLIEST <= value <= LATEST:
        raise BadAnswerError(f"{given} ligger utanför {EARLIEST} till {LATEST}")
    return value


@dataclass(frozen=True, kw_only=True)
class Day(Question[date | None]):
    """A day. None is `vet-inte`."""

    kind: ClassVar[str] = "datum"
    examples: tuple[date, ...] = ()

    def unknown(self) -> None:
        return None

    def read_known(self, given: Json) -> date:
        return read_day(given)

    def write(self, value: Hashable) -> Json:
        return value.isoformat() if isinstance(value, date) else VET_INTE

    def representatives(self) -> tuple[date | None, ...]:
        return (None, *self.examples)

    def schema(self) -> dict[str, Json]:
        return {"anyOf": [{"const": VET_INTE}, {"type": "string", "format": "date"}]}


@dataclass(frozen=True, kw_only=True)
class Month(Question[date | None]):
    """A calendar month, held as its first day. None is `vet-inte`."""

    kind: ClassVar[str] = "manad"
    examples: tuple[date, ...] = ()

    def unknown(self) -> None:
        return None

    def read_known(self, given: Json) -> date:
        found = _MONTH.fullmatch(given.strip()) if isinstance(given, str) else None
        if found is None:
            raise BadAnswerError("väntade en månad som 2026-11")
        return read_day(f"{found[1]}-{found[2]}-01")

    def write(self, value: Hashable) -> Json:
        return f"{value:%Y-%m}" if isinstance(value, date) else VET_INTE

    def representatives(self) -> tuple[date | None, ...]:
        return (None, *self.examples)

    def schema(self) -> dict[str, Json]:
        return {"anyOf": [{"const": VET_INTE}, {"type": "string", "pattern": r"^\d{4}-\d{2}$"}]}


@dataclass(frozen=True, kw_only=True)
class Hours(Question[Decimal | None]):
    """Hours a week, with at most two decimals; a comma or a point. None is `vet-inte`."""

    kind: ClassVar[str] = "timmar"
    lowest: Decimal
    highest: Decimal

    def unknown(self) -> None:
        return None

    def read_known(self, given: Json) -> Decimal:
        text = str(given).strip() if isinstance(given, int | float | str) else ""
        lowest, highest = (str(one).replace(".", ",") for one in (self.lowest, self.highest))
        expected = f"väntade timmar i veckan mellan {lowest} och {highest}, till exempel 22,5"
        if isinstance(given, bool) or _HOURS.fullmatch(text) is None:
            raise BadAnswerError(expected)
        value = Decimal(text.replace(",", "."))
        if not self.lowest <= value <= self.highest:
            raise BadAnswerError(expected)
        return value

    def write(self, value: Hashable) -> Json:
        return as_number(value) if isinstance(value, Decimal) else VET_INTE

    def representatives(self) -> tuple[Decimal | None, ...]:
        return (None, self.lowest, self.highest)

    def schema(self) -> dict[str, Json]:
        bounds: dict[str, Json] = {
            "type": "number",
            "minimum": float(self.lowest),
            "maximum": float(self.highest),
        }
        return {"anyOf": [{"const": VET_INTE}, bounds]}


def as_number(value: Decimal) -> int | float:
    """The decimal as a JSON number; whole numbers stay whole, and no digit is rounded away."""
    return int(value) if value == value.to_integral_value() else float(value)


class _AsOf(Day):
    """The day the reader asks about: always known."""

    def representatives(self) -> tuple[date | None, ...]:
        return self.examples


AS_OF = _AsOf(
    id="datum",
    group="",
    examples=(
        date(2026, 6, 30),
        date(2026, 7, 1),
        date(2026, 9, 30),
        date(2026, 10, 1),
        date(2026, 11, 22),
        date(2027, 1, 1),
    ),
)
"""The day the reader asks about. Always known: it is an input to every case, never read from a clock."""

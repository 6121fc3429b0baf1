"""Values that are measured: days, months, hours and percent."""

from __future__ import annotations

import re
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar, cast

from decision_aids.engine.dates import read_day, read_month, tidy
from decision_aids.engine.json_types import Json
from decision_aids.engine.values import BadValueError, Value

_HOURS = re.compile(r"[0-9]{1,3}([.,][0-9]{1,2})?")
_PERCENT = re.compile(r"([0-9]{1,3})\s*%?")


@dataclass(frozen=True)
class Day(Value[date]):
    """A day. `examples` are the days on both sides of what rules tell apart."""

    kind: ClassVar[str] = "datum"
    examples: tuple[date, ...] = ()

    def read(self, given: Json) -> date:
        return read_day(given)

    def write(self, value: Hashable) -> Json:
        return cast("date", value).isoformat()

    def representatives(self) -> tuple[date, ...]:
        return self.examples

    def schema(self) -> dict[str, Json]:
        return {"type": "string", "format": "date"}


@dataclass(frozen=True)
class Month(Value[date]):
    """A calendar month, held as its first day."""

    kind: ClassVar[str] = "manad"
    examples: tuple[date, ...] = ()

    def read(self, given: Json) -> date:
        return read_month(given)

    def write(self, value: Hashable) -> Json:
        return f"{cast('date', value):%Y-%m}"

    def representatives(self) -> tuple[date, ...]:
        return self.examples

    def schema(self) -> dict[str, Json]:
        return {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$"}


@dataclass(frozen=True)
class Hours(Value[Decimal]):
    """Hours a week, with at most two decimals; a comma or a point."""

    kind: ClassVar[str] = "timmar"
    lowest: Decimal
    highest: Decimal

    def read(self, given: Json) -> Decimal:
        text = tidy(str(given)) if isinstance(given, int | float | str) else ""
        value = Decimal(text.replace(",", ".")) if _HOURS.fullmatch(text) else None
        if value is None or not self.lowest <= value <= self.highest:
            lowest, highest = (str(one).replace(".", ",") for one in (self.lowest, self.highest))
            raise BadValueError(f"väntade timmar i veckan mellan {lowest} och {highest}, till exempel 22,5")
        return value

    def write(self, value: Hashable) -> Json:
        return as_number(cast("Decimal", value))

    def representatives(self) -> tuple[Decimal, ...]:
        return (self.lowest, self.highest)

    def schema(self) -> dict[str, Json]:
        return {"type": "number", "minimum": float(self.lowest), "maximum": float(self.highest)}


@dataclass(frozen=True)
class Percent(Value[int]):
    """A whole percentage 1–100, with or without its sign."""

    kind: ClassVar[str] = "procent"

    def read(self, given: Json) -> int:
        found = _PERCENT.fullmatch(tidy(str(given)))
        if found is None or not 1 <= int(found[1]) <= 100:
            raise BadValueError("väntade ett helt tal mellan 1 och 100 procent")
        return int(found[1])

    def write(self, value: Hashable) -> Json:
        return cast("int", value)

    def representatives(self) -> tuple[int, ...]:
        return (1, 50, 100)

    def schema(self) -> dict[str, Json]:
        return {"type": "integer", "minimum": 1, "maximum": 100}


def as_number(value: Decimal) -> int | float:
    """The decimal as a JSON number; whole numbers stay whole, and no digit is rounded away."""
    return int(value) if value == value.to_integral_value() else float(value)

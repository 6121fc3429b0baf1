"""Values that a certificate has beside the engine's: words that any format can carry, closed periods."""

from __future__ import annotations

import re
from dataclasses import dataclass

from decision_aids.engine.json_types import Json
from decision_aids.engine.measures import Day, Percent
from decision_aids.engine.rows import OPEN_END, Row, Rows
from decision_aids.engine.values import BadValueError, Text

_LINE_END = re.compile("\r\n|[\r\u2028\u2029]")
_ODD_SPACE = re.compile(r"[^\S \t\n\x1c-\x1f\x0b\x0c\x85]")
"""No-break, thin and ideographic spaces: FHIR's strings hold none, and they are pasted in unseen."""
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters and halves of characters: XML 1.0 holds none, and nobody sees them."""


@dataclass(frozen=True)
class Ord(Text):
    """Words that JSON, XML and a form's field hold alike: one kind of line end and of space, none around."""

    def read(self, given: Json) -> str:
        text = _ODD_SPACE.sub(" ", _LINE_END.sub("\n", super().read(given))).strip()
        found = _UNWRITABLE.search(text)
        if found:
            place = found.start() + 1
            raise BadValueError(f"tecken {place} (U+{ord(found[0]):04X}) är ett styrtecken; ta bort det")
        return text

    def schema(self) -> dict[str, Json]:
        return {**super().schema(), "minLength": 1}


@dataclass(frozen=True)
class Perioder(Rows):
    """One to four rows, each with both its days: a certificate that is being written leaves no end open."""

    def read(self, given: Json) -> tuple[Row, ...]:
        rows = super().read(given)
        problems = [
            f"rad {number}: till och med saknas; skriv en sista dag"
            for number, row in enumerate(rows, start=1)
            if row.till == OPEN_END
        ]
        if problems or not rows:
            raise BadValueError(*(problems or ["väntade minst en rad"]))
        return rows

    def schema(self) -> dict[str, Json]:
        day = Day().schema()
        row: dict[str, Json] = {
            "type": "object",
            "properties": {"grad": Percent().schema(), "fran": day, "till": day},
            "required": ["grad", "fran", "till"],
            "additionalProperties": False,
        }
        return {"type": "array", "items": row, "minItems": 1, "maxItems": self.most}

"""Typed fields out of a strictly read YAML mapping; everything wrong is noted with its line, in Swedish."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from build_tools.data.strict_yaml import Document
from decision_aids.engine.json_types import Json, JsonObject


@dataclass(frozen=True)
class Fields:
    """The mapping at `key` of a document. What it lacks reads as empty, after the problem is noted."""

    document: Document
    values: JsonObject
    key: tuple[str, ...] = ()

    def problem(self, what: str, remedy: str, *below: str) -> None:
        """Note a problem at a field, or at the mapping itself."""
        self.document.problem(f"{self._place()}{what}", remedy, *self.key, *below)

    def text(self, name: str, *, required: bool = False) -> str:
        """One text; empty when it is not there."""
        value = self.values.get(name, "")
        if isinstance(value, (list, dict)):
            self.problem(f"{name} ska vara en text", f"skriv {name}: följt av texten på samma rad", name)
            return ""
        text = str(value or "").strip()
        if required and not text:
            self.problem(f"{name} saknas", f"skriv {name}: …", name)
        return text

    def texts(self, name: str, *, required: bool = False) -> tuple[str, ...]:
        """Several texts, written as a list; one may be written as it is."""
        value = self.values.get(name, "")
        if not isinstance(value, list):
            one = self.text(name, required=required)
            return (one,) if one else ()
        if any(isinstance(item, (list, dict)) for item in value):
            self.problem(f"{name} ska vara en lista med texter", f"skriv {name}: [den ena, den andra]", name)
            return ()
        found = tuple(text for item in value if (text := str(item).strip()))
        if required and not found:
            self.problem(f"{name} saknas", f"skriv {name}: [den ena, den andra]", name)
        return found

    def day(self, name: str, *, required: bool = False) -> date | None:
        """One day; None when it is not there."""
        text = self.text(name, required=required)
        if not text:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.problem(f"{name} är {text!r}", "skriv ett datum som 2026-07-01", name)
            return None

    def number(self, name: str) -> float | None:
        """One number, with decimal point or comma; None when it is not there."""
        text = self.text(name)
        if not text:
            return None
        try:
            return float(text.replace(",", "."))
        except ValueError:
            self.problem(f"{name} är {text!r}", "skriv ett tal, som 45", name)
            return None

    def choice[E: StrEnum](self, name: str, kind: type[E]) -> E | None:
        """One of an enum's values; None after a problem."""
        text = self.text(name, required=True)
        if not text:
            return None
        try:
            return kind(text)
        except ValueError:
            self.problem(f"{name} är {text!r}", f"välj: {', '.join(kind)}", name)
            return None

    def only(self, known: Sequence[str]) -> None:
        """Note every field that is not among the known ones."""
        for name in self.values:
            if name not in known:
                self.problem(f"okänt fält {name}", f"använd ett av: {', '.join(known)}", name)

    def _place(self) -> str:
        return f"{'.'.join(self.key)}: " if self.key else ""


def entries(document: Document, expected: str) -> tuple[Fields, ...]:
    """Each entry of a document that is a mapping from id to mapping; `expected` names what an entry holds."""
    if document.problems:
        return ()
    remedy = f"skriv id: och under det {expected}"
    if not isinstance(document.tree, dict):
        document.problem("väntade poster med id", remedy)
        return ()
    found: list[Fields] = []
    for key, value in document.tree.items():
        if isinstance(value, dict):
            found.append(Fields(document, value, (key,)))
        else:
            document.problem(f"{key} saknar innehåll", remedy, key)
    return tuple(found)


def as_mapping(value: Json) -> JsonObject | None:
    """The value when it is a mapping."""
    return value if isinstance(value, dict) else None

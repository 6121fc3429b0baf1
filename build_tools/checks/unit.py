"""A unit of a text: a paragraph, a list item, a row of a table or a heading, and the line it begins on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum, auto
from functools import cached_property

from build_tools.checks.plain import plain


class Kind(StrEnum):
    """What a unit is."""

    PARAGRAPH = auto()
    ITEM = auto()
    ROW = auto()
    HEADING = auto()


@dataclass(frozen=True)
class Unit:
    """A piece of text as it is written, with its Markdown. `level` is that of a heading, otherwise 0."""

    kind: Kind
    line: int
    raw: str
    level: int = 0

    @cached_property
    def plain(self) -> str:
        """What a reader reads: no markup, no citations, no comments."""
        return plain(self.raw)

"""What an editor writes about dates in Markdown, found with its line.

    [[gäller: sip-skyldighet-2027]]            a mark in the text: "gäller från 1 januari 2027"
    ::: från sip-skyldighet-2027               a passage; before that day it is labelled "Gäller från …"
    ::: till sof-12-2                          after its last day it is labelled "Gällde till och med …"
    ::: före sip-skyldighet-2027               from that day it is labelled "Gällde till och med …"
    ::: bara från sip-skyldighet-2027          not shown at all outside its time; also bara till, bara före
    :::                                        ends the passage

Instead of a source a passage can name a day: `::: från 2027-01-01`.

A line that asks for a picture or a table (`::: bild tranas`, `::: karta`) looks alike but is no passage:
it has no end, and build_tools/blocks replaces it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

MARK = re.compile(r"(?P<code>`[^`\n]*`)|\[\[\s*gäller:\s*(?P<source>[^\]\n]*?)\s*\]\]")
_CODE = re.compile(r"`[^`\n]*`")
_CITATION = re.compile(r"\[(@[^\]\n]*)\]")
_ID = re.compile(r"@([^\s;\]]+)")
_FENCE = re.compile(r"\s*(?P<fence>`{3,}|~{3,})")
_FRONT_MATTER = re.compile(r"---\n.*?\n---\n", re.DOTALL)

BILD, INSATSER, KARTA = "bild", "insatser", "karta"
BLOCKS = frozenset({BILD, INSATSER, KARTA})
"""The first words of lines that are replaced whole."""


class Word(StrEnum):
    """How a passage depends on its day."""

    FRAN = "från"
    TILL = "till"
    FORE = "före"


@dataclass(frozen=True)
class Line:
    """A line of a page; `code` when it is inside front matter or a fenced block. Lines count from 1."""

    number: int
    text: str
    code: bool

    @property
    def rule(self) -> str | None:
        """What follows `:::` when the line begins or ends a passage; otherwise None."""
        written = self._colons
        return None if written is None or _first_word(written) in BLOCKS else written

    @property
    def block(self) -> str | None:
        """What follows `:::` when the line asks for a picture or a table; otherwise None."""
        written = self._colons
        return written if written is not None and _first_word(written) in BLOCKS else None

    @property
    def _colons(self) -> str | None:
        stripped = self.text.rstrip()
        return stripped[3:].strip() if stripped.startswith(":::") and not self.code else None

    @property
    def marked(self) -> tuple[str, ...]:
        """The sources that marks in the line name."""
        found = () if self.code else MARK.finditer(self.text)
        return tuple(match["source"] for match in found if match["source"] is not None)

    @property
    def cited(self) -> tuple[str, ...]:
        """The sources that the line cites with `[@…]`."""
        inside = () if self.code else _CITATION.findall(_CODE.sub("", self.text))
        return tuple(one for ids in inside for one in _ID.findall(ids))


@dataclass(frozen=True)
class Rule:
    """How a passage begins: `::: bara från sip-skyldighet-2027`. `target` is a source or a day, unchecked."""

    only: bool
    word: Word
    target: str


def _first_word(text: str) -> str:
    return text.partition(" ")[0]


def read_rule(text: str) -> Rule | None:
    """Read what follows `:::`; None when it is no rule."""
    parts = text.split()
    only = bool(parts) and parts[0] == "bara"
    rest = parts[1:] if only else parts
    if len(rest) != 2 or rest[0] not in set(Word):
        return None
    return Rule(only, Word(rest[0]), rest[1])


def lines(markdown: str) -> Iterator[Line]:
    """Every line, and whether it is inside front matter or a fenced block of code."""
    front = _FRONT_MATTER.match(markdown)
    left = front[0].count("\n") if front else 0
    fence = ""
    for number, text in enumerate(markdown.split("\n"), start=1):
        if left:
            left -= 1
            yield Line(number, text, code=True)
            continue
        found = _FENCE.match(text)
        if found and not fence:
            fence = found["fence"]
            yield Line(number, text, code=True)
        elif fence:
            closes = found is not None and found["fence"].startswith(fence) and text.strip() == found["fence"]
            yield Line(number, text, code=True)
            fence = "" if closes else fence
        else:
            yield Line(number, text, code=False)

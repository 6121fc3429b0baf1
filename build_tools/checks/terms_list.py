"""The list of terms: words that are outdated or wrong, and what to write instead (redaktion/termer.yml)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from build_tools.data.fields import entries
from build_tools.data.strict_yaml import Document

FILE = Path("redaktion/termer.yml")
FIELDS = ("ord", "skriv", "varfor", "ratt_med")


@dataclass(frozen=True)
class Term:
    """Words that should not stand. `ratt_med` are sources that make them right when cited beside them."""

    id: str
    ord: tuple[str, ...]
    skriv: str
    varfor: str
    ratt_med: tuple[str, ...] = ()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds any of the words; whole words only, and small letters match capitals."""
        return re.compile("|".join(_pattern(word) for word in self.ord))

    @cached_property
    def beginnings(self) -> tuple[str, ...]:
        """One of these stands, in small letters, wherever the pattern finds something: fast to look for."""
        return tuple(re.split(r"[* ]", word.casefold())[0] for word in self.ord)


def read_terms(document: Document) -> tuple[Term, ...]:
    """Every whole term in the document; what is wrong with the others is noted there."""
    found: list[Term] = []
    for row in entries(document, ", ".join(FIELDS)):
        before = len(document.problems)
        row.only(FIELDS)
        term = Term(
            row.key[0],
            row.texts("ord", required=True),
            row.text("skriv", required=True),
            row.text("varfor", required=True),
            row.texts("ratt_med"),
        )
        for word in term.ord:
            if not word.strip("* "):
                row.problem("ett ord är bara *", "skriv ordet före *", "ord")
        if len(document.problems) == before:
            found.append(term)
    return tuple(found)


def _pattern(word: str) -> str:
    """An abbreviation is matched as it is; other words in any case, with any white space between them."""
    inside = re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
    return rf"(?<![\w:]){inside}(?![\w])" if word.isupper() else rf"(?i:(?<![\w:]){inside}(?![\w]))"

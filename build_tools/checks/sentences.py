"""Sentences of a paragraph. A citation or comment after the full stop belongs to the sentence before it."""

from __future__ import annotations

import re

from build_tools.checks.unit import Unit

_END = re.compile(
    r"""[.!?]+[*_"”’)\]]*                      # the stop, and what closes with it
        (?:\s?\[@[^\]\n]*\]|\s*<!--.*?-->)*    # citations and comments that belong to it
        (?=\s+[*_"”(\[]*[A-ZÅÄÖÉ0-9]|\s*$)     # then a new sentence, or nothing
    """,
    re.VERBOSE | re.DOTALL,
)
_LAST_WORD = re.compile(r"[\w.:]+$")
_ABBREVIATIONS = frozenset(
    {
        *(
            "bl.a",
            "ca",
            "d.v.s",
            "dvs",
            "ev",
            "fr.o.m",
            "inkl",
            "jfr",
            "m.fl",
            "m.m",
            "s.k",
            "t.ex",
            "t.o.m",
            "tel",
        ),
        *("bet", "dir", "dnr", "kap", "nr", "p", "prop", "ref", "resp", "s", "st"),
    }
)


def sentences(unit: Unit) -> tuple[Unit, ...]:
    """The unit's sentences, each with the line it begins on."""
    found: list[Unit] = []
    start = 0
    for match in _END.finditer(unit.raw):
        if _abbreviated(unit.raw[max(0, match.start() - 20) : match.start()]):
            continue
        _add(found, unit, start, match.end())
        start = match.end()
    _add(found, unit, start, len(unit.raw))
    return tuple(found)


def _add(found: list[Unit], unit: Unit, start: int, end: int) -> None:
    raw = unit.raw[start:end]
    text = raw.lstrip()
    if text.strip():
        line = unit.line + unit.raw.count("\n", 0, end - len(text))
        found.append(Unit(unit.kind, line, text))


def _abbreviated(before: str) -> bool:
    word = _LAST_WORD.search(before)
    return bool(word) and word[0].lower() in _ABBREVIATIONS

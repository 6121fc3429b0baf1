"""Places in a start that the editor has not filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from build_tools.checks.context import Context
from build_tools.checks.written import Written
from build_tools.data.problems import Problem
from build_tools.data.text_files import read_text

FILL_IN = "FYLL I"
"""Stands wherever the editor must write something in what `kunskapsstod new` made."""
REGISTER = Path("decision_aids/law/sources.yml")

_CODE = re.compile(r"`[^`\n]*`")


def filled_in(written: Written, context: Context) -> Iterator[Problem]:
    """Nothing that `kunskapsstod new` marked is left to fill in.

    Bad:
        FYLL I det viktigaste först.

    Good:
        Fyll i allt som är märkt `FYLL I`.
    """
    del context
    yield from _unfilled(written.path, written.text)


def register_filled_in(root: Path) -> tuple[Problem, ...]:
    """The same of the register of sources, which is no prose."""
    text = read_text(root / REGISTER, REGISTER)
    return tuple(_unfilled(REGISTER, text)) if isinstance(text, str) else ()


def _unfilled(path: Path, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), start=1):
        if FILL_IN in _CODE.sub("", line):
            what = f"inte ifyllt: {line.strip()[:60]}"
            yield Problem(path, number, what, f"skriv texten och ta bort {FILL_IN}")

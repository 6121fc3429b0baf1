"""`kunskapsstod new KIND NAME`: make the start, and say what to do next."""

from __future__ import annotations

import sys
from datetime import date
from enum import StrEnum
from pathlib import Path

from build_tools.editor.new_aid import aid_start
from build_tools.editor.new_case import case_start
from build_tools.editor.new_exercise import exercise_start
from build_tools.editor.new_page import page_start
from build_tools.editor.new_source import source_start
from build_tools.editor.problem import StartError
from build_tools.editor.start import Start, write

BAD_INPUT = 2


class Kind(StrEnum):
    """What can be started."""

    PAGE = "page"
    AID = "aid"
    SOURCE = "source"
    CASE = "case"
    OVNING = "ovning"


def run_new(root: Path, kind: str, name: str, today: date, title: str = "") -> int:
    """Make a start in the project at `root`; the exit code. `title` is for pages, aids and exercises."""
    try:
        start = _start(root, kind, name, today, title)
        write(root, start)
    except StartError as error:
        print(error, file=sys.stderr)
        return BAD_INPUT
    for path in start.made:
        print(f"Ny fil: {path}")
    for path in start.added:
        print(f"Tillagt i: {path}")
    print("\nGör så här nu:")
    for number, step in enumerate(start.then, start=1):
        print(f"  {number}. {step}")
    return 0


def _start(root: Path, kind: str, name: str, today: date, title: str) -> Start:
    if kind not in set(Kind):
        raise StartError(f"{kind!r} går inte att börja på.", f"välj: {', '.join(Kind)}")
    match Kind(kind):
        case Kind.PAGE:
            return page_start(root, name, today, title)
        case Kind.AID:
            return aid_start(root, name, today, title)
        case Kind.SOURCE:
            return source_start(root, name, today)
        case Kind.CASE:
            return case_start(root, name, today)
        case Kind.OVNING:
            return exercise_start(name, today, title)

"""What a field of the template is called in the PDF: its id; below it a cell, or a choice of several."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aids.engine.rows import Rows
from decision_aids.mall.falt import Falt
from decision_aids.mall.mallen import MALLEN

STAMP = "mall"
"""The field, locked, that says which template the form is, and which version."""
CELLS = ("grad", "fran", "till")


@dataclass(frozen=True)
class Ruta:
    """One box on the page. `namn` is its full name; a choice of one has its group's, a colon and `val`."""

    namn: str
    val: str = ""
    rad: int = 0
    cell: str = ""


def rutor(one: Falt) -> tuple[Ruta, ...]:
    """The boxes of a field, in order: one, one a choice, or three a row."""
    if isinstance(one.value, Rows):
        numbers = range(1, one.value.most + 1)
        return tuple(Ruta(f"{one.id}.{row}.{cell}", "", row, cell) for row in numbers for cell in CELLS)
    joint = "." if one.several else ":"
    return tuple(Ruta(f"{one.id}{joint}{option}", option) for option in one.options) or (Ruta(one.id),)


def stamp() -> str:
    """What the locked field says."""
    return f"{MALLEN.id}|{MALLEN.version}"

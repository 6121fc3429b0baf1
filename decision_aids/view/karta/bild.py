"""The picture of the map, in numbers: boxes in a grid, and lines between them that cross no box.

A column is an actor, a row is how far along the way. Units are those of the SVG's viewBox.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

WIDE, HIGH = 150, 62
"""A box of one column."""

GUTTER, GAP = 18, 32
"""Between columns, and between rows."""

MARGIN, HEAD = 26, 34
"""At the left, where the ways back run; and at the top, for the names of the columns."""

LETTERS = 17
"""How many letters fit on a line of a box of one column."""

type Place = tuple[int, int, int, str]
"""Row, first column, last column, title."""


@dataclass(frozen=True)
class Box:
    """A station's box, and its title in lines (each with the height of its baseline)."""

    id: str
    x: int
    y: int
    width: int
    lines: tuple[tuple[int, str], ...]

    @property
    def middle(self) -> int:
        return self.x + self.width // 2


@dataclass(frozen=True)
class Line:
    """A line between two stations, as the `d` of a path. `back` leads up again."""

    fran: str
    till: str
    path: str
    back: bool


@dataclass(frozen=True)
class Drawing:
    """Everything the template draws. `heads` are the middle of each column."""

    width: int
    height: int
    box_height: int
    heads: tuple[int, ...]
    boxes: Mapping[str, Box]
    lines: tuple[Line, ...]


def draw(places: Mapping[str, Place], following: Iterable[tuple[str, str]], *, columns: int) -> Drawing:
    """Lay out the stations and draw the lines. Two stations never share a cell: the compiler checks."""
    grid = _Grid(places)
    rows = 1 + max((place[0] for place in places.values()), default=0)
    return Drawing(
        width=MARGIN + columns * (WIDE + GUTTER),
        height=HEAD + rows * (HIGH + GAP),
        box_height=HIGH,
        heads=tuple(_middle(column) for column in range(columns)),
        boxes={key: _box(key, place) for key, place in places.items()},
        lines=tuple(grid.line(fran, till) for fran, till in following),
    )


class _Grid:
    """Knows which cells are taken, and leads lines around them."""

    def __init__(self, places: Mapping[str, Place]) -> None:
        self._places = places
        self._taken = {
            (row, column) for row, first, last, _ in places.values() for column in range(first, last + 1)
        }

    def line(self, fran: str, till: str) -> Line:
        back = self._places[till][0] < self._places[fran][0]
        path = self._back(fran, till) if back else self._onward(fran, till)
        return Line(fran, till, path, back)

    def _onward(self, fran: str, till: str) -> str:
        row, first, last, _ = self._places[fran]
        below, start, end, _ = self._places[till]
        if row == below:
            y = _top(row) + HIGH // 2
            leftwards = end < first
            x = _left(first) if leftwards else _left(last) + WIDE
            to = _left(end) + WIDE if leftwards else _left(start)
            return f"M{x} {y}H{to}"
        shared = [column for column in range(first, last + 1) if start <= column <= end]
        if shared:
            return self._down(row, shared[0], below, shared[0])
        return self._down(row, _nearest(first, last, start), below, _nearest(start, end, first))

    def _down(self, row: int, out: int, below: int, into: int) -> str:
        """Straight, with one bend late or early, or beside the columns: the first that crosses no box."""
        x, to, y, end = _middle(out), _middle(into), _top(row) + HIGH, _top(below)
        early, late = y + GAP // 2, end - GAP // 2
        if self._free(out, row, below):
            return f"M{x} {y}V{end}" if out == into else f"M{x} {y}V{late}H{to}V{end}"
        if self._free(into, row, below):
            return f"M{x} {y}V{early}H{to}V{end}"
        beside = _left(max(out, into)) - GUTTER // 2 if out != into else _left(out) + WIDE + GUTTER // 2
        return f"M{x} {y}V{early}H{beside}V{late}H{to}V{end}"

    def _back(self, fran: str, till: str) -> str:
        """Out to the left margin, up, and in again."""
        y, up = (_top(self._places[one][0]) + HIGH // 2 for one in (fran, till))
        return f"M{_left(self._places[fran][1])} {y}H{MARGIN // 2}V{up}H{_left(self._places[till][1])}"

    def _free(self, column: int, row: int, below: int) -> bool:
        return not any((between, column) in self._taken for between in range(row + 1, below))


def _nearest(first: int, last: int, column: int) -> int:
    return min(max(first, column), last)


def _left(column: int) -> int:
    return MARGIN + column * (WIDE + GUTTER)


def _middle(column: int) -> int:
    return _left(column) + WIDE // 2


def _top(row: int) -> int:
    return HEAD + row * (HIGH + GAP)


def _box(key: str, place: Place) -> Box:
    row, first, last, title = place
    span = last - first
    lines = textwrap.wrap(title, LETTERS * (span + 1)) or [""]
    baseline = _top(row) + HIGH // 2 + 5 - 9 * (len(lines) - 1)
    return Box(
        id=key,
        x=_left(first),
        y=_top(row),
        width=WIDE + span * (WIDE + GUTTER),
        lines=tuple((baseline + 18 * number, text) for number, text in enumerate(lines)),
    )

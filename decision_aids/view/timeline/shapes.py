"""What the picture of the periods is made of. Across in percent of the frame, down in em."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from decision_aids.engine.rows import Row
from decision_aids.view.timeline.spans import Span


@dataclass(frozen=True)
class Text:
    """A label: where its line of text stands, and what of it `x` is (start, middle or end)."""

    x: float
    y: float
    anchor: str


@dataclass(frozen=True)
class Box:
    """A rectangle: x and width in percent of the frame, y and height in em."""

    x: float
    width: float
    y: float
    height: float


@dataclass(frozen=True)
class Bar:
    """A row of the certificate: its whole height, and the part of it that the degree fills."""

    row: Row
    text: Text
    box: Box
    filled: Box
    overlap: tuple[Box, ...]
    retro: tuple[Box, ...]


@dataclass(frozen=True)
class Tick:
    """Where a month begins; `labelled` where there is room to say which, `year` where its year is said."""

    day: date
    x: float
    labelled: bool
    year: bool


@dataclass(frozen=True)
class Mark:
    """A day with a name: a line from the months down to its label."""

    id: str
    x: float
    top: float
    bottom: float
    text: Text


@dataclass(frozen=True)
class Layout:
    """The whole picture. The months' names stand first; `under` is where the rows end. `outside` names the
    marks that are too far away to be drawn.
    """

    frame: Span
    height: float
    under: float
    ticks: tuple[Tick, ...]
    month: Box | None
    bars: tuple[Bar, ...]
    gaps: tuple[Box, ...]
    marks: tuple[Mark, ...]
    outside: tuple[str, ...]

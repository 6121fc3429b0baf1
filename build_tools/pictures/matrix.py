"""What an actor must, may or does not do on the day of the build."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from build_tools.dates.targets import Sources
from build_tools.pictures.model import Cell, Degree
from decision_aids.law.source import Status
from decision_aids.view.text import swedish

WORDS = {Degree.SKA: "Ska", Degree.KAN: "Kan", Degree.INTE: "Nej,"}


@dataclass(frozen=True)
class ShownDegree:
    """The degree, its word, and from when it is a duty if that day is still to come."""

    degree: Degree
    word: str
    later: str


def shown_degree(cell: Cell, sources: Sources, as_of: date) -> ShownDegree:
    """The degree on the day. A proposal makes nothing a duty."""
    source = sources.get(cell.must_from)
    day = source.galler_fran if source and source.status is not Status.FORSLAG else None
    if day is None:
        return ShownDegree(cell.degree, WORDS[cell.degree], "")
    if as_of < day:
        return ShownDegree(cell.degree, WORDS[cell.degree], f"Ska från {swedish.day(day)}")
    return ShownDegree(Degree.SKA, WORDS[Degree.SKA], "")

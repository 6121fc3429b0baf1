"""The stations of the person's way, as gemensamt/karta.yml has them, and where a case stands among them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from decision_aids.data import load
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.law.register import as_object

NAME = "karta"
"""The compiled file."""

PRIMAR, PARALLELL = "primar", "parallell"
"""The statuses that place a case at a station when the map names only the outcome."""


class Aktor(StrEnum):
    """Who is responsible; the order is that of the picture's columns."""

    PERSONEN = "personen"
    SOCIALNAMNDEN = "socialnamnden"
    REGIONEN = "regionen"
    FORSAKRINGSKASSAN = "forsakringskassan"
    ARBETSFORMEDLINGEN = "arbetsformedlingen"


class Mark(StrEnum):
    """Where a case stands: at the station, or beside it at the same time."""

    HAR = "har"
    BREDVID = "bredvid"


@dataclass(frozen=True)
class Reach:
    """An outcome that places a case at a station. `status` is empty for PRIMAR and PARALLELL."""

    aid: str
    outcome: str
    status: str

    def mark(self, status: str) -> Mark | None:
        """What an outcome of that status says of the station."""
        if self.status:
            return Mark.HAR if status == self.status else None
        return {PRIMAR: Mark.HAR, PARALLELL: Mark.BREDVID}.get(status)


@dataclass(frozen=True)
class Station:
    """A station: who does what by when, on what ground, where it says more, and which stations follow."""

    id: str
    title: str
    actors: tuple[Aktor, ...]
    row: int
    what: str
    when: str
    sources: tuple[str, ...]
    page: str
    following: tuple[str, ...]
    reached: tuple[Reach, ...]


@dataclass(frozen=True)
class Karta:
    """The whole map; stations from the top down and from left to right."""

    title: str
    text: str
    stations: tuple[Station, ...]


@cache
def the_map() -> Karta:
    """The map that ships with the package."""
    return karta_from(load(NAME))


def karta_from(tree: JsonObject) -> Karta:
    """The map of compiled data; the compiler has already checked it."""
    stations = [_station(key, as_object(one)) for key, one in as_object(tree["stationer"]).items()]
    ordered = sorted(stations, key=lambda one: (one.row, [*Aktor].index(one.actors[0])))
    return Karta(str(tree["titel"]), str(tree["text"]), tuple(ordered))


def reach_from(written: str) -> Reach:
    """`vagvisare.sip` or `samordning.ansokan.ansok`. Raises ValueError for anything else."""
    parts = written.split(".")
    if len(parts) not in {2, 3} or not all(parts):
        raise ValueError(f"väntade stod.utfall eller stod.utfall.status, fick {written!r}")
    return Reach(parts[0], parts[1], parts[2] if len(parts) == 3 else "")


def marks_of(evaluation: Evaluation, karta: Karta) -> dict[str, Mark]:
    """Where the case stands, by station; being there goes before being there beside."""
    statuses = {one.outcome.id: one.status.value for one in (*evaluation.outcomes, *evaluation.answer)}
    found: dict[str, Mark] = {}
    for station in karta.stations:
        reached = {
            one.mark(statuses[one.outcome])
            for one in station.reached
            if one.aid == evaluation.aid.id and one.outcome in statuses
        }
        here = [mark for mark in Mark if mark in reached]
        if here:
            found[station.id] = here[0]
    return found


def _station(station_id: str, entry: JsonObject) -> Station:
    return Station(
        id=station_id,
        title=str(entry["titel"]),
        actors=tuple(Aktor(one) for one in _several(entry["aktor"])),
        row=int(str(entry["rad"])),
        what=str(entry["vad"]),
        when=str(entry["nar"]),
        sources=_several(entry["kallor"]),
        page=str(entry["sida"]),
        following=_several(entry.get("nasta", [])),
        reached=tuple(reach_from(one) for one in _several(entry.get("utfall", []))),
    )


def _several(value: Json) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list) else (str(value),)

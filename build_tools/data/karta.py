"""Check the map of the person's way: every station whole, in a cell of its own, and on the way."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from build_tools.data.fields import Fields, entries
from build_tools.data.strict_yaml import Document
from decision_aids.engine.aid import Aid
from decision_aids.engine.json_types import JsonObject
from decision_aids.view.karta.stationer import Aktor, Reach, reach_from

FILE = Path("gemensamt/karta.yml")
"""Below decision_aids/. A project without the file has no map."""

HEAD = ("titel", "text")
TEXTS = ("titel", "vad", "nar", "sida")
FIELDS = ("titel", "aktor", "rad", "vad", "nar", "kallor", "sida", "nasta", "utfall")
LONGEST_TITLE = 34
"""Two lines in a box of one column."""


def check_karta(
    document: Document, sources: Mapping[str, object], aids: Mapping[str, Aid], docs: Path
) -> None:
    """Note every problem in the map. `docs` is the folder of the pages it leads to."""
    tree = document.mapping("titel, text och stationer")
    head = Fields(document, tree)
    head.only((*HEAD, "stationer"))
    for name in HEAD:
        head.text(name, required=True)
    stations = _stations(document, tree)
    for station in stations.values():
        _check_station(station, stations, sources, docs)
        _check_outcomes(station, aids)
    _check_cells(stations)
    _check_reached(stations)


def _stations(document: Document, tree: JsonObject) -> dict[str, Fields]:
    given = tree.get("stationer")
    if not isinstance(given, dict):
        document.problem("kartan har inga stationer", "skriv stationer: och under det id: med titel, aktor …")
        return {}
    below = Document(document.path, given, document.lines, document.problems)
    return {one.key[0]: Fields(document, one.values, ("stationer", *one.key)) for one in _entries(below)}


def _entries(document: Document) -> tuple[Fields, ...]:
    """The entries, also when the document already has problems: all of them are to be told at once."""
    return entries(Document(document.path, document.tree, document.lines), "titel, aktor, rad, vad, nar …")


def _check_station(
    station: Fields, stations: Mapping[str, Fields], sources: Mapping[str, object], docs: Path
) -> None:
    station.only(FIELDS)
    for name in TEXTS:
        station.text(name, required=True)
    if len(station.text("titel")) > LONGEST_TITLE:
        station.problem("titeln ryms inte i rutan", f"skriv högst {LONGEST_TITLE} tecken", "titel")
    if not station.text("rad").isdecimal():
        station.problem(f"rad är {station.text('rad')!r}", "skriv ett heltal, 0 för den översta", "rad")
    _check_actors(station)
    for source in station.texts("kallor", required=True):
        if source not in sources:
            remedy = "lägg till källan i sources.yml eller rätta id"
            station.problem(f"källan {source} finns inte i registret", remedy, "kallor")
    for other in station.texts("nasta"):
        if other not in stations:
            station.problem(f"stationen {other} finns inte", f"välj: {', '.join(stations)}", "nasta")
    page = station.text("sida").partition("#")[0]
    if page and not (docs / page).is_file():
        station.problem(f"sidan {page} finns inte", "skriv en sida under docs/", "sida")


def _check_actors(station: Fields) -> None:
    given, order = station.texts("aktor", required=True), [*Aktor]
    unknown = [one for one in given if one not in order]
    if unknown:
        station.problem(f"aktören {unknown[0]} finns inte", f"välj: {', '.join(order)}", "aktor")
        return
    columns = [order.index(Aktor(one)) for one in given]
    if columns and columns != [*range(columns[0], columns[0] + len(columns))]:
        remedy = f"skriv dem i ordningen {', '.join(order)}"
        station.problem("aktörerna står inte bredvid varandra i bilden", remedy, "aktor")


def _check_outcomes(station: Fields, aids: Mapping[str, Aid]) -> None:
    for written in station.texts("utfall"):
        try:
            reach = reach_from(written)
        except ValueError as error:
            station.problem(str(error), "skriv till exempel vagvisare.sip", "utfall")
            continue
        statuses = _statuses(aids, reach)
        if not statuses or (reach.status and reach.status not in statuses):
            remedy = "rätta stödets, utfallets eller statusens id"
            station.problem(f"utfallet {written} finns inte i något stöd", remedy, "utfall")


def _statuses(aids: Mapping[str, Aid], reach: Reach) -> set[str]:
    """The statuses of the outcome; none when there is no such outcome."""
    aid = aids.get(reach.aid)
    outcomes = (*aid.outcomes, *aid.answer) if aid else ()
    return {status.value for one in outcomes if one.id == reach.outcome for status in one.statuses}


def _check_cells(stations: Mapping[str, Fields]) -> None:
    taken: dict[tuple[str, str], str] = {}
    for name, station in stations.items():
        for actor in station.texts("aktor"):
            cell = (station.text("rad"), actor)
            other = taken.setdefault(cell, name)
            if other != name:
                station.problem(f"{name} står på samma plats som {other}", "ge den en egen rad", "rad")


def _check_reached(stations: Mapping[str, Fields]) -> None:
    """Every station can be reached from the first."""
    if not stations:
        return
    waiting, seen = [next(iter(stations))], set[str]()
    while waiting:
        name = waiting.pop()
        if name in stations and name not in seen:
            seen.add(name)
            waiting += stations[name].texts("nasta")
    for name, station in stations.items():
        if name not in seen:
            station.problem(f"ingen väg leder till {name}", "skriv id i nasta hos en station före den")

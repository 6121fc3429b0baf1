"""Check the register of sources: every entry whole, every date a date, every uncertain one with a remedy."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from build_tools.data.strict_yaml import Document
from decision_aids.engine.json_types import Json
from decision_aids.law.register import source_from
from decision_aids.law.source import VERIFIED, Sakerhet, Slag, Status

REQUIRED = ("titel", "slag", "referens", "status", "kontrollerad", "sakerhet", "sager")
OPTIONAL = ("lank", "galler_fran", "galler_till", "kontrollera_mot", "om_ratt", "fakta")
DAYS = ("kontrollerad", "galler_fran", "galler_till")
CLOSED: dict[str, type[StrEnum]] = {"slag": Slag, "status": Status, "sakerhet": Sakerhet}


def check_sources(document: Document) -> None:
    """Note every problem in the register."""
    for source_id, entry in document.mapping("källor med id").items():
        if not isinstance(entry, dict):
            document.problem(
                f"källan {source_id} saknar innehåll", "skriv titel, slag, referens …", source_id
            )
            continue
        before = len(document.problems)
        _check_entry(document, source_id, entry)
        if len(document.problems) == before:
            _check_whole(document, source_id, entry)


def _check_entry(document: Document, source_id: str, entry: dict[str, Json]) -> None:
    for key in REQUIRED:
        if not entry.get(key):
            document.problem(f"källan {source_id} saknar {key}", f"skriv {key}: …", source_id)
    for key, value in entry.items():
        fault = _fault(key, value)
        if fault:
            what, remedy = fault
            document.problem(f"{what} i källan {source_id}", remedy, source_id, key)


def _fault(key: str, value: Json) -> tuple[str, str] | None:
    """What is wrong with one field, and the remedy; None when nothing is."""
    if key not in REQUIRED + OPTIONAL:
        return f"okänt fält {key}", f"använd ett av: {', '.join(REQUIRED + OPTIONAL)}"
    if key == "fakta":
        whole = isinstance(value, list) and all(isinstance(one, str) for one in value)
        return None if whole else ("fakta är ingen lista", "skriv [AK01, AK02]")
    if not isinstance(value, str):
        return f"{key} är inte text", f"skriv {key}: följt av text på samma rad"
    if key in CLOSED and value not in {one.value for one in CLOSED[key]}:
        return f"{key} är {value!r}", f"välj: {', '.join(CLOSED[key])}"
    if key == "om_ratt" and value != "ja":
        return f"om_ratt är {value!r}", "skriv om_ratt: ja, eller ta bort raden"
    if key in DAYS and not _is_day(value):
        return f"{key} är {value!r}", "skriv ett datum som 2026-07-01"
    return None


def _check_whole(document: Document, source_id: str, entry: dict[str, Json]) -> None:
    source = source_from(source_id, entry)
    if source.sakerhet not in VERIFIED and not source.kontrollera_mot:
        what = f"källan {source_id} är inte läst i sin helhet men säger inte var den ska kontrolleras"
        document.problem(what, "skriv kontrollera_mot: följt av var en människa ska se efter", source_id)
    if source.galler_fran and source.galler_till and source.galler_till < source.galler_fran:
        document.problem(
            f"{source_id} upphör innan den börjar", "byt plats på datumen", source_id, "galler_till"
        )


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True

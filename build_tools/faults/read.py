"""The faults, and what the browsers did with them when they were last tried."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

from build_tools.data.strict_yaml import read

HERE = Path(__file__).parent
LIST, TRIED = HERE / "fel.yml", HERE / "provat.json"


@dataclass(frozen=True)
class Fault:
    """A fault: what it is, what the reader sees, the browsers it is tried in, and why not in others."""

    id: str
    vad: str
    ser: str
    webblasare: tuple[str, ...]
    varfor: str = ""


@dataclass(frozen=True)
class Tried:
    """The day of a run in which every test passed, each browser's version, and each fault's tests."""

    day: date
    versions: dict[str, str]
    faults: dict[str, dict[str, int]]


def read_faults() -> tuple[Fault, ...]:
    """The list, in its order."""
    entries = cast("dict[str, dict[str, str | list[str]]]", read(LIST).mapping("fel"))
    return tuple(
        Fault(
            key,
            str(entry["vad"]),
            str(entry["ser"]),
            tuple(entry["webblasare"]),
            str(entry.get("varfor", "")),
        )
        for key, entry in entries.items()
    )


def read_tried(path: Path = TRIED) -> Tried | None:
    """What the last whole run showed; None before the first."""
    if not path.is_file():
        return None
    told = json.loads(path.read_text(encoding="utf-8"))
    return Tried(date.fromisoformat(told["dag"]), told["webblasare"], told["fel"])


def write_tried(tried: Tried, path: Path = TRIED) -> None:
    """Keep what a whole run showed."""
    told = {"dag": tried.day.isoformat(), "webblasare": tried.versions, "fel": tried.faults}
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def amiss(faults: tuple[Fault, ...], tried: dict[str, dict[str, int]]) -> list[str]:
    """Every fault that was not tried where the list says, and everything tried that the list does not say."""
    listed = {(one.id, browser) for one in faults for browser in one.webblasare}
    found = {(fault, browser) for fault, each in tried.items() for browser in each}
    return [
        *(f"{fault}: inget prov i {browser}" for fault, browser in sorted(listed - found)),
        *(
            f"{fault}: prövat i {browser}, men står inte i fel.yml"
            for fault, browser in sorted(found - listed)
        ),
    ]

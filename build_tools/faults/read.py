"""What the site is tried with, and what the browsers did when it was last tried."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast

from build_tools.data.strict_yaml import read

HERE = Path(__file__).parent
TRIED = HERE / "provat.json"
MARKS = {"fel": "fault", "tillganglighet": "access"}
"""The lists, each with the mark of its tests."""
_TOLD = {"fel": "ser", "tillganglighet": "hur"}

type Passed = dict[str, dict[str, int]]
"""How many tests passed, by what they tried and by browser."""


@dataclass(frozen=True)
class Listed:
    """A fault or a way to use the site, the browsers it is tried in, and why not in others."""

    id: str
    vad: str
    hur: str
    """What the reader sees of a fault; of a way to use the site, how it is tried."""
    webblasare: tuple[str, ...]
    varfor: str = ""


@dataclass(frozen=True)
class Tried:
    """The day of a run of a whole list in which every test passed, each browser's version, and the tests."""

    day: date
    versions: dict[str, str]
    passed: Passed


def read_list(name: str) -> tuple[Listed, ...]:
    """One of the lists, in its order."""
    entries = cast("dict[str, dict[str, str | list[str]]]", read(HERE / f"{name}.yml").mapping(name))
    return tuple(
        Listed(
            key,
            str(entry["vad"]),
            str(entry[_TOLD[name]]),
            tuple(entry["webblasare"]),
            str(entry.get("varfor", "")),
        )
        for key, entry in entries.items()
    )


def read_tried(name: str, path: Path = TRIED) -> Tried | None:
    """What the last whole run of a list showed; None before the first."""
    told = _kept(path).get(name)
    return Tried(date.fromisoformat(told["dag"]), told["webblasare"], told["prov"]) if told else None


def write_tried(name: str, tried: Tried, path: Path = TRIED) -> None:
    """Keep what a whole run of a list showed; what is kept of the other lists stays."""
    told = {"dag": tried.day.isoformat(), "webblasare": tried.versions, "prov": tried.passed}
    kept = {**_kept(path), name: told}
    ordered = {one: kept[one] for one in MARKS if one in kept}
    path.write_text(json.dumps(ordered, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _kept(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def amiss(name: str, listed: tuple[Listed, ...], tried: Passed) -> list[str]:
    """Everything that was not tried where its list says, and everything tried that the list does not say."""
    wanted = {(one.id, browser) for one in listed for browser in one.webblasare}
    found = {(one, browser) for one, each in tried.items() for browser in each}
    return [
        *(f"{one}: inget prov i {browser}" for one, browser in sorted(wanted - found)),
        *(
            f"{one}: prövat i {browser}, men står inte i {name}.yml"
            for one, browser in sorted(found - wanted)
        ),
    ]

"""The fingerprints as they stand in redaktion/utslag.json, and with which log entries they were taken."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.changes.fingerprint import Fingerprint
from build_tools.data.problems import Problem
from build_tools.diff.json_read import table, texts
from decision_aids.engine.json_types import Json, JsonObject

FILE = Path("redaktion/utslag.json")
AGAIN = "kör kunskapsstod utslag"


@dataclass(frozen=True)
class Taken:
    """An aid's fingerprint, and the ids of the log entries that named the aid when it was taken."""

    fingerprint: Fingerprint
    entries: tuple[str, ...]


@dataclass(frozen=True)
class Stored:
    """Every aid's fingerprint, and which rules, texts, cases and sources they were taken of."""

    rules: str
    aids: Mapping[str, Taken]


def read_stored(root: Path) -> Stored | Problem:
    """Read the file, or say why it cannot be read."""
    path = root / FILE
    if not path.exists():
        return Problem(FILE, 0, "avtrycket av beslutsstödens utslag saknas", AGAIN)
    try:
        loaded: Json = json.loads(path.read_text(encoding="utf-8"))
        return _stored(table(loaded))
    except (ValueError, TypeError, KeyError) as error:
        remedy = "hämta tillbaka filen med git checkout -- redaktion/utslag.json; den skrivs aldrig för hand"
        return Problem(FILE, 0, f"avtrycket kan inte läsas: {error}", remedy)


def write_stored(root: Path, stored: Stored) -> Path:
    """Write the file: one case a line, so that its history is short."""
    tree: JsonObject = {
        "regler": stored.rules,
        "stod": {
            aid: {
                "andringar": [*taken.entries],
                "form": taken.fingerprint.shape,
                "utslag": dict(sorted(taken.fingerprint.verdicts.items())),
            }
            for aid, taken in sorted(stored.aids.items())
        },
    }
    path = root / FILE
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(tree, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    return path


def _stored(tree: JsonObject) -> Stored:
    return Stored(
        rules=str(tree["regler"]),
        aids={aid: _taken(table(one)) for aid, one in table(tree["stod"]).items()},
    )


def _taken(told: JsonObject) -> Taken:
    verdicts = {case: str(verdict) for case, verdict in table(told["utslag"]).items()}
    return Taken(Fingerprint(str(told["form"]), verdicts), texts(told["andringar"]))

"""The built engine, as the tests read it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from build_tools.bundle.build import EngineBundle
from decision_aids.engine.json_types import JsonObject


def memory_pieces(engine: EngineBundle) -> list[Path]:
    """The files of the snapshot, in order."""
    return [engine.folder / one["name"] for one in json.loads(engine.manifest)["memory"]["pieces"]]


def memory_of(engine: EngineBundle) -> bytes:
    """The whole snapshot."""
    return b"".join(one.read_bytes() for one in memory_pieces(engine))


def rest_of(engine: EngineBundle) -> bytes:
    """The rest of the runtime, with the data that only it reads."""
    return (engine.folder / json.loads(engine.manifest)["rest"]["name"]).read_bytes()


def parts_of(engine: EngineBundle, names: Iterable[str]) -> list[JsonObject]:
    """These parts, as run_parted.mjs is asked to give them to Python."""
    parts = json.loads(engine.manifest)["parts"]
    return [{"file": str(engine.folder / parts[name]["name"])} for name in names]

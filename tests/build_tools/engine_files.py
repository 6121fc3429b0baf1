"""The built engine, as the tests read it."""

from __future__ import annotations

import json
from base64 import b64encode
from pathlib import Path

from build_tools.bundle.browser_boot import PART
from build_tools.bundle.build import EngineBundle
from decision_aids.registry import AIDS


def memory_pieces(engine: EngineBundle) -> list[Path]:
    """The files of the snapshot, in order."""
    return [engine.folder / one["name"] for one in json.loads(engine.manifest)["memory"]["pieces"]]


def memory_of(engine: EngineBundle) -> bytes:
    """The whole snapshot."""
    return b"".join(one.read_bytes() for one in memory_pieces(engine))


def rest_of(engine: EngineBundle) -> bytes:
    """The rest of the runtime, with the data that only it reads."""
    return (engine.folder / json.loads(engine.manifest)["rest"]["name"]).read_bytes()


def texts(engine: EngineBundle) -> list[str]:
    """The texts of every aid, as requests to Python."""
    parts = json.loads(engine.manifest)["parts"]
    files = [engine.folder / parts[aid]["name"] for aid in AIDS]
    return [PART + b64encode(file.read_bytes()).decode() for file in files]

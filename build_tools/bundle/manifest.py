"""What the page must know of the engine, small enough to stand in it: build/engine/manifest.json."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class EngineFile:
    """A file of the engine: name in the folder, size and size with Brotli in bytes, SHA-256 (hex)."""

    name: str
    size: int
    brotli: int
    sha256: str


@dataclass(frozen=True)
class Pieces:
    """One file in pieces that are fetched, checked and kept one by one; `size` and `sha256` are the whole's.

    What has come need not come again, whatever the server can do; and a new release has most pieces in common
    with the one before it.
    """

    size: int
    sha256: str
    pieces: tuple[EngineFile, ...]


@dataclass(frozen=True)
class Stock:
    """The start without a snapshot: a folder with Pyodide's files, the wheels and the boot module."""

    folder: str
    wheels: tuple[str, ...]
    boot: str
    files: tuple[EngineFile, ...]


@dataclass(frozen=True)
class Table:
    """The runtime's table of functions: how many places, and which of them brings in the rest (split.py)."""

    size: int
    loader: int


@dataclass(frozen=True)
class Manifest:
    """The whole engine. `python` and `pyodide` are versions; a start fetches `runtime` and `memory`.

    `parts` are fetched when they are first used, by name (parts.py); with an aid, the part of its name.
    """

    python: str
    pyodide: str
    runtime: EngineFile
    memory: Pieces
    rest: EngineFile
    table: Table
    stock: Stock
    parts: dict[str, EngineFile]

    def as_json(self) -> str:
        """What the worker reads, on one line."""
        return json.dumps(asdict(self), separators=(",", ":"))

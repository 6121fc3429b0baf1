"""Cuts and parts Pyodide's runtime, in Node with Binaryen (tailor.mjs, rehearse.mjs, split.mjs)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from build_tools.bundle.kept import kept
from build_tools.bundle.memory_file import write_memory
from build_tools.bundle.processes import BundleError, run
from build_tools.bundle.snapshot import Snapshot

_HERE = Path(__file__).parent
_WORKER = _HERE.parent / "theme/shell"


@dataclass(frozen=True)
class Parted:
    """The two modules (bytes), the places of the functions' table, and which brings in the rest.

    `late` are the places in memory (start, end) that the rest fills when it comes: none else reads them.
    """

    used: bytes
    rest: bytes
    table_size: int
    loader: int
    late: tuple[tuple[int, int], ...] = ()


def tailor(node_modules: Path, cache: Path, work: Path) -> bytes:
    """Pyodide's runtime, cut to what a snapshot needs. Raises BundleError when it is of an unknown make."""
    runtime = node_modules / "pyodide/pyodide.asm.wasm"
    programs = [_HERE / "tailor.mjs", _HERE / "wasm.mjs", node_modules / "binaryen/package.json", runtime]

    def cut() -> bytes:
        target = work / "tailored.wasm"
        run("Beskärningen av Pyodide", ["node", str(_HERE / "tailor.mjs"), str(runtime), str(target)], work)
        return target.read_bytes()

    return kept(cache, tuple(one.read_bytes() for one in programs), cut)


def part(
    tailored: bytes, at_hand: Snapshot | int, work: Path, *, texts: bytes = b"", late: bytes = b""
) -> Parted:
    """Part it in what is at hand from the start and the rest.

    `at_hand` is a snapshot, for the functions that run when Python does all that it is made for; or a number:
    every such function, 0 for none. `work` is a folder for what lies in between. `texts` is what Python
    rehearses with; `late` is the rest of a runtime whose data this one has. Raises BundleError.
    """
    whole, used, rest, memory, shared = (
        work / name for name in ("tailored.wasm", "used.wasm", "rest.wasm", "noting", "late.wasm")
    )
    whole.write_bytes(tailored)
    task: dict[str, object] = {"tailored": str(whole), "used": str(used), "rest": str(rest)}
    if isinstance(at_hand, Snapshot):
        memory.write_bytes(write_memory(at_hand.memory, at_hand.entry, b""))
        rehearsal = {"rehearse": at_hand.rehearse, "flags": at_hand.stack_end, "frozen": at_hand.frozen}
        (work / "texts").write_bytes(texts)
        files = {"worker": str(_WORKER), "memory": str(memory), "texts": str(work / "texts")}
        task["rehearsal"] = {**rehearsal, **files}
    else:
        shared.write_bytes(late)
        task |= {"atHand": at_hand, "late": str(shared) if late else ""}
    said = run("Delningen av Pyodide", ["node", str(_HERE / "part.mjs"), json.dumps(task)], work)
    match json.loads(said):
        case {"size": int(size), "loader": int(loader), "late": waits}:
            places = tuple(cast("list[tuple[int, int]]", waits))
            return Parted(used.read_bytes(), rest.read_bytes(), size, loader, places)
        case _:
            raise BundleError(f"Delningen av Pyodide: oväntat svar: {said[:300]}")

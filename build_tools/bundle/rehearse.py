"""Finds which of the runtime's functions a decision aid uses, by letting Node run it from the snapshot."""

from __future__ import annotations

import json
from pathlib import Path

from build_tools.bundle.memory_file import write_memory
from build_tools.bundle.processes import run
from build_tools.bundle.snapshot import Snapshot
from build_tools.bundle.split import instrumented
from build_tools.bundle.tailor import Tailored
from build_tools.bundle.wasm_code import CALL, uses

_PROGRAM = Path(__file__).with_name("rehearse.mjs")
_WORKER = Path(__file__).parents[1] / "theme/shell"


def used_functions(tailored: Tailored, snapshot: Snapshot, work: Path) -> set[int]:
    """The places in `tailored.bodies` of all functions that run when Python does all that it is made for.

    What those might call comes with them, and what that might call: no rehearsal takes every turn, and a turn
    not taken would cost the reader a wait. They are noted at the far end of the stack, which Python does not
    reach. `work` is a folder for what lies in between. Raises BundleError when the snapshot does not run.
    """
    runtime, memory, used = (work / name for name in ("noting.wasm", "noting-memory", "used"))
    runtime.write_bytes(instrumented(tailored, snapshot.stack_end))
    memory.write_bytes(write_memory(snapshot.memory, snapshot.entry, b""))
    task = {
        "worker": str(_WORKER),
        "runtime": str(runtime),
        "memory": str(memory),
        "rehearse": snapshot.rehearse,
        "flags": snapshot.stack_end,
        "functions": len(tailored.bodies),
        "table": len(tailored.table) + 2,
        "used": str(used),
    }
    run("Repetitionen av minnesbilden", ["node", str(_PROGRAM), json.dumps(task)], work)
    return with_callees(tailored, {place for place, noted in enumerate(used.read_bytes()) if noted})


def with_callees(tailored: Tailored, used: set[int], steps: int = 2) -> set[int]:
    """These places and those of the functions that they call by number, directly or in so many steps."""
    first, found, newest = tailored.first_function(), set(used), used
    for _ in range(steps):
        called = {
            use.index - first
            for place in newest
            for use in uses(tailored.bodies[place])
            if use.instruction == CALL and use.index >= first
        }
        newest = called - found
        found |= newest
    return found

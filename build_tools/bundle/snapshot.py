"""Makes the memory snapshot: Node runs the very runtime that ships, with the very packages that ship."""

from __future__ import annotations

import json
import sys
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from build_tools.bundle.kept import kept
from build_tools.bundle.memory_file import Entry
from build_tools.bundle.processes import BundleError, run
from build_tools.bundle.wheels import compile_archive

_HERE = Path(__file__).parent
BOOT = _HERE / "browser_boot.py"
_LIGHTEN = _HERE / "lighten.py"
_BYTECODE = _HERE / "bytecode.py"
_PROGRAM = _HERE / "snapshot.mjs"


@dataclass(frozen=True)
class Snapshot:
    """The whole memory (bytes), how to go on from it, and which Python it is.

    `rehearse` is the address of browser_boot.rehearse, `stack_end` where the stack ends. `modules` are
    those that Python has imported, `stdlib` its standard library as a zip, compiled; `frozen` are places in
    memory (start, end) of modules that the runtime was built with, which have been read.
    """

    memory: bytes
    entry: Entry
    rehearse: int
    stack_end: int
    python: str
    modules: tuple[str, ...]
    stdlib: bytes
    frozen: tuple[tuple[int, int], ...]

    def without(self, late: Iterable[tuple[int, int]]) -> bytes:
        """The memory without these parts of it."""
        memory = bytearray(self.memory)
        for start, end in late:
            memory[start:end] = bytes(end - start)
        return bytes(memory)


def take_snapshot(pyodide: Path, wheels: list[Path], cache: Path, work: Path) -> Snapshot:
    """Boot Pyodide from its npm folder in Node, import and warm up, and take the memory.

    Args:
        pyodide: the folder of the npm package.
        wheels: compiled wheels; our own among them.
        cache: where the compiled standard library is kept.
        work: an empty folder for what lies in between.

    Raises:
        BundleError: Node is missing, or Python failed in it; the message holds its traceback.
    """
    stdlib = work / "python_stdlib.zip"
    stdlib.write_bytes(_compiled((pyodide / stdlib.name).read_bytes(), stdlib, cache))
    site_packages = work / "site-packages"
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(site_packages)
    memory = work / "memory"
    task = {
        "pyodide": str(pyodide),
        "stdlib": str(stdlib),
        "sitePackages": str(site_packages),
        "boot": str(BOOT),
        "lighten": str(_LIGHTEN),
        "memory": str(memory),
    }
    said = run("Minnesbilden", ["node", str(_PROGRAM), json.dumps(task)], work)
    facts = json.loads(said)
    match facts:
        case {
            "stackPointer": int(stack_pointer),
            "serve": int(serve),
            "stackEnd": int(stack_end),
            "awake": int(awake),
            "rehearse": int(rehearse),
            "python": str(python),
            "modules": str(modules),
            "frozen": frozen,
        }:
            entry = Entry(stack_pointer, serve, awake)
            names = tuple(modules.split())
            return Snapshot(
                memory.read_bytes(),
                entry,
                rehearse,
                stack_end,
                python,
                names,
                stdlib.read_bytes(),
                tuple(cast("list[tuple[int, int]]", frozen)),
            )
        case _:
            raise BundleError(f"Minnesbilden: oväntat svar från {_PROGRAM.name}: {said[:300]}")


def _compiled(library: bytes, place: Path, cache: Path) -> bytes:
    def compile_it() -> bytes:
        place.write_bytes(library)
        return compile_archive(place).read_bytes()

    return kept(cache, (library, sys.version, _BYTECODE.read_bytes()), compile_it)

"""The engine for the browser: from the source tree to build/engine/.

    build/engine/manifest.json            what the page must know (manifest.py)
                 runtime-HASH.wasm        what an aid uses of Pyodide's runtime (runtime.py)
                 memory-HASH.bin …        the snapshot in pieces: Python, all imported (snapshot.py)
                 rest-HASH.wasm           the rest of the runtime, fetched after the first answer
                 part-NAME-HASH.bin       what an aid alone needs, and packages that few need (parts.py)
                 stock-HASH/              Pyodide as it comes and the wheels: the way when all that fails

Beside each file lie its Brotli and gzip versions. A name holds its content's hash, so a server may let
browsers keep the files for ever.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.bundle.compress import BEST, PACKED, QUICK, lay_compressed_beside
from build_tools.bundle.inputs import hash_inputs
from build_tools.bundle.kept import forget_unused
from build_tools.bundle.manifest import EngineFile, Manifest, Pieces, Stock, Table
from build_tools.bundle.memory_file import write_memory
from build_tools.bundle.parts import AID_PARTS, PARTS, REHEARSAL, write_part
from build_tools.bundle.processes import BundleError
from build_tools.bundle.runtime import part, tailor
from build_tools.bundle.snapshot import BOOT, take_snapshot
from build_tools.bundle.wheels import build_wheels

_RUNTIME_FILES = ("pyodide.mjs", "pyodide.asm.js", "pyodide.asm.wasm", "python_stdlib.zip")
_LOCK = "pyodide-lock.json"
_CORES = 2

PIECE = 2_800_000
"""Bytes of the snapshot in a piece: packed a quarter of that, which 400 kbit/s brings in 15 seconds."""


@dataclass(frozen=True)
class EngineBundle:
    """The built engine: its folder, and the manifest's text."""

    folder: Path
    manifest: str


def build_engine(root: Path) -> EngineBundle:
    """Build the engine of the project at `root`, unless nothing that it is made of has changed.

    Raises:
        BundleError: a step failed; what stood in build/engine is then still there.
    """
    folder, mark = root / "build/engine", root / "build/cache/engine-inputs"
    inputs = hash_inputs(root)
    manifest = folder / "manifest.json"
    if manifest.exists() and mark.exists() and mark.read_text() == inputs:
        return EngineBundle(folder, manifest.read_text(encoding="utf-8"))
    mark.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=mark.parent, prefix="engine-") as work:
        fresh = Path(work) / "fresh"
        fresh.mkdir()
        written = _build(root, Path(work), fresh)
        (fresh / manifest.name).write_text(written.as_json(), encoding="utf-8")
        mark.unlink(missing_ok=True)
        shutil.rmtree(folder, ignore_errors=True)
        fresh.rename(folder)
    mark.write_text(inputs)
    forget_unused(root / PACKED)
    return EngineBundle(folder, manifest.read_text(encoding="utf-8"))


def _build(root: Path, work: Path, fresh: Path) -> Manifest:
    """Side by side what does not wait for each other: processes and compression leave Python's lock alone."""
    node_modules, cache = root / "node_modules", root / PACKED
    pyodide = node_modules / "pyodide"
    if not (pyodide / "pyodide.asm.wasm").exists():
        raise BundleError("node_modules/pyodide saknas. Kör: make setup")
    with ThreadPoolExecutor(_CORES) as beside:
        tailored = beside.submit(tailor, node_modules, cache, work)
        wheels = build_wheels(root, work / "wheels")
        stock = beside.submit(_write_stock, fresh, pyodide, wheels, cache)
        snapshot = take_snapshot(pyodide, wheels, cache, work)
        texts = write_part(REHEARSAL, root, snapshot.stdlib, snapshot.modules)
        parted = part(tailored.result(), snapshot, work, texts=texts)
        digest = hashlib.sha256(parted.used).digest()
        memory = write_memory(snapshot.without(parted.late), snapshot.entry, digest)

        files = [
            beside.submit(_write, fresh, name, content, quality, cache)
            for name, content, quality in (
                ("runtime-{}.wasm", parted.used, BEST),
                ("rest-{}.wasm", parted.rest, QUICK),
                *(("memory-{}.bin", one, BEST) for one in _cut(memory)),
            )
        ]
        runtime, rest, *pieces = (file.result() for file in files)
        parts = {
            one.name: _write(
                fresh,
                f"part-{one.name}-{{}}.bin",
                write_part(one, root, snapshot.stdlib, snapshot.modules),
                BEST if one in AID_PARTS else QUICK,  # the first answer waits for an aid's texts
                cache,
            )
            for one in (*PARTS, *AID_PARTS)
        }
        return Manifest(
            python=snapshot.python,
            pyodide=str(json.loads((pyodide / "package.json").read_text())["version"]),
            runtime=runtime,
            memory=Pieces(len(memory), hashlib.sha256(memory).hexdigest(), tuple(pieces)),
            rest=rest,
            table=Table(parted.table_size, parted.loader),
            stock=stock.result(),
            parts=parts,
        )


def _cut(memory: bytes) -> list[bytes]:
    return [memory[at : at + PIECE] for at in range(0, len(memory), PIECE)]


def _write(folder: Path, name: str, content: bytes, quality: int, cache: Path) -> EngineFile:
    digest = hashlib.sha256(content).hexdigest()
    path = folder / name.format(digest[:16])
    path.write_bytes(content)
    return EngineFile(path.name, len(content), lay_compressed_beside(path, quality, cache), digest)


def _write_stock(fresh: Path, pyodide: Path, wheels: list[Path], cache: Path) -> Stock:
    # A server that knows ordinary types alone does not know .mjs; no browser runs a module without one.
    contents = {name.replace(".mjs", ".js"): (pyodide / name).read_bytes() for name in _RUNTIME_FILES}
    contents |= {wheel.name: wheel.read_bytes() for wheel in wheels}
    contents |= {_LOCK: _empty_lock(pyodide / _LOCK), BOOT.name: BOOT.read_bytes()}
    together = hashlib.sha256(b"".join(hashlib.sha256(contents[name]).digest() for name in sorted(contents)))
    folder = fresh / f"stock-{together.hexdigest()[:16]}"
    folder.mkdir()
    files = tuple(_write(folder, name, content, QUICK, cache) for name, content in sorted(contents.items()))
    return Stock(folder.name, tuple(wheel.name for wheel in wheels), BOOT.name, files)


def _empty_lock(lock: Path) -> bytes:
    """Pyodide's list of packages without the packages: none of them is ever loaded."""
    return json.dumps({**json.loads(lock.read_text(encoding="utf-8")), "packages": {}}).encode()

"""`kunskapsstod redigera`: build the site, and serve it with the editing place."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event, Thread

from build_tools.redigera.page import DECAP, write
from build_tools.redigera.server import EditServer


def run_redigera(root: Path, port: int) -> int:
    """Serve until interrupted. The site is built anew after each publishing. 1 when nothing can be shown."""
    DECAP.bring()
    if code := _build(root):
        return code
    again = Event()
    Thread(target=_rebuild, args=(root, again), daemon=True).start()
    with EditServer(root, port=port, published=again.set) as server:
        print(f"Webbplatsen: {server.url}\nRedigera: {server.url}redigera/\nAvsluta med Ctrl-C.", flush=True)
        try:
            Event().wait()
        except KeyboardInterrupt:
            return 0
    return 0


def write_redigera(root: Path, target: Path, backend: Path | None) -> int:
    """Write the editing place as files. 2 when the backend's file cannot be read."""
    if backend and not backend.is_file():
        print(f"{backend} finns inte.\n    Gör så här: se docs/redaktion/redigera.md", file=sys.stderr)
        return 2
    write(root, target, backend)
    print(f"Redigeringen är skriven i {target}/")
    return 0


def _rebuild(root: Path, again: Event) -> None:
    while again.wait():
        again.clear()
        print("Något är publicerat. Bygger om …", flush=True)
        _build(root)


def _build(root: Path) -> int:
    return subprocess.run(
        [sys.executable, "-m", "build_tools.cli", "build"], cwd=root, check=False
    ).returncode

"""Show the site locally, and build it again when something it is made of changes.

The same bytes as are published, from the same server as the tests use. Each rebuild is a process of its own,
so that changed rules are read afresh; when it fails, the last good site stays.
"""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

from build_tools.site.server import SiteServer

WATCHED = ("docs", "redaktion", "decision_aids", "build_tools", "mkdocs.yml")
SUFFIXES = {".md", ".yml", ".py", ".html", ".css", ".js", ".mjs", ".svg", ".png"}
EVERY_SECOND = 1.0


def serve(root: Path, port: int) -> int:
    """Build, serve at a port and watch, until interrupted. 1 when there is no good site to show."""
    code = _build(root)
    if code and not (root / "site").exists():
        return code
    server = SiteServer(root / "site", port=port)
    print(f"Visas på {server.url} – avsluta med Ctrl-C.")
    seen = _stamp(root)
    try:
        while True:
            time.sleep(EVERY_SECOND)
            now = _stamp(root)
            if now != seen:
                print("Något har ändrats. Bygger om …")
                _build(root)
                # Read after the build: what the build itself writes is no change of the editor's.
                seen = _stamp(root)
    except KeyboardInterrupt:
        server.close()
        return 0


def _build(root: Path) -> int:
    return subprocess.run(
        [sys.executable, "-m", "build_tools.cli", "build"], cwd=root, check=False
    ).returncode


def _stamp(root: Path) -> int:
    """Changes whenever a watched file does."""
    paths = [path for name in WATCHED for path in (root / name, *(root / name).rglob("*"))]
    files = [path for path in paths if path.suffix in SUFFIXES and path.is_file()]
    return hash(tuple((path, path.stat().st_mtime_ns) for path in sorted(files)))

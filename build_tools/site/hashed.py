"""The site's own style sheets and scripts get a hash in their path, so that browsers may keep them for ever.

The folder bears it: files that name each other by relative paths, as modules do, need not be written anew.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

_FOLDERS = ("css", "js", "shell")
_REFERENCE = re.compile(rf'((?:href|src)="[^"]*\bassets/)({"|".join(_FOLDERS)})/')


def hash_names(site: Path) -> None:
    """Rename the folders in the built site, and name them so on every page."""
    named = {name: f"{name}-{_hash(site / 'assets' / name)}" for name in _FOLDERS}
    for before, after in named.items():
        (site / "assets" / before).rename(site / "assets" / after)
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        page.write_text(_REFERENCE.sub(lambda found: f"{found[1]}{named[found[2]]}/", text), encoding="utf-8")


def _hash(folder: Path) -> str:
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(f"{path.relative_to(folder).as_posix()}\0".encode())
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:16]

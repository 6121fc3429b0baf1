"""A release as a browser knows it: one hash over all that is served, and the list of what can be saved."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

WORKER, LISTED = "sw.js", "utan-nat.json"
"""Their places on the site: a service worker reaches no further up than where it lies."""

PAGE = "om/utan-nat/"
"""The page about it, which is shown when a page that was never visited is asked for without a network."""

_SOURCE = Path(__file__).with_name(WORKER)
_PACKED = {".br", ".gz"}
_ENGINE = "assets/engine/"
_STOCK = "stock-"
_NOT_READ = {".map", ".conf", ".caddy"}
_CORE = (
    "assets/css-",
    "assets/js-",
    "assets/shell-",
    "assets/javascripts/",
    "search/",
)
_LANGUAGES = "assets/javascripts/lunr/"
_WHEN_ASKED = "search/"
"""A third of a megabyte that most readers never ask for: kept once somebody has searched, or saves all."""


@dataclass(frozen=True)
class Release:
    """What a browser can save: addresses below the site's beginning, and their bytes on the line (Brotli)."""

    name: str
    core: tuple[str, ...]
    pages: tuple[str, ...]
    engine: tuple[str, ...]
    bytes: int


def write_release(site: Path) -> Release:
    """Lay the service worker and the list of files in the built site."""
    files = sorted(path for path in site.rglob("*") if path.is_file() and path.suffix not in _PACKED)
    names = {path.relative_to(site).as_posix(): path for path in files}
    whole = hashlib.sha256()
    for name, path in names.items():
        whole.update(f"{name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    read = [name for name, path in names.items() if path.suffix not in _NOT_READ and not name.startswith("_")]
    engine = [name for name in read if name.startswith(_ENGINE) and _STOCK not in name]
    core = [name for name in read if name.startswith(_CORE) and not name.startswith(_LANGUAGES)]
    pages = [name for name in read if name.endswith(".html") and name != "404.html"]
    others = [name for name in read if name.endswith((".pdf", ".svg", ".png"))]
    wanted = [*core, *pages, *others, *engine]
    release = Release(
        whole.hexdigest()[:16],
        tuple(core),
        tuple(_address(name) for name in (*pages, *others)),
        tuple(engine),
        sum(_on_the_line(names[name]) for name in wanted),
    )
    listed = {
        "release": release.name,
        "bytes": release.bytes,
        "core": core,
        "pages": release.pages,
        "engine": engine,
    }
    (site / LISTED).write_text(json.dumps(listed, separators=(",", ":")), encoding="utf-8")
    worker = _SOURCE.read_text(encoding="utf-8")
    at_once = [PAGE, *(name for name in core if not name.startswith(_WHEN_ASKED))]
    worker = worker.replace('"RELEASE"', json.dumps(release.name)).replace('["CORE"]', json.dumps(at_once))
    (site / WORKER).write_text(worker, encoding="utf-8")
    return release


def _address(name: str) -> str:
    return name.removesuffix("index.html") or "./"


def _on_the_line(path: Path) -> int:
    packed = path.with_name(f"{path.name}.br")
    return (packed if packed.exists() else path).stat().st_size

"""Build the whole site beside the old one, and swap it in only when everything went well."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import cast

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config  # pyright: ignore[reportUnknownVariableType]
from mkdocs.config.defaults import MkDocsConfig

from build_tools.bundle.build import build_engine
from build_tools.bundle.compress import BEST, GOOD, PACKED, lay_compressed_beside
from build_tools.data.compile import compile_data
from build_tools.data.problems import ProblemsError
from build_tools.offline.release import write_release
from build_tools.site.hashed import hash_names
from build_tools.site.joined import join_styles
from build_tools.site.plugin import KunskapsstodPlugin
from build_tools.site.site_pages import load_site_pages
from build_tools.site.slim import slim_styles
from decision_aids.law.register import register
from decision_aids.registry import AIDS

TEXTUAL = {".html", ".css", ".js", ".json", ".xml", ".svg", ".txt"}
SMALLEST_WORTH = 1024
_EPOCH = "SOURCE_DATE_EPOCH"


def build_site(
    root: Path,
    *,
    site_url: str = "",
    as_of: date | None = None,
    target: Path | None = None,
    lokalt: Path | None = None,
) -> Path:
    """Build to `target` (default: site/ in the project). What stood there stays until the new one is whole.

    `site_url` is the origin and path that will serve the site (default: as in mkdocs.yml), `as_of` the day it
    is built for (default: today), `lokalt` a file of local facts to show (default: the project's own). Raises
    ProblemsError, or mkdocs' Abort, with everything that is wrong.
    """
    target = target or root / "site"
    as_of = as_of or date.today()
    compile_data(root, lokalt)
    _check_pages(root, as_of)
    build_engine(root)
    fresh, old = (target.with_name(f"{target.name}.{part}") for part in ("ny", "gammal"))
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        with _dated(as_of):
            mkdocs_build(_config(root, fresh, site_url, as_of))
        join_styles(fresh)
        slim_styles(fresh, root)
        hash_names(fresh)
        write_release(fresh)
        _compress(fresh, root / PACKED)
        shutil.rmtree(old, ignore_errors=True)
        if target.exists():
            target.rename(old)
        fresh.rename(target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
    return target


@contextmanager
def _dated(as_of: date) -> Generator[None]:
    """What bears a time (site map, PDF) bears the day that the site is built for, unless another is given."""
    if _EPOCH in os.environ:
        yield
        return
    os.environ[_EPOCH] = str(int(datetime.combine(as_of, time(), UTC).timestamp()))
    try:
        yield
    finally:
        del os.environ[_EPOCH]


def _check_pages(root: Path, as_of: date) -> None:
    """Name everything that is wrong on the pages before the long work begins. Raises ProblemsError."""
    problems = load_site_pages(root, root / "docs", as_of, register().sources, AIDS).problems
    if problems:
        raise ProblemsError(problems)


def _config(root: Path, fresh: Path, site_url: str, as_of: date) -> MkDocsConfig:
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    address = {"site_url": site_url} if site_url else {}
    # MkDocs leaves the types of its options open.
    load = cast("Callable[..., MkDocsConfig]", load_config)
    config = load(str(root / "mkdocs.yml"), site_dir=str(fresh), strict=True, **address)
    cast("KunskapsstodPlugin", config.plugins["kunskapsstod"]).config.as_of = as_of.isoformat()
    config.plugins.on_startup(command="build", dirty=False)
    return config


def _compress(folder: Path, cache: Path) -> None:
    """Lay Brotli and gzip files beside every text that gains by it; the engine brings its own."""
    texts = [
        one for one in folder.rglob("*") if one.suffix in TEXTUAL and one.stat().st_size >= SMALLEST_WORTH
    ]
    waiting = [one for one in texts if not one.with_name(f"{one.name}.br").exists()]
    with ThreadPoolExecutor(2) as beside:
        packing = [beside.submit(lay_compressed_beside, path, _quality(path), cache) for path in waiting]
    for one in packing:
        one.result()


def _quality(path: Path) -> int:
    """Nothing is painted before the style sheets have come: they are worth a second of the build."""
    return BEST if path.suffix == ".css" else GOOD

"""The site as it is on a day, without the aids' engine: all that pages and search need, in seconds."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import cast

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config  # pyright: ignore[reportUnknownVariableType]
from mkdocs.config.defaults import MkDocsConfig

from build_tools.data.compile import compile_data
from build_tools.site.plugin import KunskapsstodPlugin

ROOT = Path(__file__).parents[2]


def build(as_of: date, target: Path, site_url: str = "") -> Path:
    """Build the project's pages to `target`, strictly. `site_url`: where they will be served."""
    compile_data(ROOT)
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    # MkDocs leaves the types of its options open.
    load = cast("Callable[..., MkDocsConfig]", load_config)
    address = {"site_url": site_url} if site_url else {}
    config = load(str(ROOT / "mkdocs.yml"), site_dir=str(target), strict=True, **address)
    options = cast("KunskapsstodPlugin", config.plugins["kunskapsstod"]).config
    options.as_of = as_of.isoformat()
    options.engine = str(target.with_name("ingen-motor"))
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    return target


def fit(site: Path, address: str) -> None:
    """Put another address in place of the one that a site was built for, wherever a file names it."""
    found = re.search("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text(encoding="utf-8"))
    assert found, "the site map names no page"
    built_for = found[1]  # the front page comes first
    for path in site.rglob("*"):
        if path.suffix in {".html", ".xml", ".atom", ".json"}:
            text = path.read_text(encoding="utf-8")
            if built_for in text:
                path.write_text(text.replace(built_for, address), encoding="utf-8")
                for ending in (".br", ".gz"):  # with the old address in them
                    path.with_name(path.name + ending).unlink(missing_ok=True)

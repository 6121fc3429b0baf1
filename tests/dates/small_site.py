"""The site as it is on a day, without the aids' engine: all that pages and search need, in seconds."""

from __future__ import annotations

import logging
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

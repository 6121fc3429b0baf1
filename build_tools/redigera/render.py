"""One page, made by the same MkDocs and the same plugin as the whole site; as of any day."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from mkdocs.commands.build import _build_page as build_page  # pyright: ignore[reportPrivateUsage]
from mkdocs.commands.build import _populate_page as populate_page  # pyright: ignore[reportPrivateUsage]
from mkdocs.config import load_config  # pyright: ignore[reportUnknownVariableType]
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import get_files
from mkdocs.structure.nav import get_navigation

from build_tools.site.plugin import KunskapsstodPlugin


def rendered(root: Path, uri: str, as_of: str) -> str:
    """The HTML of the page at docs/`uri`. `as_of` is a day, or empty for today.

    Raises PluginError with everything that stops the build, KeyError when there is no such page.
    """
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    load = cast("Callable[..., MkDocsConfig]", load_config)
    with TemporaryDirectory() as work:
        config = load(str(root / "mkdocs.yml"), site_dir=work, strict=False)
        cast("KunskapsstodPlugin", config.plugins["kunskapsstod"]).config.as_of = as_of
        config.plugins.on_startup(command="build", dirty=False)
        config = config.plugins.on_config(config)
        files = get_files(config)
        env = config.theme.get_env()
        files.add_files_from_theme(env, config)
        files = config.plugins.on_files(files, config=config)
        nav = config.plugins.on_nav(get_navigation(files, config), config=config, files=files)
        env = config.plugins.on_env(env, config=config, files=files)
        page = files.src_uris[uri].page
        if page is None:
            raise KeyError(uri)
        populate_page(page, config, files)
        build_page(page, config, files.documentation_pages(), nav, env)
        return (Path(work) / page.file.dest_uri).read_text(encoding="utf-8")

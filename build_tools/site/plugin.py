"""The MkDocs plugin: thin. It hands pages to pure functions and adds the files that the aids need."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from build_tools.data.problems import Problem
from build_tools.site.aid_page import aid_html
from build_tools.site.citations import cite, source_list, unknown_sources
from decision_aids.registry import AIDS

PLACE = '<div data-aid-place="{aid}"></div>'
SHELL = Path(__file__).parent.parent / "theme" / "shell"


class Options(base.Config):
    """`engine`: the folder of the built engine, relative to the project; `as_of`: the day to build for."""

    engine = config_options.Type(str, default="build/engine")
    as_of = config_options.Type(str, default="")


class KunskapsstodPlugin(BasePlugin[Options]):
    """Citations and aids on pages; the shell and the engine among the files."""

    as_of: date
    manifest: str = ""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Fix the day that the site is built for: AS_OF, or today. This is the only clock of the build."""
        chosen = self.config.as_of or os.environ.get("AS_OF", "")
        self.as_of = date.fromisoformat(chosen) if chosen else date.today()
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Check every page's citations, all at once; then add the shell and the engine."""
        problems = [problem for file in files.documentation_pages() for problem in _problems(file)]
        if problems:
            raise PluginError("\n".join(["Sidorna kan inte byggas:", *map(str, sorted(problems))]))
        for path in sorted(SHELL.glob("*.mjs")):
            files.append(_generated(config, f"assets/shell/{path.name}", path))
        engine = Path(config.config_file_path).parent / self.config.engine
        manifest = engine / "manifest.json"
        self.manifest = manifest.read_text(encoding="utf-8").strip() if manifest.exists() else ""
        for path in sorted(engine.rglob("*")) if self.manifest else ():
            if path.is_file() and path != manifest:
                files.append(_generated(config, f"assets/engine/{path.relative_to(engine).as_posix()}", path))
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Make citations into references, and list the sources; leave a place for the aid."""
        cited = cite(markdown, self.as_of)
        text = cited.markdown
        aid = page.meta.get("aid")
        if aid:
            text += "\n\n" + PLACE.format(aid=aid) + "\n"
        if cited.sources:
            listed = source_list(cited.sources, self.as_of)
            text += f'\n\n## Källor på sidan {{ #sidans-kallor }}\n\n<div class="kallor">\n{listed}</div>\n'
        return text

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Put the aid in its place."""
        aid = page.meta.get("aid")
        return (
            html.replace(PLACE.format(aid=aid), aid_html(str(aid), self.as_of, self.manifest))
            if aid
            else html
        )


def _generated(config: MkDocsConfig, uri: str, path: Path) -> File:
    return File.generated(config, uri, abs_src_path=str(path))


def _problems(file: File) -> list[Problem]:
    """What is wrong with a page before it is built: citations of unknown sources, an unknown aid."""
    place = Path("docs") / file.src_uri
    text = file.content_string
    found = [
        Problem(
            place,
            one.line,
            f"källan {one.source} finns inte i registret",
            "rätta id, eller lägg till källan i decision_aids/law/sources.yml",
        )
        for one in unknown_sources(text)
    ]
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("aid: ") and line.removeprefix("aid: ").strip() not in AIDS:
            what = f"beslutsstödet {line.removeprefix('aid: ').strip()} finns inte"
            found.append(Problem(place, number, what, f"välj: {', '.join(AIDS)}"))
    return found

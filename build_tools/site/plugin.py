"""The MkDocs plugin: thin. It hands pages to pure functions and adds the files that the aids need."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import cast

from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from build_tools.changes.feeds import LOG_PAGE
from build_tools.dates.passages import dated
from build_tools.dates.validity import valid_until, with_notice
from build_tools.guide.guide import PLACE as GUIDE
from build_tools.guide.guide import Entry, guidance, guide_html
from build_tools.hosting.files import server_files
from build_tools.mallar.filer import uri_of
from build_tools.pages.citations import background_notice, cite, source_list
from build_tools.search.beginnings import beginnings
from build_tools.search.questions import read_examples
from build_tools.search.rows import rows_as_lines
from build_tools.search.tune import Searched, tune_search
from build_tools.search.words import read_search_words
from build_tools.site.aid_page import (
    CHECK_PLACE,
    FORM_PLACE,
    aid_html,
    check_html,
    form_page_html,
    with_practice,
)
from build_tools.site.shell import joined_shell
from build_tools.site.site_pages import SitePages, UrlOf, load_site_pages
from build_tools.supply.sbom import bills
from decision_aids.law.register import register
from decision_aids.registry import AIDS

PLACE = '<div data-aid-place="{aid}"></div>'


class Options(base.Config):
    """`engine`: the folder of the built engine, relative to the project; `as_of`: the day to build for."""

    engine = config_options.Type(str, default="build/engine")
    as_of = config_options.Type(str, default="")


class KunskapsstodPlugin(BasePlugin[Options]):
    """Citations and aids on pages; the shell and the engine among the files."""

    as_of: date
    pages: SitePages
    files: Files
    manifest: str = ""
    bodies: dict[str, str]
    shown: dict[str, str]

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Fix the day that the site is built for: AS_OF, or today. This is the only clock of the build."""
        chosen = self.config.as_of or os.environ.get("AS_OF", "")
        self.as_of = date.fromisoformat(chosen) if chosen else date.today()
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Check every page, all at once; then add the shell and the engine."""
        root = Path(config.config_file_path).parent
        self.files = files
        self.bodies, self.shown = {}, {}
        self.pages = load_site_pages(root, Path(config.docs_dir), self.as_of, register().sources, AIDS)
        if self.pages.problems:
            raise PluginError("\n".join(["Sidorna kan inte byggas:", *map(str, self.pages.problems)]))
        log = files.src_uris[LOG_PAGE].url if LOG_PAGE in files.src_uris else ""
        feeds = self.pages.changes.feeds(
            config.site_name, config.site_url or "/", log, self.pages.titles, self.as_of
        )
        for uri, text in feeds.items():
            files.append(File.generated(config, uri, content=text))
        for name, code in joined_shell().items():
            files.append(File.generated(config, f"assets/shell/{name}", content=code))
        for place, text in {**server_files(config.site_url or "/"), **bills()}.items():
            files.append(File.generated(config, place, content=text))
        for one in self.pages.templates:
            files.append(File.generated(config, one.uri, content=one.content))
        engine = root / self.config.engine
        manifest = engine / "manifest.json"
        self.manifest = manifest.read_text(encoding="utf-8").strip() if manifest.exists() else ""
        for path in sorted(engine.rglob("*")) if self.manifest else ():
            if path.is_file() and path != manifest:
                files.append(_generated(config, f"assets/engine/{path.relative_to(engine).as_posix()}", path))
        return files

    def on_page_markdown(self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Make citations into references, and put lists in their places; leave a place for the aid."""
        sources = register().sources
        markdown = self.pages.drawn(markdown, self._url_from(page))
        page.meta["valid_until"] = valid_until(markdown, self.as_of, sources)
        cited = cite(dated(markdown, self.as_of, sources), self.as_of)
        page.meta["background"] = background_notice(
            cited.sources, self.as_of, self.pages.sources_url(self._url_from(page))
        )
        text = self.pages.complete(page.file.src_uri, cited.markdown, self._url_from(page))
        aid = page.meta.get("aid")
        if aid:
            text += "\n\n" + PLACE.format(aid=aid) + "\n"
        if cited.sources:
            listed = source_list(cited.sources, self.as_of)
            text += f'\n\n## Källor på sidan {{ #sidans-kallor }}\n\n<div class="kallor">\n{listed}</div>\n'
        return text

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Say how long the page is known to be right; give the search what it reads in its place."""
        self.bodies[page.file.src_uri] = html
        html = with_notice(html, page.meta["valid_until"], self.as_of, page.meta["background"])
        aid = page.meta.get("aid")
        html += self.pages.changes.history(page.file.src_uri, str(aid or ""), self._url_from(page))
        if FORM_PLACE in html:
            pdf = self._url_from(page)(uri_of("pdf"))
            html = html.replace(FORM_PLACE, form_page_html(self.as_of, self.manifest, pdf))
        html = html.replace(CHECK_PLACE, check_html(self.as_of, self.manifest))
        html = with_practice(html, self.as_of, self.manifest)
        self.shown[page.file.src_uri] = html
        # The search reads the page between this and on_page_context.
        read = rows_as_lines(html)
        if not aid:
            return read
        text = beginnings(aid_html(str(aid), self.as_of, self.manifest))
        return read.replace(PLACE.format(aid=aid), text)

    def on_page_context(
        self, context: TemplateContext, *, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Put back what readers see, with the aid in its place; give the templates the page's facts
        (partials/sidfakta.html), and the guide its pages.
        """
        # No links to the pages before and after: Firefox would fetch the next one, unasked.
        page.previous_page = page.next_page = None
        html = self.shown.get(page.file.src_uri, page.content or "")
        if GUIDE in html:
            html = html.replace(GUIDE, self._guide(page, nav))
        if aid := page.meta.get("aid"):
            whole = aid_html(str(aid), self.as_of, self.manifest)
            html = html.replace(PLACE.format(aid=aid), whole)
        page.content = html
        facts = {"sidfakta": self.pages.facts(page.file.src_uri, self._url_from(page))}
        return cast("TemplateContext", {**context, **facts})

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Make the search Swedish, after Material has written its index."""
        files = self.files.documentation_pages()
        titles = self.pages.titles
        pages = {
            uri: Searched(
                one.url.removeprefix("./"),
                titles.get(uri, uri),
                str(one.page.meta.get("description") or "") if one.page else "",
            )
            for one in files
            for uri in (one.src_uri,)
        }
        root = Path(config.config_file_path).parent
        tune_search(Path(config.site_dir), read_search_words(root), read_examples(root), pages)

    def _guide(self, page: Page, nav: Navigation) -> str:
        titles = self.pages.titles
        entries = guidance(
            [
                Entry(uri, one.url, titles.get(uri, uri), one.parent.title if one.parent else "")
                for one in nav.pages
                if (uri := one.file.src_uri) in self.bodies
            ]
        )
        facts = {one.uri: self.pages.facts(one.uri, self._url_from(page)) for one in entries}
        return guide_html(entries, self.bodies, facts, page.url, self.as_of)

    def _url_from(self, page: Page) -> UrlOf:
        return lambda uri: self.files.src_uris[uri].url_relative_to(page.file)


def _generated(config: MkDocsConfig, uri: str, path: Path) -> File:
    return File.generated(config, uri, abs_src_path=str(path))

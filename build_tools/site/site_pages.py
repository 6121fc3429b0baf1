"""The pages as the plugin needs them: what stops the build, what is put into each page, and its facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from build_tools.changes.site_changes import SiteChanges, load_site_changes
from build_tools.checks.anchors import headings
from build_tools.checks.project import Project, load_project
from build_tools.checks.run import build_problems
from build_tools.data.problems import Problem
from build_tools.faults.page import faults_table, ways_table
from build_tools.guide.guide import PLACE
from build_tools.hosting.files import downloads as server_downloads
from build_tools.mallar.filer import TemplateFile, template_files
from build_tools.mallar.sidan import correspondence, downloads
from build_tools.pages.citations import citations
from build_tools.pages.cited import CitedBy, cited_by
from build_tools.pages.links import linker
from build_tools.pages.lists import (
    ANDRINGAR,
    ARENDEBILD,
    FEL,
    HELA_GUIDEN,
    KALLOR,
    KONTROLL,
    KONTROLLISTA,
    KRAV,
    LICENSER,
    MALLEN,
    MALLENS_FRAGOR,
    OVA,
    SERVERFILER,
    SKRIV_INTYG,
    TILLGANGLIGHET,
    fill_lists,
    list_places,
)
from build_tools.pages.local import with_local_facts
from build_tools.pages.page_facts import PageFacts, page_facts, with_overdue_notice
from build_tools.pages.requirements_page import requirements_list
from build_tools.pages.sources_page import LinkTo, checklist, sources_list
from build_tools.site.aid_page import CHECK_PLACE, FORM_PLACE, practice_place
from build_tools.supply.page import licences
from decision_aids.engine.aid import Aid
from decision_aids.law.source import Source
from decision_aids.view.text.lokalt import local_facts

type UrlOf = Callable[[str], str]
"""From a page's path below docs/ to its address, from the page that is being built."""


@dataclass(frozen=True)
class SitePages:
    """Every page of the site on the day it is built for."""

    project: Project
    sources: Mapping[str, Source]
    aids: Mapping[str, Aid]
    changes: SiteChanges

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What stops the build."""
        return build_problems(self.project)

    def complete(self, uri: str, markdown: str, url_of: UrlOf) -> str:
        """A page's Markdown with its lists in their places, and a notice when it is overdue.

        Its pictures and tables are already there (`drawn`), so that they are cited and dated as the text is.
        """
        lists: dict[str, Callable[[], str]] = {
            ANDRINGAR: lambda: self.changes.log(self._linker(url_of), url_of),
            # The guide holds other pages, so it is put in when they are all made.
            HELA_GUIDEN: lambda: PLACE,
            FEL: faults_table,
            KALLOR: lambda: sources_list(self.sources, self._cited, self._day, self._linker(url_of)),
            KONTROLLISTA: lambda: checklist(self.project.checklist, self.sources),
            LICENSER: lambda: licences(url_of),
            MALLEN: lambda: downloads(self.templates, url_of),
            MALLENS_FRAGOR: correspondence,
            SERVERFILER: lambda: server_downloads(url_of),
            # As the guide: its HTML is no Markdown, and comes when the page is made.
            SKRIV_INTYG: lambda: FORM_PLACE,
            KONTROLL: lambda: CHECK_PLACE,
            **{name: partial(practice_place, name) for name in (ARENDEBILD, *OVA)},
            TILLGANGLIGHET: ways_table,
            KRAV: lambda: requirements_list(self.project.requirements, self._linker(url_of)),
        }
        page = self.project.pages.get(uri)
        filled = with_local_facts(fill_lists(markdown, lists), local_facts(page=uri))
        return with_overdue_notice(filled, page.data, self._day) if page and page.data else filled

    def drawn(self, markdown: str, url_of: UrlOf) -> str:
        """A page's Markdown with its pictures and tables in their places."""
        return self.project.drawn.fill(markdown, self.sources, self._day, self._linker(url_of))

    def facts(self, uri: str, url_of: UrlOf) -> PageFacts | None:
        """What stands below the page's text; None for a page that no editor wrote."""
        page = self.project.pages.get(uri)
        if page is None or page.data is None:
            return None
        cited = {one.source for one in citations(self.project.shown(uri))}
        krav_url = url_of(self._krav_page) if self._krav_page else ""
        standing = self.project.review(uri)
        return page_facts(page.data, self._day, sources=len(cited), krav_url=krav_url, review=standing)

    @property
    def titles(self) -> dict[str, str]:
        """What every page is called, by its path below docs/."""
        return {uri: page.data.title for uri, page in self.project.pages.items() if page.data}

    @property
    def _day(self) -> date:
        return self.project.context.as_of

    @cached_property
    def _cited(self) -> dict[str, CitedBy]:
        return cited_by({uri: self.project.shown(uri) for uri in self.project.pages}, self.aids)

    @cached_property
    def templates(self) -> tuple[TemplateFile, ...]:
        """The files of the certificate's template: to fill in a PDF takes longer than to make ten pages."""
        return template_files()

    def sources_url(self, url_of: UrlOf) -> str:
        """The address of the page with every source; empty when no page has it."""
        page = self._page_with(KALLOR)
        return url_of(page) if page else ""

    @cached_property
    def _krav_page(self) -> str:
        return self._page_with(KRAV)

    def _page_with(self, name: str) -> str:
        """The page that holds a list; empty when none does."""
        having = (
            uri
            for uri, page in self.project.pages.items()
            if any(one.name == name for one in list_places(page.body))
        )
        return next(having, "")

    def _linker(self, url_of: UrlOf) -> LinkTo:
        pages = self.project.pages
        aids = {page.data.aid: uri for uri, page in pages.items() if page.data and page.data.aid}
        return linker(self.titles, self._headings, aids, url_of)

    @cached_property
    def _headings(self) -> dict[str, dict[str, str]]:
        """The headings of every page: each page asks for them."""
        return {uri: headings(page) for uri, page in self.project.pages.items()}


def load_site_pages(
    root: Path, docs: Path, as_of: date, sources: Mapping[str, Source], aids: Mapping[str, Aid]
) -> SitePages:
    """Read the pages below `docs` and the editors' lists in `root`. Look at `problems` first."""
    return SitePages(
        load_project(root, as_of, sources, tuple(aids), docs), sources, aids, load_site_changes(root, aids)
    )

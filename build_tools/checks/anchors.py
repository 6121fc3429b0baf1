"""The anchors of a page: what a link with # can point at, in what is written and in what the build adds."""

from __future__ import annotations

import re
from collections.abc import Iterable

from markdown.extensions.toc import slugify, unique  # pyright: ignore[reportUnknownVariableType]

from build_tools.checks.written import Page
from build_tools.pages.citations import citations
from build_tools.pages.lists import KALLOR, KRAV, list_places
from build_tools.pages.words import KINDS

_OWN_ID = re.compile(r"\{[^{}\n]*?#([\w:.-]+)[^{}\n]*\}")
_HTML_ID = re.compile(r"""<[A-Za-z][^<>]*\sid=["']([^"']+)["']""")


def anchors(
    page: Page, sources: Iterable[str], requirements: Iterable[str], drawn: str = ""
) -> frozenset[str]:
    """Every anchor of the page. `sources` and `requirements` are those that lists on it would show.

    `drawn` is the body with its pictures and tables in their places; without it they have no anchors.
    """
    body = drawn or page.body
    found = set(_HTML_ID.findall(body)) | set(_OWN_ID.findall(page.body))
    found |= set(headings(page))
    cited = {one.source for one in citations(body)}
    if cited:
        found |= {"sidans-kallor", *(f"kalla-{one}" for one in cited)}
    for place in list_places(page.body):
        if place.name == KALLOR:
            found |= {*KINDS, *(f"kalla-{one}" for one in sources)}
        elif place.name == KRAV:
            found |= {one.lower() for one in requirements}
    return frozenset(found)


def headings(page: Page) -> dict[str, str]:
    """The text of every heading by its anchor, in order."""
    taken: set[str] = set()
    found: dict[str, str] = {}
    for unit in page.units:
        if unit.level:
            own = _OWN_ID.search(unit.raw)
            # The same functions as make the anchors of the built page; "_1" when a heading comes again.
            anchor = own[1] if own else unique(slugify(unit.plain, "-"), taken)
            found[anchor] = unit.plain
    return found

"""Which pages the guide holds, and what it looks like: contents first, then page after page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from build_tools.guide.chapter import chapter, slug
from build_tools.pages.page_facts import PageFacts
from build_tools.pages.render import render
from decision_aids.view.text import swedish

PLACE = "<div data-hela-guiden></div>"
NOT_GUIDANCE = ("om/", "redaktion/", "beslutsstod/", "start/", "ova/")
"""Folders of pages about the site itself, for editors, with an aid, that only lead on, or to practise on."""


@dataclass(frozen=True)
class Entry:
    """A page in the order of the menu: its path below docs/, its address, its name and its part's name."""

    uri: str
    url: str
    title: str
    part: str


@dataclass(frozen=True)
class Chapter:
    """A page as it stands in the guide."""

    id: str
    title: str
    part: str
    html: str
    facts: PageFacts | None


def guidance(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The pages that give guidance, in order; the front page and what `NOT_GUIDANCE` names are left out."""
    return tuple(one for one in entries if one.url and not one.uri.startswith(NOT_GUIDANCE))


def guide_html(
    entries: Sequence[Entry],
    html: Mapping[str, str],
    facts: Mapping[str, PageFacts | None],
    guide: str,
    as_of: date,
) -> str:
    """The guide. `html` and `facts` are by a page's path below docs/; `guide` is the guide's own address."""
    urls = {one.url for one in entries}
    chapters = [
        Chapter(
            slug(one.url),
            one.title,
            one.part,
            chapter(html[one.uri], one.url, guide, urls),
            facts.get(one.uri),
        )
        for one in entries
    ]
    parts = list(dict.fromkeys(one.part for one in chapters))
    return render(
        "hela-guiden.html",
        parts=[(part, [one for one in chapters if one.part == part]) for part in parts],
        count=len(chapters),
        day=swedish.day(as_of),
        iso=as_of.isoformat(),
    )

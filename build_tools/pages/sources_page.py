"""The page *Källor*: every source in the register by kind, and the live checklist before publishing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from build_tools.pages.checklist import Item, tick, unlisted
from build_tools.pages.cited import CitedBy
from build_tools.pages.render import render
from build_tools.pages.words import KINDS
from decision_aids.law.source import Source
from decision_aids.view.text import swedish
from decision_aids.view.text.sources import SourceView, source_view
from decision_aids.view.text.words import CERTAINTIES, STATUSES


@dataclass(frozen=True)
class Link:
    """Where to, from the page that shows it, and what it is called."""

    url: str
    title: str


@dataclass(frozen=True)
class Entry:
    """One source on the page. `holds` says from when to when, in full; empty when no day is known."""

    view: SourceView
    status: str
    certainty: str
    holds: str
    used: tuple[Link, ...]


@dataclass(frozen=True)
class Group:
    """The sources of one kind. `id` is the anchor."""

    id: str
    title: str
    entries: tuple[Entry, ...]


type LinkTo = Callable[[str], Link]
"""From a page's path below docs/, or an aid's id after `stod:`, to a link from the page being built."""


def sources_list(
    sources: Mapping[str, Source], cited: Mapping[str, CitedBy], as_of: date, link_to: LinkTo
) -> str:
    """Every source, grouped by kind, as Markdown with HTML in it."""
    groups = tuple(
        Group(kind, title, found)
        for kind, title in KINDS.items()
        if (
            found := tuple(_entry(one, cited, as_of, link_to) for one in sources.values() if one.slag is kind)
        )
    )
    present = {one.status for one in sources.values()}, {one.sakerhet for one in sources.values()}
    return render(
        "kallor.html",
        groups=groups,
        statuses=[(one, word) for one, word in STATUSES.items() if one in present[0]],
        certainties=[(one, word) for one, word in CERTAINTIES.items() if one in present[1]],
    )


def checklist(items: tuple[Item, ...], sources: Mapping[str, Source]) -> str:
    """What a person must check before publishing, as Markdown with HTML in it."""
    ticked = tick(items, sources)
    return render(
        "kontrollista.html",
        ticked=ticked,
        others=unlisted(items, sources),
        done=sum(one.done for one in ticked),
        left=sum(one.check_first for one in sources.values()),
        total=len(sources),
    )


def holds(source: Source) -> str:
    """From when to when a source holds: "från 1 juli 2025", "till 31 december 2026", or both."""
    days = (("från", source.galler_fran), ("till och med", source.galler_till))
    return " ".join(f"{word} {swedish.day(day)}" for word, day in days if day)


def _entry(source: Source, cited: Mapping[str, CitedBy], as_of: date, link_to: LinkTo) -> Entry:
    by = cited.get(source.id, CitedBy())
    places = (*by.pages, *(f"stod:{aid}" for aid in by.aids))
    links = tuple(dict.fromkeys(link_to(place) for place in places))
    return Entry(source_view(source.id, as_of), source.status, source.sakerhet, holds(source), links)

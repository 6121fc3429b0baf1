"""The change log as feeds: Atom (RFC 4287) and JSON Feed 1.1."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree

from build_tools.changes.log import Change
from build_tools.changes.shown import KINDS
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.view.text import swedish

ATOM, JSON_FEED = "andringar.atom", "andringar.json"
LOG_PAGE = "om/andringar.md"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_JSON_FEED_VERSION = "https://jsonfeed.org/version/1.1"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True)
class Site:
    """What the feeds are of.

    `url` is the site's address, with its last /, `log` that of the page with the log; `titles` has what pages
    and rules are called, by what the log names them.
    """

    name: str
    url: str
    log: str
    author: str
    titles: Mapping[str, str]


def feed_files(changes: Sequence[Change], site: Site, built: date) -> dict[str, str]:
    """Every feed by its path in the site. `built` is the day the site is built for."""
    return {ATOM: atom(changes, site, built), JSON_FEED: json_feed(changes, site)}


def atom(changes: Sequence[Change], site: Site, built: date) -> str:
    """The feed as Atom. It was last updated when the newest entry was written; without entries on `built`."""
    ElementTree.register_namespace("", _NAMESPACE)
    feed = ElementTree.Element(f"{{{_NAMESPACE}}}feed", {_XML_LANG: "sv"})
    _add(feed, "title", _title(site))
    _add(feed, "id", site.log)
    _add(feed, "updated", _moment(changes[0].datum if changes else built))
    _add(feed, "link", rel="self", type="application/atom+xml", href=site.url + ATOM)
    _add(feed, "link", rel="alternate", type="text/html", href=site.log)
    _add(_add(feed, "author"), "name", site.author)
    for change in changes:
        entry = _add(feed, "entry")
        _add(entry, "title", headline(change, site))
        _add(entry, "id", _address(change, site))
        _add(entry, "updated", _moment(change.datum))
        _add(entry, "link", rel="alternate", type="text/html", href=_address(change, site))
        _add(entry, "category", term=change.slag.value, label=KINDS[change.slag])
        _add(entry, "content", told(change), type="text")
    ElementTree.indent(feed)
    return ElementTree.tostring(feed, encoding="unicode", xml_declaration=True) + "\n"


def json_feed(changes: Sequence[Change], site: Site) -> str:
    """The feed as JSON Feed."""
    items: list[Json] = [
        {
            "id": _address(change, site),
            "url": _address(change, site),
            "title": headline(change, site),
            "content_text": told(change),
            "date_published": _moment(change.datum),
            "tags": [KINDS[change.slag]],
            "language": "sv",
        }
        for change in changes
    ]
    feed: JsonObject = {
        "version": _JSON_FEED_VERSION,
        "title": _title(site),
        "home_page_url": site.url,
        "feed_url": site.url + JSON_FEED,
        "language": "sv",
        "authors": [{"name": site.author}],
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"


def headline(change: Change, site: Site) -> str:
    """What kind of change, and what it touches: the first page or rule, and how many more."""
    first, *others = (*change.regler, *change.sidor, *change.borttaget)
    more = f" och {len(others)} till" if others else ""
    return f"{KINDS[change.slag]}: {site.titles.get(first, first)}{more}"


def told(change: Change) -> str:
    """What was changed, and from when it applies."""
    since = f" Gäller från {swedish.day(change.galler_fran)}." if change.galler_fran else ""
    return change.vad + since


def _title(site: Site) -> str:
    return f"Ändringar – {site.name}"


def _address(change: Change, site: Site) -> str:
    return f"{site.log}#{change.id}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _add(parent: ElementTree.Element, name: str, text: str = "", **attributes: str) -> ElementTree.Element:
    element = ElementTree.SubElement(parent, f"{{{_NAMESPACE}}}{name}", attributes)
    element.text = text or None
    return element

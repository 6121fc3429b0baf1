"""The feeds are what feed readers expect: Atom by a well-kept parser, JSON Feed by its schema."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import Protocol, cast

from build_tools.changes.feeds import ATOM, JSON_FEED, Site, feed_files
from build_tools.diff.json_read import items, table
from decision_aids.engine.json_types import Json, JsonObject
from tests.changes.a_log import changes
from tests.engine.properties import assert_valid

URL = "https://exempel.se/stod/"
SITE = Site("Kunskapsstöd & annat", URL, f"{URL}om/andringar/", "Socialstyrelsen", {"prov/matt": "Måttet"})
BUILT = date(2026, 11, 22)

TEXT: JsonObject = {"type": "string", "minLength": 1}
ADDRESS: JsonObject = {"type": "string", "format": "uri", "pattern": "^https://"}
AUTHORS: JsonObject = {
    "type": "array",
    "items": {"type": "object", "properties": {"name": TEXT}, "minProperties": 1},
}
ITEM: JsonObject = {
    "type": "object",
    "properties": {
        "id": TEXT,
        "url": ADDRESS,
        "title": TEXT,
        "content_text": TEXT,
        "date_published": {"type": "string", "format": "date-time", "pattern": "T.*(Z|[+-]\\d\\d:\\d\\d)$"},
        "tags": {"type": "array", "items": TEXT},
        "language": TEXT,
        "authors": AUTHORS,
    },
    "required": ["id"],
    "anyOf": [{"required": ["content_text"]}, {"required": ["content_html"]}],
    "additionalProperties": False,
}
JSON_FEED_SCHEMA: JsonObject = {
    "type": "object",
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": TEXT,
        "home_page_url": ADDRESS,
        "feed_url": ADDRESS,
        "language": TEXT,
        "authors": AUTHORS,
        "items": {"type": "array", "items": ITEM},
    },
    "required": ["version", "title", "items"],
    "additionalProperties": False,
}
"""What the specification of JSON Feed 1.1 says of the fields that we use."""


class Parsed(Protocol):
    """What feedparser gives; it has no types of its own."""

    bozo: bool
    version: str
    feed: Mapping[str, str]
    entries: Sequence[Mapping[str, str]]


def parsed(text: str) -> Parsed:
    return cast("Callable[[bytes], Parsed]", import_module("feedparser").parse)(text.encode())


def test_atom_is_read_without_complaint_and_says_what_the_log_says() -> None:
    read = parsed(feed_files(changes(), SITE, BUILT)[ATOM])
    assert not read.bozo
    assert read.version == "atom10"
    assert read.feed["title"] == "Ändringar – Kunskapsstöd & annat"
    assert read.feed["id"]
    assert read.feed["updated"] == "2026-07-01T00:00:00Z"
    assert read.feed["author"] == "Socialstyrelsen"
    assert [one["id"] for one in read.entries] == [f"{SITE.log}#{one.id}" for one in changes()]
    assert [one["link"] for one in read.entries] == [one["id"] for one in read.entries]
    rule = read.entries[1]
    assert rule["title"] == "Regel: Måttet"
    assert rule["updated"] == "2026-07-01T00:00:00Z"
    assert rule["summary"] == "Intyg & annat krävs från <dag 8>. Gäller från 1 juli 2026."


def test_json_feed_holds_its_schema_and_says_the_same() -> None:
    feed: Json = json.loads(feed_files(changes(), SITE, BUILT)[JSON_FEED])
    assert_valid(feed, JSON_FEED_SCHEMA)
    told = [(str(one["id"]), str(one["title"])) for one in map(table, items(table(feed)["items"]))]
    atom = parsed(feed_files(changes(), SITE, BUILT)[ATOM])
    assert told == [(one["id"], one["title"]) for one in atom.entries]


def test_a_feed_without_entries_is_still_a_feed() -> None:
    files = feed_files((), SITE, BUILT)
    read = parsed(files[ATOM])
    assert not read.bozo
    assert read.feed["updated"] == "2026-11-22T00:00:00Z"
    assert json.loads(files[JSON_FEED])["items"] == []


def test_every_page_and_rule_that_an_entry_touches_counts_in_its_title() -> None:
    titles = [one["title"] for one in parsed(feed_files(changes(), SITE, BUILT)[ATOM]).entries]
    assert titles[0] == "Rättelse: index.md och 1 till"
    assert titles[2] == "Sida: index.md och 1 till"

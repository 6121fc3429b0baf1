"""SFS 2026:730 is read: each of its sources is marked so in its form; no page and no aid asks to check it.

The whole way without a browser: the form's own code writes the register, it is compiled strictly, and the
pages and the aids' results are made of what came out. What is waited for is set by the tests themselves, in
the same way: they say the same when somebody has really read the statute.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from build_tools.data.sources import check_sources
from build_tools.data.strict_yaml import read_yaml
from build_tools.pages.checklist import tick
from build_tools.pages.citations import cite, source_list
from build_tools.site.site_pages import load_site_pages
from decision_aids import data as shipped
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.law.register import Register, as_object, register
from decision_aids.registry import AIDS
from decision_aids.view.entry import respond
from tests.redigera.node import ROOT, node

FILE = "decision_aids/law/sources.yml"
WAITING = frozenset(
    {
        *("sol-12-3", "sol-12-4", "sol-12-5", "sol-35-1", "ivo-rapportering", "af-kommun-uppdrag"),
        *("aktivitetskravet", "aktivitetskrav-oktober-2026", "aktivitetskrav-tre-manader"),
        *("aktivitetskrav-omfattning", "aktivitetskrav-40-timmar", "aktivitetskrav-aktiviteter"),
        *("aktivitetskrav-plan", "aktivitetskrav-undantag", "aktivitetskrav-sjuk-utan-sgi"),
        "aktivitetskrav-sanktion",
    }
)
"""The sources that waited for the statute in November 2026."""
CHECK_FIRST: JsonObject = {"kontrollera_mot": "SFS 2026:730 i Svensk författningssamling"}
READ: JsonObject = {"kontrollera_mot": "", "sakerhet": "lagtext"}
DAY = date(2026, 11, 29)
EVERY = 12
type Seen = dict[str, dict[str, int]]
"""For each place, by source: how often a reader is told to check it."""


@dataclass(frozen=True)
class Told:
    """What a reader is told to check while a register holds."""

    sources: Register
    pages: Seen
    aids: Seen
    before_release: frozenset[str]
    """The sources that are left on the list before the site is published."""

    def places(self, kind: Seen, of: frozenset[str]) -> set[str]:
        """Where a reader is told to check one of these."""
        return {place for place, seen in kind.items() if any(seen.get(one) for one in of)}


def told() -> Told:
    """Make every page's sources and every worked case's result with the register that holds now."""
    site = load_site_pages(ROOT, ROOT / "docs", DAY, register().sources, AIDS)
    pages = {uri: on_page(site.project.shown(uri)) for uri in site.project.pages}
    left = {one.id for item in tick(site.project.checklist, register().sources) for one in item.left}
    return Told(register(), pages, {aid: in_aid(aid) for aid in AIDS}, frozenset(left))


def on_page(text: str) -> dict[str, int]:
    """The marks at the claims, and those in the page's list of sources."""
    cited, seen = cite(text, DAY), dict[str, int]()
    for one in BeautifulSoup(cited.markdown, "html.parser").select(".kallref a"):
        if "kontrollera" in one.get_text():
            source = str(one["href"]).removeprefix("#kalla-")
            seen[source] = seen.get(source, 0) + 1
    return with_marks(BeautifulSoup(source_list(cited.sources, DAY), "html.parser"), seen)


def in_aid(aid: str) -> dict[str, int]:
    """The marks in the results of some worked cases: each shows most of what the aid's rules rest on."""
    seen: dict[str, int] = {}
    for case in map(as_object, list(shipped.load(f"{aid}.cases").values())[::EVERY]):
        asked: JsonObject = {"aid": aid, "date": case["datum"], "answers": case["svar"], "do": "result"}
        with_marks(BeautifulSoup(json.loads(respond(json.dumps(asked)))["html"], "html.parser"), seen)
    return seen


def with_marks(place: BeautifulSoup, seen: dict[str, int]) -> dict[str, int]:
    for one in place.select("[data-source]"):
        if one.select(".kalla__kontroll"):
            seen[str(one["data-source"])] = seen.get(str(one["data-source"]), 0) + 1
    return seen


def with_values(spec: JsonObject, text: str, of: frozenset[str], values: JsonObject) -> str:
    """The register's text once each of these has been opened, given the values and saved."""
    paths = [f"{FILE}/{one}.json" for one in sorted(of)]
    every = node(spec, [{"do": "data", "path": path, "text": text} for path in paths])
    asked: list[JsonObject] = []
    for path, shown in zip(paths, every, strict=True):
        assert isinstance(shown, dict), path
        asked.append({"do": "write", "path": path, "data": {**shown, **values, "_bas": json.dumps(shown)}})
    asked[0]["text"] = text  # each of the others is saved in what the one before has written
    for written in node(spec, asked):
        assert isinstance(written, str), written
        text = written
    return text


def compiled(text: str) -> JsonObject:
    document = read_yaml(text, Path(FILE))
    check_sources(document)
    assert not document.problems, document.problems
    return document.mapping("källor")


@pytest.fixture(scope="module")
def statute() -> frozenset[str]:
    """Those of the sources that are still in the register."""
    return frozenset(one.id for one in register() if one.id in WAITING)


@pytest.fixture(scope="module")
def unread(spec: JsonObject, statute: frozenset[str]) -> str:
    """The register as it is while the statute is not read."""
    return with_values(spec, (ROOT / FILE).read_text(encoding="utf-8"), statute, CHECK_FIRST)


@pytest.fixture(scope="module")
def written() -> Iterator[None]:
    """The register of the project is there again afterwards."""
    kept: dict[str, Json] = dict(shipped.load("sources"))
    yield
    shipped.add({"sources": kept})


@pytest.fixture(scope="module")
def before(unread: str, written: None) -> Told:
    del written  # kept first
    shipped.add({"sources": compiled(unread)})
    return told()


@pytest.fixture(scope="module")
def after(spec: JsonObject, unread: str, statute: frozenset[str], before: Told) -> Told:
    del before  # made first, with the register as it was
    shipped.add({"sources": compiled(with_values(spec, unread, statute, READ))})
    return told()


def test_before_it_is_read_pages_and_aids_ask_the_reader_to_check_the_statute(
    before: Told, statute: frozenset[str]
) -> None:
    assert len(statute) > 10
    assert len(before.places(before.pages, statute)) > 30
    assert {"lakarintyg", "vagvisare"} <= before.places(before.aids, statute)


def test_when_all_its_sources_are_read_no_page_asks_to_check_it(after: Told, statute: frozenset[str]) -> None:
    assert after.places(after.pages, statute) == set()


def test_when_all_its_sources_are_read_no_aid_asks_to_check_it(after: Told, statute: frozenset[str]) -> None:
    assert after.places(after.aids, statute) == set()


def test_what_rests_on_something_else_is_still_to_be_checked(
    before: Told, after: Told, statute: frozenset[str]
) -> None:
    for now, then in ((after.pages, before.pages), (after.aids, before.aids)):
        for place, seen in then.items():
            left = {one: number for one, number in seen.items() if one not in statute}
            # A mark stands once where several are cited together: another can take it over, none is lost.
            assert {one for one, number in left.items() if number} <= set(now[place]), place


def test_the_list_before_release_loses_the_statute_and_keeps_the_rest(
    before: Told, after: Told, statute: frozenset[str]
) -> None:
    assert before.before_release & statute
    assert after.before_release == before.before_release - statute


def test_the_forms_change_nothing_else_in_the_register(
    before: Told, after: Told, statute: frozenset[str]
) -> None:
    for one in before.sources:
        assert (one == after.sources[one.id]) is (one.id not in statute), one.id
        assert (one.sager, one.galler_fran, one.status) == (
            after.sources[one.id].sager,
            after.sources[one.id].galler_fran,
            after.sources[one.id].status,
        )

"""What an assistive tool is told: a role and a Swedish name for all, in the order of the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

import pytest

from build_tools.site.server import SiteServer
from tests.browser.aid_page import AidPage
from tests.browser.drivers.chromium import Chromium
from tests.browser.tree import LANDMARKS, Node, Stop, read_tree, tab_order, tab_through
from tests.browser.worked_cases import worked_case

pytestmark = pytest.mark.access("tradet")

ENGLISH = re.compile(
    r"\b(search|close|open|menu|skip|clear|back to|next|previous|copy|toggle|the|share)\b", re.IGNORECASE
)
"""What Material and the browsers say of themselves in English. Titles of foreign sources are links."""
ONCE = ("banner", "main", "contentinfo")
type Shown = Callable[[Chromium, SiteServer], None]


def _page(path: str) -> Shown:
    def open_it(browser: Chromium, server: SiteServer) -> None:
        browser.open(server.url + path)

    return open_it


def _first_step(browser: Chromium, server: SiteServer) -> None:
    AidPage(browser, server.url).open()


def _mistakes(browser: Chromium, server: SiteServer) -> None:
    page = AidPage(browser, server.url)
    page.open()
    page.choose("underlag", "lakarintyg")
    page.wait_ready()
    page.next()


def _result(browser: Chromium, server: SiteServer) -> None:
    AidPage(browser, server.url).open(worked_case("gott_intyg_deltid").fragment())
    browser.js("void document.querySelectorAll('.aid details').forEach(one => { one.open = true; })")


def _menu(browser: Chromium, server: SiteServer) -> None:
    browser.resize(360, 740)
    browser.open(server.url + "ansvar/")
    browser.js(
        "void document.querySelectorAll('nav details, header details').forEach(one => { one.open = true; })"
    )


def _search(browser: Chromium, server: SiteServer) -> None:
    browser.open(server.url)
    browser.js("void document.querySelector('.md-search__input').focus()")
    browser.type("sgi")
    browser.wait_for("document.querySelectorAll('.md-search-result__item').length > 0")


VIEWS: dict[str, Shown] = {
    "the front page": _page(""),
    "a text": _page("ansvar/socialnamnden/"),
    "the first step": _first_step,
    "mistakes": _mistakes,
    "a result": _result,
    "the menu of a phone": _menu,
    "the search": _search,
}
BY_TAB = [name for name in VIEWS if name != "the search"]
"""The hits of a search are gone through with arrows; Tab closes it."""
views = pytest.mark.parametrize("name", VIEWS)


@dataclass(frozen=True)
class Told:
    """What is told of a view, read once for all that is asked of it."""

    nodes: list[Node]
    by_tab: list[Node]
    """Those that Tab should come to."""
    stops: list[Stop]
    """Where Tab came."""

    @property
    def focusable(self) -> list[Node]:
        """What takes focus, in the order in which it is read."""
        return [one for one in self.nodes if one.takes_focus]


@pytest.fixture(scope="module")
def read() -> dict[str, Told]:
    """What the tests before have read, by view."""
    return {}


@pytest.fixture
def told(chromium: Chromium, site_server: SiteServer, read: dict[str, Told], name: str) -> Told:
    """What is told of the view by that name."""
    if name not in read:
        VIEWS[name](chromium, site_server)
        nodes = read_tree(chromium)
        by_tab = tab_order(chromium, [one for one in nodes if one.takes_focus])
        read[name] = Told(nodes, by_tab, tab_through(chromium) if name in BY_TAB else [])
    return read[name]


@views
def test_all_that_takes_focus_has_a_role_and_a_swedish_name(told: Told) -> None:
    focusable, by_tab = told.focusable, told.by_tab
    assert len(by_tab) > 10
    assert [str(one) for one in by_tab if one.role in {"generic", "none", ""} or not one.name] == []
    # What a script alone gives focus to is read out: a message, a heading.
    scripted = [one for one in focusable if one.role != "generic"]
    assert [str(one) for one in scripted if not (one.name or one.text)] == []
    assert [str(one) for one in focusable if one.role != "link" and ENGLISH.search(one.name)] == []


@views
def test_headings_begin_with_one_of_the_first_level_and_none_is_skipped(told: Told) -> None:
    headings = [one for one in told.nodes if one.role == "heading"]
    levels = [one.states["level"] for one in headings]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [f"{a} → {b}" for a, b in pairwise(headings) if b.states["level"] > a.states["level"] + 1] == []
    assert [str(one) for one in headings if not one.name] == []


@views
def test_landmarks_are_there_once_or_told_apart_by_name_and_hold_all_that_is_said(told: Told) -> None:
    nodes = told.nodes
    landmarks = [one for one in nodes if one.role in LANDMARKS]
    assert [sum(one.role == role for one in landmarks) for role in ONCE] == [1, 1, 1]
    # A form without a name is no landmark (HTML-AAM), though Chromium has a role for it.
    others = [one for one in landmarks if one.role not in ONCE and (one.name or one.role != "form")]
    times = Counter((one.role, one.name) for one in others)
    roles = Counter(one.role for one in others)
    assert [str(one) for one in others if times[one.role, one.name] > 1] == []
    assert [str(one) for one in others if not one.name and roles[one.role] > 1] == []
    assert [
        str(one) for one in others if not one.name and one.role in {"navigation", "region", "search"}
    ] == []
    said = [one for one in nodes if one.role in {"heading", "paragraph", "table", "textbox", "radio"}]
    assert [str(one) for one in said if not one.inside & LANDMARKS] == []


@pytest.mark.parametrize("name", BY_TAB)
def test_tab_goes_through_all_of_it_in_the_order_in_which_it_is_read(told: Told) -> None:
    focusable, wanted, stops = told.focusable, told.by_tab, told.stops
    assert [one.markup for one in stops if one.place < 0] == [], "takes focus, but is not told of"
    places = [one.place for one in stops]
    assert places == sorted(places)
    reached = {focusable[place] for place in places}
    assert [str(one) for one in wanted if one not in reached] == []
    in_text = [one for one in stops if one.in_text]
    back = [b.markup for a, b in pairwise(in_text) if b.bottom <= a.top and b.left <= a.left]
    assert back == [], "stands above what comes before it"


def test_a_mistake_is_announced_and_each_field_says_its_own(
    chromium: Chromium, site_server: SiteServer
) -> None:
    _mistakes(chromium, site_server)
    nodes = read_tree(chromium)
    (alert,) = [one for one in nodes if one.role == "alert"]
    assert alert.states["live"] == "assertive"
    assert alert.text.startswith("Rätta eller svara på det här")
    wrong = [one for one in nodes if one.states.get("invalid") not in {None, "false"}]
    assert wrong
    assert [str(one) for one in wrong if not one.description] == []


def test_what_a_step_leads_to_is_announced_politely_and_the_focus_goes_to_its_heading(
    chromium: Chromium, site_server: SiteServer
) -> None:
    page = AidPage(chromium, site_server.url)
    page.open()
    case = worked_case("gott_intyg_deltid")
    page.fill_in_until("karnan", case.answers)
    nodes = read_tree(chromium)
    (heading,) = [one for one in nodes if one.states.get("focused") and one.role != "RootWebArea"]
    assert heading.role == "heading"
    assert heading.name in "".join(one.text for one in nodes if one.states.get("live") == "polite")


def test_how_many_hits_a_search_has_is_announced(chromium: Chromium, site_server: SiteServer) -> None:
    _search(chromium, site_server)
    hits = chromium.js("document.querySelectorAll('.md-search-result__item').length")
    assert hits
    (said,) = [one.text for one in read_tree(chromium) if one.role == "status" and "search" in one.inside]
    assert re.fullmatch(r"\d+ sökresultat", said)

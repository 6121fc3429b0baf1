"""axe finds nothing, on any page and in any kind of state of the aids, in light and dark, wide and narrow."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import pytest

from build_tools.site.server import SiteServer
from tests.browser.aid_page import PAGE
from tests.browser.aid_states import STATES, State, each_kind_once, each_part_once
from tests.browser.axe import BUT_MENUS, DARK, NARROW, OF_COLOUR, Known, axe, axe_in_every_look, sideways
from tests.browser.drivers import NAMES
from tests.browser.drivers.base import DEFAULT_SIZE, Browser, ColorScheme
from tests.browser.drivers.chromium import Chromium
from tests.browser.every_view import APART, PAGES, WITH_STATES, of, show

pytestmark = pytest.mark.shared_page

AID = "section.aid"
"""The aid (or the form to write in). The text version below it is looked at with the pages."""
WITH_MENUS = ("", "ansvar/", PAGE)
"""Where the header, the menus and the footer are looked at too: the front page, a text, an aid."""
ENGINE = """void (() => {
    Object.assign(window.kunskapsstod.engine, %s);
    window.kunskapsstod.engine.dispatchEvent(new Event("change"));
})()"""
OTHER_BROWSERS = [name for name in NAMES if name != "chromium"]


@pytest.fixture(scope="module")
def known() -> Known:
    """The looks of texts that axe has judged on the pages and states before."""
    return Known()


def found_by_axe(
    browser: Browser, server: SiteServer, states: list[State], known: Known
) -> dict[str, list[str]]:
    """What axe finds wrong, by state, in every look."""
    wrong: dict[str, list[str]] = {}
    for state in states:
        show(browser, server, state)
        if found := axe_in_every_look(browser, AID, known):
            wrong[str(state)] = found
    return wrong


def test_every_page_of_the_site_is_looked_at(chromium: Browser, site_folder: Path) -> None:
    assert len(PAGES) == len([*site_folder.rglob("index.html")]) > 0


@pytest.mark.access("axe")
@pytest.mark.xdist_group("the pages, seen by axe")
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_on_any_page_and_no_policy_is_broken(
    chromium: Browser, site_server: SiteServer, known: Known, path: str
) -> None:
    chromium.open(site_server.url + path)
    assert axe_in_every_look(chromium, "html" if path in WITH_MENUS else BUT_MENUS, known) == []
    assert chromium.console_errors() == []


@pytest.mark.access("axe")
@pytest.mark.parametrize("aid", WITH_STATES)
def test_axe_finds_nothing_in_any_part_that_an_aid_can_show(
    chromium: Browser, site_server: SiteServer, known: Known, aid: str
) -> None:
    states = of(aid, *each_part_once(), *each_kind_once(), *APART)
    assert found_by_axe(chromium, site_server, states, known) == {}


@pytest.mark.parametrize("aid", WITH_STATES)
def test_no_state_of_an_aid_is_scrolled_sideways_in_a_narrow_window(
    chromium: Browser, site_server: SiteServer, aid: str
) -> None:
    chromium.resize(*NARROW)
    too_wide: dict[str, int] = {}
    for state in of(aid, *STATES, *APART):
        show(chromium, site_server, state)
        if pixels := sideways(chromium):
            too_wide[str(state)] = pixels
    chromium.resize(*DEFAULT_SIZE)
    assert too_wide == {}


@pytest.mark.access("axe")
@pytest.mark.parametrize("browser_name", OTHER_BROWSERS)
@pytest.mark.parametrize("aid", WITH_STATES)
def test_axe_finds_nothing_in_any_kind_of_state_in_another_browser(
    browser: Browser, site_server: SiteServer, known: Known, aid: str
) -> None:
    assert found_by_axe(browser, site_server, of(aid, *each_kind_once(), *APART), known) == {}


@pytest.mark.access("axe")
@pytest.mark.fresh_page
@pytest.mark.parametrize(
    "engine", [{"state": "loading", "stage": "hamtar"}, {"state": "failed", "reason": "no-wasm"}], ids=str
)
def test_axe_finds_nothing_while_the_engine_starts_or_when_it_cannot(
    chromium: Browser, site_server: SiteServer, engine: dict[str, str]
) -> None:
    chromium.open(site_server.url + PAGE)
    chromium.wait_for("!!window.kunskapsstod")
    chromium.js(ENGINE % json.dumps(engine))
    chromium.wait_for("document.querySelector('[data-status-line]').childElementCount > 0")
    assert axe_in_every_look(chromium, AID) == []


@pytest.mark.access("farger")
@pytest.mark.own_page
@pytest.mark.parametrize(("scheme", "taken"), [("light", "default"), ("dark", DARK)])
def test_the_site_takes_the_colours_that_the_reader_prefers(
    browser: Browser, site_server: SiteServer, scheme: ColorScheme, taken: str
) -> None:
    browser.color_scheme(scheme)
    browser.open(site_server.url)
    browser.wait_for(f"document.body.dataset.mdColorScheme === '{taken}'")
    assert axe(browser, rules=OF_COLOUR) == []


FIRST_FRAME = """requestAnimationFrame(function look() {
    if (!document.body) requestAnimationFrame(look);
    else window.first = document.body.dataset.mdColorScheme;
})"""


BARS = """(() => {
    const every = [...document.querySelectorAll("meta[name=theme-color]")];
    const said = every.find(one => matchMedia(one.media || "all").matches)?.content ?? "";
    const paint = document.createElement("canvas").getContext("2d");
    const read = (colour) => { paint.fillStyle = colour; return paint.fillStyle; };
    return [said && read(said), read(getComputedStyle(document.body).backgroundColor)];
})()"""
"""The colour that a phone gives its own bars, and that of the page."""
CHOICES = [(device, choice) for device in ("light", "dark") for choice in ("light", "dark", "")]


@pytest.mark.own_page
@pytest.mark.parametrize(("device", "choice"), CHOICES)
def test_the_bars_of_a_phone_have_the_colour_of_the_page_that_the_reader_chose(
    chromium: Chromium, site_server: SiteServer, device: ColorScheme, choice: str
) -> None:
    chromium.color_scheme(device)
    chromium.open(site_server.url)
    picked = f"(prefers-color-scheme{': ' * bool(choice)}{choice})"
    chromium.js(f"void document.querySelector('.utseende__val [value=\"{picked}\"]').click()")
    chromium.reload()
    said, seen = cast("list[str]", chromium.js(BARS))
    assert said == seen


@pytest.mark.own_page
def test_the_first_frame_of_a_page_has_the_colours_already(
    chromium: Chromium, site_server: SiteServer
) -> None:
    chromium.color_scheme("dark")
    chromium.page.add_init_script(FIRST_FRAME)
    chromium.open(site_server.url)
    assert chromium.js("window.first") == DARK
    chromium.js("void document.querySelector('.utseende__val [value*=light]').click()")
    chromium.reload()
    assert chromium.js("window.first") == "default"

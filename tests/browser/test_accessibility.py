"""axe finds nothing, on any page and in any kind of state of the aids, in light and dark, wide and narrow."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from decision_aids.registry import AIDS
from decision_aids.view.entry import FORM, PICTURE, PRACTICE
from tests.browser.aid_page import PAGE
from tests.browser.aid_states import (
    EACH_KIND_ONCE,
    FORM_STATES,
    PICTURE_STATES,
    PRACTICE_STATES,
    STATES,
    State,
)
from tests.browser.axe import DARK, OF_COLOUR, axe, axe_in_every_look
from tests.browser.drivers import NAMES
from tests.browser.drivers.base import Browser, ColorScheme
from tests.browser.fixtures import SITE
from tests.browser.picture_page import PAGE as PICTURE_PAGE
from tests.browser.practice_page import LASA as PRACTICE_PAGE
from tests.browser.write_page import PAGE as WRITE_PAGE

pytestmark = pytest.mark.shared_page

AID = "section.aid"
"""The aid (or the form to write in). The text version below it is looked at with the pages."""
PAGES = sorted(f"{one.parent.relative_to(SITE)}/".removeprefix("./") for one in SITE.rglob("index.html"))
SHOW = """void (() => {
    document.querySelector("[data-view]").innerHTML = %s;
    document.querySelectorAll(".aid [data-gate]").forEach(one => { one.disabled = false; });
    document.querySelectorAll(".aid details").forEach(one => { one.open = true; });
})()"""
ALONE = "void document.querySelectorAll('section.aid ~ *').forEach(one => one.remove())"
"""The text version is ten times as large as a state, and axe would go through it again for each."""
ENGINE = """void (() => {
    Object.assign(window.kunskapsstod.engine, %s);
    window.kunskapsstod.engine.dispatchEvent(new Event("change"));
})()"""


OTHER_BROWSERS = [name for name in NAMES if name != "chromium"]


def by_aid(states: tuple[State, ...]) -> list[State]:
    """In an order that opens each aid's page once."""
    return sorted(states, key=lambda one: one.aid)


def show(browser: Browser, server: SiteServer, state: State) -> None:
    """Put a state on its aid's page, with everything unfolded."""
    apart = {FORM: WRITE_PAGE, PRACTICE: PRACTICE_PAGE, PICTURE: PICTURE_PAGE}
    url = server.url + (apart.get(state.aid) or f"beslutsstod/{AIDS[state.aid].address}/")
    if browser.js("location.href") != url:
        browser.open(url)
        browser.wait_for("!!document.querySelector('[data-view]')")
        browser.js(ALONE)
    browser.js(SHOW % json.dumps(state.html()))


def test_every_page_of_the_site_is_looked_at(chromium: Browser, site_folder: Path) -> None:
    assert len(PAGES) == len([*site_folder.rglob("index.html")]) > 0


@pytest.mark.xdist_group("the pages, seen by axe")
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_on_any_page_and_no_policy_is_broken(
    chromium: Browser, site_server: SiteServer, path: str
) -> None:
    chromium.open(site_server.url + path)
    assert axe_in_every_look(chromium) == []
    assert chromium.console_errors() == []


@pytest.mark.parametrize("state", by_aid((*STATES, *FORM_STATES, *PRACTICE_STATES, *PICTURE_STATES)), ids=str)
def test_axe_finds_nothing_in_any_state_of_an_aid(
    chromium: Browser, site_server: SiteServer, state: State
) -> None:
    show(chromium, site_server, state)
    assert axe_in_every_look(chromium, AID) == []


@pytest.mark.parametrize("browser_name", OTHER_BROWSERS)
@pytest.mark.parametrize("state", by_aid((*EACH_KIND_ONCE, *FORM_STATES, *PRACTICE_STATES)), ids=str)
def test_axe_finds_nothing_in_any_kind_of_state_in_another_browser(
    browser: Browser, site_server: SiteServer, state: State
) -> None:
    show(browser, site_server, state)
    assert axe_in_every_look(browser, AID) == []


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


@pytest.mark.own_page
@pytest.mark.parametrize(("scheme", "taken"), [("light", "default"), ("dark", DARK)])
def test_the_site_takes_the_colours_that_the_reader_prefers(
    browser: Browser, site_server: SiteServer, scheme: ColorScheme, taken: str
) -> None:
    browser.color_scheme(scheme)
    browser.open(site_server.url)
    browser.wait_for(f"document.body.dataset.mdColorScheme === '{taken}'")
    assert axe(browser, rules=OF_COLOUR) == []

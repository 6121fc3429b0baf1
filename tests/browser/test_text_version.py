"""The aid as text lies in its page unread, and is there when a reader asks for it, whatever has failed."""

from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from decision_aids.registry import AIDS
from tests.browser.aid_page import PAGE
from tests.browser.axe import axe_in_every_look
from tests.browser.drivers.base import Browser
from tests.browser.drivers.chromium import Chromium
from tests.browser.practice_page import LASA
from tests.browser.test_failures import linked, replace
from tests.browser.write_page import PAGE as WRITE_PAGE

UNREAD = "document.querySelectorAll('.text__del noscript').length"
PARTS = "document.querySelectorAll('.aid__text > details').length"
MADE = "document.querySelectorAll('.aid__text h4').length"
SUMMARY = ".aid__text > details:has(#text-kriterier) > summary"
CRITERION = "text-kriterium-underlag_finns"
WAITS = "document.querySelector('[data-text-waits]')"


@pytest.mark.parametrize("path", [PAGE, WRITE_PAGE, LASA])
def test_a_part_is_made_when_it_is_opened(browser: Browser, site_server: SiteServer, path: str) -> None:
    browser.open(site_server.url + path)
    parts = browser.js(PARTS)
    assert parts == browser.js(UNREAD)
    assert browser.js(MADE) == 0
    assert browser.js(f"{WAITS} === null")
    browser.click(".aid__text > details > summary")
    browser.wait_for(f"{MADE} > 0")
    assert browser.js(UNREAD) == int(str(parts)) - 1
    shown = "document.querySelector('.aid__text h4').getBoundingClientRect().height > 0"
    assert browser.js(shown)
    for _ in range(2):  # closed, and opened again: it is made once
        browser.click(".aid__text > details > summary")
    assert browser.js(shown)


def test_all_parts_are_opened_and_closed_at_once(browser: Browser, site_server: SiteServer) -> None:
    browser.open(site_server.url + PAGE)
    browser.click(".aid__text > p > button")
    browser.wait_for(f"{UNREAD} === 0 && document.querySelectorAll('.aid__text > details[open]').length > 5")
    assert browser.js("document.querySelector('.aid__text > p > button').textContent") == "Stäng alla delar"
    browser.click(".aid__text > p > button")
    browser.wait_for("!document.querySelector('.aid__text > details[open]')")


def test_a_part_is_made_by_keyboard(browser: Browser, site_server: SiteServer) -> None:
    browser.open(site_server.url + PAGE)
    browser.js(f"void document.querySelector('{SUMMARY}').focus()")
    browser.press("Enter")
    browser.wait_for(f"!!document.getElementById('{CRITERION}')")


@pytest.mark.parametrize("when", ["in the address", "on the page"])
def test_a_link_into_the_text_opens_its_part_and_goes_there(
    browser: Browser, site_server: SiteServer, when: str
) -> None:
    browser.open(site_server.url + PAGE + (f"#{CRITERION}" if when == "in the address" else ""))
    browser.wait_for("!!window.kunskapsstod")
    browser.js(f"void (location.hash = '{CRITERION}')")
    browser.wait_for(f"!!document.getElementById('{CRITERION}')?.closest('details').open")
    top = f"document.getElementById('{CRITERION}').getBoundingClientRect().top"
    browser.wait_for(f"{top} >= 0 && {top} < innerHeight")


def test_who_prints_an_aid_without_a_result_prints_it_all_as_text(
    chromium: Chromium, site_server: SiteServer
) -> None:
    chromium.open(site_server.url + PAGE)
    chromium.page.pdf()
    assert chromium.js(UNREAD) == 0
    assert chromium.js(MADE) != 0


def test_where_no_script_comes_at_all_the_text_has_a_word_of_what_to_do(
    browser: Browser, site_folder: Path, tmp_path: Path, serve: Callable[..., SiteServer]
) -> None:
    copy = linked(site_folder, tmp_path)
    replace(copy, "js/texten.js", None)
    browser.open(serve(copy).url + PAGE)
    assert "Ladda om sidan" in str(browser.js(f"{WAITS}.textContent"))


@pytest.mark.fault("javascript-av")
@pytest.mark.parametrize("path", [PAGE, WRITE_PAGE, LASA])
def test_without_javascript_every_part_can_be_read(
    chromium: Chromium, site_server: SiteServer, path: str
) -> None:
    context = chromium.page.context.browser
    assert context
    page = context.new_page(java_script_enabled=False)
    page.goto(site_server.url + path)
    parts = page.locator(".aid__text > details")
    for part in parts.all():
        part.locator("> summary").click()
        assert part.locator("h4, li, p").first.is_visible()
    assert parts.count() > 3
    page.close()


@pytest.mark.access("axe")
@pytest.mark.parametrize("aid", ["vilket_intyg", "sip"])
def test_axe_finds_nothing_in_the_whole_text(chromium: Chromium, site_server: SiteServer, aid: str) -> None:
    chromium.open(f"{site_server.url}beslutsstod/{AIDS[aid].address}/")
    chromium.js("void document.querySelectorAll('.aid__text details').forEach(one => { one.open = true; })")
    chromium.wait_for(f"{UNREAD} === 0 && {MADE} > 0")
    assert axe_in_every_look(chromium, ".aid__text") == []

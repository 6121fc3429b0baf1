"""The check of a reader's computer says what works, and gives a text to send to a help desk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from tests.browser.drivers.base import Browser
from tests.browser.test_csp import WITHOUT_WASM

PAGE = "om/kontroll/"
DONE = "!document.querySelector('[data-resultat]').hidden"
ROWS = """Object.fromEntries([...document.querySelectorAll("[data-resultat] tr[data-mark]")]
    .map(one => [one.cells[0].textContent, one.dataset.mark]))"""
TO_IT = "document.querySelector('[data-till-it]').textContent"
SAID = "document.querySelector('[data-status-line]').textContent"


def check(browser: Browser, server: SiteServer) -> dict[str, str]:
    """What the check says of each thing, after it has been asked for by keyboard."""
    browser.open(server.url + PAGE)
    browser.wait_for("!document.querySelector('[data-kontrollera]').disabled")
    browser.js("document.querySelector('[data-kontrollera]').focus()")
    browser.press("Enter")
    browser.wait_for(DONE, 40)
    found = browser.js(ROWS)
    assert isinstance(found, dict)
    return {key: str(mark) for key, mark in found.items()}


@pytest.mark.access("tangentbord")
def test_where_everything_works_the_check_says_so(browser: Browser, site_server: SiteServer) -> None:
    found = check(browser, site_server)
    to_it = str(browser.js(TO_IT))
    assert set(found.values()) == {"ja"}, to_it
    assert "Beslutsstöden fungerar på den här datorn" in str(browser.js(SAID))
    assert "Beslutsstödens program: fungerar." in to_it
    assert str(browser.js("navigator.userAgent")) in to_it


@pytest.mark.own_page
def test_where_webassembly_is_forbidden_the_check_says_what_to_allow(
    chromium: Browser, site_folder: Path, serve: Callable[..., SiteServer]
) -> None:
    found = check(chromium, serve(site_folder, headers=WITHOUT_WASM))
    assert {what for what, mark in found.items() if mark == "nej"} == {
        "WebAssembly",
        "Beslutsstödens program",
    }
    to_it = str(chromium.js(TO_IT))
    assert "tillåter inte WebAssembly" in to_it
    assert "Teknisk orsak: no-wasm: CompileError" in to_it
    assert "webassembly" in str(chromium.js(SAID))

"""Under a strict policy the site works; where WebAssembly is forbidden it fails kindly."""

from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser
from tests.browser.worked_cases import worked_case

pytestmark = pytest.mark.own_page

SELF = "default-src 'self'; object-src 'none'; base-uri 'self'"
COMMON = f"{SELF}; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
STRICT = f"{COMMON}; script-src 'self' 'wasm-unsafe-eval'"
WITHOUT_WASM = f"{COMMON}; script-src 'self'"


def test_the_aid_works_with_wasm_unsafe_eval_and_without_unsafe_eval(
    browser: Browser, site_folder: Path, serve: Callable[..., SiteServer]
) -> None:
    server = serve(site_folder, headers={"Content-Security-Policy": STRICT})
    page = AidPage(browser, server.url)
    page.open()
    page.fill_in(worked_case("tunt_intyg").answers)
    assert page.result()["outcomes"] == worked_case("tunt_intyg").native()["outcomes"]
    assert browser.js("window.kunskapsstod.engine.how") == "snapshot"
    assert browser.console_errors() == []


def test_without_wasm_the_reader_is_told_why_and_keeps_the_text(
    browser: Browser, site_folder: Path, serve: Callable[..., SiteServer]
) -> None:
    server = serve(site_folder, headers={"Content-Security-Policy": WITHOUT_WASM})
    page = AidPage(browser, server.url)
    page.open()
    page.choose("underlag", "lakarintyg")
    browser.wait_for("document.querySelector('section[data-aid]').dataset.state === 'failed'", 21)
    assert browser.js("window.kunskapsstod.engine.reason") == "no-wasm"
    assert "WebAssembly" in str(browser.js("document.querySelector('[data-status-line]').textContent"))
    assert browser.js("!!document.querySelector('[data-status-line] a[href=\"#hela-stodet-som-text\"]')")
    assert browser.js("document.querySelector('[name=underlag][value=lakarintyg]').checked")
    assert browser.js("!!document.querySelector('#hela-stodet-som-text')")

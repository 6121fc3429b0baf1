"""Where WebAssembly is forbidden an aid fails kindly. All other tests run under the policy of the site."""

from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.hosting.rules import SECURITY
from build_tools.site.server import SiteServer
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser

pytestmark = pytest.mark.own_page

WITHOUT_WASM = {
    one.name: one.value.replace(" 'wasm-unsafe-eval'", "")
    for one in SECURITY
    if one.name == "Content-Security-Policy"
}


@pytest.mark.fault("csp-utan-wasm")
def test_without_wasm_the_reader_is_told_why_and_keeps_the_text(
    browser: Browser, site_folder: Path, serve: Callable[..., SiteServer]
) -> None:
    server = serve(site_folder, headers=WITHOUT_WASM)
    page = AidPage(browser, server.url)
    page.open()
    page.choose("underlag", "lakarintyg")
    browser.wait_for("document.querySelector('section[data-aid]').dataset.state === 'failed'", 21)
    assert browser.js("window.kunskapsstod.engine.reason") == "no-wasm"
    assert "WebAssembly" in str(browser.js("document.querySelector('[data-status-line]').textContent"))
    assert browser.js("!!document.querySelector('[data-status-line] a[href=\"#hela-stodet-som-text\"]')")
    assert browser.js("document.querySelector('[name=underlag][value=lakarintyg]').checked")
    assert browser.js("!!document.querySelector('#hela-stodet-som-text')")

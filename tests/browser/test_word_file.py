"""A document becomes a Word file in the reader's browser: the part is fetched, and the file is whole."""

from __future__ import annotations

from base64 import b64decode
from io import BytesIO

import docx
import pytest

from build_tools.site.server import SiteServer
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser
from tests.browser.worked_cases import worked_case
from tests.browser.write_page import CATCH

AID = "lokal_rutin"
EXPORT = "[data-action=export][data-exports=rutin][data-format=docx]"


@pytest.mark.fresh_page
def test_a_routine_is_saved_as_a_word_file(browser: Browser, site_server: SiteServer) -> None:
    page, case = AidPage(browser, site_server.url, AID), worked_case("steg_utan_ansvarig", AID)
    page.open(case.fragment())
    browser.wait_for("!!document.querySelector('[data-document=rutin]')")
    browser.js(CATCH)
    browser.js("document.querySelector('#skriv').open = true")
    browser.js("document.querySelector('[data-document=rutin]').open = true")
    browser.js(f"document.querySelector('{EXPORT}').click()")
    browser.wait_for("!!window.savedUrl")
    content = b64decode(str(browser.js("window.savedUrl")).partition(",")[2])
    found = [one.text for one in docx.Document(BytesIO(content)).paragraphs]
    assert found[0] == "Gemensam rutin om läkarintyg och vägen vidare"
    assert "Vårdens ingång: [vem vårdens ingång är]" in found
    assert str(browser.js("window.savedName")).endswith(".docx")
    assert "Filen är sparad" in str(
        browser.js("document.querySelector('[data-document=rutin] [data-said]').textContent")
    )

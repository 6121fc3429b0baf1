"""Nothing leaves the reader's browser: no other host ever, and no request at all while answering."""

import time
from urllib.parse import urlsplit

import pytest

from build_tools.site.server import SiteServer
from tests.browser.aid_page import PAGE, AidPage
from tests.browser.drivers.base import Browser
from tests.browser.worked_cases import worked_case

pytestmark = pytest.mark.own_page

PAGES = ("", "ansvar/", "ansvar/forsakringskassan/", "om/sa-fungerar-beslutsstoden/", PAGE)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_only_its_own_host_and_no_byte_of_the_engine_until_the_reader_shows_intent(
    browser: Browser, site_server: SiteServer, path: str
) -> None:
    browser.open(site_server.url + path)
    browser.js("new Promise(done => setTimeout(done, 800))")
    origin = urlsplit(site_server.url).netloc
    others = [one for one in browser.requests() if urlsplit(one).netloc not in {origin, ""}]
    assert others == []
    assert [one.path for one in site_server.requests() if "/assets/engine/" in one.path] == []


def test_no_request_while_answering(browser: Browser, site_server: SiteServer) -> None:
    page = AidPage(browser, site_server.url)
    page.open()
    browser.js("void document.querySelector('[name=underlag]').focus()")
    page.wait_ready()
    # The rest of the runtime is fetched after the start, and nothing after that.
    end = time.monotonic() + 30
    while not any("/rest-" in one.path for one in site_server.requests()) and time.monotonic() < end:
        time.sleep(0.05)
    browser.js("new Promise(done => setTimeout(done, 500))")
    browser.clear_records()
    site_server.clear()
    page.fill_in(worked_case("gott_intyg_deltid").answers)
    page.act("restart")
    assert ([one.path for one in site_server.requests()], browser.requests()) == ([], [])

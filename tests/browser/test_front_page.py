"""The front page: what most readers come for is on the first screen of a phone, and the menu is short; what
most readers never ask for is not fetched.
"""

import time

from build_tools.site.server import SiteServer
from tests.browser.drivers.base import Browser

MOST_PARTS = 8


def test_the_main_button_is_on_the_first_screen_of_a_phone(browser: Browser, site_server: SiteServer) -> None:
    browser.resize(360, 740)
    browser.open(site_server.url)
    assert browser.js("document.querySelector('.start .knapp--primar').getBoundingClientRect().bottom <= 740")


def test_the_menu_has_eight_parts_at_most(browser: Browser, site_server: SiteServer) -> None:
    browser.open(site_server.url)
    parts = browser.js("document.querySelectorAll('.huvudmeny__rad > li').length")
    assert isinstance(parts, int)
    assert 0 < parts <= MOST_PARTS


def test_the_index_of_the_search_comes_when_somebody_turns_to_the_search(
    browser: Browser, site_server: SiteServer
) -> None:
    browser.open(site_server.url)
    browser.wait_for("!!window.kunskapsstod")
    time.sleep(0.5)  # long enough for what Material asks for when it starts
    assert not _asked_for_the_index(site_server)
    browser.click(".md-search__input")
    browser.wait_for("!document.querySelector('.md-search-result__meta').innerText.includes('startar')")
    assert _asked_for_the_index(site_server)


def _asked_for_the_index(server: SiteServer) -> bool:
    return any(one.path.endswith("/search/search_index.json") for one in server.requests())

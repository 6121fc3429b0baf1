"""The search box of the built site."""

import pytest

from build_tools.site.server import SiteServer
from tests.browser.drivers.base import Browser
from tests.search.search_box import SearchBox


@pytest.fixture
def box(chromium: Browser, site_server: SiteServer) -> SearchBox:
    """The search box in Chromium, on a page that the tests share: each asks its own question."""
    return SearchBox(chromium, site_server.url)

"""The site with its search, and a browser to search it in."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from tests.browser.conftest import RunningBrowsers, browser, running_browsers
from tests.browser.drivers.base import Browser
from tests.dates.small_site import build
from tests.search.search_box import SearchBox

__all__ = ["browser", "running_browsers"]


@pytest.fixture(scope="session")
def searched_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(date(2026, 11, 22), tmp_path_factory.mktemp("sok") / "site")


@pytest.fixture(scope="session")
def search_server(searched_site: Path) -> Iterator[SiteServer]:
    with SiteServer(searched_site) as server:
        yield server


@pytest.fixture
def box(search_server: SiteServer, running_browsers: RunningBrowsers) -> Iterator[SearchBox]:
    """The search box in Chromium."""
    chromium: Browser = running_browsers.get("chromium")
    chromium.new_page()
    yield SearchBox(chromium, search_server.url)
    chromium.close_page()

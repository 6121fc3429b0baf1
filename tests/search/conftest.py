"""The site with its search, and a browser to search it in."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from tests.browser.drivers.base import Browser
from tests.dates.small_site import build
from tests.search.search_box import SearchBox


@pytest.fixture(scope="session")
def searched_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(date(2026, 11, 22), tmp_path_factory.mktemp("sok") / "site")


@pytest.fixture(scope="session")
def search_server(searched_site: Path) -> Iterator[SiteServer]:
    with SiteServer(searched_site) as server:
        yield server


@pytest.fixture
def box(chromium: Browser, search_server: SiteServer) -> SearchBox:
    """The search box in Chromium, on a page that the tests share: each asks its own question."""
    return SearchBox(chromium, search_server.url)

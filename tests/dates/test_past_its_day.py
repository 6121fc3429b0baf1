"""A page past its day tells the reader, by the reader's own clock, and asks the network for nothing."""

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from tests.browser.drivers.base import Browser
from tests.browser.drivers.chromium import Chromium
from tests.dates.small_site import fit

pytestmark = pytest.mark.site

NOTICE = "document.querySelector('.notis--giltighet')"
SHOWN = f"Boolean({NOTICE} && {NOTICE}.offsetHeight)"
HOLDS_TO = date(2026, 6, 30)  # of the pages that are built for that day; long past on any reader's clock

SITE_MAP_READ = """performance.getEntriesByType('resource')
    .some(one => one.name.endsWith('sitemap.xml') && one.responseEnd)"""
"""Only then Material follows a link without a new page."""

type Serve = Callable[..., SiteServer]


def test_a_reader_after_the_day_is_told(
    browser: Browser, some_sites: Mapping[date, Path], serve: Serve
) -> None:
    browser.open(serve(some_sites[HOLDS_TO]).url + "ansvar/regionen/")
    browser.wait_for(SHOWN)
    assert "30 juni 2026" in str(browser.js(f"{NOTICE}.innerText"))


def test_a_reader_is_told_after_a_page_change_too(
    browser: Browser, some_sites: Mapping[date, Path], tmp_path: Path, serve: Serve
) -> None:
    # Pages change without a reload only where the site is served as it was built for.
    server = serve(shutil.copytree(some_sites[HOLDS_TO], tmp_path / "site"))
    fit(tmp_path / "site", server.url)
    browser.open(server.url + "ansvar/")
    browser.wait_for(SITE_MAP_READ)
    browser.js("void (window.same = true)")
    browser.click("article a[href$='regionen/']")
    browser.wait_for(f"location.pathname.endsWith('regionen/') && {SHOWN}")
    assert browser.js("window.same") is True


@pytest.mark.parametrize(("clock", "shown"), [("2026-06-30T23:59:00", False), ("2026-07-01T00:01:00", True)])
def test_the_day_turns_at_the_readers_midnight(
    chromium: Chromium, some_sites: Mapping[date, Path], serve: Serve, clock: str, shown: bool
) -> None:
    chromium.page.clock.set_fixed_time(clock)
    server = serve(some_sites[HOLDS_TO])
    chromium.open(server.url + "ansvar/regionen/")
    chromium.wait_for("Boolean(window.document$)")
    assert chromium.js(SHOWN) is shown
    assert [one.path for one in server.requests() if "giltighet" in one.path] == ["/assets/js/giltighet.js"]

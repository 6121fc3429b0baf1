"""A page past its day tells the reader, by the reader's own clock, and asks the network for nothing."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from socket import socket

import pytest

from build_tools.site.server import SiteServer
from tests.browser.drivers.base import Browser
from tests.browser.drivers.chromium import Chromium
from tests.dates.small_site import build

NOTICE = "document.querySelector('.notis--giltighet')"
SHOWN = f"Boolean({NOTICE} && {NOTICE}.offsetHeight)"
HOLDS_TO = date(2026, 6, 30)  # of the pages that are built for that day; long past on any reader's clock

type Serve = Callable[..., SiteServer]


def test_a_reader_after_the_day_is_told(browser: Browser, sites: Mapping[date, Path], serve: Serve) -> None:
    browser.open(serve(sites[HOLDS_TO]).url + "ansvar/regionen/")
    browser.wait_for(SHOWN)
    assert "30 juni 2026" in str(browser.js(f"{NOTICE}.innerText"))


def test_a_reader_is_told_after_a_page_change_too(browser: Browser, tmp_path: Path, serve: Serve) -> None:
    with socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    # Pages change without a reload only where the site is served as it was built for.
    server = serve(build(HOLDS_TO, tmp_path / "site", f"http://127.0.0.1:{port}/"), port=port)
    browser.open(server.url + "ansvar/")
    browser.js("void (window.same = true)")
    browser.click("article a[href$='regionen/']")
    browser.wait_for(f"location.pathname.endsWith('regionen/') && {SHOWN}")
    assert browser.js("window.same") is True


@pytest.mark.parametrize(("clock", "shown"), [("2026-06-30T23:59:00", False), ("2026-07-01T00:01:00", True)])
def test_the_day_turns_at_the_readers_midnight(
    chromium: Chromium, sites: Mapping[date, Path], serve: Serve, clock: str, shown: bool
) -> None:
    chromium.page.clock.set_fixed_time(clock)
    server = serve(sites[HOLDS_TO])
    chromium.open(server.url + "ansvar/regionen/")
    chromium.wait_for("Boolean(window.document$)")
    assert chromium.js(SHOWN) is shown
    assert [one.path for one in server.requests() if "giltighet" in one.path] == ["/assets/js/giltighet.js"]

"""What a test does to a page past the driver is met by no other test."""

from __future__ import annotations

import time
from typing import cast

import pytest

from tests.browser.drivers import BrowserName
from tests.browser.drivers.chromium import Chromium
from tests.browser.fixtures import RunningBrowsers

NOW = "Math.round(Date.now() / 1000)"
AN_HOUR = 3600


def off(chromium: Chromium) -> float:
    """How many seconds the page's clock is wrong."""
    return abs(cast("int", chromium.js(NOW)) - time.time())


@pytest.mark.parametrize("browser_name", ["chromium"])
def test_a_page_whose_clock_was_set_is_not_handed_on(
    browser_name: BrowserName, running_browsers: RunningBrowsers, request: pytest.FixtureRequest
) -> None:
    for _ in range(2):
        handed = running_browsers.page(browser_name, request)
        chromium = next(handed)
        assert isinstance(chromium, Chromium)
        chromium.open("about:blank")
        assert off(chromium) < AN_HOUR
        chromium.page.clock.set_fixed_time("2026-07-01T00:01:00")
        assert off(chromium) > AN_HOUR
        assert next(handed, None) is None

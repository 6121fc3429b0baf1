"""The browsers of the tests and the bench: `start("chromium")`, `start("firefox")`, `start("webkit")`."""

from tests.browser.drivers.base import Browser, BrowserError, Json, MissingBrowserError
from tests.browser.drivers.find import NAMES, BrowserName, left_out, wanted

__all__ = [
    "NAMES",
    "Browser",
    "BrowserError",
    "BrowserName",
    "Json",
    "MissingBrowserError",
    "left_out",
    "start",
    "wanted",
]


def start(name: BrowserName, *, measuring: bool = False) -> Browser:
    """Start a browser by name, without a page yet.

    Args:
        name: which one.
        measuring: True to measure speed. Chromium then has a profile on disk, as a reader's has: without
            one it keeps no large file in its cache (a new page takes a second then). WebKit runs without the
            proxy that keeps its records, so `requests` and `console_errors` stay empty there.

    Raises:
        MissingBrowserError: it is not installed.
    """
    match name:
        case "chromium":
            from tests.browser.drivers.chromium import Chromium

            return Chromium(measuring=measuring)
        case "firefox":
            from tests.browser.drivers.firefox import Firefox

            return Firefox()
        case "webkit":
            from tests.browser.drivers.webkit import WebKit

            return WebKit(measuring=measuring)

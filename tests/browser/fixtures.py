"""Fixtures of the browser tests: the running browsers, and servers of the built site and of other folders."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import cast

import pytest

from build_tools.site.server import SiteServer
from tests.browser.drivers import Browser, BrowserName, MissingBrowserError, start, wanted

SITE = Path(__file__).parents[2] / "site"


class RunningBrowsers:
    """The browsers of this run, each started when it is first asked for."""

    def __init__(self) -> None:
        self._running: dict[BrowserName, Browser] = {}
        self._shared: dict[BrowserName, str] = {}

    def get(self, name: BrowserName) -> Browser:
        """The browser of that name; the test fails when it is not installed."""
        if name not in self._running:
            try:
                self._running[name] = start(name)
            except MissingBrowserError as error:
                pytest.fail(str(error), pytrace=False)
        return self._running[name]

    def page(self, name: BrowserName, request: pytest.FixtureRequest) -> Iterator[Browser]:
        """The browser with the page that a test asks for: by marks, on itself or on its file.

        A fresh one, closed after the test, so that nothing runs on; or with `shared_page` the one that the
        file shares, until a test fails on it.
        """
        running, failed = self.get(name), request.session.testsfailed
        node = cast("pytest.Item", request.node)  # pyright: ignore
        if node.get_closest_marker("own_page") or not node.get_closest_marker("shared_page"):
            self._shared.pop(name, None)
            running.new_page()
            yield running
            running.close_page()
            return
        if self._shared.get(name) != str(node.path):
            running.new_page()
            self._shared[name] = str(node.path)
        running.clear_records()
        yield running
        if request.session.testsfailed > failed:
            del self._shared[name]

    def close(self) -> None:
        """End them all."""
        with ExitStack() as stack:
            for browser in self._running.values():
                stack.callback(browser.close)


@pytest.fixture(scope="session")
def running_browsers() -> Iterator[RunningBrowsers]:
    browsers = RunningBrowsers()
    yield browsers
    browsers.close()


@pytest.fixture(params=wanted())
def browser_name(request: pytest.FixtureRequest) -> BrowserName:
    """Each browser that is tested, in turn."""
    return request.param


@pytest.fixture
def browser(
    request: pytest.FixtureRequest, browser_name: BrowserName, running_browsers: RunningBrowsers
) -> Iterator[Browser]:
    """Each browser in turn."""
    yield from running_browsers.page(browser_name, request)


@pytest.fixture
def chromium(request: pytest.FixtureRequest, running_browsers: RunningBrowsers) -> Iterator[Browser]:
    """Chromium alone, for what need not be seen in all three."""
    yield from running_browsers.page("chromium", request)


@pytest.fixture
def firefox(request: pytest.FixtureRequest, running_browsers: RunningBrowsers) -> Iterator[Browser]:
    """Firefox alone."""
    yield from running_browsers.page("firefox", request)


@pytest.fixture(scope="session")
def site_folder() -> Path:
    """The built site."""
    if not (SITE / "index.html").is_file():
        pytest.fail("there is no built site to test: run `make site` first", pytrace=False)
    return SITE


@pytest.fixture(scope="session")
def _session_site_server(site_folder: Path) -> Iterator[SiteServer]:
    with SiteServer(site_folder) as server:
        yield server


@pytest.fixture
def site_server(_session_site_server: SiteServer) -> SiteServer:
    """A server of the built site at the root of a free port, with an empty record."""
    _session_site_server.clear()
    return _session_site_server


@pytest.fixture
def serve() -> Iterator[Callable[..., SiteServer]]:
    """Makes servers that end with the test; arguments as `SiteServer`'s."""
    with ExitStack() as stack:
        yield lambda *args, **kwargs: stack.enter_context(SiteServer(*args, **kwargs))

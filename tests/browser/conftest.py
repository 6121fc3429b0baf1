"""Fixtures of the browser tests: the running browsers, and servers of the built site and of other folders."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from tests.browser.drivers import Browser, BrowserName, MissingBrowserError, left_out, start, wanted

_SITE = Path(__file__).parents[2] / "site"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests that only run in a browser that was left out by name (the summary says which)."""
    without: set[str] = {*left_out()}
    out = [item for item in items if without.intersection(getattr(item, "fixturenames", ()))]
    config.hook.pytest_deselected(items=out)
    items[:] = [item for item in items if item not in out]


class RunningBrowsers:
    """The browsers of this run, each started when it is first asked for."""

    def __init__(self) -> None:
        self._running: dict[BrowserName, Browser] = {}

    def get(self, name: BrowserName) -> Browser:
        """The browser of that name; the test fails when it is not installed."""
        if name not in self._running:
            try:
                self._running[name] = start(name)
            except MissingBrowserError as error:
                pytest.fail(str(error), pytrace=False)
        return self._running[name]

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
def browser(request: pytest.FixtureRequest, running_browsers: RunningBrowsers) -> Iterator[Browser]:
    """Each browser in turn, with a fresh page; the page is closed after the test, so that nothing runs on."""
    yield from _with_page(running_browsers.get(request.param))


@pytest.fixture
def chromium(running_browsers: RunningBrowsers) -> Iterator[Browser]:
    """Chromium alone, for what need not be seen in all three."""
    yield from _with_page(running_browsers.get("chromium"))


@pytest.fixture
def firefox(running_browsers: RunningBrowsers) -> Iterator[Browser]:
    """Firefox alone."""
    yield from _with_page(running_browsers.get("firefox"))


@pytest.fixture
def webkit(running_browsers: RunningBrowsers) -> Iterator[Browser]:
    """WebKit alone."""
    yield from _with_page(running_browsers.get("webkit"))


def _with_page(running: Browser) -> Iterator[Browser]:
    running.new_page()
    yield running
    running.close_page()


@pytest.fixture(scope="session")
def site_folder() -> Path:
    """The built site."""
    if not (_SITE / "index.html").is_file():
        pytest.fail("there is no built site to test: run `make site` first", pytrace=False)
    return _SITE


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

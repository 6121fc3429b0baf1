"""Fixtures of the browser tests: the running browsers, and servers of the built site and of other folders."""

from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import cast

import pytest

from build_tools.site.server import SiteServer
from tests.browser.drivers import Browser, BrowserName, MissingBrowserError, start, wanted

SITE = Path(__file__).parents[2] / "site"
FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember that a test failed, for the fixtures that clean up after it."""
    report = yield
    item.stash[FAILED] = report.failed
    return report


class RunningBrowsers:
    """The browsers of this run, each started when it is first asked for."""

    def __init__(self) -> None:
        self._running: dict[BrowserName, Browser] = {}
        self._left: dict[BrowserName, str] = {}
        """The pages that stand open, each with the file whose tests share it (empty: none does)."""

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

        An empty one with nothing stored. With `own_page` one that has fetched nothing either, closed after
        the test, so that nothing runs on; with `shared_page` the page as the test before it left it, for
        those of a file that only read (`fresh_page` excepts one). A test that fails takes its page with it,
        as does one that goes past the driver (`Chromium.page`). With `whole_browser` the page is as a
        reader's; else it is spared.
        """
        running = self.get(name)
        node = cast("pytest.Item", request.node)  # pyright: ignore
        own, fresh, shared = map(node.get_closest_marker, ("own_page", "fresh_page", "shared_page"))
        file = str(node.path) if shared and not (own or fresh) else ""
        left = self._left.pop(name, None)
        spared = not node.get_closest_marker("whole_browser")
        if own or left is None or spared != running.spared:
            running.spared = spared
            running.new_page()
        elif left not in {"", file}:
            running.leave_page()
        running.clear_records()
        yield running
        if own or running.touched or node.stash.get(FAILED, False):
            running.close_page()
            return
        if not file:
            running.leave_page()  # now, so that nothing runs on while another browser is tried
        self._left[name] = file

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

"""What a run tried, and in which browsers: `--tried` keeps it when every test passed."""

from __future__ import annotations

import subprocess
from collections import defaultdict
from collections.abc import Generator
from datetime import UTC, datetime

import pytest

from build_tools.faults.read import MARKS, Passed, Tried, amiss, read_list, write_tried
from tests.browser.drivers.find import NAMES, PACKAGES, BrowserName
from tests.browser.which import browser_of


def pytest_addoption(parser: pytest.Parser) -> None:
    """The list that is tried."""
    parser.addoption("--tried", choices=[*MARKS], default=None)


def pytest_configure(config: pytest.Config) -> None:
    """Keep the books when they are asked for."""
    if name := config.getoption("--tried"):
        config.pluginmanager.register(FaultBooks(name), "fault-books")


class FaultBooks:
    """The passed tests of everything in a list, by browser."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._passed: Passed = defaultdict(lambda: defaultdict(int))
        self._problems: list[str] = []

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Count a passed test for each thing that it tries."""
        report = yield
        if call.when == "call" and report.passed:
            self._count(item)
        return report

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Count what is only collected too: whether each thing has its tests is asked without a browser."""
        if session.config.option.collectonly:
            for item in session.items:
                self._count(item)

    def _count(self, item: pytest.Item) -> None:
        for one in {one for mark in item.iter_markers(MARKS[self._name]) for one in mark.args}:
            self._passed[one][browser_of(item)] += 1

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Keep it, unless a test failed or the list and the run do not agree."""
        listed = read_list(self._name)
        # In the list's order, so that a new run changes only what has changed.
        order = [one.id for one in listed]
        found = {one: {**self._passed[one]} for one in (*order, *sorted({*self._passed}.difference(order)))}
        self._problems = amiss(self._name, listed, found)
        if session.exitstatus != pytest.ExitCode.OK:
            self._problems.append("ett prov gick inte igenom")
        if self._problems:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
        elif not session.config.option.collectonly:
            versions = {name: version(name) for name in NAMES}
            write_tried(self._name, Tried(datetime.now(UTC).date(), versions, found))

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say what came of it."""
        said = self._problems or ["allt har sina prov"]
        terminalreporter.section("what the site is tried with")
        terminalreporter.write_line("\n".join(said))


def version(name: BrowserName) -> str:
    """What is installed of a browser, as Debian says it; the tests use nothing else."""
    package = PACKAGES[name].split()[0]
    asked = ["dpkg-query", "--show", "--showformat", "${Package} ${Version}", package]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout

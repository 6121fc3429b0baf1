"""What a run tried, and in which browsers: `--tried` keeps it when every test passed."""

from __future__ import annotations

import subprocess
from collections import defaultdict
from collections.abc import Generator
from datetime import UTC, datetime
from typing import cast

import pytest

from build_tools.faults.read import MARKS, Passed, Tried, amiss, read_list, write_tried
from tests.browser.drivers.find import NAMES, PACKAGES, BrowserName
from tests.browser.which import browser_of


def pytest_addoption(parser: pytest.Parser) -> None:
    """The list that is tried."""
    parser.addoption("--tried", choices=[*MARKS], action="append", default=[])


def pytest_configure(config: pytest.Config) -> None:
    """Keep the books of each list that is asked for."""
    for name in cast("list[str]", config.getoption("--tried")):
        config.pluginmanager.register(
            FaultBooks(name, in_worker=hasattr(config, "workerinput")), f"tried {name}"
        )


class FaultBooks:
    """The passed tests of everything in a list, by browser. A worker tells; the run keeps it."""

    def __init__(self, name: str, *, in_worker: bool = False) -> None:
        self._name = name
        self._in_worker = in_worker
        self._passed: Passed = defaultdict(lambda: defaultdict(int))
        self._problems: list[str] = []
        self._problems_of_tests: list[str] = []
        self._mark = f"tried_{name}"

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Say in the report what the test tries, and in which browser."""
        report = yield
        if tried := self._things(item):
            setattr(report, self._mark, [browser_of(item), *tried])
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count a passed test for each thing that it tries; one that failed is told."""
        if self._in_worker or not (tried := getattr(report, self._mark, None)):
            return
        browser, *things = tried
        if report.failed:
            self._problems_of_tests.append(f"{report.nodeid} gick inte igenom")
        elif report.when == "call" and report.passed:
            self._count(browser, things)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Count what is only collected too: whether each thing has its tests is asked without a browser."""
        if session.config.option.collectonly:
            for item in session.items:
                self._count(browser_of(item), self._things(item))

    def _things(self, item: pytest.Item) -> list[str]:
        return sorted({str(one) for mark in item.iter_markers(MARKS[self._name]) for one in mark.args})

    def _count(self, browser: str, things: list[str]) -> None:
        for one in things:
            self._passed[one][browser] += 1

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Keep it, unless a test failed or the list and the run do not agree."""
        if self._in_worker:
            return
        listed = read_list(self._name)
        # In the list's order, so that a new run changes only what has changed.
        order = [one.id for one in listed]
        found = {one: {**self._passed[one]} for one in (*order, *sorted({*self._passed}.difference(order)))}
        self._problems = amiss(self._name, listed, found)
        self._problems += self._problems_of_tests
        if session.exitstatus not in {pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED}:
            self._problems.append("körningen avbröts")
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

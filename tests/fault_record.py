"""Which faults a run tried, and in which browsers: `--faults-into` keeps it when every test passed."""

from __future__ import annotations

import subprocess
from collections import defaultdict
from collections.abc import Generator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from build_tools.faults.read import Tried, amiss, read_faults, write_tried
from tests.browser.drivers.find import NAMES, PACKAGES, BrowserName
from tests.browser.which import browser_of


def pytest_addoption(parser: pytest.Parser) -> None:
    """Where to keep what was found."""
    parser.addoption("--faults-into", type=Path, default=None)


def pytest_configure(config: pytest.Config) -> None:
    """Keep the books when they are asked for."""
    if path := config.getoption("--faults-into"):
        config.pluginmanager.register(FaultBooks(path), "fault-books")


class FaultBooks:
    """The passed tests of each fault, by browser."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._passed: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
        self._problems: list[str] = []

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item, call: pytest.CallInfo[None]
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Count a passed test for each of its faults."""
        report = yield
        if call.when == "call" and report.passed:
            self._count(item)
        return report

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Count what is only collected too: whether each fault has its tests is asked without a browser."""
        if session.config.option.collectonly:
            for item in session.items:
                self._count(item)

    def _count(self, item: pytest.Item) -> None:
        for mark in item.iter_markers("fault"):
            for fault in mark.args:
                self._passed[fault][browser_of(item)] += 1

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Keep it, unless a test failed or the list and the run do not agree."""
        faults = read_faults()
        found = {one.id: {**self._passed.pop(one.id, {})} for one in faults} | self._passed
        self._problems = amiss(faults, found)
        if session.exitstatus != pytest.ExitCode.OK:
            self._problems.append("ett prov gick inte igenom")
        if self._problems:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED
        elif not session.config.option.collectonly:
            versions = {name: version(name) for name in NAMES}
            write_tried(Tried(datetime.now(UTC).date(), versions, found), self._path)

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Say what came of it."""
        said = self._problems or ["varje fel har sina prov"]
        terminalreporter.section("the faults")
        terminalreporter.write_line("\n".join(said))


def version(name: BrowserName) -> str:
    """What is installed of a browser, as Debian says it; the tests use nothing else."""
    package = PACKAGES[name].split()[0]
    asked = ["dpkg-query", "--show", "--showformat", "${Package} ${Version}", package]
    return subprocess.run(asked, capture_output=True, text=True, check=True).stdout

"""What every run ends with: where the time went, by file, and that no chosen test was lost on the way."""

from __future__ import annotations

from collections import defaultdict

import pytest

SLOWEST = 10


def pytest_configure(config: pytest.Config) -> None:
    """Keep the books where the tests are chosen and reported: not in a worker."""
    if not hasattr(config, "workerinput"):
        config.pluginmanager.register(Books(), "books")


class Books:
    """The seconds of each file, and the tests that were chosen but never reported."""

    def __init__(self) -> None:
        self._seconds: dict[str, float] = defaultdict(float)
        self._chosen: set[str] = set()
        self._crashed: list[str] = []
        self._lost: set[str] = set()

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        """Without workers: what this process chose."""
        self._chosen.update(item.nodeid for item in session.items)

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_node_collection_finished(self, node: object, ids: list[str]) -> None:
        """With workers: what each of them chose."""
        self._chosen.update(ids)

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object, error: object) -> None:
        """A worker ended; one that crashed between two tests would otherwise be replaced without a word."""
        if error:
            self._crashed.append(str(error))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add the time of a test, its fixtures with it."""
        self._seconds[report.nodeid.split("::")[0]] += report.duration
        if report.when != "teardown":
            self._lost.discard(report.nodeid)
            self._chosen.discard(report.nodeid)

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """A run that seems to pass has run every test in workers that lived."""
        if session.config.option.collectonly or session.exitstatus != pytest.ExitCode.OK:
            return
        self._lost = set(self._chosen)
        if self._lost or self._crashed:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """The slowest files, and what was lost."""
        terminalreporter.section("the slowest files")
        for name, seconds in sorted(self._seconds.items(), key=lambda one: -one[1])[:SLOWEST]:
            terminalreporter.write_line(f"{seconds:8.1f} s  {name}")
        for name in sorted(self._lost):
            terminalreporter.write_line(f"NEVER RUN: {name}", red=True, bold=True)
        for error in self._crashed:
            terminalreporter.write_line(f"A WORKER CRASHED: {error}", red=True, bold=True)

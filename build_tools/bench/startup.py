"""How long the engine takes to start, beside an unmodified Pyodide from npm that does the same.

Both start in a module worker on the same page, from the same server, in turns, and are timed from making the
worker to the first reply in the page. Pyodide's files are served as they come and kept for ever (as its CDN
does), so nothing makes it slower than it is.

*Warm*: both have been visited before (the first reply, some calls, a few seconds), and the browser uses its
caches as it likes (WebKit in a window that nobody drives: own_window.py). *Cold*: a fresh profile for every
start.
"""

from __future__ import annotations

import json
import shutil
import statistics
import sys
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.bench.own_window import Plan, warm_starts
from build_tools.bench.rows import Row, compared, limited, shown
from build_tools.bundle.build import build_engine
from build_tools.site.server import SiteServer
from build_tools.site.shell import lay_shell
from decision_aids.registry import AIDS
from tests.browser.drivers import Browser, BrowserName, start, wanted

RUNS = 5
WARM_BARS: dict[BrowserName, float] = {"chromium": 0.10, "firefox": 0.08, "webkit": 0.05}
COLD_BYTES_BAR = 6.5e6

_PAGES = Path(__file__).parent / "pages"
# Its folder bears a hash on the site, so that a browser keeps it; here only the name of one.
_SHELL = "assets/shell-00000000"
_ENGINE, _NPM = f"{_SHELL}/worker.js", "npm-worker.mjs"
_VISIT = {"more": 20, "stay": 8000}
_AT_ONCE = {"more": 0, "stay": 0}
_SETTLED = {"more": 0, "stay": 8000}
_BESIDE = "npm loadPyodide, same packages and call"


@dataclass(frozen=True)
class _Bench:
    """The served page, and what it starts: the manifest and the request, both as JSON text."""

    server: SiteServer
    folder: Path
    manifest: str
    request: str

    def run(self, browser: Browser, worker: str, *, more: int, stay: int) -> float:
        """Milliseconds to the first reply on a page opened anew."""
        browser.open(f"{self.server.url}startup.html")
        arguments = ", ".join(
            [json.dumps(worker), self.manifest, json.dumps(self.request), str(more), str(stay)]
        )
        match browser.js(f"start({arguments})"):
            case {"took": int() | float() as took, "how": "snapshot" | "npm"}:
                return took
            case other:
                raise RuntimeError(f"{browser.name}: {worker} did not start as it should: {other}")


def measure_startup(root: Path) -> list[Row]:
    """The rows for every browser that is not left out by name."""
    with _bench(root) as bench:
        return [row for name in wanted() for row in _in_browser(name, bench)]


def stock_start(root: Path, name: BrowserName) -> float:
    """Milliseconds that the unmodified Pyodide takes in a browser, cold, in median."""
    browser = start(name, measuring=True)
    try:
        with _bench(root) as bench:
            return _cold(browser, bench, [_NPM])[_NPM]
    finally:
        browser.close()


@contextmanager
def _bench(root: Path) -> Generator[_Bench]:
    built = build_engine(root)
    with TemporaryDirectory() as folder:
        place = Path(folder)
        shutil.copytree(_PAGES, place, dirs_exist_ok=True)
        shutil.copytree(built.folder, place / "assets/engine")
        lay_shell(place / _SHELL)
        shutil.copytree(root / "node_modules/pyodide", place / "assets/engine/npm-00000000")
        request = json.dumps({"aid": next(iter(AIDS)), "date": "2026-11-22"})
        # Stock Pyodide is not held to the site's own policy: the comparison must be fair.
        with SiteServer(place, headers={}) as server:
            yield _Bench(server, place, built.manifest, request)


def _in_browser(name: BrowserName, bench: _Bench) -> list[Row]:
    browser = start(name, measuring=True)
    try:
        cold = _cold(browser, bench)
        sent = _bytes_of_a_cold_start(browser, bench)
        warm = _warm(browser, bench)
    finally:
        browser.close()
    cold_rows = (
        shown("engine: cold start", name, cold[_ENGINE], "ms", (_BESIDE, cold[_NPM])),
        limited(
            "engine: bytes of a cold start",
            name,
            sent,
            "B",
            COLD_BYTES_BAR,
            "all requests, compressed as the browser asks",
        ),
    )
    return [
        compared("engine: warm start", name, warm[_ENGINE], "ms", (_BESIDE, warm[_NPM]), WARM_BARS[name]),
        *cold_rows,
    ]


def _cold(browser: Browser, bench: _Bench, workers: Sequence[str] = (_ENGINE, _NPM)) -> dict[str, float]:
    """Medians, each start in a fresh profile."""
    times: dict[str, list[float]] = {worker: [] for worker in workers}
    for run in range(RUNS):
        _say(f"{browser.name}: cold start {run + 1} of {RUNS}")
        for worker, taken in times.items():
            browser.new_page()
            taken.append(bench.run(browser, worker, **_AT_ONCE))
    return {worker: statistics.median(taken) for worker, taken in times.items()}


def _bytes_of_a_cold_start(browser: Browser, bench: _Bench) -> int:
    """Everything that the worker asks for, to what it fetches when the reader already has an answer."""
    browser.new_page()
    bench.server.clear()
    bench.run(browser, _ENGINE, **_SETTLED)
    return sum(each.sent for each in bench.server.requests() if "/assets/" in each.path)


def _warm(browser: Browser, bench: _Bench) -> dict[str, float]:
    """Medians after a visit to both; the first round is not counted."""
    if browser.name == "webkit":
        return _warm_in_its_own_window(bench)
    times: dict[str, list[float]] = {_ENGINE: [], _NPM: []}
    browser.new_page()
    for worker in times:
        _say(f"{browser.name}: a first visit to {worker}")
        bench.run(browser, worker, **_VISIT)
    for run in range(RUNS + 1):
        _say(f"{browser.name}: warm start {run} of {RUNS}")
        for worker, taken in times.items():
            took = bench.run(browser, worker, **_AT_ONCE)
            if run:
                taken.append(took)
    return {worker: statistics.median(taken) for worker, taken in times.items()}


def _warm_in_its_own_window(bench: _Bench) -> dict[str, float]:
    _say("webkit: warm starts in a window of its own")
    plan = Plan((_ENGINE, _NPM), bench.manifest, bench.request, _VISIT, RUNS + 2)
    found = warm_starts(bench.server, bench.folder, plan)
    return {worker: statistics.median(taken[1:]) for worker, taken in found.items()}


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)

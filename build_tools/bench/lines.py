"""How soon the first answer is there on a slow line, cold, in every browser.

Our own server is the line: one budget of bytes for all that it sends. A fresh profile for each: the page is
open and quiet, then the first questions are answered at once. Measured is from there to the next view.
*Gzip*: the same from a server without Brotli.
"""

from __future__ import annotations

import shutil
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock

from build_tools.bench.rows import Row, limited
from build_tools.site.build import build_site
from build_tools.site.server import SiteServer
from tests.browser.aid_page import PAGE
from tests.browser.drivers import Browser, BrowserName, start, wanted

MOST_AFTER_BYTES_MS = 1000.0
PATIENCE_S = 240.0
_QUIET_S = 6.0


@dataclass(frozen=True)
class Line:
    """A line: its name, bits a second, and the most ms to a first answer.

    None: the bytes' own time and a second.
    """

    name: str
    bits: float
    bar_ms: float | None


LINES = (Line("400 kbit/s", 400e3, None), Line("1.5 Mbit/s", 1.5e6, 25e3), Line("10 Mbit/s", 10e6, 4e3))

_ASK = """(() => {
    const section = document.querySelector("section[data-aid]");
    window.begun = performance.now();
    new MutationObserver(() => { window.took ??= performance.now() - window.begun; })
        .observe(section.querySelector("[data-view]"), {childList: true, subtree: true});
    for (const [name, value] of [["underlag", "inget"], ["aktivitet", "ingen"]])
        section.querySelector(`[name=${name}][value=${value}]`).click();
    section.querySelector("[name=manad]").value = "2026-11";
    section.querySelector("[data-action=next]").click();
})()"""


class Throttle:
    """Lets bytes through at a pace, over all connections together."""

    def __init__(self, bits: float) -> None:
        self._seconds_a_byte, self._lock, self._free = 8 / bits, Lock(), 0.0

    def __call__(self, size: int) -> None:
        """Wait until so many bytes have gone."""
        with self._lock:
            self._free = max(self._free, time.monotonic()) + size * self._seconds_a_byte
            until = self._free
        time.sleep(max(0.0, until - time.monotonic()))


def measure_lines(root: Path) -> list[Row]:
    """A row for each line, browser and way of packing."""
    rows: list[Row] = []
    site = build_site(root, target=root / "build/bench-site")
    with TemporaryDirectory(dir=root / "build") as folder:
        gzip = Path(folder) / "gzip"
        shutil.copytree(site, gzip, copy_function=_linked, ignore=shutil.ignore_patterns("*.br", "stock-*"))
        for name in wanted():
            browser = start(name, measuring=name == "webkit")
            try:
                for line in LINES:
                    for packed, place in (("brotli", site), ("gzip", gzip)):
                        rows.append(_first_answer(name, browser, line, packed, place))
            finally:
                browser.close()
    return rows


def _first_answer(name: BrowserName, browser: Browser, line: Line, packed: str, site: Path) -> Row:
    print(f"{name}: {line.name}, {packed}", file=sys.stderr, flush=True)
    browser.new_page()
    with SiteServer(site, line=Throttle(line.bits)) as server:
        browser.open(server.url + PAGE)
        browser.wait_for(
            "!!window.kunskapsstod && !document.querySelector('[data-gate]').disabled", PATIENCE_S
        )
        time.sleep(_QUIET_S)
        server.clear()
        browser.js(f"void {_ASK}")
        browser.wait_for("window.took !== undefined", PATIENCE_S)
        took = float(str(browser.js("window.took")))
        sent = sum(one.sent for one in server.requests() if _for_the_answer(one.path))
    own = sent * 8 / line.bits * 1000
    bar = own + MOST_AFTER_BYTES_MS if line.bar_ms is None else line.bar_ms
    why = f"{sent / 1e6:.2f} MB alone take {own / 1000:.1f} s"
    return limited(f"first answer at {line.name}, {packed}", name, took, "ms", bar, why)


def _for_the_answer(path: str) -> bool:
    return "/assets/engine/" in path and "/rest-" not in path


def _linked(source: str, target: str) -> None:
    Path(target).hardlink_to(source)

"""What a reader who only reads has to fetch: every byte of a page in a fresh browser, on the wire."""

from __future__ import annotations

import sys
import time
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

from build_tools.bench.own_window import own_window
from build_tools.bench.rows import Row, limited
from build_tools.site.build import build_site
from build_tools.site.server import SiteServer
from tests.browser.drivers import BrowserName, start, wanted

BAR_BYTES = 300e3
PAGES = ("", "ansvar/", "ansvar/socialnamnden/", "beslutsstod/lakarintyg/")
_QUIET_SECONDS = 1.5
_MOST_LOOKS = 20


def measure_reading(root: Path) -> list[Row]:
    """A row for the bytes of each page, and one for those of the engine among them, in every browser."""
    site = build_site(root, target=root / "build/bench-site")
    rows: list[Row] = []
    with SiteServer(site) as server:
        for name in wanted():
            for path in PAGES:
                print(f"{name}: reading /{path}", file=sys.stderr, flush=True)
                server.clear()
                with _page(name, server.url + path):
                    _until_quiet(server)
                sent = server.requests()
                why = f"{len(sent)} requests, compressed as the browser asks"
                total = sum(one.sent for one in sent)
                rows.append(limited(f"reading: /{path}", name, total, "B", BAR_BYTES, why))
                engine = sum(one.sent for one in sent if "/assets/engine/" in one.path)
                rows.append(limited(f"reading: engine on /{path}", name, engine, "B", 0, "before any intent"))
    return rows


@contextmanager
def _page(name: BrowserName, url: str) -> Generator[None]:
    """The page in a fresh browser."""
    if name == "webkit":
        with own_window(url):
            yield
        return
    with closing(start(name)) as browser:
        browser.new_page()
        browser.open(url)
        yield


def _until_quiet(server: SiteServer) -> None:
    """Wait until something was asked for, and then until nothing more is."""
    before = 0
    for _ in range(_MOST_LOOKS):
        time.sleep(_QUIET_SECONDS)
        now = len(server.requests())
        if now and now == before:
            return
        before = now
    raise RuntimeError(f"the page never came to rest: {before} requests")

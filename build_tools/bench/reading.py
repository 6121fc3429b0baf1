"""What a reader who only reads has to fetch: every byte of a page in a fresh browser, on the wire."""

from __future__ import annotations

import sys
from pathlib import Path

from build_tools.bench.rows import Row, limited
from build_tools.site.build import build_site
from build_tools.site.server import SiteServer
from tests.browser.drivers import start, wanted

BAR_BYTES = 300e3
PAGES = ("", "ansvar/", "ansvar/socialnamnden/", "beslutsstod/lakarintyg/")
_QUIET = "new Promise(done => setTimeout(done, 1500))"


def measure_reading(root: Path) -> list[Row]:
    """A row for the bytes of each page, and one for those of the engine among them, in every browser."""
    site = build_site(root, target=root / "build/bench-site")
    rows: list[Row] = []
    with SiteServer(site) as server:
        for name in wanted():
            # Measuring: WebKit without its recording proxy, which does not pass compression on.
            browser = start(name, measuring=name == "webkit")
            try:
                for path in PAGES:
                    print(f"{name}: reading /{path}", file=sys.stderr, flush=True)
                    browser.new_page()
                    server.clear()
                    browser.open(server.url + path)
                    browser.js(_QUIET)
                    sent = server.requests()
                    why = f"{len(sent)} requests, compressed as the browser asks"
                    total = sum(one.sent for one in sent)
                    rows.append(limited(f"reading: /{path}", name, total, "B", BAR_BYTES, why))
                    engine = sum(one.sent for one in sent if "/assets/engine/" in one.path)
                    rows.append(
                        limited(f"reading: engine on /{path}", name, engine, "B", 0, "before any intent")
                    )
            finally:
                browser.close()
    return rows

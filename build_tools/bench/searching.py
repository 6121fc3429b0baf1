"""How long a reader waits for the search: until it is ready, and for each answer, in every browser."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from statistics import median, quantiles

from build_tools.bench.rows import Row, limited
from build_tools.search.trials import PLACE, SENTENCES, read_trials
from build_tools.site.build import build_site
from build_tools.site.server import SiteServer
from tests.browser.drivers import start, wanted
from tests.search.search_box import SearchBox

# What follows within a fifth of a second feels like an answer at once; a whole second is noticed as waiting.
BAR_MEDIAN_MS = 200
BAR_P95_MS = 600
BAR_READY_MS = 8000
EVERY = 7  # one trial of so many is asked: some sixty sentences and short words


def measure_searching(root: Path) -> list[Row]:
    """Rows for the time until the box can be used, and for the median and the slowest of twenty answers."""
    site = build_site(root, target=root / "build/bench-site")
    queries = [one.query for place in (PLACE, SENTENCES) for one in read_trials(root, place)][::EVERY]
    rows: list[Row] = []
    with SiteServer(site) as server:
        for name in wanted():
            print(f"{name}: searching {len(queries)} times", file=sys.stderr, flush=True)
            browser = start(name)
            try:
                browser.new_page()
                started = time.perf_counter()
                box = SearchBox(browser, server.url)
                ready = (time.perf_counter() - started) * 1000
                took = [box.milliseconds(query) for query in queries]
            finally:
                browser.close()
            why = f"{len(queries)} of the editors' trials, from key to list"
            rows += [
                limited("search: ready", name, ready, "ms", BAR_READY_MS, "page opened, index learnt"),
                limited("search: answer, median", name, median(took), "ms", BAR_MEDIAN_MS, why),
                limited("search: answer, 95 of 100", name, quantiles(took, n=20)[-1], "ms", BAR_P95_MS, why),
            ]
    return rows

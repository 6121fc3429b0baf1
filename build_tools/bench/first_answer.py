"""How soon an aid helps and how much there is to read: all cases and pages, counted as in the tests."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from statistics import median

from build_tools.bench.rows import Row, limited
from build_tools.site.build import build_site
from build_tools.site.server import SiteServer
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.registry import AIDS
from tests.aids.test_short_path import (
    MOST_BEFORE_VERDICT,
    MOST_ON_THE_SHORT_PATH,
    before_question_to_care,
    before_verdict,
)
from tests.aids.worked import CASES
from tests.browser.drivers import start, wanted
from tests.browser.test_first_screen import SCREENS, measured, with_results
from tests.pages.test_quiet_marks import AT_MOST, CONTENT, seen


def measure_first_answer(root: Path) -> list[Row]:
    """Questions before an answer, marks on a page, screens of a result (none when Chromium is left out)."""
    return [*_questions(), _marks(), *(_screens(root) if "chromium" in wanted() else ())]


def _questions() -> list[Row]:
    rows: list[Row] = []
    for aid, cases in CASES.items():
        print(f"{aid}: questions before an answer", file=sys.stderr, flush=True)
        if AIDS[aid].asked:
            counts = [before_verdict(aid, one) for one in cases]
            rows.append(_median(f"{aid}: the verdict", counts, MOST_BEFORE_VERDICT))
        care = [found for one in cases if (found := before_question_to_care(aid, one)) is not None]
        if care:
            row = _median(f"{aid}: a question to care", care, MOST_ON_THE_SHORT_PATH)
            # Care is asked about a certificate; what the other aids ask it comes last.
            rows.append(row if aid == LAKARINTYG.id else replace(row, bar=None, ok=True))
    return rows


def _median(what: str, counts: list[int], most: int) -> Row:
    why = f"median of {len(counts)} worked cases; most {max(counts)}"
    return limited(f"questions before {what}", "", median(counts), "questions", most, why)


def _marks() -> Row:
    counts = [seen(page.read_text(encoding="utf-8")) for page in CONTENT]
    why = f"median of {len(counts)} content pages; most {max(counts)}"
    return limited("marks: kontrollera on a page", "", median(counts), "marks", AT_MOST, why)


def _screens(root: Path) -> list[Row]:
    rows: list[Row] = []
    browser = start("chromium")
    browser.new_page()
    try:
        with SiteServer(build_site(root, target=root / "build/bench-site")) as server:
            for aid in AIDS:
                with_results(browser, server, aid)
                for width, height, most in SCREENS:
                    print(f"{aid}: results at {width} px", file=sys.stderr, flush=True)
                    screens = [long / height for long, _ in measured(browser, width, height)]
                    why = f"longest of {len(screens)} results of {height} px; median {median(screens):.1f}"
                    rows.append(
                        limited(f"result: {aid} at {width}", "chromium", max(screens), "screens", most, why)
                    )
    finally:
        browser.close()
    return rows

"""`python -m build_tools.lighthouse`: Lighthouse on six kinds of page, under nginx with our own files.

Prints every score beside its bar; exit code 1 when one misses it. Lighthouse reckons what a middling phone on
a slow line would need, from what this computer needed: on a busy one the speed says little.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from build_tools.bench.rows import Row, limited, table
from tests.hosting.servers import nginx

_ROOT = Path(__file__).parents[2]
_PROGRAM = Path(__file__).parent / "node_modules/.bin/lighthouse"
_PAGES = {
    "startsidan": "",
    "en text": "ansvar/socialnamnden/",
    "ett beslutsstöd": "beslutsstod/lakarintyg/",
    "att skriva": "lakarintyg/skriv-intyg/",
    "en lista": "om/kallor/",
    "en tabell": "insatser/",
}
_KINDS = {
    "performance": "speed",
    "accessibility": "accessibility",
    "best-practices": "practice",
    "seo": "search engines",
}
_LEAST, _MOST_SHIFT, _LATEST = 95, 0.02, 1500
_WITHIN = 180
_TRIES, _NO_LOAD = 3, "NO_NAVSTART"
_FLAGS = "--headless --no-sandbox"


@dataclass(frozen=True)
class Seen:
    """What Lighthouse says of a page: scores 0-100 by kind, layout shift, when text is first painted (ms)."""

    scores: dict[str, int]
    shift: float
    first_paint: float


def look(url: str) -> Seen:
    """Have Lighthouse look at a page."""
    kinds = ",".join(_KINDS)
    command = [
        *(str(_PROGRAM), url, "--quiet", "--output=json", "--output-path=stdout"),
        *(f"--only-categories={kinds}", f"--chrome-flags={_FLAGS}"),
    ]
    found = json.loads(_said(command))
    audits = found["audits"]
    return Seen(
        {kind: round(100 * (found["categories"][kind]["score"] or 0)) for kind in _KINDS},
        float(audits["cumulative-layout-shift"]["numericValue"]),
        float(audits["first-contentful-paint"]["numericValue"]),
    )


def _said(command: list[str]) -> str:
    """What Lighthouse says. Sometimes Chromium records no load at all: then there is nothing to score yet,
    and it is asked again.
    """
    environment = {**os.environ, "CHROME_PATH": "/usr/bin/chromium"}
    for left in reversed(range(_TRIES)):
        run = subprocess.run(
            command, check=False, capture_output=True, text=True, env=environment, timeout=_WITHIN
        )
        if run.returncode == 0:
            return run.stdout
        print(run.stderr, file=sys.stderr)
        if not left or _NO_LOAD not in run.stderr:
            break
    raise RuntimeError("Lighthouse stopped: see above")


def rows_of(page: str, seen: Seen) -> list[Row]:
    """The rows of one page. A bar is the most there may be: a score stands as what it lacks of a hundred."""
    load = os.getloadavg()[0]
    why = f"100 minus the score; load {load:.1f}"
    return [
        *(
            limited(
                f"{page}: {_KINDS[kind]}, short of 100", "chromium", 100 - score, "points", 100 - _LEAST, why
            )
            for kind, score in seen.scores.items()
        ),
        limited(f"{page}: layout shift", "chromium", seen.shift, "", _MOST_SHIFT, "Lighthouse"),
        limited(
            f"{page}: first text, phone on a slow line",
            "chromium",
            seen.first_paint,
            "ms",
            _LATEST,
            "Lighthouse",
        ),
    ]


def main() -> int:
    """Look at every page; the exit code."""
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as place, nginx(_ROOT / "site", Path(place)) as url:
        for page, address in _PAGES.items():
            print(f"Lighthouse: {page}", file=sys.stderr)
            rows += rows_of(page, look(url + address))
    print(table(rows))
    return 0 if all(row.ok for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())

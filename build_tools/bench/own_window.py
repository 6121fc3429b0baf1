"""A WebKit window as a reader has it, and warm starts in one.

What WebDriver opens of WebKit is a private window: what it keeps it has in memory alone, and forgets when a
page is left, and its service worker fetches anew what the page has. A reader's ordinary window has it all on
disk. So here is one that nobody drives: the page does by itself what is measured, and the server sees it.
"""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from build_tools.site.server import SiteServer
from tests.browser.drivers.find import mini_browser
from tests.browser.drivers.xvfb import Xvfb

_PATIENCE_SECONDS = 300.0
_LOOK_SECONDS = 0.2
_HOMES = ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")


@dataclass(frozen=True)
class Plan:
    """What the window does: each worker in turn, `runs` times; the first time it makes a whole visit."""

    workers: tuple[str, ...]
    manifest: str
    request: str
    visit: Mapping[str, int]
    runs: int

    def as_json(self) -> str:
        """For the page (pages/warm.js)."""
        return json.dumps(
            {
                "workers": self.workers,
                "manifest": json.loads(self.manifest),
                "request": self.request,
                "visit": dict(self.visit),
                "runs": self.runs,
            }
        )


@contextmanager
def own_window(url: str) -> Generator[None]:
    """A page in a fresh window, until it is done with."""
    with TemporaryDirectory() as home, closing(Xvfb()) as screen:
        window = subprocess.Popen(
            [mini_browser(), url],
            env=screen.environment | dict.fromkeys(_HOMES, home),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield
        finally:
            window.terminate()
            window.wait()


def warm_starts(server: SiteServer, folder: Path, plan: Plan) -> dict[str, list[float]]:
    """Milliseconds of every start after the first, by worker. `folder` is what the server serves.

    Raises RuntimeError when a start failed, and when the window falls silent.
    """
    (folder / "warm.json").write_text(plan.as_json(), encoding="utf-8")
    server.clear()
    with own_window(f"{server.url}warm.html#0"):
        told = _wait_for_all(server, plan.runs * len(plan.workers))
    return {
        worker: [_took(one) for one in told[number :: len(plan.workers)][1:]]
        for number, worker in enumerate(plan.workers)
    }


def _wait_for_all(server: SiteServer, count: int) -> Sequence[str]:
    end = time.monotonic() + _PATIENCE_SECONDS
    told: list[str] = []
    while time.monotonic() < end:
        told = [one.path for one in server.requests() if one.path.startswith("/told/")]
        if len(told) == count:
            return told
        time.sleep(_LOOK_SECONDS)
    raise RuntimeError(f"webkit: the window fell silent after {told} of {count} starts")


def _took(told: str) -> float:
    match told.split("/"):
        case ["", "told", _, took, "snapshot" | "npm"] if took != "failed":
            return float(took)
        case other:
            raise RuntimeError(f"webkit: a worker did not start as it should: {other}")

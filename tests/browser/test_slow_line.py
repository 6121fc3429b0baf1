"""On a slow line the engine starts as long as bytes come; only silence is given up."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser

pytestmark = pytest.mark.own_page

SILENCE_S = 20
PIECES = 30
"""How many pieces a slow line is felt in; the whole takes longer than the silence that is given up."""
LINE = "document.querySelector('[data-status-line]').textContent"


@pytest.mark.fault("langsamt-nat")
def test_a_start_that_takes_longer_than_the_silence_is_told_piece_by_piece_and_is_not_given_up(
    chromium: Browser, site_folder: Path, serve: Callable[..., SiteServer]
) -> None:
    felt: set[int] = set()

    def slow(path: str, share: float) -> None:
        part = int(share * PIECES)
        if "/memory-" in path and part not in felt:
            felt.add(part)
            time.sleep((SILENCE_S + 2) / PIECES)

    page = AidPage(chromium, serve(site_folder, pace=slow).url)
    page.open()
    began = time.monotonic()
    page.choose("underlag", "inget")
    chromium.wait_for(f"/\\d procent, .* av .* kB/.test({LINE})", 15)
    first = _percent(chromium)
    chromium.wait_for(f"parseInt({LINE}.match(/(\\d+) procent/)[1]) > {first}", 15)
    page.wait_ready()
    assert time.monotonic() - began > SILENCE_S
    assert chromium.js("window.kunskapsstod.engine.how") == "snapshot"
    assert chromium.js("document.querySelector('[name=underlag][value=inget]').checked")


@pytest.mark.fault("natet-tystnar")
def test_a_line_that_falls_silent_is_given_up_and_trying_again_works(
    chromium: Browser, site_folder: Path, serve: Callable[..., SiteServer]
) -> None:
    silent = [True]

    def stall(path: str, share: float) -> None:
        while silent and "/memory-" in path and share > 0.5:
            time.sleep(0.2)

    page = AidPage(chromium, serve(site_folder, pace=stall).url)
    page.open()
    page.choose("underlag", "inget")
    chromium.wait_for(
        "document.querySelector('section[data-aid]').dataset.state === 'failed'", SILENCE_S + 10
    )
    assert chromium.js("window.kunskapsstod.engine.reason") == "timeout"
    silent.clear()
    chromium.click("[data-status-line] button")
    page.wait_ready()
    assert chromium.js("document.querySelector('[name=underlag][value=inget]').checked")


def _percent(browser: Browser) -> int:
    found = re.search(r"(\d+) procent", str(browser.js(LINE)))
    assert found
    return int(found[1])

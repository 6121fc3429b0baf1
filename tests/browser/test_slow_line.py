"""On a slow line the engine starts as long as bytes come; only silence is given up."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from build_tools.site.server import SiteServer
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser
from tests.browser.drivers.chromium import Chromium

pytestmark = [pytest.mark.own_page, pytest.mark.whole_browser]

SILENCE_S = 20
PAUSE_S = 0.55
"""Before each 32 kB: the whole takes longer than the silence that is given up."""
LINE = "document.querySelector('[data-status-line]').textContent"


@pytest.mark.fault("langsamt-nat")
def test_a_start_that_takes_longer_than_the_silence_is_told_piece_by_piece_and_is_not_given_up(
    chromium: Browser, site_folder: Path, serve: Callable[..., SiteServer]
) -> None:
    def slow(path: str, _: float) -> None:
        if "/memory-" in path:
            time.sleep(PAUSE_S)

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
def test_a_line_that_falls_silent_is_given_up_and_the_next_try_asks_only_for_what_is_missing(
    browser: Browser, site_folder: Path, serve: Callable[..., SiteServer]
) -> None:
    silent, slow = [True], _pieces(site_folder)[-1]

    def stall(path: str, share: float) -> None:
        while silent and slow in path and share > 0.5:
            time.sleep(0.2)

    server = serve(site_folder, pace=stall)
    page = AidPage(browser, server.url)
    page.open()
    page.choose("underlag", "inget")
    browser.wait_for(f"({STATE}) === 'failed'", SILENCE_S + 15)
    assert browser.js("window.kunskapsstod.engine.reason") == "timeout"
    assert len(_asked(server)) == len(_pieces(site_folder))
    silent.clear()
    server.clear()
    browser.click("[data-status-line] button")
    page.wait_ready()
    assert browser.js("document.querySelector('[name=underlag][value=inget]').checked")
    assert browser.js("window.kunskapsstod.engine.how") == "snapshot"
    assert _asked(server) == [slow], "what has come is kept"


@pytest.mark.parametrize("refused", ["", "Object.defineProperty(window, 'caches', {value: undefined});"])
@pytest.mark.parametrize("kind", ["piece of the memory", "runtime", "texts"])
def test_a_line_that_breaks_in_a_file_is_tried_anew_and_the_start_goes_on(
    chromium: Chromium, site_folder: Path, serve: Callable[..., SiteServer], refused: str, kind: str
) -> None:
    manifest = _manifest(site_folder)
    files = {"runtime": manifest["runtime"], "texts": manifest["parts"]["lakarintyg"]}
    times, broken = [0], str(files.get(kind, manifest["memory"]["pieces"][2])["name"])

    begun = 0.0 if kind == "texts" else 0.5  # the texts are so few that they go in one

    def cut(path: str, share: float) -> None:
        if broken in path and share >= begun and times[0] < 2:
            times[0] += 1
            raise ConnectionResetError

    chromium.page.add_init_script(refused)
    server = serve(site_folder, pace=cut)
    page = AidPage(chromium, server.url)
    page.open()
    page.choose("underlag", "inget")
    page.wait_ready()
    assert chromium.js("window.kunskapsstod.engine.how") == "snapshot"
    assert sum(broken in one.path for one in server.requests()) == 3


STATE = "document.querySelector('section[data-aid]').dataset.state"


def _manifest(site: Path) -> Any:
    return json.loads((site.parent / "build/engine/manifest.json").read_text())


def _pieces(site: Path) -> list[str]:
    return [one["name"] for one in _manifest(site)["memory"]["pieces"]]


def _asked(server: SiteServer) -> list[str]:
    names = [one.path.rpartition("/")[2] for one in server.requests() if "/memory-" in one.path]
    return sorted(names)


def _percent(browser: Browser) -> int:
    found = re.search(r"(\d+) procent", str(browser.js(LINE)))
    assert found
    return int(found[1])

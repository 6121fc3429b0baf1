"""How long a certificate takes: the form to its first answer, a file of XML or PDF until it is offered.

Timed in the page, on the site as it is built, with an engine that has started but for the form's.
*First* fetches what the engine lacks of it; *again* has it at hand. The bytes are what the first one fetched.
"""

from __future__ import annotations

import json
import statistics
import sys
from base64 import b64encode
from pathlib import Path
from typing import cast

from build_tools.bench.rows import Row, limited
from build_tools.site.build import build_site
from build_tools.site.server import SiteServer
from tests.browser.aid_page import AidPage
from tests.browser.drivers import Browser, BrowserName, start, wanted
from tests.browser.write_page import WritePage
from tests.utbyte.files import files

AGAIN = 5
FIRST_BAR_MS, AGAIN_BAR_MS = 5000.0, 1500.0
PART_BAR_BYTES = 1.2e6
"""In Brotli what makes PDF is 0.92 MB; over plain http WebKit takes gzip, which is a fifth more."""

_ANSWER = """new Promise(done => {
    const field = document.querySelector('[name="begransning"]');
    const begun = performance.now();
    field.value = "Kan inte stå";
    field.dispatchEvent(new Event("change", {bubbles: true}));
    new MutationObserver(() => done(performance.now() - begun))
        .observe(document.querySelector("[data-live]"), {childList: true, subtree: true});
})"""
_GIVE = """new Promise(done => {
    const bytes = Uint8Array.from(atob(%s), (one) => one.charCodeAt(0));
    const given = new DataTransfer();
    given.items.add(new File([bytes], "intyg"));
    const field = document.querySelector("[data-read]");
    const begun = performance.now();
    field.files = given.files;
    field.dispatchEvent(new Event("change", {bubbles: true}));
    const look = () => document.querySelector("[data-offered]") ? done(performance.now() - begun)
        : setTimeout(look, 2);
    look();
})"""


def measure_certificates(root: Path) -> list[Row]:
    """Rows for the form's start, and for XML and PDF, in every browser."""
    site = build_site(root, target=root / "build/bench-site")
    rows: list[Row] = []
    with SiteServer(site) as server:
        for name in wanted():
            browser = start(name, measuring=name == "webkit")
            try:
                rows += _form(name, browser, server)
                for kind in ("xml", "pdf"):
                    rows += _reading(name, browser, server, kind)
            finally:
                browser.close()
    return rows


def _form(name: BrowserName, browser: Browser, server: SiteServer) -> list[Row]:
    print(f"{name}: the form", file=sys.stderr, flush=True)
    browser.new_page()
    server.clear()
    form = WritePage(browser, server.url)
    form.open()
    took = _ms(browser, _ANSWER)
    sent = _parts(server)
    form.settle()
    again = [_ms(browser, _ANSWER) for _ in range(AGAIN)]
    return _rows(name, "certificate: form", "from a cold engine to the first answer", took, again, sent)


def _reading(name: BrowserName, browser: Browser, server: SiteServer, kind: str) -> list[Row]:
    print(f"{name}: reading {kind}", file=sys.stderr, flush=True)
    content = files()["af00251.xml" if kind == "xml" else "mallen.pdf"]
    give = _GIVE % json.dumps(b64encode(content).decode())
    browser.new_page()
    page = AidPage(browser, server.url)
    page.open("v=1&d=2026-11-28")
    page.wait_ready()
    server.clear()
    took = _ms(browser, give)
    sent = _parts(server)
    again: list[float] = []
    for _ in range(AGAIN):
        page.act("dismiss")
        browser.wait_for("!!document.querySelector('[data-read]')")
        again.append(_ms(browser, give))
    why = f"{len(content):,} bytes of {kind}, until it is offered"
    return _rows(name, f"certificate: {kind}", why, took, again, sent)


def _rows(name: BrowserName, what: str, why: str, took: float, again: list[float], sent: int) -> list[Row]:
    return [
        limited(f"{what}, first", name, took, "ms", FIRST_BAR_MS, why),
        limited(f"{what}, again", name, statistics.median(again), "ms", AGAIN_BAR_MS, f"median of {AGAIN}"),
        limited(f"{what}, bytes", name, sent, "B", PART_BAR_BYTES, "parts of the engine, on first use alone"),
    ]


def _parts(server: SiteServer) -> int:
    return sum(one.sent for one in server.requests() if one.path.rpartition("/")[2].startswith("part-"))


def _ms(browser: Browser, script: str) -> float:
    return cast("float", browser.js(script))

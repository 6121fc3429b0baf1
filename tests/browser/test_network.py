"""Nothing leaves the reader's browser: no other host ever, and no request at all while answering."""

import time
from urllib.parse import urlsplit

import pytest

from build_tools.offline.release import WORKER
from build_tools.site.server import SiteServer
from decision_aids.engine.json_types import JsonObject
from decision_aids.registry import AIDS
from tests.browser.aid_page import PAGE, AidPage
from tests.browser.drivers.base import Browser
from tests.browser.worked_cases import worked_case, worked_cases

pytestmark = pytest.mark.own_page

WORD = "hemligaordet"
KEPT = "caches.open('kunskapsstod-engine').then(one => one.keys()).then(keys => keys.length > 0)"
"""The last that a first start does: when the engine is kept it is whole, and nothing more comes."""
KEEPS = """(async () => {
    const found = [];
    if (document.cookie) found.push(document.cookie);
    for (const one of [localStorage, sessionStorage])
        found.push(...Object.keys(one).filter(key => one[key].includes("WORD")));
    for (const name of await caches.keys()) {
        for (const request of await (await caches.open(name)).keys()) {
            const kept = await (await (await caches.open(name)).match(request)).arrayBuffer();
            if (new URL(request.url).search || new TextDecoder("latin1").decode(kept).includes("WORD"))
                found.push(request.url);
        }
    }
    if (JSON.stringify(history.state).includes("WORD")) found.push("history");
    return found;
})()"""
"""What a browser keeps of what was answered: in cookies, storage, caches (their content too) and history."""
PAGES = ("", "ansvar/", "ansvar/forsakringskassan/", "om/sa-fungerar-beslutsstoden/", PAGE)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_only_its_own_host_and_no_byte_of_the_engine_until_the_reader_shows_intent(
    browser: Browser, site_server: SiteServer, path: str
) -> None:
    browser.open(site_server.url + path)
    browser.js("new Promise(done => setTimeout(done, 800))")
    origin = urlsplit(site_server.url).netloc
    others = [one for one in browser.requests() if urlsplit(one).netloc not in {origin, ""}]
    assert others == []
    assert [one.path for one in site_server.requests() if "/assets/engine/" in one.path] == []


def asked(server: SiteServer) -> list[str]:
    """What a page has asked for: that there is a new release the browser asks by itself, when it likes."""
    return [one.path for one in server.requests() if one.path != f"/{WORKER}"]


def all_has_come(server: SiteServer) -> None:
    """The rest of the engine, and what is kept for reading without a network: wait until it is still."""
    before = -1
    while (now := len(server.requests())) != before:
        before = now
        time.sleep(1.5)


def test_no_request_while_answering(browser: Browser, site_server: SiteServer) -> None:
    page = AidPage(browser, site_server.url)
    page.open()
    browser.js("void document.querySelector('[name=underlag]').focus()")
    page.wait_ready()
    # The rest of the runtime is fetched after the start, and nothing after that.
    end = time.monotonic() + 30
    while not any("/rest-" in one.path for one in site_server.requests()) and time.monotonic() < end:
        time.sleep(0.05)
    all_has_come(site_server)
    browser.clear_records()
    site_server.clear()
    page.fill_in(worked_case("gott_intyg_deltid").answers)
    page.act("restart")
    assert (asked(site_server), browser.requests()) == ([], [])


@pytest.mark.parametrize("aid", ["samordning", "vagvisare", "vilket_intyg"])
def test_nothing_is_asked_for_or_kept_of_what_is_answered_in_another_aid(
    chromium: Browser, site_server: SiteServer, aid: str
) -> None:
    page, case = AidPage(chromium, site_server.url, aid), worked_cases(aid)[0]
    page.open(f"v=1&d={case.date}")
    page.wait_ready()
    chromium.wait_for(KEPT)
    all_has_come(site_server)
    chromium.clear_records()
    site_server.clear()
    page.fill_in({**case.answers, **_in_own_words(aid)})
    assert (asked(site_server), chromium.requests()) == ([], [])
    assert chromium.js(KEEPS.replace("WORD", WORD)) == []


def _in_own_words(aid: str) -> JsonObject:
    """A word that none would write by chance, wherever an aid takes free text."""
    return {one.id: WORD for one in AIDS[aid].questions if one.kind == "text"}

"""What can go wrong on the reader's side or on the way: told in words, nothing that was answered is lost."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from build_tools.site import server_handler
from build_tools.site.server import SiteServer
from tests.browser.aid_page import PAGE, AidPage
from tests.browser.drivers.base import Browser, BrowserError
from tests.browser.drivers.chromium import Chromium
from tests.browser.drivers.firefox import Firefox
from tests.browser.worked_cases import worked_case

pytestmark = pytest.mark.own_page

FAILED = "document.querySelector('section[data-aid]').dataset.state === 'failed'"
LINE = "document.querySelector('[data-status-line]').textContent"
FETCHED = """caches.match(location.pathname).then(kept => Boolean(kept)
    && performance.getEntriesByType("resource").some(({name}) => name.endsWith("/sitemap.xml")))"""
"""What a page fetches for itself once it is shown: to be read without a network, and to go on from."""
KEPT = "document.querySelector('[name=underlag][value=inget]').checked"
TEXT = "document.querySelector('[aria-labelledby=hela-stodet-som-text]')"
LINKED = "document.querySelector('[data-status-line] a[href=\"#hela-stodet-som-text\"]')"
SHOWN = "!!document.querySelector('.aid dl.svar')"
FOUND = "document.querySelectorAll('.md-search-result__item').length > 0"
DROPPED = "document.querySelector('[data-dropped]').textContent"
NO_MEMORY = """WebAssembly.Memory = class { constructor() { throw new RangeError("out of memory"); } };
WebAssembly.instantiate = async () => { throw new RangeError("out of memory"); };
WebAssembly.instantiateStreaming = WebAssembly.instantiate;
"""
OTHER_CLOCK = """{
    const Real = Date, by = %d * 365.25 * 864e5;
    globalThis.Date = class extends Real {
        constructor(...given) { given.length ? super(...given) : super(Real.now() + by); }
        static now() { return Real.now() + by; }
    };
}"""
GARBAGE = {
    "half a sign": "%E0%A4%A",
    "another's": ":~:text=hej&utm_source=x",
    "markup": "v=1&underlag=%3Cimg%20src%3Dx%20onerror%3Dwindow.hit%3D1%3E&<script>=1",
    "control signs": "v=1&d=2026-11-22&underlag=%00%01%1b%e2%80%ae&manad=%f0%9f%98%80",
    "a megabyte": "v=1&d=2026-11-22&underlag=inget&aktivitet_plats=" + "%C3%A5" * 166_000,
}


@pytest.fixture
def no_wasm(firefox: Firefox) -> Iterator[Firefox]:
    """Firefox with WebAssembly switched off."""
    yield from _preferring(firefox, "javascript.options.wasm", value=False)


@pytest.fixture
def no_storage(firefox: Firefox) -> Iterator[Firefox]:
    """Firefox with cookies and storage switched off."""
    yield from _preferring(firefox, "network.cookie.cookieBehavior", value=2)


@pytest.fixture
def no_cookies(chromium: Chromium) -> Iterator[Chromium]:
    """A Chromium in which the reader has blocked cookies in its settings, and storage with them."""
    own = Chromium(preferences={"profile": {"default_content_setting_values": {"cookies": 2}}})
    own.new_page()
    yield own
    own.close()


def _preferring(firefox: Firefox, name: str, *, value: bool | int) -> Iterator[Firefox]:
    firefox.prefer(name, value)
    yield firefox
    firefox.prefer(name, None)


def _begin(browser: Browser, url: str) -> AidPage:
    """The aid's page, with an answer given, which starts the engine."""
    page = AidPage(browser, url)
    page.open()
    page.choose("underlag", "inget")
    return page


def _told(browser: Browser) -> str:
    """What the reader is told when it has failed; the text can be read, and the answer is there."""
    browser.wait_for(FAILED, 25)
    assert browser.js(f"!!{LINKED} && {TEXT}.textContent.length > 10000 && {KEPT}")
    browser.js(f"void ({TEXT}.querySelector('details').open = true)")
    browser.wait_for(f"{TEXT}.querySelector('dt')?.getBoundingClientRect().height > 0", 5)
    return str(browser.js(LINE))


@pytest.mark.fault("javascript-av")
def test_without_javascript_the_reader_is_told_and_has_the_text(
    chromium: Chromium, site_server: SiteServer
) -> None:
    context = chromium.page.context.browser
    assert context
    page = context.new_page(java_script_enabled=False)
    page.goto(site_server.url + PAGE)
    assert page.locator("section[data-aid] noscript").is_visible()
    assert "JavaScript är avstängt" in page.locator("section[data-aid] noscript").inner_text()
    assert page.locator("#hela-stodet-som-text").is_visible()
    page.close()


@pytest.mark.fault("wasm-av")
def test_without_webassembly_the_reader_is_told(no_wasm: Firefox, site_server: SiteServer) -> None:
    _begin(no_wasm, site_server.url)
    assert "tillåter inte WebAssembly" in _told(no_wasm)


@pytest.mark.fault("lagring-nekad")
def test_where_the_reader_has_switched_off_storage_search_colours_and_aid_work(
    no_storage: Firefox, site_server: SiteServer
) -> None:
    _works_without_storage(no_storage, site_server.url)


@pytest.mark.fault("lagring-nekad")
def test_where_the_reader_has_blocked_cookies_search_colours_and_aid_work(
    no_cookies: Chromium, site_server: SiteServer
) -> None:
    _works_without_storage(no_cookies, site_server.url)


def _works_without_storage(browser: Browser, url: str) -> None:
    browser.open(f"{url}?q=sgi")
    with pytest.raises(BrowserError, match=r"insecure|SecurityError|denied"):
        browser.js("localStorage.length")
    browser.wait_for(FOUND, 20)
    browser.js("void document.querySelector('.utseende__val [value*=dark]').click()")
    browser.wait_for("document.body.dataset.mdColorScheme === 'slate'")
    _begin(browser, url).wait_ready()
    assert browser.console_errors() == []


@pytest.mark.fault("minne-nekas")
@pytest.mark.parametrize("browser_name", ["chromium", "firefox"])
def test_without_memory_the_reader_is_told(
    browser: Browser, site_folder: Path, tmp_path: Path, serve: Callable[..., SiteServer]
) -> None:
    copy = shutil.copytree(site_folder, tmp_path / "site", copy_function=os.symlink)
    (worker,) = (copy / "assets").glob("shell-*/worker.js")
    content = worker.read_text(encoding="utf-8")
    for ending in ("", ".br", ".gz"):
        worker.with_name(worker.name + ending).unlink(missing_ok=True)
    worker.write_text(content + NO_MEMORY, encoding="utf-8")
    _begin(browser, serve(copy).url)
    assert "kunde inte starta" in _told(browser)


@pytest.mark.fault("fel-filtyp")
def test_files_of_another_type_than_they_are_start_the_aid(
    browser: Browser, site_server: SiteServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = server_handler.type_of

    def of_another_type(name: str) -> str:
        return typed(name) if name.endswith((".html", ".js", ".css")) else "application/octet-stream"

    monkeypatch.setattr(server_handler, "type_of", of_another_type)
    _begin(browser, site_server.url).wait_ready()


@pytest.mark.fault("natet-bryts")
def test_a_line_that_breaks_is_told_each_time_and_trying_again_works_when_it_is_whole(
    browser: Browser, site_folder: Path, serve: Callable[..., SiteServer]
) -> None:
    breaks_at = [0.1]
    broken: list[bool] = []

    def line(path: str, share: float) -> None:
        if (
            "assets/engine/" in path
            and breaks_at
            and (broken or ("memory" in path and share >= breaks_at[0]))
        ):
            broken.append(True)
            raise ConnectionResetError

    page = _begin(browser, serve(site_folder, pace=line).url)
    assert "nätet" in _told(browser) or "hela" in _told(browser)
    for share in (0.5, 0.9, None):
        breaks_at[:] = [share] if share else []
        broken.clear()
        browser.click("[data-status-line] button")
        if share:
            browser.wait_for(f"!({FAILED})", 5)
            _told(browser)
    page.wait_ready()
    assert browser.js(KEPT)


@pytest.mark.fault("bakat-fran-annan-sida")
def test_who_comes_back_from_another_page_has_every_answer(browser: Browser, site_server: SiteServer) -> None:
    page = AidPage(browser, site_server.url)
    page.open(worked_case("gott_intyg_deltid").fragment())
    browser.wait_for(SHOWN)
    answers = page.result()["answers"]
    browser.open(f"{site_server.url}om/kallor/")
    browser.back()
    browser.wait_for(SHOWN)
    assert page.result()["answers"] == answers


@pytest.mark.fault("tva-flikar")
def test_two_tabs_have_a_case_each(chromium: Chromium, site_server: SiteServer) -> None:
    one = AidPage(chromium, site_server.url)
    one.open("v=1&d=2026-11-22&underlag=inget")
    other = chromium.page.context.new_page()
    other.goto(f"{one.url}#v=1&d=2026-11-22&underlag=lakarintyg")
    for tab in (chromium.page, other):
        tab.reload()
        tab.wait_for_selector(".aid dl.svar", state="attached")
    given = [
        json.loads(str(tab.locator("script[data-result]").text_content()))["answers"]
        for tab in (chromium.page, other)
    ]
    assert given == [{"underlag": "inget"}, {"underlag": "lakarintyg"}]


@pytest.mark.fault("skrap-i-adressen")
def test_garbage_in_the_address_runs_nothing_asks_for_nothing_and_leaves_an_aid_that_works(
    browser: Browser, site_server: SiteServer
) -> None:
    page = AidPage(browser, site_server.url)
    page.open("v=1&d=2026-11-22&underlag=inget")
    browser.wait_for(FETCHED)
    browser.clear_records()
    for what, fragment in GARBAGE.items():
        browser.js(f"void (location.hash = {json.dumps(fragment)})")
        if fragment.startswith("v=1"):
            browser.wait_for(f"location.hash === '' && !window.kunskapsstod.engine.pending && !!({DROPPED})")
        assert browser.js("window.hit === undefined"), what
        assert browser.js("document.documentElement.scrollWidth <= innerWidth"), what
    page.choose("underlag", "lakarintyg")
    browser.wait_for("!!document.querySelector('[name=slag]')")
    assert browser.console_errors() == []
    # The rest of the engine comes after the start.
    assert [one for one in browser.requests() if "/rest-" not in one] == []


@pytest.mark.fault("annan-versions-adress")
def test_a_link_of_another_version_is_told_as_that(browser: Browser, site_server: SiteServer) -> None:
    page = AidPage(browser, site_server.url)
    page.open("v=2&underlag=inget")
    browser.wait_for("!!document.querySelector('[data-dropped]')")
    assert "annan version av stödet" in str(browser.js(DROPPED))
    page.choose("underlag", "inget")
    browser.wait_for("!!document.querySelector('[name=aktivitet]')")


@pytest.mark.fault("fel-klocka")
@pytest.mark.parametrize("years", [-40, 20, 100])
def test_with_a_clock_that_is_wrong_by_years_an_aid_answers_and_says_its_day(
    chromium: Chromium, site_server: SiteServer, years: int
) -> None:
    chromium.page.add_init_script(OTHER_CLOCK % years)
    page = _begin(chromium, site_server.url)
    page.wait_ready()
    page.answer("manad", "2026-11")
    page.choose("aktivitet", "ingen")
    page.next()
    assert page.step() != "laget"
    assert chromium.console_errors() == []

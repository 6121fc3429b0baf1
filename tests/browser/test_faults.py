"""What can go wrong on the reader's side or on the way: told in words, nothing that was answered is lost."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from build_tools.site import server_handler
from build_tools.site.server import SiteServer
from tests.browser.aid_page import PAGE, AidPage
from tests.browser.drivers.base import Browser, BrowserError
from tests.browser.drivers.chromium import Chromium
from tests.browser.drivers.firefox import Firefox
from tests.browser.worked_cases import worked_case

pytestmark = pytest.mark.own_page

SHOWN = "!!document.querySelector('.aid dl.svar')"
FOUND = "document.querySelectorAll('.md-search-result__item').length > 0"
DROPPED = "document.querySelector('[data-dropped]').textContent"
OTHER_CLOCK = """{
    const Real = Date, by = %d * 365.25 * 864e5;
    globalThis.Date = class extends Real {
        constructor(...given) { given.length ? super(...given) : super(Real.now() + by); }
        static now() { return Real.now() + by; }
    };
}"""


@pytest.fixture
def no_storage(firefox: Firefox) -> Iterator[Firefox]:
    """Firefox with cookies and storage switched off."""
    yield from _preferring(firefox, "network.cookie.cookieBehavior", value=2)


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


@pytest.mark.fault("lagring-nekad")
def test_where_the_reader_has_switched_off_storage_search_colours_and_aid_work(
    no_storage: Firefox, site_server: SiteServer
) -> None:
    no_storage.open(f"{site_server.url}?q=sgi")
    with pytest.raises(BrowserError, match=r"insecure|SecurityError|denied"):
        no_storage.js("localStorage.length")
    no_storage.wait_for(FOUND, 20)
    no_storage.js("void document.querySelector('[data-md-color-scheme=slate]').click()")
    no_storage.wait_for("document.body.dataset.mdColorScheme === 'slate'")
    _begin(no_storage, site_server.url).wait_ready()
    assert no_storage.console_errors() == []


@pytest.mark.fault("fel-filtyp")
def test_files_of_another_type_than_they_are_start_the_aid(
    browser: Browser, site_server: SiteServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = server_handler.type_of

    def of_another_type(name: str) -> str:
        return typed(name) if name.endswith((".html", ".js", ".css")) else "application/octet-stream"

    monkeypatch.setattr(server_handler, "type_of", of_another_type)
    _begin(browser, site_server.url).wait_ready()


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

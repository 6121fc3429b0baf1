"""The engine lives on when the reader goes to another page and back: at a port, and in a sub-path."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser
from tests.browser.site_map import SITE_MAP_READ
from tests.browser.worked_cases import worked_case
from tests.dates.small_site import fit

TO = "../vagvisare/"
SEEN = """void (() => {
    window.addresses = [];
    for (const how of ["pushState", "replaceState"]) {
        const real = history[how].bind(history);
        history[how] = (state, title, url) => {
            window.addresses.push(String(url ?? ""));
            real(state, title, url);
        };
    }
})()"""
"""Notes every address that the page gives itself from now on."""

LISTENERS = """void (() => {
    window.unloading = [];
    const real = window.addEventListener;
    window.addEventListener = function (kind, what, how) {
        if (kind === "beforeunload") window.unloading.push(how?.signal ?? null);
        return real.call(this, kind, what, how);
    };
})()"""
"""Notes what ends each listener for the end of the page, from now on."""


@pytest.fixture(scope="module", params=["/", "/kunskapsstod/"], ids=["port", "sub-path"])
def fitted_server(
    request: pytest.FixtureRequest, site_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[SiteServer]:
    """The built site with the origin and path that serve it, as an agency would publish it.

    The address is put in place of the one that the site was built for; that a build for another address gives
    the same pages, tests/dates/test_another_address.py shows.
    """
    target = tmp_path_factory.mktemp("fitted") / "site"
    shutil.copytree(site_folder, target, ignore=shutil.ignore_patterns("*.br", "*.gz"))
    with SiteServer(target, path=request.param) as server:
        fit(target, server.url)
        yield server


def test_the_same_worker_answers_after_another_page(browser: Browser, fitted_server: SiteServer) -> None:
    page = AidPage(browser, fitted_server.url)
    page.open()
    page.answer("underlag", "lakarintyg")
    page.answer("manad", "2026-11")
    page.answer("aktivitet", "praktik")
    page.next()
    step, answers = page.step(), page.result()["answers"]
    worker = browser.js("document.querySelector('section[data-aid]').dataset.worker")
    browser.wait_for(SITE_MAP_READ)
    browser.js("void (window.samePage = true)")
    browser.click("a[href$='lakarintyg/']:not([href*='beslutsstod']), a[href='../../lakarintyg/']")
    browser.wait_for("!document.querySelector('section[data-aid]')")
    assert browser.js("window.samePage === true")
    browser.back()
    browser.wait_for("!!document.querySelector('.aid dl.svar')")
    assert worker
    assert browser.js("document.querySelector('section[data-aid]').dataset.worker") == worker
    assert page.result()["answers"] == answers
    assert page.step() == step


def test_the_next_aid_gets_every_answer_by_memory_and_none_by_the_address(
    browser: Browser, fitted_server: SiteServer
) -> None:
    worked = worked_case("vald_och_somnbrist")
    page = AidPage(browser, fitted_server.url)
    page.open(worked.fragment())
    page.fill_in(worked.answers)  # what no link holds
    given = page.result()["answers"]
    assert isinstance(given, dict)
    browser.wait_for(SITE_MAP_READ)
    browser.js("void (window.samePage = true)")
    browser.js("void (window.confirm = () => true)")  # the words stay behind: the reader agrees
    assert browser.js("document.querySelector('[data-next-aid=vagvisare]').getAttribute('href')") == TO
    browser.js(SEEN)
    browser.click("[data-next-aid=vagvisare]")
    browser.wait_for("document.querySelector('section[data-aid]')?.dataset.aid === 'vagvisare'")
    browser.wait_for("!!document.querySelector('.aid dl.svar')")
    assert browser.js("window.samePage"), "the page's memory is still there"
    answers = page.result()["answers"]
    assert isinstance(answers, dict)
    assert {one: answers[one] for one in ("omstandigheter", "barn")} == {
        one: given[one] for one in ("omstandigheter", "barn")
    }
    assert "egen_syn" not in answers
    assert answers["underlag"] == given["underlag"]
    assert page.address().endswith("/vagvisare/")
    assert browser.js("window.addresses.filter(one => one.includes('#'))") == []


def test_without_memory_the_answers_go_by_a_link_that_the_next_aid_empties_at_once(
    browser: Browser, site_server: SiteServer
) -> None:
    """A site at another address than it was built for: the browser fetches every page whole."""
    page = AidPage(browser, site_server.url)
    page.open(worked_case("gott_intyg_deltid").fragment())
    browser.js("void (window.samePage = true)")
    browser.js("void document.querySelector('[data-next-aid=vagvisare]').click()")
    browser.wait_for("document.querySelector('section[data-aid]')?.dataset.aid === 'vagvisare'")
    browser.wait_for("!!document.querySelector('.aid dl.svar')")
    assert not browser.js("!!window.samePage"), "another page, with nothing in its memory"
    answers = page.result()["answers"]
    assert isinstance(answers, dict)
    assert answers["underlag"] == "lakarintyg"
    assert page.address().endswith("/vagvisare/")


def test_a_station_of_the_map_is_followed_without_a_new_page(
    browser: Browser, fitted_server: SiteServer
) -> None:
    """Material's instant navigation follows the links of the picture: what an aid holds stays."""
    browser.resize(1280, 900)
    browser.open(f"{fitted_server.url}vagen/")
    browser.wait_for(SITE_MAP_READ)
    browser.js("void (window.samePage = true)")
    browser.click('.karta__bild [data-station="sip"]')
    browser.wait_for("location.pathname.endsWith('/samverkan/sip/') && document.title.includes('SIP')")
    assert browser.js("window.samePage === true")
    assert browser.console_errors() == []


def test_an_aid_that_is_left_listens_no_more_for_the_end_of_the_page(
    browser: Browser, fitted_server: SiteServer
) -> None:
    browser.open(f"{fitted_server.url}lakarintyg/")
    browser.wait_for(SITE_MAP_READ)
    browser.wait_for("!!window.kunskapsstod")
    browser.js(LISTENERS)
    browser.js("void document.querySelector('a[href$=\"beslutsstod/lakarintyg/\"]').click()")
    browser.wait_for("!!document.querySelector('section[data-aid] [data-gate]:enabled')")
    assert browser.js("window.unloading.length > 0"), "the draft is kept at the end"
    browser.js("void document.querySelector(\"a[href$='/lakarintyg/']:not([href*=beslutsstod])\").click()")
    browser.wait_for("!document.querySelector('section[data-aid]')")
    assert browser.js("window.unloading.every(one => one?.aborted)")


def test_the_text_version_of_an_aid_is_opened_without_a_new_page(
    browser: Browser, fitted_server: SiteServer
) -> None:
    browser.open(f"{fitted_server.url}lakarintyg/")
    browser.wait_for(SITE_MAP_READ)
    browser.js("void (window.samePage = true)")
    browser.js("void document.querySelector('a[href$=\"beslutsstod/lakarintyg/\"]').click()")
    browser.wait_for("!!document.querySelector('.aid__text') && !document.querySelector('[data-text-waits]')")
    assert browser.js("window.samePage === true")
    browser.click(".aid__text > details > summary")
    browser.wait_for("document.querySelector('.aid__text dt')?.getBoundingClientRect().height > 0")
    assert browser.js("!document.querySelector('.aid__text > details[open] noscript')")

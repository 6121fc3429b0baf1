"""A step back from the form or an aid to another page, shown without being loaded, is asked about first."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from tests.browser.aid_page import WHOLE, AidPage
from tests.browser.drivers.base import Browser
from tests.browser.site_map import SITE_MAP_READ
from tests.browser.worked_cases import worked_case
from tests.browser.write_page import PAGE, WritePage
from tests.dates.small_site import fit


@pytest.fixture(scope="module")
def at_its_address(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    """The site served where it says that it stands: only there is a page shown without being loaded."""
    target = tmp_path_factory.mktemp("fitted") / "site"
    shutil.copytree(site_folder, target, ignore=shutil.ignore_patterns("*.br", "*.gz"))
    with SiteServer(target) as server:
        fit(target, server.url)
        yield server


@pytest.fixture
def page(browser: Browser, at_its_address: SiteServer) -> WritePage:
    return WritePage(browser, at_its_address.url)


def test_a_step_back_asks_too_and_who_stays_keeps_every_word(page: WritePage) -> None:
    browser = page.browser
    page.come_from("lakarintyg/mallen/")
    browser.set_value('[name="begransning"]', "Kan inte stå")
    for _ in range(2):  # who stays is asked the next time too
        browser.js("void (window.asked = '')")
        browser.js("void history.back()")
        assert "inte är sparad" in str(browser.wait_for("window.asked"))
        browser.wait_for(f"location.pathname.endsWith({json.dumps('/' + PAGE)})")
        assert browser.js("document.querySelector('[name=begransning]').value") == "Kan inte stå"
    page.settle()
    page.save()
    browser.js("void (window.asked = '')")
    browser.js("void history.back()")
    browser.wait_for("location.pathname.endsWith('/lakarintyg/mallen/')")
    browser.wait_for("!document.querySelector('section[data-mall]')")
    assert browser.js("window.asked") == "", "saved: nothing to ask"


def test_a_step_back_from_an_aid_asks_when_words_are_not_saved(
    browser: Browser, at_its_address: SiteServer
) -> None:
    page = AidPage(browser, at_its_address.url)
    browser.open(f"{at_its_address.url}lakarintyg/mallen/")
    browser.wait_for(f"!!window.kunskapsstod && {SITE_MAP_READ}")
    browser.js("void (window.samePage = true)")
    browser.js("void document.querySelector('a[href$=\"beslutsstod/lakarintyg/\"]').click()")
    arrived = "location.pathname.endsWith('/beslutsstod/lakarintyg/')"
    browser.wait_for(f"{arrived} && !!document.querySelector('section[data-aid] [data-gate]:enabled')")
    assert browser.js("window.samePage === true"), "the aid's page was loaded anew"
    page.open(worked_case("tunt_intyg").fragment())
    browser.wait_for(WHOLE)
    browser.js("void (window.confirm = (text) => { window.asked = text; return false; })")
    browser.js("void (document.querySelector('#skriv').open = true)")
    browser.click('[name="aktivitet_plats"]')
    browser.type("Hon orkar")
    browser.js("void history.go(-2)")
    assert "inte är sparad" in str(browser.wait_for("window.asked"))
    browser.wait_for("location.pathname.endsWith('/beslutsstod/lakarintyg/')")
    assert browser.js("document.querySelector('[name=aktivitet_plats]').value") == "Hon orkar"


def test_who_steps_back_and_does_not_mind_the_words_comes_away(page: WritePage) -> None:
    browser = page.browser
    page.come_from("lakarintyg/mallen/")
    browser.set_value('[name="begransning"]', "Kan inte stå")
    browser.js("void (window.confirm = (text) => { window.asked = text; return true; })")
    browser.js("void history.back()")
    browser.wait_for("location.pathname.endsWith('/lakarintyg/mallen/')")
    assert "inte är sparad" in str(browser.js("window.asked"))
    browser.wait_for("!document.querySelector('section[data-mall]')")
    page.come_from("lakarintyg/mallen/")
    assert browser.js("document.querySelector('[name=begransning]').value") == "", "nothing was kept"

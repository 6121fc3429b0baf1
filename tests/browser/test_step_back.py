"""A step back from the form to another page, shown without being loaded, is asked about first."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from tests.browser.drivers.base import Browser
from tests.browser.write_page import WritePage
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


def test_who_steps_back_and_does_not_mind_the_words_comes_away(page: WritePage) -> None:
    browser = page.browser
    page.come_from("lakarintyg/mallen/")
    browser.set_value('[name="begransning"]', "Kan inte stå")
    browser.js("void (window.confirm = (text) => { window.asked = text; return true; })")
    browser.js("void history.back()")
    browser.wait_for("location.pathname.endsWith('/lakarintyg/mallen/')", 20)
    assert "inte är sparad" in str(browser.js("window.asked"))
    browser.wait_for("!document.querySelector('section[data-mall]')", 20)
    page.come_from("lakarintyg/mallen/")
    assert browser.js("document.querySelector('[name=begransning]').value") == "", "nothing was kept"

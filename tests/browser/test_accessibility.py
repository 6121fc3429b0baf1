"""axe finds nothing, on the pages and in the states of the aid, in light and dark, wide and narrow."""

import json
from pathlib import Path
from typing import cast

import pytest

from build_tools.site.server import SiteServer
from tests.browser.aid_page import PAGE, AidPage
from tests.browser.drivers.base import Browser, ColorScheme
from tests.browser.worked_cases import worked_case

AXE = (Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
RUN = """axe.run(%s, {runOnly:
    ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
    .then(found => found.violations.map(one => one.id + ": " + one.nodes.map(n => n.target).join(" | ")))"""
PAGES = (
    "",
    "ansvar/",
    "ansvar/socialnamnden/",
    "ansvar/regionen/",
    "ansvar/forsakringskassan/",
    "ansvar/arbetsformedlingen/",
    "lakarintyg/",
    "vagen/",
    "samverkan/samtycke-och-sekretess/",
    "insatser/",
    "exempel/tranas/",
    "start/handlaggare/",
    "om/aterkoppling/",
    "om/kunskapsstodet/",
    "om/sa-fungerar-beslutsstoden/",
    PAGE,
)
AID = "section[data-aid]"
"""The aid, without the text version below it: that is looked at with the pages."""
SIZES = ((1280, 900), (320, 640))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_pages(
    chromium: Browser, site_server: SiteServer, scheme: ColorScheme
) -> None:
    chromium.color_scheme(scheme)
    found: list[str] = []
    for width, height in SIZES:
        chromium.resize(width, height)
        for path in PAGES:
            chromium.open(site_server.url + path)
            found += [f"{path} {width}: {one}" for one in axe(chromium)]
    assert found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_states_of_the_aid(
    browser: Browser, site_server: SiteServer, scheme: ColorScheme
) -> None:
    browser.color_scheme(scheme)
    page = AidPage(browser, site_server.url)
    page.open()
    page.next()
    found = [f"errors: {one}" for one in axe(browser)]
    for case in ("tunt_intyg", "fyra_rader_i_en_manad", "inget_intyg_efter_en_vecka"):
        browser.new_page()
        browser.color_scheme(scheme)
        page.open(worked_case(case).fragment())
        browser.wait_for("!!document.querySelector('.aid dl.svar')", 60)
        assert page.step() == "", "a link leads to its result"
        found += [f"{case}, result: {one}" for one in axe(browser, AID)]
        page.act("next")
        found += [f"{case}, what is left to answer: {one}" for one in axe(browser, AID)]
    page.act("restart")
    page.fill_in_until("omfattning", worked_case("gott_intyg_deltid").answers)
    found += [f"rows: {one}" for one in axe(browser, AID)]
    assert found == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_needs_sideways_scrolling_at_320_px(
    chromium: Browser, site_server: SiteServer, path: str
) -> None:
    chromium.resize(320, 640)
    chromium.open(site_server.url + path)
    assert chromium.js("document.documentElement.scrollWidth <= 320")


def axe(browser: Browser, within: str = "html") -> list[str]:
    """What axe finds wrong in a part of the page, one line each."""
    if not browser.js("!!window.axe"):
        browser.js(f"(() => {{ {AXE} }})()")
    return cast("list[str]", browser.js(RUN % json.dumps(within)))

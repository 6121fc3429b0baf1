"""Hinder and the time that remains are told apart by colour and by shape, in every look."""

from __future__ import annotations

import re
from typing import cast

import pytest

from build_tools.site.server import SiteServer
from tests.browser.aid_states import State
from tests.browser.drivers.base import Browser
from tests.browser.drivers.chromium import Chromium
from tests.browser.every_view import show

pytestmark = pytest.mark.shared_page

HALF = State("result of gott_intyg_deltid", "lakarintyg", "result", "gott_intyg_deltid")
LEAST = 3.0
"""How clear a graphic must stand out (WCAG 1.4.11)."""
LOOK = """(() => {
    const its = (one) => getComputedStyle(document.querySelector(one)), left = its("td .stapel line");
    const [track, paper] = ["td .stapel", "body"].map((one) => its(one).backgroundColor);
    return [its(".tidslinje__fylld").fill, left.stroke, track, paper, left.strokeDasharray];
})()"""


def _luminance(colour: str) -> float:
    parts = [int(one) / 255 for one in re.findall(r"\d+", colour)[:3]]
    r, g, b = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """How clear a colour stands out from another, as WCAG counts it."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def told_apart(browser: Browser) -> None:
    """What hinders and what remains are seen, in colours of their own, and one of them in pieces."""
    hinder, left, track, paper, pieces = cast("list[str]", browser.js(LOOK))
    assert hinder != left
    assert contrast(hinder, paper) >= LEAST
    assert contrast(left, track) >= LEAST
    assert pieces != "none"


@pytest.mark.parametrize("scheme", ["default", "slate"])
def test_hinder_and_remaining_time_look_different_in_both_themes(
    chromium: Chromium, site_server: SiteServer, scheme: str
) -> None:
    show(chromium, site_server, HALF)
    before = chromium.js("document.body.dataset.mdColorScheme")
    chromium.js(f"void (document.body.dataset.mdColorScheme = '{scheme}')")
    told_apart(chromium)
    chromium.js(f"void (document.body.dataset.mdColorScheme = '{before}')")


@pytest.mark.access("egna-farger")
def test_and_in_the_colours_of_the_system(chromium: Chromium, site_server: SiteServer) -> None:
    show(chromium, site_server, HALF)
    chromium.page.emulate_media(forced_colors="active")
    told_apart(chromium)
    chromium.page.emulate_media(forced_colors="null")


def test_and_on_paper(chromium: Chromium, site_server: SiteServer) -> None:
    show(chromium, site_server, HALF)
    chromium.page.emulate_media(media="print")
    told_apart(chromium)
    kept = ".tidslinje__bild, td .stapel"
    exact = f"[...document.querySelectorAll('{kept}')].map(e => getComputedStyle(e).printColorAdjust)"
    assert {*cast("list[str]", chromium.js(exact))} == {"exact"}
    chromium.page.emulate_media(media="null")

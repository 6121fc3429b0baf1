"""The map in a browser: drawn where there is room, a list where there is not, and by keyboard in both."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from build_tools.site.server import SiteServer
from decision_aids.view.karta.karta import karta_html
from decision_aids.view.karta.stationer import Mark, the_map
from tests.browser.axe import axe
from tests.browser.drivers.base import Browser, ColorScheme

CSS = Path(__file__).parents[2] / "build_tools/theme/overrides/assets/css"
STYLES = ("tokens.css", "text.css", "resultat.css", "karta.css", "kallor.css")
PAGE = """<!doctype html>
<html lang="sv" dir="ltr"><head><meta charset="utf-8"><title>Karta</title>
<meta name="viewport" content="width=device-width, initial-scale=1">{styles}
<style>a {{ color: var(--md-typeset-a-color) }}</style></head>
<body data-md-color-scheme="{scheme}"><main class="md-typeset"><h1>Karta</h1>{karta}</main></body></html>"""
WIDE, NARROW = (1280, 900), (360, 740)
STATIONS = len(the_map().stations)
LIT = {"samordning": Mark.HAR, "sip": Mark.BREDVID}
SCHEMES = {"light": "default", "dark": "slate"}


@pytest.fixture
def karta_page(serve: Callable[..., SiteServer], tmp_path: Path) -> str:
    """The address of a folder with the map alone on a page: light.html, dark.html, and with a case on it."""
    for name in STYLES:
        (tmp_path / name).write_text((CSS / name).read_text(encoding="utf-8"), encoding="utf-8")
    styles = "".join(f'<link rel="stylesheet" href="{name}">' for name in STYLES)
    for name, scheme in SCHEMES.items():
        for kind, marks in (("", {}), ("-fall", LIT)):
            karta = karta_html(the_map(), date(2026, 11, 22), marks=marks)
            text = PAGE.format(styles=styles, scheme=scheme, karta=karta)
            (tmp_path / f"{name}{kind}.html").write_text(text, encoding="utf-8")
    return serve(tmp_path, headers={}).url


def shown(browser: Browser) -> tuple[int, int]:
    """How many stations can be reached in the picture, and in the list."""
    count = "document.querySelectorAll('{}').length"
    seen = "[...document.querySelectorAll('{}')].filter(e => e.getClientRects().length).length"
    assert browser.js(count.format("svg a")) == browser.js(count.format("ol > li")) == STATIONS
    return cast("int", browser.js(seen.format("svg a"))), cast("int", browser.js(seen.format("ol > li")))


def test_the_map_is_a_picture_where_there_is_room_and_a_list_where_there_is_not(
    browser: Browser, karta_page: str
) -> None:
    browser.resize(*WIDE)
    browser.open(f"{karta_page}light.html")
    assert shown(browser) == (STATIONS, 0)
    browser.resize(*NARROW)
    browser.wait_for("!document.querySelector('svg').getClientRects().length")
    assert shown(browser) == (0, STATIONS)
    assert browser.js("document.documentElement.scrollWidth <= innerWidth")


def test_a_reader_of_the_picture_can_ask_for_the_list_too(browser: Browser, karta_page: str) -> None:
    browser.resize(*WIDE)
    browser.open(f"{karta_page}light.html")
    browser.click("summary")
    assert shown(browser) == (STATIONS, STATIONS)


def test_with_a_case_on_it_the_list_begins_with_where_the_case_is(browser: Browser, karta_page: str) -> None:
    browser.resize(*NARROW)
    browser.open(f"{karta_page}light-fall.html")
    assert shown(browser) == (0, len(LIT))
    browser.click("summary")
    assert shown(browser) == (0, STATIONS)


@pytest.mark.access("tangentbord")
def test_every_station_is_reached_by_keyboard_and_shows_where_the_focus_is(
    chromium: Browser, karta_page: str
) -> None:
    chromium.resize(*WIDE)
    chromium.open(f"{karta_page}light.html")
    reached: list[str] = []
    plain = chromium.js("getComputedStyle(document.querySelector('.karta__ruta')).strokeWidth")
    for _ in range(STATIONS):
        chromium.press("Tab")
        reached.append(str(chromium.js("document.activeElement.dataset.station")))
        width = chromium.js(
            "getComputedStyle(document.activeElement.closest('.karta__station').querySelector('rect')).strokeWidth"
        )
        assert width != plain
    assert reached == [one.id for one in the_map().stations]


@pytest.mark.own_page
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_axe_finds_nothing_on_the_map(
    chromium: Browser, karta_page: str, scheme: ColorScheme, size: tuple[int, int]
) -> None:
    chromium.color_scheme(scheme)
    chromium.resize(*size)
    for page in (scheme, f"{scheme}-fall"):
        chromium.open(f"{karta_page}{page}.html")
        assert axe(chromium) == []


CONTRAST = """(() => {
  const channel = c => { c /= 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
  const light = color => { const [r, g, b] = color.match(/[0-9]+/g).map(Number);
    return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b); };
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05); };
  const of = (e, what) => getComputedStyle(e)[what];
  const paper = of(document.body, 'backgroundColor');
  const texts = [...document.querySelectorAll('.karta__station')].flatMap(a => {
    const boxes = a.querySelectorAll('rect'), words = a.querySelectorAll('.karta__ord');
    const flag = a.querySelector('.karta__flikord');
    return [...[...words].map(t => ratio(of(t, 'fill'), of(boxes[0], 'fill'))),
            ...(flag ? [ratio(of(flag, 'fill'), of(boxes[1], 'fill'))] : [])]; });
  const edges = [...document.querySelectorAll('.karta__ruta, .karta__linje')]
    .map(e => ratio(of(e, 'stroke'), paper));
  return [Math.min(...texts), Math.min(...edges)]; })()"""


@pytest.mark.own_page
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_and_edges_stand_out(chromium: Browser, karta_page: str, scheme: ColorScheme) -> None:
    """axe does not read the colours of SVG. 4.5:1 for words, 3:1 for boxes and lines (WCAG 1.4.3, 1.4.11)."""
    chromium.color_scheme(scheme)
    chromium.resize(*WIDE)
    chromium.open(f"{karta_page}{scheme}-fall.html")
    words, edges = cast("list[float]", chromium.js(CONTRAST))
    assert words >= 4.5
    assert edges >= 3

"""Pictures and the table of insatser in the browser: drawn where there is room, a list where there is not."""

from __future__ import annotations

import pytest

from build_tools.site.server import SiteServer
from tests.browser.drivers.base import Browser

VISIBLE = "[...document.querySelectorAll('{css}')].filter(one => one.checkVisibility()).length"
ROWS = VISIBLE.format(css="[data-filtergrupp=insatser] > tr")
STATE = "document.querySelector('form[data-filter=insatser] [role=status]').textContent"


@pytest.fixture
def insatser(browser: Browser, site_server: SiteServer) -> Browser:
    """The page with every insats, its filter at work."""
    browser.open(f"{site_server.url}insatser/")
    browser.wait_for("!document.querySelector('form[data-filter=insatser]').hidden")
    return browser


def test_an_insats_that_several_give_is_found_under_each_of_them(insatser: Browser) -> None:
    every = insatser.js(ROWS)
    assert isinstance(every, int)
    several = "[...document.querySelectorAll('[data-aktor~=regionen]')]"
    assert insatser.js(f"{several}.some(one => one.dataset.aktor.includes(' '))")
    insatser.set_value("#insats-aktor", "regionen")
    insatser.wait_for(f"{ROWS} < {every}")
    left = insatser.js(ROWS)
    assert left == insatser.js(f"{several}.length")
    insatser.wait_for(f"{STATE}.includes(' {left} ') && {STATE}.includes(' {every} ')")
    insatser.click("form[data-filter=insatser] button[type=reset]")
    insatser.wait_for(f"{ROWS} === {every}")


def test_a_word_narrows_the_insatser(insatser: Browser) -> None:
    insatser.set_value("#insats-text", "instrument x")
    insatser.wait_for(f"{ROWS} === 1")


@pytest.mark.parametrize(("width", "drawn"), [(1280, True), (320, False)])
def test_the_lanes_of_a_process_are_drawn_where_there_is_room(
    chromium: Browser, site_server: SiteServer, width: int, *, drawn: bool
) -> None:
    chromium.resize(width, 800)
    chromium.open(f"{site_server.url}vagen/")
    steps = chromium.js(VISIBLE.format(css="#bild-vagen .steg > li"))
    assert isinstance(steps, int)
    assert steps == chromium.js("document.querySelectorAll('#bild-vagen .steg > li').length")
    assert chromium.js(VISIBLE.format(css="#bild-vagen .steg__spar")) == (steps if drawn else 0)
    # The line ends at the next step's number: the picture is as high as the text, however that wraps.
    if drawn:
        ends = """[...document.querySelectorAll('#bild-vagen .steg > li')].slice(0, -1).every(one =>
            Math.abs(one.querySelector('.steg__spar').getBoundingClientRect().bottom
            - one.nextElementSibling.querySelector('.steg__spar').getBoundingClientRect().top) < 2)"""
        assert chromium.js(ends)


@pytest.mark.parametrize("width", [1280, 1000, 320])
def test_every_cell_of_a_matrix_names_its_actor_at_every_width(
    chromium: Browser, site_server: SiteServer, width: int
) -> None:
    chromium.resize(width, 800)
    chromium.open(f"{site_server.url}ansvar/")
    cells = chromium.js(VISIBLE.format(css="#bild-ansvarsoversikt td:not(.matris__tom)"))
    headings = chromium.js(VISIBLE.format(css="#bild-ansvarsoversikt .matris__aktor"))
    columns = chromium.js(
        "getComputedStyle(document.querySelector('#bild-ansvarsoversikt thead')).position === 'static'"
    )
    assert cells == chromium.js("document.querySelectorAll('#bild-ansvarsoversikt .grad').length")
    assert headings == 0 if columns else headings == cells

"""A fault is found wherever it stands, though most texts look like one that axe has judged before."""

from __future__ import annotations

import json
from collections import defaultdict

import pytest

from build_tools.site.server import SiteServer
from tests.browser.aid_page import PAGE
from tests.browser.axe import OF_COLOUR, Known, axe, axe_in_every_look
from tests.browser.drivers.base import Browser

pytestmark = pytest.mark.shared_page

AID = "section.aid"
COLOUR = "color-contrast"
TEXT = "[...document.querySelectorAll('.aid .val:not(.val--liten) > span')].at(-1)"
"""A text that looks as others do, which stand before it."""
STYLED = """void (() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(%s);
    document.adoptedStyleSheets = [sheet];
    %s.classList.add("planted");
})()"""
FAULTS = {
    "its colour": ".planted { color: #bbb !important }",
    "its colour, by its place alone": ".aid .val:last-of-type > span { color: #bbb !important }",
    "what it stands in": ".aid :has(> .planted) { background: #555 !important }",
    "what it stands in, far out": ".aid :has(.planted) { background: #555 !important }",
    "how thin it is": ".planted { opacity: .3 !important }",
    "how thin what it stands in is": ".aid :has(> .planted) { opacity: .3 !important }",
}
BARE = """void document.querySelectorAll("html, body, body *").forEach(one => {
    one.style.setProperty("background", "none", "important");
})"""
BOX_BEHIND = """void (() => {
    const {left, top, width, height} = document.querySelector(".aid .fraga__hjalp").getBoundingClientRect();
    const box = document.createElement("div");
    box.style.cssText = `position: absolute; background: #555; z-index: -1; left: ${left + scrollX - 9}px;
        top: ${top + scrollY - 9}px; width: ${width + 18}px; height: ${height + 18}px`;
    document.body.append(box);
})()"""
ELSEWHERE = {
    "dark: color-contrast": "[data-md-color-scheme=slate] .planted { color: #444 !important }",
    "narrow: target-size": "@media (max-width: 400px) { .pair { padding: 0 !important;"
    " font-size: 5px !important; line-height: 1 !important; min-height: 0 !important;"
    " margin: 0 !important; border: 0 !important } }",
    "narrow: 580 pixels": "@media (max-width: 400px) { body::after { content: ''; display: block;"
    " width: 900px; height: 1px } }",
}
PAIR = """void document.querySelector(".aid").insertAdjacentHTML("beforeend",
    '<p><button class="knapp pair">ett</button><button class="knapp pair">två</button></p>')"""


@pytest.fixture(scope="module")
def seen() -> Known:
    """What axe knows of the page when nothing is planted there."""
    return Known()


@pytest.fixture
def known(chromium: Browser, site_server: SiteServer, seen: Known) -> Known:
    """A copy of it for a test of its own, on the page."""
    chromium.open(site_server.url + PAGE)
    if not seen.keys:
        assert axe_in_every_look(chromium, AID, seen) == []
    return Known(defaultdict(set[int], {name: {*keys} for name, keys in seen.keys.items()}))


@pytest.mark.parametrize("css", FAULTS.values(), ids=FAULTS)
def test_a_text_is_looked_at_that_differs_from_those_that_were_seen_in(
    chromium: Browser, known: Known, css: str
) -> None:
    assert axe(chromium, AID, OF_COLOUR, known) == []
    chromium.js(STYLED % (json.dumps(css), TEXT))
    assert axe(chromium, AID, OF_COLOUR, known) != []


def test_a_text_is_looked_at_that_differs_only_in_what_has_come_behind_it(
    chromium: Browser, known: Known
) -> None:
    chromium.js(BARE)
    assert axe(chromium, AID, OF_COLOUR, known) == []
    chromium.js(BOX_BEHIND)
    assert axe(chromium, AID, OF_COLOUR, known) != []


@pytest.mark.parametrize(("found", "css"), ELSEWHERE.items(), ids=ELSEWHERE)
def test_what_is_wrong_only_in_the_dark_or_where_there_is_little_room_is_found(
    chromium: Browser, known: Known, found: str, css: str
) -> None:
    chromium.js(PAIR)
    assert axe_in_every_look(chromium, AID, known) == []
    chromium.js(STYLED % (json.dumps(css), TEXT))
    assert [one for one in axe_in_every_look(chromium, AID, known) if one.startswith(found)]


def test_what_was_found_is_not_known_as_sound(chromium: Browser, known: Known) -> None:
    chromium.js(STYLED % (json.dumps(FAULTS["its colour"]), TEXT))
    first, again = (axe(chromium, AID, OF_COLOUR, known) for _ in range(2))
    assert first == again != []
    assert "data-unseen" not in str(first)


def test_what_is_no_colour_is_looked_at_each_time_and_the_page_is_left_as_it_was(
    chromium: Browser, known: Known
) -> None:
    markup = chromium.js("document.querySelector('.aid').outerHTML")
    assert axe(chromium, AID, known=known) == []
    assert chromium.js("document.querySelector('.aid').outerHTML") == markup
    chromium.js("void document.querySelector('.aid').append(document.createElement('button'))")
    assert [one for one in axe(chromium, AID, known=known) if one.startswith("button-name")]

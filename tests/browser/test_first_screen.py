"""The first screen answers, and a result is short until something is opened, in every worked case."""

from __future__ import annotations

import json
from io import BytesIO
from typing import cast
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from build_tools.site.server import SiteServer
from decision_aids.engine.json_types import JsonObject
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.entry import respond
from tests.aids.worked import CASES
from tests.browser.aid_page import SETTLED, AidPage
from tests.browser.drivers import Browser
from tests.browser.drivers.chromium import Chromium

SCREENS = [(1280, 900, 5), (360, 740, 9)]
MEASURE = """
(() => {
  const view = document.querySelector("[data-view]");
  view.closest(".aid").toggleAttribute("data-begun", true); // as the page says it of every result
  return window.results.map((html) => {
    view.innerHTML = html;
    const { bottom } = [...view.querySelectorAll("[data-sentence]")].at(-1).getBoundingClientRect();
    return [view.getBoundingClientRect().height, bottom + scrollY];
  });
})()
"""
PRINTED = """
(() => {
  const view = document.querySelector("[data-view]");
  const parts = ".svaret, .del-av-resultat:not(#fraga, #skriv), .utfall";
  const long = (html) => {
    view.innerHTML = html;
    return [...view.querySelectorAll(parts)].reduce((sum, one) => sum + one.textContent.length, 0);
  };
  const texts = window.results.map(long);
  view.innerHTML = window.results[texts.indexOf(Math.max(...texts))];
  return document.querySelector("#planera h3").textContent;
})()
"""
"""Shows the result with the most text in its answer, outcomes and plan, and gives a line of that plan."""


def _result(aid: str, day: str, answers: JsonObject) -> JsonObject:
    return {"aid": aid, "date": day, "do": "result", "answers": answers}


def requests(aid: str) -> list[JsonObject]:
    """Every worked case whole, what is known of it after the short path, and one of which nothing is."""
    short = {one.id for one in AIDS[aid].questions if one.group in AIDS[aid].short}
    asked = [_result(aid, "2026-11-22", {one.id: "vet-inte" for one in AIDS[aid].questions})]
    for case in CASES[aid].values():
        answers, day = as_object(case["svar"]), str(case["datum"])
        known = {key: value for key, value in answers.items() if key in short}
        asked += _result(aid, day, answers), _result(aid, day, known)
    return asked


def with_results(browser: Browser, server: SiteServer, aid: str) -> None:
    """The aid's page with all of them at hand. That they are as in the browser, test_parity.py shows."""
    browser.open(f"{server.url}beslutsstod/{AIDS[aid].address}/")
    browser.wait_for("!document.querySelector('[data-gate]')?.disabled")
    browser.js("void (window.results = [])")
    for asked in requests(aid):
        html = json.loads(respond(json.dumps(asked)))["html"]
        browser.js(f"void window.results.push({json.dumps(html)})")


def measured(browser: Browser, width: int, height: int) -> list[tuple[float, float]]:
    """For each of them how long it is, and where the answer ends, in CSS pixels, in a window of this size."""
    browser.resize(width, height)
    return cast("list[tuple[float, float]]", browser.js(MEASURE))


SO_FAR = """
(() => {
  const [beside, form, line] = [".hittills", "form[data-group]", ".hittills > summary"]
    .map(one => document.querySelector(one).getBoundingClientRect());
  const size = parseFloat(getComputedStyle(document.querySelector(".hittills > summary")).fontSize);
  const controls = document.querySelectorAll("form[data-group] :is(input, select, textarea)");
  const over = Math.max(...[...controls].map(one => one.getBoundingClientRect().right)) - form.right;
  const seen = beside.top >= 0 && beside.bottom <= innerHeight ? 1 : 0;
  const [apart, above] = [beside.left - form.right, form.top - beside.bottom];
  return {over, apart, above, seen, lines: line.height / size};
})()
"""
BESIDE = [(1280, 900), (1220, 900), (360, 740)]
"""Two windows with room for two columns, the second with hardly that; and a phone."""
TWO_LINES = 3
"""Heights of a letter: a line with its room, and less than two of them."""


@pytest.mark.parametrize("aid", AIDS)
def test_the_answer_so_far_stands_beside_the_questions_or_above_them_in_one_line(
    chromium: Browser, site_server: SiteServer, aid: str
) -> None:
    page = AidPage(chromium, site_server.url, aid)
    case = next(iter(CASES[aid].values()))
    answers = as_object(case["svar"])
    for width, height in BESIDE:
        chromium.resize(width, height)
        page.open(f"v=1&d={case['datum']}")
        page.wait_ready()
        while not _answer_step(page, answers):
            page.next()
        where = cast("dict[str, float]", chromium.js(SO_FAR))
        if width > height:
            assert where["apart"] >= 0
            assert where["over"] <= 0, "no field reaches under it"
            assert where["seen"], "it goes along as the reader scrolls"
        else:
            assert where["above"] >= 0
            assert where["lines"] < TWO_LINES


def _answer_step(page: AidPage, answers: JsonObject) -> bool:
    """Answer the step that is shown; true when an answer so far is shown there. A first result leads on."""
    for question in [one for one in page.shown() if one in answers]:
        page.answer(question, answers[question])
        page.browser.js(SETTLED)
        if page.browser.js("!!document.querySelector('.hittills')"):
            return True
    return False


A4_PAGES = 3


@pytest.mark.parametrize("aid", AIDS)
def test_the_longest_result_is_printed_on_three_pages(
    chromium: Chromium, site_server: SiteServer, aid: str
) -> None:
    """The answer and the plan are printed; what else is folded only when the reader has unfolded it."""
    with_results(chromium, site_server, aid)
    plan = str(chromium.js(PRINTED))
    paper = PdfReader(BytesIO(chromium.page.pdf(format="A4"))).pages
    said = normalize("NFKC", " ".join(one.extract_text() for one in paper))  # a ligature is two letters
    assert plan in " ".join(said.split())
    assert 1 <= len(paper) <= A4_PAGES


@pytest.mark.parametrize("aid", AIDS)
def test_the_answer_is_within_the_first_screen_and_the_result_is_short(
    chromium: Browser, site_server: SiteServer, aid: str
) -> None:
    with_results(chromium, site_server, aid)
    for width, height, most in SCREENS:
        for long, bottom in measured(chromium, width, height):
            assert 0 < bottom <= height
            assert long <= most * height

"""The first screen answers, and a result is short until something is opened, in every worked case."""

from __future__ import annotations

import json
from io import BytesIO
from typing import cast
from unicodedata import normalize

import pytest
from bs4 import BeautifulSoup
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
(async () => {
  const view = document.querySelector("[data-view]");
  const found = [];
  for (const asked of ASKED) {
    const reply = await window.kunskapsstod.engine.call(asked);
    view.innerHTML = reply.html;
    const last = [...view.querySelectorAll("[data-sentence]")].at(-1);
    const { bottom } = last.getBoundingClientRect();
    found.push([view.getBoundingClientRect().height, bottom + scrollY]);
  }
  return found;
})()
"""


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


def measured(page: AidPage, aid: str, width: int, height: int) -> list[tuple[float, float]]:
    """For each request how long its result is, and where the answer ends, in CSS pixels."""
    page.browser.resize(width, height)
    found = page.browser.js(MEASURE.replace("ASKED", json.dumps(requests(aid), ensure_ascii=False)))
    return cast("list[tuple[float, float]]", found)


SO_FAR = """
(() => {
  const [beside, form, line] = [".hittills", "form[data-group]", ".hittills > summary"]
    .map(one => document.querySelector(one).getBoundingClientRect());
  const size = parseFloat(getComputedStyle(document.querySelector(".hittills > summary")).fontSize);
  const seen = beside.top >= 0 && beside.bottom <= innerHeight ? 1 : 0;
  return {apart: beside.left - form.right, above: form.top - beside.bottom, seen, lines: line.height / size};
})()
"""
TWO_LINES = 3
"""Heights of a letter: a line with its room, and less than two of them."""


@pytest.mark.parametrize("aid", AIDS)
def test_the_answer_so_far_stands_beside_the_questions_or_above_them_in_one_line(
    chromium: Browser, site_server: SiteServer, aid: str
) -> None:
    page = AidPage(chromium, site_server.url, aid)
    case = next(iter(CASES[aid].values()))
    answers = as_object(case["svar"])
    for width, height, _ in SCREENS:
        chromium.resize(width, height)
        page.open(f"v=1&d={case['datum']}")
        page.wait_ready()
        while not _answer_step(page, answers):
            page.next()
        where = cast("dict[str, float]", chromium.js(SO_FAR))
        if width > height:
            assert where["apart"] >= 0
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
WITH_RESULT = """
(async () => {
  const reply = await window.kunskapsstod.engine.call(ASKED);
  document.querySelector("[data-view]").innerHTML = reply.html;
})()
"""


@pytest.mark.parametrize("aid", AIDS)
def test_the_longest_result_is_printed_on_three_pages(
    chromium: Chromium, site_server: SiteServer, aid: str
) -> None:
    """The answer and the plan are printed; what else is folded only when the reader has unfolded it."""
    asked = max(requests(aid), key=_to_print)
    page = AidPage(chromium, site_server.url, aid)
    page.open("v=1&d=2026-11-22")
    page.wait_ready()
    chromium.js(WITH_RESULT.replace("ASKED", json.dumps(asked, ensure_ascii=False)))
    plan = str(chromium.js("document.querySelector('#planera h3').textContent"))
    paper = PdfReader(BytesIO(chromium.page.pdf(format="A4"))).pages
    said = normalize("NFKC", " ".join(one.extract_text() for one in paper))  # a ligature is two letters
    assert plan in " ".join(said.split())
    assert 1 <= len(paper) <= A4_PAGES


def _to_print(asked: JsonObject) -> int:
    """How much text the answer, the outcomes and the plan of a result hold."""
    html = str(json.loads(respond(json.dumps(asked)))["html"])
    whole = BeautifulSoup(html, "html.parser")
    parts = whole.select(".svaret, .del-av-resultat:not(#fraga, #skriv), .utfall")
    return sum(len(one.get_text()) for one in parts)


@pytest.mark.parametrize("aid", AIDS)
def test_the_answer_is_within_the_first_screen_and_the_result_is_short(
    chromium: Browser, site_server: SiteServer, aid: str
) -> None:
    page = AidPage(chromium, site_server.url, aid)
    page.open("v=1&d=2026-11-22")
    page.wait_ready()
    for width, height, most in SCREENS:
        for long, bottom in measured(page, aid, width, height):
            assert bottom <= height
            assert long <= most * height

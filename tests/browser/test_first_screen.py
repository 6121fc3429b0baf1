"""The first screen answers, and a result is short until something is opened, in every worked case."""

from __future__ import annotations

import json
from typing import cast

import pytest

from build_tools.site.server import SiteServer
from decision_aids.engine.json_types import JsonObject
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from tests.aids.worked import CASES
from tests.browser.aid_page import AidPage
from tests.browser.drivers import Browser

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

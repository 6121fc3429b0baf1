"""The same rules say the same in the reader's browser as natively."""

import json
import re
from functools import cache
from typing import cast

import pytest

from build_tools.site.server import SiteServer
from decision_aids.registry import AIDS
from decision_aids.view.entry import respond
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser, JsonObject
from tests.browser.worked_cases import worked_case, worked_cases

pytestmark = pytest.mark.shared_page

_DATA = re.compile(r"<script[^>]*\sdata-result[^>]*>([^<]*)</script>")


@pytest.mark.whole_browser
@pytest.mark.parametrize("aid", AIDS)
def test_every_worked_case_gives_the_same_json_and_the_same_page(
    browser: Browser, site_server: SiteServer, aid: str
) -> None:
    page = AidPage(browser, site_server.url, aid)
    page.open("v=1&d=2026-11-22")
    different: list[str] = []
    for case in worked_cases(aid):
        request = {"aid": aid, "date": case.date, "do": "result", "answers": case.answers}
        asked = json.dumps(request, ensure_ascii=False)
        reply = cast("JsonObject", browser.js(f"window.kunskapsstod.engine.call({asked})"))
        if reply != json.loads(_answered(asked)) or _data(reply) != case.native():
            different.append(case.id)
    assert different == []


@pytest.mark.parametrize("case", ["fyra_rader_i_en_manad", "tunt_intyg"])
def test_a_link_opens_the_result_that_the_command_line_gives_for_what_a_link_can_hold(
    browser: Browser, site_server: SiteServer, case: str
) -> None:
    """No address holds the words and the sensitive answers: they are left to ask, and decide no outcome."""
    worked = worked_case(case)
    page = AidPage(browser, site_server.url)
    page.open(worked.fragment())
    page.wait_ready()
    browser.wait_for("!!document.querySelector('.aid dl.svar')")
    assert page.step() == ""
    assert page.result() == worked.linked().native()
    assert page.result()["outcomes"] == worked.native()["outcomes"]


@pytest.mark.parametrize(
    "case", ["fk_intyg_med_fjardedelar", "vald_och_somnbrist", "inget_intyg_efter_en_vecka"]
)
def test_answers_given_through_the_page_give_everything_that_the_command_line_gives(
    browser: Browser, site_server: SiteServer, case: str
) -> None:
    """Sensitive answers and words too: they are in the page's memory, and the whole result is the same."""
    worked = worked_case(case)
    page = AidPage(browser, site_server.url)
    page.open(f"v=1&d={worked.date}")
    page.fill_in(worked.answers)
    assert page.result() == worked.native()


_answered = cache(respond)
"""Natively the answer is the same for every browser that is compared with it."""


def _data(reply: JsonObject) -> object:
    [data] = _DATA.findall(cast("str", reply["html"]))
    return json.loads(data)

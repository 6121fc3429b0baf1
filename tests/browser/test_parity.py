"""The same rules say the same in the reader's browser as natively."""

import json
from typing import cast

import pytest
from bs4 import BeautifulSoup

from build_tools.site.server import SiteServer
from decision_aids.view.entry import respond
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser, JsonObject
from tests.browser.worked_cases import WorkedCase, worked_case, worked_cases


def test_every_worked_case_gives_the_same_json_and_the_same_page(
    browser: Browser, site_server: SiteServer
) -> None:
    page = AidPage(browser, site_server.url)
    page.open()
    browser.js("void document.querySelector('[name=underlag]').focus()")
    page.wait_ready()
    different: list[str] = []
    for case in worked_cases():
        request = {"aid": "lakarintyg", "date": case.date, "do": "result", "answers": case.answers}
        asked = json.dumps(request, ensure_ascii=False)
        reply = cast("JsonObject", browser.js(f"window.kunskapsstod.engine.call({asked})"))
        if reply != json.loads(respond(asked)) or _data(reply) != case.native():
            different.append(case.id)
    assert different == []


@pytest.mark.parametrize(
    "case", [worked_case("fyra_rader_i_en_manad"), worked_case("tunt_intyg")], ids=lambda one: one.id
)
def test_a_link_with_answers_opens_the_result_that_the_command_line_gives(
    browser: Browser, site_server: SiteServer, case: WorkedCase
) -> None:
    page = AidPage(browser, site_server.url)
    page.open(case.fragment())
    browser.wait_for("document.querySelector('section[data-aid]').dataset.state === 'ready'", 60)
    browser.wait_for("!!document.querySelector('.aid dl.svar')", 20)
    if page.step():  # the free text is not in the address, so its step is asked again
        page.next()
    shown, native = page.result(), case.native()
    for part in ("outcomes", "findings", "missing", "advice"):
        assert shown[part] == native[part]


def _data(reply: JsonObject) -> object:
    script = BeautifulSoup(cast("str", reply["html"]), "html5lib").select_one("script[data-result]")
    assert script is not None
    return json.loads(script.string or "")

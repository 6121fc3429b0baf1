"""The guide through four authorities, from the first question to the plan, in three browsers."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from build_tools.site.server import SiteServer
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser
from tests.browser.worked_cases import worked_case

pytestmark = pytest.mark.shared_page


@dataclass(frozen=True)
class Journey:
    """A worked case, and ways whose place in the plan is the point of it."""

    case: str
    ways: dict[str, str]

    def __str__(self) -> str:
        return self.case


JOURNEYS = [
    Journey("noll_sgi_med_intyg", {"samordning_fk": "primar", "sjukpenning": "utesluten"}),
    Journey("r25_vantar_pa_fk", {"forskott": "primar", "samordning_fk": "utesluten"}),
    Journey("program_over_30_dagar", {"af_program": "utesluten", "af_rehabilitering": "primar"}),
    Journey("nej_till_varden_lamnar_intyg", {"koordinering": "utesluten"}),
    Journey("sip_fore_2027", {"sip": "primar", "sip_af_fk": "utesluten"}),
    Journey("sip_efter_2027", {"sip": "primar", "sip_af_fk": "parallell"}),
]


@pytest.mark.parametrize("journey", JOURNEYS, ids=str)
def test_a_case_from_the_first_question_to_the_plan_by_clicks(
    browser: Browser, site_server: SiteServer, journey: Journey
) -> None:
    case = worked_case(journey.case, "vagvisare")
    page = AidPage(browser, site_server.url, "vagvisare")
    page.open(f"v=1&d={case.date}")
    page.fill_in(case.answers)
    assert page.result() == case.native()
    for way, status in journey.ways.items():
        shown = browser.js(f"document.querySelector('[data-outcome={way}]').dataset.status")
        assert (way, shown) == (way, status)
    first = "[...document.querySelectorAll('.utfall')].map(one => one.dataset.status)[0]"
    assert browser.js(first) == "primar"
    assert browser.js("document.querySelectorAll('[data-document=plan] li').length") != 0
    assert browser.console_errors() == []


@pytest.mark.parametrize("case_id", ["allt_ar_klart", "for_sjuk_utan_prognos"])
def test_samordning_from_the_first_question_to_the_answer_by_clicks(
    browser: Browser, site_server: SiteServer, case_id: str
) -> None:
    case = worked_case(case_id, "samordning")
    page = AidPage(browser, site_server.url, "samordning")
    page.open(f"v=1&d={case.date}")
    page.fill_in(case.answers)
    assert page.result() == case.native()
    assert browser.console_errors() == []

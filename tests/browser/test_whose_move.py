"""The guide through four authorities, from the first question to the plan, in three browsers."""

from __future__ import annotations

import pytest

from build_tools.site.server import SiteServer
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser
from tests.browser.worked_cases import worked_case

pytestmark = pytest.mark.shared_page


JOURNEYS = (
    "noll_sgi_med_intyg",
    "r25_vantar_pa_fk",
    "program_over_30_dagar",
    "nej_till_varden_lamnar_intyg",
    "sip_fore_2027",
    "sip_efter_2027",
)
SHOWN_AS_JUDGED = """JSON.parse(document.querySelector('[data-result]').textContent).outcomes.every(
  ({id, status}) => document.querySelector(`[data-outcome="${id}"]`).dataset.status === status)"""
DO_NOW = {"avslutas", "primar"}
"""Statuses of what stands first in the plan."""


@pytest.mark.parametrize("journey", JOURNEYS)
def test_a_case_from_the_first_question_to_the_plan_by_clicks(
    browser: Browser, site_server: SiteServer, journey: str
) -> None:
    case = worked_case(journey, "vagvisare")
    page = AidPage(browser, site_server.url, "vagvisare")
    page.open(f"v=1&d={case.date}")
    page.fill_in(case.answers)
    assert page.result() == case.native()
    assert browser.js(SHOWN_AS_JUDGED)
    assert browser.js("document.querySelector('.utfall').dataset.status") in DO_NOW
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

"""Förmåga och krav in the browser: opened from the result, marked, judged as before, readable at 320 px."""

from __future__ import annotations

from build_tools.site.server import SiteServer
from tests.browser.aid_page import AidPage
from tests.browser.axe import axe_in_every_look
from tests.browser.drivers.base import DEFAULT_SIZE, Browser
from tests.browser.worked_cases import worked_case

OPTIONAL = ("jamfor", "formaga", "krav_")
SHOWN = (
    "[...document.querySelectorAll('[data-activity]')].map(e => `${e.dataset.activity}:${e.dataset.lage}`)"
)

NARROWEST = "Math.min(...[...document.querySelectorAll('.marken select')].map(e => e.offsetWidth))"


def test_the_comparison_is_made_from_the_result_and_leaves_the_verdicts(
    browser: Browser, site_server: SiteServer
) -> None:
    page, case = AidPage(browser, site_server.url), worked_case("formaga_risk_lyft")
    page.open(f"v=1&d={case.date}")
    page.fill_in({key: value for key, value in case.answers.items() if not key.startswith(OPTIONAL)})
    statuses = "[...document.querySelectorAll('[data-outcome]')].map(e => e.dataset.status).join()"
    before = browser.js(statuses)
    browser.js("void (document.querySelector('details.formaga').open = true)")
    browser.js("void (document.querySelector('[data-view] form').dataset.old = '1')")
    browser.click("details.formaga [data-ask]")
    browser.wait_for("!document.querySelector('[data-view] form').dataset.old")
    page.choose("jamfor", "lager", "kontor")
    browser.wait_for("!!document.querySelector('[name=\"formaga.styrka\"]')")
    browser.resize(320, 740)
    assert browser.js(f"{NARROWEST} > 200")
    browser.resize(*DEFAULT_SIZE)
    page.write("formaga.styrka", "undvik")
    page.next()
    assert page.step() == "samtal", "what should be avoided is asked of care, if the person consents"
    page.fill_in_until("", case.answers)
    assert browser.js(statuses) == before
    browser.js("void (document.querySelector('details.formaga').open = true)")
    assert browser.js(SHOWN) == ["kontor:fraga", "lager:avvakta"]
    assert axe_in_every_look(browser, "details.formaga") == []
    browser.resize(320, 740)
    assert browser.js("document.documentElement.scrollWidth <= innerWidth")

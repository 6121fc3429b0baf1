"""The view after a step is asked for while the reader reaches for the button, in three browsers."""

from __future__ import annotations

import pytest

from build_tools.site.server import SiteServer
from decision_aids.law.register import as_object
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser
from tests.browser.worked_cases import worked_case

pytestmark = pytest.mark.fresh_page

COUNT = """void (() => {
    const { engine } = window.kunskapsstod, call = engine.call.bind(engine);
    window.asked = [];
    engine.call = (request, how) => (window.asked.push(request.do), call(request, how));
})()"""
FIRST = ("underlag", "slag", "manad", "aktivitet")
"""The questions of the first step in the worked case."""


def first_step(browser: Browser, server: SiteServer, script: str, *questions: str) -> AidPage:
    """The first step with these questions answered, and with a script that sees what is asked for."""
    page = AidPage(browser, server.url)
    page.open("v=1&d=2026-11-22")
    page.wait_ready()
    browser.js(script)
    for question in questions:
        page.answer(question, worked_case("tunt_intyg").answers[question])
    return page


@pytest.fixture
def answered(browser: Browser, site_server: SiteServer) -> AidPage:
    """The first step answered, and what follows it asked for."""
    page = first_step(browser, site_server, COUNT, *FIRST)
    browser.wait_for("window.asked.includes('next') && !window.kunskapsstod.engine.pending")
    return page


def test_who_presses_on_waits_for_no_answer_from_the_engine(answered: AidPage) -> None:
    browser = answered.browser
    browser.js("void (window.asked.length = 0)")
    answered.next()
    assert answered.step() == "karnan"
    assert browser.js("window.asked") == []
    assert browser.console_errors() == []


def test_nothing_is_asked_ahead_while_something_is_left_to_answer(
    browser: Browser, site_server: SiteServer
) -> None:
    first_step(browser, site_server, COUNT, FIRST[0])
    browser.wait_for("window.asked.includes('peek') && !window.kunskapsstod.engine.pending")
    browser.js("new Promise((done) => setTimeout(done, 200))")  # four times what the page waits
    assert browser.js("window.asked") == ["peek"]


def test_an_answer_changed_afterwards_is_the_one_that_counts(answered: AidPage) -> None:
    browser = answered.browser
    browser.js('void (document.querySelector(\'[name="aktivitet"][value="praktik"]\').click())')
    browser.js("void document.querySelector('[data-action=next]').click()")
    browser.wait_for("document.querySelector('form[data-group]').dataset.group === 'karnan'")
    assert browser.js("window.asked.filter((one) => one === 'next').length") == 2
    assert as_object(answered.result()["answers"])["aktivitet"] == "praktik"


LOST = """void (() => {
    const { engine } = window.kunskapsstod, call = engine.call.bind(engine);
    window.asked = [];
    engine.call = (request, { once = false } = {}) => (window.asked.push([request.do, once]),
        once ? Promise.reject(new Error("lost")) : call(request));
})()"""
"""What is asked ahead comes to nothing."""


def test_a_guess_that_came_to_nothing_is_asked_again_by_who_presses_on(
    browser: Browser, site_server: SiteServer
) -> None:
    page = first_step(browser, site_server, LOST, *FIRST)
    browser.wait_for("window.asked.some(([what, once]) => what === 'next' && once)")
    page.next()
    assert page.step() == "karnan"
    assert browser.js("window.asked.at(-1)") == ["next", False]
    assert browser.console_errors() == []

"""Practice by keyboard alone, in three browsers; and every exercise as the browser's own engine has it."""

from __future__ import annotations

import json

import pytest

from build_tools.site.server import SiteServer
from decision_aids.engine.json_types import JsonObject
from decision_aids.ova.ovning import ovningar
from decision_aids.view.entry import PRACTICE, respond
from tests.browser.drivers.base import Browser
from tests.browser.practice_page import LASA, SKRIVA, PracticePage

OPEN = '[data-do="oppna"][data-value="{}"]'


def opened(browser: Browser, url: str, ovning: str) -> PracticePage:
    """An exercise that was chosen by keyboard."""
    page = PracticePage(browser, url)
    page.open()
    browser.js("void document.querySelector('#alla > summary').focus()")
    browser.press("Enter")
    browser.wait_for("document.querySelector('#alla').open")
    page.press_on(OPEN.format(ovning))
    assert page.focused() == "ovningen"
    return page


@pytest.mark.access("tangentbord")
def test_a_certificate_is_read_by_keyboard(browser: Browser, site_server: SiteServer) -> None:
    page = opened(browser, site_server.url + LASA, "smarta-berattat")
    page.press_on("#ova-punkt-2", "Space")
    assert page.focused() == "ova-punkt-2"
    page.press_on("#m-kontakt-0")
    assert page.focused() == "m-kontakt-0"
    assert browser.js("document.activeElement.getAttribute('aria-pressed')") == "true"
    assert browser.js("document.querySelector('[data-announce]').textContent") == "Markerad för punkt 2."
    page.press_on("#m-kontakt-0", "Space")
    assert browser.js("document.activeElement.getAttribute('aria-pressed')") == "false"
    browser.js("void document.querySelector('[name=utslag_3][value=saknas]').focus()")
    browser.press("Space")
    page.press_on('[data-do="fraga"]')
    assert page.focused() == "fragorna"
    page.press_on('[data-do="bakat"]')
    assert browser.js("document.querySelector('[name=utslag_3][value=saknas]').checked")
    page.press_on('[data-do="fraga"]')
    page.press_on('[data-do="ratta"]')
    assert page.focused() == "svaret"
    assert browser.js("document.querySelectorAll('.ova__ratt').length") == 10
    held = browser.js("JSON.stringify([history.state, localStorage, sessionStorage, location.href])")
    assert "smarta-berattat" not in str(held)
    assert browser.console_errors() == []


@pytest.mark.access("tangentbord")
def test_a_part_is_written_by_keyboard_and_the_model_comes_after(
    browser: Browser, site_server: SiteServer
) -> None:
    page = opened(browser, site_server.url + SKRIVA, "rygg-berattat")
    browser.set_value('[name="begransning"]', "Kan inte plocka.")
    page.press_on('[data-do="kontrollera"]')
    assert page.focused() == "granska"
    assert browser.js("document.querySelector('[name=begransning]').value") == "Kan inte plocka."
    page.press_on('[data-do="jamfor"]')
    assert page.focused() == "forebilden"
    page.press_on('[data-do="sluta"]')
    assert page.step() == "klart"
    assert browser.js("document.querySelectorAll('#dokument-kvitto li').length") == 1
    alone = "document.querySelector('[data-nu]').dataset.document"
    browser.js(f"void (window.print = () => {{ window.printed = {alone}; }})")
    browser.click('[data-print="kvitto"]')
    assert browser.wait_for("window.printed") == "kvitto"
    assert browser.console_errors() == []


def test_an_answer_brings_the_questions_that_follow_and_leaves_the_learner_where_they_are(
    browser: Browser, site_server: SiteServer
) -> None:
    opened(browser, site_server.url + SKRIVA, "axel-motsager")
    asked = "document.querySelectorAll('[name=anpassning_slag], [name=anpassning_vilken]').length"
    for answer, follows in (("ja", True), ("nej", False)):
        browser.js(f"void document.querySelector('[name=anpassning][value={answer}]').focus()")
        browser.press("Space")
        browser.wait_for(f"{asked} > 0 === {str(follows).lower()}")
        assert browser.js("document.activeElement.value") == answer
    assert browser.console_errors() == []


@pytest.mark.shared_page
def test_the_browsers_own_engine_has_every_exercise_on_both_tracks(
    chromium: Browser, site_server: SiteServer
) -> None:
    page = PracticePage(chromium, site_server.url + LASA)
    page.open()
    page.press_on('[data-do="borja"]')
    for one in ovningar().values():
        for spar in one.spar:
            at = "fraga" if spar.value == "lasa" else "skriv"
            state: JsonObject = {"spar": spar.value, "ovning": one.id, "steg": at}
            asked: JsonObject = {"state": state, "do": "ratta" if at == "fraga" else "jamfor"}
            native = json.loads(respond(json.dumps({"aid": PRACTICE, "date": "2026-12-03", **asked})))
            assert page.call(asked) == native, one.id


def test_an_aid_fetches_nothing_of_practice(chromium: Browser, site_server: SiteServer) -> None:
    chromium.open(f"{site_server.url}beslutsstod/lakarintyg/")
    chromium.wait_for("!!window.kunskapsstod")
    chromium.js("void document.querySelector('[name=underlag]').focus()")
    chromium.wait_for("document.querySelector('section[data-aid]').dataset.state === 'ready'")
    # The service worker keeps the whole shell, for when there is no network; that is not the page's doing.
    shell = chromium.js("performance.getEntriesByType('resource').map(one => one.name.split('/').pop())")
    assert isinstance(shell, list)
    assert "shell.js" in shell
    assert "ova.js" not in shell
    found = [one for one in chromium.requests() if "part-" in one]
    assert [one for one in found if "part-lakarintyg" not in one] == [], "but the aid's own texts"

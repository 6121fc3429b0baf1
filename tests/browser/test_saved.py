"""Work is interrupted and followed up: saved to a file, opened after a reload, compared a month later."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from build_tools.site.server import SiteServer
from decision_aids.engine.json_types import JsonObject
from decision_aids.law.register import as_object
from tests.browser.aid_page import AidPage
from tests.browser.axe import axe
from tests.browser.drivers.base import Browser
from tests.browser.drivers.chromium import Chromium
from tests.browser.worked_cases import worked_case

WORDS = "Hon orkar två timmar i taget."
THIN = worked_case("tunt_intyg")
GIVEN = ("underlag", "manad", "rader", "funktion")
CATCH = """void (() => {
    const made = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
        blob.text().then(text => { window.savedText = text; });
        return made.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = function () { window.savedName = this.download; };
    window.confirm = (text) => { window.asked = text; return false; };
})()"""
"""Catches what the browser would put among the reader's downloads, and answers a question with no."""
GIVE = """void (() => {
    const given = new DataTransfer();
    given.items.add(new File([%s], "arbete.json", {type: "application/json"}));
    const field = document.querySelector("[data-file]");
    field.files = given.files;
    field.dispatchEvent(new Event("change", {bubbles: true}));
})()"""
LEAVING = "!dispatchEvent(new Event('beforeunload', {cancelable: true}))"
WRITTEN = "document.querySelector('[name=aktivitet_plats]').value"


@pytest.fixture
def page(browser: Browser, site_server: SiteServer) -> AidPage:
    """The aid's result for a thin certificate."""
    page = AidPage(browser, site_server.url)
    page.open(THIN.fragment())
    browser.wait_for("!!document.querySelector('.aid dl.svar')")
    browser.js(CATCH)
    return page


def give(page: AidPage, text: str) -> None:
    """Choose a file in the field, and wait for what comes of it."""
    page.browser.js("void (document.querySelector('[data-view] form').dataset.old = '1')")
    page.browser.js(GIVE % json.dumps(text))
    page.browser.wait_for("!document.querySelector('[data-view] form').dataset.old")


RESTED = """(() => {
    const { state } = document.querySelector("section[data-aid]").dataset;
    return !history.state?.kunskapsstod?.answers || state === "ready" && !window.kunskapsstod.engine.pending;
})()"""
"""What a page brings back of a case is shown: it writes no more of it into the history."""


def write(page: AidPage) -> None:
    """Write beside the documents, as a reader does."""
    page.browser.js("void (document.querySelector('#skriv').open = true)")
    page.browser.set_value('[name="aktivitet_plats"]', WORDS)
    page.browser.wait_for("window.kunskapsstod.engine.pending === 0")


def save(page: AidPage) -> str:
    """Press *Spara arbetet* as a reader does; the text of the file."""
    browser = page.browser
    browser.js("void (window.savedText = '')")
    if not browser.js("document.querySelector('#sparat').open"):
        browser.click("#sparat > summary")
    browser.click('[data-action="save"]')
    return str(browser.wait_for("window.savedText", 30))


def test_work_is_saved_opened_after_a_reload_and_followed_up_a_month_later(page: AidPage) -> None:
    browser = page.browser
    write(page)
    assert browser.js(LEAVING), "text that is not saved: the page asks before it is left"
    file = save(page)
    held: JsonObject = json.loads(file)
    answers = as_object(held["answers"])
    assert answers["aktivitet_plats"] == WORDS
    assert {key: answers[key] for key in GIVEN} == {key: THIN.answers[key] for key in GIVEN}
    assert browser.js("window.savedName") == f"lakarintyg-{THIN.date}.json"
    browser.wait_for("document.querySelector('#sparat [data-said]').textContent.includes('sparat')")
    assert not browser.js(LEAVING), "saved: nothing more to ask"
    assert WORDS not in str(browser.js("JSON.stringify(history.state) + JSON.stringify(localStorage)"))

    page.open()
    browser.wait_for(RESTED)
    browser.js("void history.replaceState(null, '', location.pathname)")
    browser.reload()
    browser.wait_for("!!window.kunskapsstod && !document.querySelector('[data-gate]').disabled")
    assert page.step() == "laget"
    give(page, file)
    assert page.step() == ""
    assert browser.js("!!document.querySelector('[data-opened]')")
    assert browser.js(WRITTEN) == WORDS

    give(page, "{}")
    assert browser.js("document.activeElement.matches('.felruta')")
    assert browser.js(WRITTEN) == WORDS, "a file that is refused takes nothing away"
    assert axe(browser, "section[data-aid]") == []

    page.act("follow-up")
    assert page.step() == "laget"
    page.browser.set_value('[name="manad"]', "2026-12")
    page.next()
    assert page.step() == "karnan", "the rows are read off a certificate anew"
    for cell, said in (("grad", "25"), ("fran", "2026-12-01"), ("till", "2026-12-31")):
        page.browser.set_value(f'[name="rader.0.{cell}"]', said)
    page.next()
    row = "document.querySelector('[data-compared] [data-row=manad]').textContent"
    assert "november 2026december 2026" in str(browser.js(row)).replace("\n", "")
    assert axe(browser, "section[data-aid]") == []


def test_a_link_to_another_page_asks_when_text_is_not_saved(page: AidPage) -> None:
    browser = page.browser
    write(page)
    here = browser.js("location.pathname")
    browser.js("void document.querySelector('.sidhuvud a[href], .md-header a[href]').dispatchEvent("
               "new MouseEvent('click', {bubbles: true, cancelable: true}))")  # fmt: skip
    assert "inte är sparad" in str(browser.wait_for("window.asked"))
    assert browser.js("location.pathname") == here
    assert browser.js(WRITTEN) == WORDS
    save(page)


@pytest.mark.access("tangentbord")
def test_the_file_lands_among_the_downloads_and_is_opened_by_keyboard(
    chromium: Chromium, site_server: SiteServer, tmp_path: Path
) -> None:
    page = AidPage(chromium, site_server.url)
    page.open(THIN.fragment())
    chromium.wait_for("!!document.querySelector('.aid dl.svar')")
    chromium.click("#sparat > summary")
    with chromium.page.expect_download() as saved:
        chromium.click('[data-action="save"]')
    assert saved.value.suggested_filename == f"lakarintyg-{THIN.date}.json"
    target = tmp_path / "arbete.json"
    saved.value.save_as(target)
    chromium.wait_for("document.querySelector('#sparat [data-said]').textContent.includes('sparat')")
    chromium.js("void document.querySelector('[data-file]').focus()")
    chromium.choose_file(target)
    chromium.wait_for("!!document.querySelector('[data-opened]')")
    assert page.step() == ""

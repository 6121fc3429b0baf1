"""A doctor writes a certificate: reminded, saved, opened again; by keyboard; asked before words are lost."""

from __future__ import annotations

import json

import pytest

from build_tools.mallar.exempel import example
from build_tools.site.server import SiteServer
from decision_aids.engine.json_types import JsonObject
from decision_aids.mall.ifylld import write_ifylld
from decision_aids.utbyte.enkel_json import write_plain
from decision_aids.utbyte.fhir_svar import read_response
from decision_aids.utbyte.las_pdf import read_pdf
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser
from tests.browser.write_page import WritePage

FORM = write_ifylld(example())
TOLD: JsonObject = {**FORM, "funktion": "Patienten uppger trötthet."}


@pytest.fixture
def page(browser: Browser, site_server: SiteServer) -> WritePage:
    page = WritePage(browser, site_server.url)
    page.open()
    return page


def test_a_certificate_is_written_reminded_saved_and_opened_again(page: WritePage) -> None:
    browser = page.browser
    page.fill_in(TOLD)
    assert page.reminders() == ["bara_berattat"]
    browser.click('[data-paminnelse] a[data-goto="funktion"]')
    assert browser.js("document.activeElement.name") == "funktion"
    assert page.leaving_asks(), "written, and not saved"
    browser.set_value('[name="funktion"]', str(FORM["funktion"]))
    page.settle()
    assert page.reminders() == []
    page.press("check")
    assert browser.js("!document.querySelector('.felruta')")
    assert browser.js("document.activeElement.id") == "granska"
    points = "[...document.querySelectorAll('[data-punkt]')].map(one => one.dataset.lage)"
    assert browser.js(f"new Set({points}).size") == 2

    file = page.save()
    assert read_response(file, person=True) == (example(), ())
    assert not page.leaving_asks(), "saved: nothing to ask"
    held = browser.js("JSON.stringify([history.state, localStorage, sessionStorage, location.href])")
    assert "ländryggen" not in str(held)

    page.open()
    assert "rader" not in page.shown()
    page.give(json.dumps(file))
    page.settle()
    assert page.save() == file
    page.give("{}")
    assert browser.js("document.activeElement.matches('.felruta')")
    assert page.save() == file, "a file that is refused takes nothing away"
    page.give(json.dumps(file), "previous")
    assert set(page.reminders()) == {"samma_ord"}
    assert browser.console_errors() == []


def test_a_pdf_is_saved_and_opened_and_what_makes_it_comes_when_it_is_asked_for(page: WritePage) -> None:
    browser = page.browser
    page.give(json.dumps(write_plain(example())))
    page.settle()
    assert [one for one in browser.requests() if "part-pdf" in one or one.endswith(".pdf")] == []
    pdf = page.save_pdf()
    assert read_pdf(pdf, person=True) == (example(), ())
    assert not page.leaving_asks()
    page.open()
    page.give(pdf)
    page.settle()
    assert read_response(page.save(), person=True) == (example(), ())
    assert browser.console_errors() == []


def test_an_aid_fetches_nothing_of_the_form(browser: Browser, site_server: SiteServer) -> None:
    page = AidPage(browser, site_server.url)
    page.open()
    page.choose("underlag", "lakarintyg")
    page.wait_ready()
    browser.wait_for("!!document.querySelector('[name=slag]')")
    # The service worker keeps the whole shell, for when there is no network; that is not the page's doing.
    shell = browser.js("performance.getEntriesByType('resource').map(one => one.name.split('/').pop())")
    assert isinstance(shell, list)
    assert "shell.js" in shell
    assert "skriv.js" not in shell
    found = [one for one in browser.requests() if "part-" in one]
    assert [one for one in found if "part-lakarintyg" not in one] == [], "but the aid's own texts"


def test_fields_come_and_go_with_the_answers_and_nothing_else_moves(page: WritePage) -> None:
    browser = page.browser
    browser.set_value('[name="begransning"]', "Kan inte stå")
    page.answer("hinder", "ja")
    browser.wait_for("!!document.querySelector('[name=\"rader.0.grad\"]')")
    assert browser.js("document.activeElement.name") == "hinder"
    assert browser.js("document.querySelector('[name=begransning]').value") == "Kan inte stå"
    page.answer("hinder", "nej")
    browser.wait_for("!document.querySelector('[name=\"rader.0.grad\"]')")


def test_everything_that_lacks_is_told_at_once_and_nothing_is_blocked(page: WritePage) -> None:
    browser = page.browser
    page.answer("kontakt", ["undersokning"])
    browser.wait_for("!!document.querySelector('[name=undersokning_dag]')")
    browser.set_value('[name="undersokning_dag"]', "31 april")
    page.press("check")
    assert browser.js("document.activeElement.className") == "felruta"
    told = browser.js("[...document.querySelectorAll('.felruta [data-goto]')].map(one => one.textContent)")
    assert isinstance(told, list)
    assert any("april har 30 dagar" in str(one) for one in told)
    assert sum("Svaret saknas" in str(one) for one in told) > 5
    assert page.save()["status"] == "in-progress"
    said = browser.js("document.querySelector('.skriv__sagt').textContent")
    assert "inte med: Vilken dag var det fysiska mötet?" in str(said)


@pytest.mark.access("tangentbord")
def test_advice_opens_and_a_choice_is_made_by_keyboard_alone(page: WritePage) -> None:
    browser = page.browser
    browser.js("void document.querySelector('[name=ordning]').focus()")
    browser.press("Space")
    page.settle()
    browser.press("Tab")
    assert browser.js("document.activeElement.closest('[data-rad]').dataset.rad") == "ordning"
    browser.press("Enter")
    assert browser.js("document.querySelector('[data-rad=ordning]').open")
    browser.press("Tab")
    browser.press("Space")
    page.settle()
    assert page.shown()[1:3] == ["kontakt", "undersokning_dag"]


def test_who_leaves_words_behind_is_asked(page: WritePage) -> None:
    browser = page.browser
    browser.set_value('[name="begransning"]', "Kan inte stå")
    browser.js("void document.querySelector('.md-header a[href]').dispatchEvent("
               "new MouseEvent('click', {bubbles: true, cancelable: true}))")  # fmt: skip
    assert "inte är sparad" in str(browser.wait_for("window.asked"))
    assert browser.js("document.querySelector('[name=begransning]').value") == "Kan inte stå"
    page.settle()

"""Five certificates as a caseworker meets them, from the first question to the result, in three browsers."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import cast

import pytest
from bs4 import BeautifulSoup

from build_tools.site.server import SiteServer
from decision_aids.view.entry import respond
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser, JsonObject
from tests.browser.worked_cases import WorkedCase, worked_case

pytestmark = pytest.mark.shared_page

FORFOGANDE, KRAV, PRAKTIK = "arbetsmarknadens_forfogande", "aktivitetskrav", "praktik"
REHABILITERING = "arbetslivsinriktad_rehabilitering"
PURPOSES = (FORFOGANDE, KRAV, PRAKTIK, REHABILITERING)


@dataclass(frozen=True)
class Certificate:
    """A worked case: what it speaks for, purpose by purpose, and the document that matters in it."""

    case: str
    statuses: tuple[str, str, str, str]
    document: str
    says: str

    def __str__(self) -> str:
        return self.case


CERTIFICATES = [
    Certificate(
        "tunt_intyg",
        ("oklart", "oklart", "oklart", "oklart"),
        "brev_personen",
        "Skriva ansökningar vid dator och delta i grupp",
    ),
    Certificate(
        "gott_intyg_deltid", ("oklart", "delvis", "oklart", "oklart"), "anteckning", "20 timmar i veckan"
    ),
    Certificate(
        "inget_intyg_efter_en_vecka",
        ("oklart", "oklart", "oklart", "oklart"),
        "brev_personen",
        "Plocka varor på lager",
    ),
    Certificate(
        "forlangning_med_samma_text",
        ("oklart", "helt", "oklart", "oklart"),
        "anteckning",
        "jag skulle vilja prova några timmar",
    ),
    Certificate(
        "fk_intyg_med_fjardedelar",
        ("delvis", "oklart", "oklart", "oklart"),
        "brev_personen",
        "Vuxenutbildningen, måndag till onsdag",
    ),
]


@pytest.mark.parametrize("certificate", CERTIFICATES, ids=str)
def test_a_certificate_from_the_first_question_to_the_result_by_clicks(
    browser: Browser, site_server: SiteServer, certificate: Certificate
) -> None:
    case = worked_case(certificate.case)
    page = AidPage(browser, site_server.url)
    page.open(f"v=1&d={case.date}")
    page.wait_ready()
    assert page.shown() == ["underlag", "manad", "aktivitet"]
    page.fill_in(case.answers)
    assert_result(page, case, certificate)


@pytest.mark.access("tangentbord")
def test_no_certificate_from_the_first_question_to_the_result_by_keyboard_alone(
    browser: Browser, site_server: SiteServer
) -> None:
    certificate = CERTIFICATES[2]
    case = worked_case(certificate.case)
    page = AidPage(browser, site_server.url)
    page.open(f"v=1&d={case.date}")
    page.wait_ready()
    for _ in range(20):
        if page.step():
            _step_by_keyboard(page, case.answers)
        elif page.result()["next"] is None:
            break
        else:
            _open_by_keyboard(page, "details.mer", "action === 'next'")
    _open_by_keyboard(page, "details.mer", "ask === 'utanfor'")
    _step_by_keyboard(page, case.answers)
    _open_by_keyboard(page, "#skriv", "action === 'result'", case.answers)
    assert_result(page, case, certificate)


def assert_result(page: AidPage, case: WorkedCase, certificate: Certificate) -> None:
    """The four purposes and the document are shown, and the whole is what the rules say natively."""
    places = "[...document.querySelectorAll('[data-outcome]')]"
    found = page.browser.js(f"{places}.map(one => [one.dataset.outcome, one.dataset.status])")
    shown = dict(cast("list[tuple[str, str]]", found))
    expected = dict(zip(PURPOSES, certificate.statuses, strict=True))
    assert {one: shown[one] for one in PURPOSES} == expected
    assert page.result() == case.native()
    documents = _documents(str(page.browser.js("document.querySelector('[data-view]').innerHTML")))
    assert documents == _documents(_native_html(case))
    assert certificate.says in documents[certificate.document]
    assert page.browser.console_errors() == []


def _native_html(case: WorkedCase) -> str:
    asked = {"aid": "lakarintyg", "date": case.date, "do": "result", "answers": case.answers}
    reply = cast("JsonObject", json.loads(respond(json.dumps(asked))))
    return str(reply["html"])


def _documents(html: str) -> dict[str, str]:
    """Every document's text, by id."""
    soup = BeautifulSoup(html, "html5lib")
    return {
        str(one["data-document"]): " ".join(one.get_text(" ").split())
        for one in soup.select("[data-document]")
    }


# --- by keyboard ------------------------------------------------------------------------------------------


def _step_by_keyboard(page: AidPage, answers: JsonObject) -> None:
    """Answer everything that the step asks, in the order of the tab key, and press on."""
    step, done = page.step(), set[str]()
    while fresh := [one for one in page.shown() if one not in done]:
        question = fresh[0]
        _answer_by_keyboard(page.browser, question, answers.get(question, "vet-inte"))
        page.browser.wait_for("window.kunskapsstod.engine.pending === 0")
        done.add(question)
    _tab_to(page.browser, "document.activeElement.dataset.action === 'next'")
    page.browser.press("Enter")
    page.browser.wait_for(f"document.querySelector('form[data-group]').dataset.group !== '{step}'")


def _open_by_keyboard(page: AidPage, part: str, button: str, answers: JsonObject | None = None) -> None:
    """Open a folded part of the result, answer what it asks, and press a button, told by its data."""
    browser = page.browser
    _tab_to(browser, f"document.activeElement === document.querySelector('{part} > summary')")
    browser.press("Enter")
    for question in page.shown() if answers is not None else ():
        _answer_by_keyboard(browser, question, (answers or {}).get(question, "vet-inte"))
        browser.wait_for("window.kunskapsstod.engine.pending === 0")
    browser.js("void (document.querySelector('[data-view] form').dataset.old = '1')")
    _tab_to(browser, f"document.activeElement.dataset.{button}")
    browser.press("Enter")
    browser.wait_for("!document.querySelector('[data-view] form').dataset.old")


def _answer_by_keyboard(browser: Browser, question: str, value: object) -> None:
    named = f"document.activeElement.name === '{question}'"
    first = f"document.querySelector('#fraga-{question} :is(input, select, textarea)')"
    # A question that an answer called for may stand before the one that has focus now.
    before = f"!!({first}.compareDocumentPosition(document.activeElement) & 4)"
    reached = f"{named} && (document.activeElement.type === 'radio' || document.activeElement === {first})"
    _tab_to(browser, reached, "Shift+Tab" if browser.js(before) else "Tab")
    kind = browser.js("document.activeElement.type")
    if kind == "radio":
        if not browser.js("document.activeElement.checked"):
            browser.press("Space")
        _press_until(browser, "ArrowDown", f"document.activeElement.value === '{value}'")
        assert browser.js("document.activeElement.checked")
    elif kind == "select-one":
        _press_until(browser, "ArrowDown", f"document.activeElement.value === '{value}'")
    elif kind == "checkbox":
        for one in cast("list[str]", value):
            if not browser.js(f"{named} && document.activeElement.value === '{one}'"):
                _tab_to(browser, f"{named} && document.activeElement.value === '{one}'")
            browser.press("Space")
    elif value:
        browser.type(str(value))


def _press_until(browser: Browser, key: str, condition: str) -> None:
    for _ in range(30):
        if browser.js(condition):
            return
        browser.press(key)
    raise AssertionError(f"thirty presses of {key} do not reach: {condition}")


def _tab_to(browser: Browser, condition: str, key: str = "Tab") -> None:
    for _ in range(60):
        browser.press(key)
        if browser.js(condition):
            return
    raise AssertionError(f"sixty tabs do not reach: {condition}")

"""What the aids have said of a case, gathered in the tab and from a file, on two sheets of paper at most."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from build_tools.site.server import SiteServer
from decision_aids.engine.json_types import Json
from decision_aids.law.register import as_object
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser
from tests.browser.drivers.chromium import Chromium
from tests.browser.picture_page import GIVE, PAGE, SHOWN, said
from tests.browser.test_saved import CATCH, give, save
from tests.browser.worked_cases import worked_case
from tests.dates.small_site import fit

MORE = (
    ("sip", "tunt_intyg_efter_arsskiftet"),
    ("samordning", "intyget_visar_det_inte"),
    ("behov", "rh2_i_samtal"),
    ("vilket_intyg", "namnden_oanmalt_besok"),
)


def file_of(aid: str, case: str) -> str:
    """A case as the file that a reader has saved."""
    one = worked_case(case, aid)
    held = {"format": "kunskapsstod-arbete", "version": 1, "aid": aid, "rules": "x", "before": None}
    return json.dumps({**held, "date": one.date, "answers": one.answers})


GOALS: list[Json] = [
    {
        "mal": "Träna i datorsalen två gånger i veckan",
        "vem": "kommunen",
        "fran": "2027-01-18",
        "till": "2027-01-31",
    },
    {"mal": "Ha en tid hos vårdcentralen för ett nytt intyg", "vem": "regionen", "till": "2027-02-12"},
    {"mal": "Möta Arbetsförmedlingen om vad som går", "vem": "af", "till": "2027-03-01"},
]


@pytest.fixture(scope="module")
def fitted_server(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    """The built site with the origin that serves it: Material changes pages without loading them anew."""
    target = tmp_path_factory.mktemp("fitted") / "site"
    shutil.copytree(site_folder, target, ignore=shutil.ignore_patterns("*.br", "*.gz"))
    with SiteServer(target) as server:
        fit(target, server.url)
        yield server


def go_on(browser: Browser, to: str) -> None:
    """Press the link to the next page, as a reader does."""
    browser.js(f"void document.querySelector('[data-next-aid={to}]').scrollIntoView()")
    browser.click(f"[data-next-aid={to}]")


def test_from_a_result_to_one_page_of_all_aids_and_back_with_nothing_stored(
    chromium: Chromium, fitted_server: SiteServer
) -> None:
    thin = worked_case("tunt_intyg")
    page = AidPage(chromium, fitted_server.url)
    page.open(thin.fragment())
    chromium.wait_for("!!document.querySelector('[data-next-aid=vagvisare]')")
    go_on(chromium, "vagvisare")
    chromium.wait_for("document.querySelector('[data-aid]')?.dataset.aid === 'vagvisare'")
    chromium.wait_for("!!document.querySelector('[data-view] [data-action=result]')")
    page.act("result")
    chromium.clear_records()
    go_on(chromium, "arendebild")
    chromium.wait_for(SHOWN)
    text = said(chromium)
    assert [one for one in ("Bedöm ett läkarintyg", "Vem gör vad?") if one not in text] == []
    assert "Fråga vården om det som saknas" in text.replace("fråga", "Fråga")
    assert chromium.js("document.activeElement.matches('[data-picture] [data-focus]')")
    assert str(chromium.js("location.href")) == fitted_server.url + PAGE
    kept = "JSON.stringify(history.state) + JSON.stringify(localStorage) + JSON.stringify(sessionStorage)"
    assert "tunt" not in str(chromium.js(kept))
    assert "underlag" not in str(chromium.js(kept))

    more = [file_of(*one) for one in MORE]
    chromium.js(GIVE % json.dumps(more))
    chromium.wait_for(f"document.querySelectorAll('[data-remove]').length === {2 + len(more)}")
    assert "FK vara skyldig att delta den 15 januari 2027" in said(chromium)
    paper = PdfReader(BytesIO(chromium.page.pdf(format="A4")))
    assert len(paper.pages) <= 2
    printed = " ".join(one.extract_text() for one in paper.pages)
    assert "Att göra" in printed
    assert "Sparade filer" not in printed
    chromium.resize(320, 800)
    assert chromium.js("document.documentElement.scrollWidth <= 320")
    chromium.js("void document.querySelector('[data-remove]').focus()")
    chromium.press("Enter")
    chromium.wait_for("document.querySelectorAll('[data-remove]').length === 5")
    assert [one for one in chromium.requests() if not one.startswith(fitted_server.url)] == []
    assert chromium.console_errors() == []
    chromium.back()
    chromium.wait_for("document.querySelector('[data-aid]')?.dataset.aid === 'vagvisare'")
    chromium.wait_for("!!document.querySelector('[data-view] [data-action=restart]')")
    page.act("restart")
    chromium.js("void document.querySelector('nav a[href$=\"arendebild/\"]').click()")
    chromium.wait_for("!!document.querySelector('[data-arendebild] [data-gate]:enabled')")
    chromium.js("new Promise(done => setTimeout(done, 500))")
    assert chromium.js("!document.querySelector('[data-picture]')"), "the case has ended"


@pytest.mark.own_page  # its clock is set
def test_the_whole_story_from_a_thin_certificate_to_a_plan_that_is_opened_again_in_february(
    chromium: Chromium, fitted_server: SiteServer
) -> None:
    """Certificate, ways, unclear coordination, a plan called for two days, saved, and taken up anew."""
    chromium.page.clock.set_fixed_time("2026-12-03T09:00:00")
    page = AidPage(chromium, fitted_server.url)
    page.open(worked_case("tunt_intyg").fragment())
    chromium.wait_for("!!document.querySelector('[data-next-aid=vagvisare]')")
    for aid in ("vagvisare", "samordning", "sip"):
        go_on(chromium, aid)
        chromium.wait_for(
            f"history.state?.kunskapsstod?.aid === '{aid}' && !!history.state.kunskapsstod.answers"
        )
        if aid != "sip":
            page.act("result")
    plan = worked_case("tunt_intyg_fore_arsskiftet", "sip")
    page.fill_in({**plan.answers, "motesdag": "2026-12-10"})
    assert "FK får kallas men behöver inte komma den 10 december 2026" in shown(chromium)
    page.change("motesdag")
    page.fill_in({**plan.answers, "motesdag": "2027-01-15", "nej_fran_fk": "ja", "mal": GOALS})
    assert "FK vara skyldig att delta den 15 januari 2027" in shown(chromium)
    page.act("result")
    written = str(chromium.js("document.querySelector('[data-document=plan]').textContent"))
    assert all(str(as_object(one)["mal"]) in written for one in GOALS)
    chromium.js(CATCH)
    file = save(page)
    go_on(chromium, "arendebild")
    chromium.wait_for(SHOWN)
    told = said(chromium)
    assert "Det går inte att säga än om det talar för samordning hos FK" in told
    assert "15 januari 2027. Alla som är kallade: ni ses" in told

    chromium.page.clock.set_fixed_time("2027-02-05T09:00:00")
    chromium.open(fitted_server.url + PAGE)
    chromium.wait_for("!!window.kunskapsstod && !document.querySelector('[data-gate]').disabled")
    chromium.js(GIVE % json.dumps([file]))
    chromium.wait_for(SHOWN)
    told = said(chromium)
    assert "15 januari 2027 (har passerat)" in told
    assert "FK vara skyldig att delta den 15 januari 2027" in told
    again = AidPage(chromium, fitted_server.url, "sip")
    again.open()
    give(again, file)
    assert "FK vara skyldig att delta den 15 januari 2027" in shown(chromium)
    again.act("today")
    assert again.result()["as_of"] == "2027-02-05"
    assert chromium.console_errors() == []


def shown(browser: Browser) -> str:
    """The answer that a result begins with."""
    return str(browser.js("document.querySelector('[data-answer]').innerText"))

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
from tests.browser.aid_page import AidPage
from tests.browser.drivers.base import Browser
from tests.browser.drivers.chromium import Chromium
from tests.browser.picture_page import GIVE, PAGE, SHOWN, said
from tests.browser.worked_cases import worked_case
from tests.dates.small_site import fit


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

    sip = worked_case("tunt_intyg_efter_arsskiftet", "sip")
    held = {"format": "kunskapsstod-arbete", "version": 1, "aid": "sip", "rules": "x", "before": None}
    file = {**held, "date": sip.date, "answers": sip.answers}
    chromium.js(GIVE % json.dumps(json.dumps(file)))
    chromium.wait_for(f"{SHOWN} && document.body.textContent.includes('FK ska delta den dagen')")
    paper = PdfReader(BytesIO(chromium.page.pdf(format="A4")))
    assert len(paper.pages) <= 2
    printed = " ".join(one.extract_text() for one in paper.pages)
    assert "Att göra" in printed
    assert "Sparade filer" not in printed
    chromium.resize(320, 800)
    assert chromium.js("document.documentElement.scrollWidth <= 320")
    chromium.js("void document.querySelector('[data-remove]').focus()")
    chromium.press("Enter")
    chromium.wait_for("document.querySelectorAll('[data-remove]').length === 2")
    assert [one for one in chromium.requests() if not one.startswith(fitted_server.url)] == []
    assert chromium.console_errors() == []
    chromium.back()
    chromium.wait_for("document.querySelector('[data-aid]')?.dataset.aid === 'vagvisare'")

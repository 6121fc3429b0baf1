"""A certificate in a file: read in the browser, offered, confirmed, and judged, in three browsers."""

from __future__ import annotations

import json
import shutil
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from build_tools.site.server import SiteServer
from decision_aids.engine.json_types import JsonObject
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.registry import AIDS
from decision_aids.view.entry import respond
from tests.browser.aid_page import AidPage
from tests.browser.axe import axe
from tests.browser.drivers.base import Browser
from tests.browser.drivers.chromium import Chromium
from tests.utbyte.certificates import af00251, svar
from tests.utbyte.files import files

DAY = "2026-11-28"
SECRET = "hemligt-ord-om-hennes-katt"
JUDGED: JsonObject = {
    "manad": "2026-12",
    "aktivitet": "aktivitetskrav",
    "funktion": "observerad",
    "begransning": "konkret",
    "samband": "ja",
    "koppling": "aktiviteten",
}
GIVE = """void (() => {
    const bytes = Uint8Array.from(atob(%s), (one) => one.charCodeAt(0));
    const given = new DataTransfer();
    given.items.add(new File([bytes], %s));
    const field = document.querySelector("[data-read]");
    field.closest("details").open = true;
    field.files = given.files;
    field.dispatchEvent(new Event("change", {bubbles: true}));
})()"""
OFFERED = "!!document.querySelector('[data-offered]')"
REFUSED = "!!document.querySelector('#inlasning .felruta')"
SAID = "document.querySelector('[data-read-said]').textContent"
HOSTILE = {
    "deep.xml": b"<a>" * 10_000,
    "deep.json": b"[" * 10_000,
    "entities.xml": b'<!DOCTYPE a [<!ENTITY l "a">]><a>&l;</a>',
    "large.xml": b"<a>" + b" " * 2_100_000,
    "cut.xml": af00251()[:400],
    "script.pdf": b"%PDF-1.7 /JavaScript",
    "zip.pdf": b"PK\x03\x04",
}


@pytest.fixture
def page(browser: Browser, site_server: SiteServer) -> AidPage:
    """The aid's first step, with the engine ready."""
    return opened(browser, site_server)


def opened(browser: Browser, server: SiteServer, aid: str = "lakarintyg") -> AidPage:
    page = AidPage(browser, server.url, aid)
    page.open(f"v=1&d={DAY}")
    page.wait_ready()
    return page


def give(page: AidPage, name: str, content: bytes, shown: str = OFFERED) -> None:
    """Choose a file in the field, and wait for what comes of it."""
    page.browser.js(GIVE % (json.dumps(b64encode(content).decode()), json.dumps(name)))
    page.browser.wait_for(shown)


def parts(server: SiteServer) -> list[str]:
    """The parts of the engine that have been fetched, by name; but the texts of an aid."""
    asked = [one.path.rpartition("/")[2] for one in server.requests()]
    return [one.split("-")[1] for one in asked if one.startswith("part-") and one.split("-")[1] not in AIDS]


def answer_what_is_left(page: AidPage, read: JsonObject) -> None:
    """Go on to the result; nothing that was read is typed."""
    for _ in range(20):
        if not page.step():
            return
        done = {*read}
        while fresh := [one for one in page.shown() if one not in done]:
            page.answer(fresh[0], JUDGED.get(fresh[0], "vet-inte"))
            page.browser.wait_for("window.kunskapsstod.engine.pending === 0")
            done.add(fresh[0])
        page.next()
    raise AssertionError(f"no result after twenty steps; still at {page.step()}")


@pytest.mark.own_page
@pytest.mark.parametrize("name", ["af00251.xml", "mallen.json", "mallen.pdf"])
def test_from_a_file_to_the_verdict_without_typing_it_in(
    page: AidPage, site_server: SiteServer, name: str
) -> None:
    assert parts(site_server) == [], "nothing of it is fetched before it is used"
    give(page, name, files()[name])
    assert parts(site_server) == ["utbyte", *(["pdf"] if name.endswith("pdf") else [])]
    assert axe(page.browser, "section[data-aid]") == []
    page.act("adopt")
    read = cast("JsonObject", page.result()["answers"])
    assert len(read) > 10
    answer_what_is_left(page, read)
    result = page.result()
    asked = {"aid": "lakarintyg", "date": DAY, "do": "result", "answers": result["answers"]}
    assert read.items() <= cast("JsonObject", result["answers"]).items()
    natively = json.loads(respond(json.dumps(asked)))["html"]
    assert json.dumps(result["outcomes"], ensure_ascii=False) in natively.replace("\\u003c", "<")
    assert page.browser.console_errors() == []


def test_another_aid_takes_over_what_carries_and_shows_the_text_beside_what_it_asks(
    chromium: Browser, site_server: SiteServer
) -> None:
    carried: dict[str, JsonObject] = {
        "samordning": {"underlag": "lakarintyg", "intyg_framat": "ja"},
        "vagvisare": {"underlag": "lakarintyg"},
    }
    for aid, read in carried.items():
        page = opened(chromium, site_server, aid)
        give(page, "af00251.xml", files()["af00251.xml"])
        page.act("adopt")
        assert page.result()["answers"] == read
        quotes = "document.querySelector('#fraga-formaga [data-quotes]')"
        while not chromium.js(f"!!{quotes}"):
            for question in page.shown():
                if question not in read:
                    page.answer(question, "vet-inte")
            page.next()
        assert "Står högst tio minuter." in str(chromium.js(f"{quotes}.textContent"))
    assert chromium.console_errors() == []


def test_the_text_stands_beside_its_question_and_nowhere_else_until_the_reader_begins_again(
    page: AidPage,
) -> None:
    browser = page.browser
    give(page, "af00251.xml", af00251(s4=svar("4", _1=SECRET)))
    page.act("adopt")
    page.write("manad", "2026-12")
    page.choose("aktivitet", "aktivitetskrav")
    page.next()
    quotes = "document.querySelector('#fraga-begransning [data-quotes]')"
    assert SECRET in str(browser.js(f"{quotes}.textContent"))
    stored = "location.href + JSON.stringify([history.state, {...localStorage}, {...sessionStorage}])"
    assert SECRET not in str(browser.js(stored))
    page.act("restart")
    assert not browser.js("document.body.innerHTML.includes('data-taken')")
    browser.js("void document.querySelector('[name=underlag][value=lakarintyg]').click()")
    page.write("manad", "2026-12")
    page.choose("aktivitet", "aktivitetskrav")
    page.next()
    assert not browser.js(quotes)


def test_a_hostile_file_is_refused_and_the_form_lives_on(page: AidPage) -> None:
    browser = page.browser
    page.choose("underlag", "lakarintyg")
    for name, content in HOSTILE.items():
        browser.js("void document.querySelector('#inlasning .felruta')?.remove()")
        give(page, name, content, REFUSED)
        assert browser.js("document.activeElement.matches('#inlasning .felruta')"), name
        assert browser.js("document.querySelector('[name=underlag][value=lakarintyg]').checked"), name
    assert axe(browser, "section[data-aid]") == []
    give(page, "af00251.xml", af00251())
    page.act("adopt")
    assert page.browser.js("window.kunskapsstod.engine.how") == "snapshot"


@pytest.mark.parametrize("damage", ["away", "broken"])
def test_a_part_that_does_not_come_whole_is_told_and_can_be_asked_for_again(
    chromium: Browser, site_folder: Path, tmp_path: Path, serve: Callable[..., SiteServer], damage: str
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site_folder, copy)
    [part] = (copy / "assets/engine").glob("part-utbyte-*.bin")
    whole = part.read_bytes()
    for packed in part.parent.glob(f"{part.name}.*"):
        packed.unlink()
    part.unlink()
    if damage == "broken":
        part.write_bytes(whole[:-1] + b"x")
    page = opened(chromium, serve(copy))
    page.choose("underlag", "lakarintyg")
    give(page, "mallen.pdf", files()["mallen.pdf"], f"{SAID}.includes('kunde inte hämtas')")
    assert axe(chromium, "section[data-aid]") == []
    assert chromium.js("document.querySelector('[name=underlag][value=lakarintyg]').checked")
    part.write_bytes(whole)
    chromium.click('[data-action="read-again"]')
    chromium.wait_for(OFFERED)


def test_without_the_snapshot_a_file_is_read_too(
    chromium: Browser, site_folder: Path, tmp_path: Path, serve: Callable[..., SiteServer]
) -> None:
    copy = tmp_path / "site"
    shutil.copytree(site_folder, copy)
    for runtime in (copy / "assets/engine").glob("runtime-*"):
        runtime.unlink()
    page = opened(chromium, serve(copy))
    assert chromium.js("window.kunskapsstod.engine.how") == "stock"
    give(page, "mallen.pdf", files()["mallen.pdf"])
    page.act("adopt")
    assert page.result()["answers"]


@pytest.mark.access("tangentbord")
def test_the_field_is_reached_and_used_by_keyboard(
    chromium: Chromium, site_server: SiteServer, tmp_path: Path
) -> None:
    page = opened(chromium, site_server)
    (tmp_path / "mallen.json").write_bytes(files()["mallen.json"])
    chromium.js("void document.querySelector('#inlasning > summary').focus()")
    chromium.press("Enter")
    chromium.press("Tab")
    assert chromium.js("document.activeElement.matches('[data-read]')")
    assert chromium.js("document.activeElement.labels[0].textContent") == "Välj en fil med intyget"
    chromium.choose_file(tmp_path / "mallen.json")
    chromium.wait_for(OFFERED)
    assert page.step() == LAKARINTYG.groups[0]
    assert chromium.js("document.activeElement.matches('[data-offered] h2')")

"""Three stories of editing without a terminal, each from the form to what is published."""

from __future__ import annotations

import pytest

from build_tools.redigera.server import EditServer
from tests.browser.drivers.base import Browser
from tests.browser.handbook_pictures import Picture
from tests.browser.redigera_page import EditingPlace

pytestmark = pytest.mark.own_page

MARKS = (
    "[...page.querySelectorAll('.kallref a[href$=\"#kalla-aktivitetskravet\"]')]"
    ".filter(x => x.textContent.includes('kontrollera')).length"
)
CHECK = "page.querySelector('#kalla-aktivitetskravet .kalla__kontroll')"


def published(server: EditServer, path: str) -> str:
    return (server.root / path).read_text(encoding="utf-8")


def test_a_court_ruling_changes_a_source_and_the_page_that_rests_on_it(
    place: EditingPlace, server: EditServer, picture: Picture
) -> None:
    place.form("collections/kallor/entries/kammarratt-intyg-2023")
    place.beside("Det här berör")
    place.choose("status", "upphävd")
    said = place.beside("är upphävd")
    assert "På sidan När intyget saknas (docs/lakarintyg/nar-intyg-saknas.md, rad" in said
    place.at_field("status")
    picture("dom-1")
    place.save()
    place.ready()
    place.approved_by_two()
    assert "är upphävd" in place.publish()
    assert "status: gallande" in _source(server, "kammarratt-intyg-2023")

    place.form("collections/sidor-lakarintyg/entries/nar-intyg-saknas")
    place.beside("inga problem")
    page = published(server, "docs/lakarintyg/nar-intyg-saknas.md")
    body = page.split("---\n", 2)[2].strip()
    mended = body.replace(
        "[@kammarratt-intyg-2023].", "[@kammarratt-intyg-2023]. <!-- historiskt: upphävd av en högre rätt -->"
    )
    place.paste("body", mended)
    place.beside("inga problem")
    place.on_page("page.querySelector('#kalla-kammarratt-intyg-2023')")
    place.at_field("body")
    picture("dom-2")
    place.save()
    place.ready()
    place.approved_by_two()
    assert place.publish().startswith("Inlägg publicerat")
    assert "status: upphavd" in _source(server, "kammarratt-intyg-2023")
    assert published(server, "docs/lakarintyg/nar-intyg-saknas.md") == page.replace(body, mended)


def test_a_law_that_is_read_in_full_loses_its_marks(
    place: EditingPlace, server: EditServer, picture: Picture
) -> None:
    # One of its sources, as the editor does it; that all of them are enough, tests/redigera holds.
    place.form("collections/kallor/entries/aktivitetskravet")
    said = place.beside("Det här berör")
    assert "Regler i lakarintyg, vagvisare vilar på källan" in said
    place.show_page("Aktivitetskravet")
    place.on_page(f"{CHECK} && {MARKS} > 0")
    place.page_at(".kallref a[href$='#kalla-aktivitetskravet']")
    picture("lag-1")
    place.write("kontrollera_mot", "")
    place.choose("sakerhet", "läst i lagtexten")
    place.beside_not("Läsaren ska kontrollera den mot")
    assert "Så ser sidan ut: Aktivitetskravet" in place.beside("inga problem"), "the page that was chosen"
    place.on_page(f"!{CHECK} && {MARKS} === 0 && page.querySelector('#kalla-aktivitetskravet')")
    place.page_at(".kallref a[href$='#kalla-aktivitetskravet']")
    picture("lag-2")
    place.save()
    place.ready()
    place.approved_by_two()
    assert place.publish().startswith("Inlägg publicerat")
    after = _source(server, "aktivitetskravet")
    assert "sakerhet: lagtext" in after
    assert "kontrollera_mot" not in after


def test_a_municipality_adds_its_example(
    place: EditingPlace, server: EditServer, chromium: Browser, picture: Picture
) -> None:
    place.form("collections/sidor-exempel/new")
    place.write("title", "Exempelkommun")
    place.write("description", "Så arbetar en påhittad kommun.")
    place.choose("agare", "Socialstyrelsen (förslag)")
    place.add("Lägg till målgrupp", "Alla")
    place.choose("status", "Utkast")
    place.write("nasta_granskning", "2027-05-29")
    place.paste(
        "body",
        "# Exempelkommun\n\n<!-- utan källa: påhittat i ett prov -->\n\nKommunen möter personen tidigt.",
    )
    place.beside("inga problem")
    place.on_page("page.querySelector('h1')?.textContent.includes('Exempelkommun')")
    place.at_field("title")
    picture("kommun-1")
    place.save()
    place.ready()
    place.beside("En person räcker för att publicera det")
    place.beside("inga problem")
    picture("kommun-2")
    assert place.publish().startswith("Inlägg publicerat")
    written = published(server, "docs/exempel/exempelkommun.md")
    assert "# Exempelkommun" in written
    assert "\nagare: Socialstyrelsen (förslag)\n" in written
    assert "- Exempelkommun: exempel/exempelkommun.md" in published(server, "mkdocs.yml")
    assert [one for one in chromium.requests() if not one.startswith((server.url, "data:", "blob:"))] == []


def _source(server: EditServer, name: str) -> str:
    return published(server, "decision_aids/law/sources.yml").split(f"\n{name}:\n", 1)[1].split("\n\n", 1)[0]

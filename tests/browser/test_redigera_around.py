"""Around the forms: from a page to its form, from one form to another, approvals, what is to be done."""

from __future__ import annotations

import pytest

from build_tools.redigera.server import EditServer
from tests.browser.drivers.base import Browser
from tests.browser.drivers.chromium import Chromium
from tests.browser.handbook_pictures import Picture
from tests.browser.redigera_page import EditingPlace

pytestmark = pytest.mark.own_page
PAGE = "samverkan/sip"
TITLE = "Individuell plan (SIP)"
FORM = "collections/sidor-samverkan/entries/sip"
READ_AS_OF = "page.querySelector('#foresla-text').value"


def test_a_reader_copies_a_text_and_an_editor_changes_the_same_page(
    place: EditingPlace, server: EditServer, chromium: Browser
) -> None:
    chromium.open(f"{server.url}{PAGE}/")
    chromium.click(".foresla summary")
    text = str(chromium.js("document.querySelector('#foresla-text').value"))
    assert f"{TITLE} ({PAGE}.md)" in text
    assert "Så borde det vara:" in text
    chromium.click("#foresla-text")
    chromium.press("Control+a")
    assert (
        chromium.js("(t => t.value.slice(t.selectionStart, t.selectionEnd))(document.activeElement)") == text
    )
    chromium.click(".andra-sidan a")
    place.in_form()
    assert place.value("title") == TITLE


def test_a_link_from_one_form_to_another_shows_the_other_filled_in(
    place: EditingPlace, chromium: Browser
) -> None:
    place.form(FORM)
    for form, field, value in (
        ("collections/kallor/entries/sol-12-3", "id", "sol-12-3"),
        (FORM, "title", TITLE),
    ):
        chromium.js(f"(location.hash = '#/{form}') && true")
        chromium.wait_for(f"document.querySelector('[id^={field}-field]')?.value === '{value}'", 60)


def test_who_waits_is_told_for_how_long_and_when_the_server_is_gone(
    place: EditingPlace, chromium: Browser
) -> None:
    place.form(FORM)
    place.beside("Det här berör")
    chromium.js(
        "(window.real = window.fetch, window.fetch = (...all) => "
        "String(all[0]).endsWith('granska') ? new Promise(() => {}) : real(...all)) && true"
    )
    place.write("title", "Ett annat namn")
    assert "Kontrollerar … " in place.beside("sekunder. ", 30)
    chromium.js("(window.fetch = () => Promise.reject(new TypeError('Failed to fetch'))) && true")
    place.write("title", "Ett tredje namn")
    said = place.beside("Det gick inte att kontrollera.", 30)
    assert "Servern svarar inte" in said
    assert "finns kvar i formuläret" in said
    assert "Failed to fetch" not in said


def test_the_page_is_shown_as_of_the_day_that_is_chosen_beside_the_form(
    place: EditingPlace, chromium: Chromium
) -> None:
    place.form(FORM)
    place.on_page(f"{READ_AS_OF} && !{READ_AS_OF}.includes('2 januari 2099')")
    beside = next(one for one in chromium.page.frames if one.query_selector(".forhand"))
    beside.fill("section[aria-label='Så ser sidan ut'] input[type=date]", "2099-01-02")
    place.on_page(f"{READ_AS_OF}.includes('2 januari 2099')")


def test_a_finding_leads_to_its_field(place: EditingPlace, chromium: Chromium) -> None:
    place.form(FORM)
    place.beside("inga problem")
    place.write("nasta_granskning", "2027-13-01")
    place.beside("Gå till fältet")
    beside = next(one for one in chromium.page.frames if one.query_selector(".forhand__fynd"))
    beside.click("button:has-text('Gå till fältet')")
    assert str(chromium.js("document.activeElement.id")).startswith("nasta_granskning-field")


def test_a_source_is_chosen_and_cited_where_the_writer_was(place: EditingPlace, chromium: Chromium) -> None:
    place.form(FORM)
    text = "textarea[id^=body-field]"
    before = str(chromium.js(f"document.querySelector('{text}').value"))
    chromium.page.fill("input[id$='-kalla']", "finns-inte En lag")
    chromium.page.click("button:has-text('Sätt in där markören står')")
    chromium.wait_for("document.body.innerText.includes('Välj en källa i listan först.')", 10)
    chromium.js(f"document.querySelector('{text}').setSelectionRange(4, 4) || true")
    offered = chromium.js("document.querySelector('datalist option[value^=\"sol-12-3 \"]').value")
    chromium.page.fill("input[id$='-kalla']", str(offered))
    chromium.page.click("button:has-text('Sätt in där markören står')")
    chromium.wait_for("document.body.innerText.includes('[@sol-12-3] står nu i texten.')", 10)
    after = str(chromium.js(f"document.querySelector('{text}').value"))
    assert after == f"{before[:4]}[@sol-12-3]{before[4:]}"
    assert chromium.js(f"document.activeElement.matches('{text}')")


def test_two_stand_for_a_page_until_it_is_changed(
    place: EditingPlace, server: EditServer, picture: Picture
) -> None:
    place.form(FORM)
    place.beside("Ingen har godkänt sidan")
    place.approve("jurist, Socialstyrelsen", "AB")
    place.beside("Väntar på en till")
    place.approve("utredare, Socialstyrelsen", "CD")
    said = place.beside("utredare, Socialstyrelsen (CD)")
    assert "jurist, Socialstyrelsen (AB)" in said
    assert "Väntar på en till" not in said
    picture("godkann")
    kept = (server.root / "redaktion/godkannanden.yml").read_text(encoding="utf-8")
    assert f"{PAGE}.md:" in kept
    assert f"{TITLE}: Godkänd" not in place.to_do("Socialstyrelsen"), "nobody is waited for"

    place.form(FORM)
    place.write("description", "När ni gör en plan, vem som kallar och vad planen ska innehålla.")
    place.beside("inga problem")
    place.save()
    assert f"{TITLE}: utkast, två personer ska godkänna det" in place.to_do("Socialstyrelsen")
    picture("att-gora")
    place.follow(f"{TITLE}: utkast")
    assert place.value("title") == TITLE
    place.ready()
    assert "Två personer ska godkänna just det här utkastet" in place.publish()
    place.approved_by_two()
    assert place.publish().startswith("Inlägg publicerat")
    assert "Att godkänna: 1" in place.to_do("Socialstyrelsen")
    assert "Ändrad sedan den godkändes" in place.to_do("Socialstyrelsen")
    place.follow("Ändrad sedan")
    place.beside("Ändrad sedan den godkändes")

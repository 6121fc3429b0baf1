"""The whole way: written, coached, saved as PDF, filled in elsewhere, read, judged; never typed again."""

from __future__ import annotations

import io
from datetime import date
from typing import cast

from pypdf import PdfWriter

from build_tools.mallar.exempel import example
from build_tools.site.server import SiteServer
from decision_aids.engine.json_types import JsonObject
from decision_aids.mall.ifylld import write_ifylld
from decision_aids.utbyte.inlasning import read_file
from tests.browser.drivers.base import Browser
from tests.browser.test_inlasning import DAY, answer_what_is_left, give, opened
from tests.browser.write_page import WritePage

WRITTEN = write_ifylld(example())
ADDED = "Arbete på stege."
"""What the other program fills in: a field that the doctor left."""


def by_another_program(pdf: bytes) -> bytes:
    """The file with one more field filled in by pypdf, and nothing of our own code."""
    writer = PdfWriter(io.BytesIO(pdf), incremental=True)
    for page in writer.pages:
        writer.update_page_form_field_values(page, {"undvika": ADDED}, auto_regenerate=False)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_what_a_doctor_writes_is_judged_by_a_caseworker_without_being_typed_again(
    browser: Browser, site_server: SiteServer
) -> None:
    form = WritePage(browser, site_server.url)
    form.open()
    left = {key: one for key, one in WRITTEN.items() if key != "undvika"}
    form.fill_in({**left, "funktion": "Uppger värk."})
    assert form.reminders() == ["bara_berattat"]
    browser.set_value('[name="funktion"]', str(WRITTEN["funktion"]))
    form.settle()
    assert form.reminders() == []
    pdf = by_another_program(form.save_pdf())

    page = opened(browser, site_server)
    give(page, "intyg.pdf", pdf)
    page.act("adopt")
    read = cast("JsonObject", page.result()["answers"])
    assert read["hinder"] == "ja"
    assert read["rader"] == WRITTEN["rader"]
    shown = str(browser.js("document.querySelector('[data-taken]').textContent"))
    assert "uppgifter ur intyget är övertagna" in shown
    beside = "document.querySelector('#fraga-aktivitet [data-quotes]').textContent"
    assert str(WRITTEN["aktivitet"]) in str(browser.js(beside))
    assert ADDED in str(read_file(pdf, date.fromisoformat(DAY))), (
        "what the other program filled in came along"
    )
    answer_what_is_left(page, read)
    result = page.result()
    assert read.items() <= cast("JsonObject", result["answers"]).items()
    assert result["outcomes"]
    assert browser.console_errors() == []

"""What is meant for one sheet of paper is on one."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfReader

from build_tools.site.server import SiteServer
from tests.browser.drivers.chromium import Chromium


def test_the_sheet_for_the_consulting_room_is_one_page_of_a4(
    chromium: Chromium, site_server: SiteServer
) -> None:
    chromium.open(f"{site_server.url}varden/i-korthet/")
    paper = PdfReader(BytesIO(chromium.page.pdf(format="A4")))
    assert len(paper.pages) == 1
    assert "Intyget på ett blad" in paper.pages[0].extract_text()

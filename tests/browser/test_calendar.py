"""The calendar file is saved by the browser itself, from an address that holds it; nothing is fetched.

Chromium alone: the others save it too (tried by hand), but in the home folder of whoever runs the tests.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from build_tools.site.server import SiteServer
from decision_aids.view.result.ics import FILE_NAME, event, ics_href
from tests.browser.drivers.chromium import Chromium

DAY, AS_OF = date(2026, 12, 3), date(2026, 11, 22)
STRICT = {"Content-Security-Policy": "default-src 'self'; form-action 'none'; base-uri 'none'"}


def test_a_press_saves_the_file_and_leaves_the_page_where_it_is(
    chromium: Chromium, serve: Callable[..., SiteServer], tmp_path: Path
) -> None:
    link = f'<a id="spara" download="{FILE_NAME}" href="{ics_href(DAY, AS_OF)}">Spara</a>'
    page = f"<!doctype html><html lang=sv><title>x</title>{link}"
    (tmp_path / "index.html").write_text(page, encoding="utf-8")
    (tmp_path / "favicon.ico").touch()
    server = serve(tmp_path, headers=STRICT)
    chromium.open(server.url)
    with chromium.page.expect_download() as saved:
        chromium.click("#spara")
    assert saved.value.suggested_filename == FILE_NAME
    assert Path(saved.value.path()).read_bytes() == event(DAY, AS_OF).encode()
    assert chromium.js("location.href") == server.url
    assert chromium.console_errors() == []

"""How long a page is known to be right, and the notice that it carries."""

from datetime import date

import pytest

from build_tools.dates.validity import valid_until, with_notice
from tests.dates.sources import AFTER, BEFORE, SOURCES

DAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("text", "day", "last"),
    [
        ("Påstående [@lag].", DAY, None),
        ("Påstående [@ny].", DAY, BEFORE),
        ("Påstående [@lag; @ny].", BEFORE, BEFORE),
        ("Påstående [@ny].", AFTER, None),
        ("Påstående [@norm].", date(2025, 1, 1), date(2025, 12, 31)),
        ("Påstående [@norm].", date(2026, 1, 1), BEFORE),
        ("::: bara före 2026-12-01\nText.\n:::", DAY, date(2026, 11, 30)),
        ("::: till 2026-12-01\nText.\n:::", DAY, date(2026, 12, 1)),
        # What is not shown today may be what is shown tomorrow.
        ("::: bara från ny\nText.\n:::", DAY, BEFORE),
        ("[[gäller: ny]]", DAY, BEFORE),
        ("Skriv `[@ny]` eller\n```\n[@ny]\n::: från ny\n```\n", DAY, None),
    ],
)
def test_a_page_holds_until_what_it_rests_on_changes(text: str, day: date, last: date | None) -> None:
    assert valid_until(text, day, SOURCES) == last


def test_the_notice_stands_hidden_after_the_heading() -> None:
    html = with_notice("<h1>Rubrik</h1>\n<p>Text</p>", BEFORE, DAY)
    heading, _, rest = html.partition("</h1>")
    assert heading == "<h1>Rubrik"
    assert rest.lstrip().startswith('<p class="notis notis--giltighet"')
    assert 'data-valid-until="2026-12-31" hidden>' in rest
    assert "Efter den 31 december 2026" in rest
    assert rest.endswith("<p>Text</p>")


def test_a_page_without_heading_begins_with_the_notice() -> None:
    assert with_notice("<p>Text</p>", BEFORE, DAY).startswith('<p class="notis')


def test_a_page_without_known_change_has_no_notice() -> None:
    assert with_notice("<h1>Rubrik</h1>", None, DAY) == "<h1>Rubrik</h1>"

"""`::: karta` on a page becomes the map, linked from where the page stands; nothing else is touched."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from build_tools.dates.problems import date_problems
from build_tools.site.karta import with_map
from decision_aids.law.register import register

DAY = date(2026, 11, 22)


def url_of(uri: str) -> str:
    return f"/ut/{uri}"


def test_the_map_stands_where_the_page_asks_for_it() -> None:
    made = with_map("Inledning\n\n::: karta\n\nAvslutning", DAY, url_of)
    before, after = made.index("Inledning"), made.index("Avslutning")
    assert before < made.index('<figure class="karta"') < made.index("</figure>") < after
    assert 'href="/ut/ansvar/regionen.md#skriva-intyg"' in made


def test_the_map_is_one_block_of_html_to_markdown() -> None:
    made = with_map("::: karta", DAY, url_of)
    block = made[made.index("<figure") : made.index("</figure>")]
    assert all(line.strip() for line in block.splitlines())


def test_a_page_that_shows_how_to_write_it_or_does_not_ask_for_it_stays_as_it_is() -> None:
    for page in ("```\n::: karta\n```", "Texten om ::: karta här.", "::: från 2027-01-01\nSedan\n:::"):
        assert with_map(page, DAY, url_of) == page


def test_the_line_is_no_passage_that_must_be_closed() -> None:
    sources = register().sources
    assert date_problems(Path("sida.md"), "::: karta\n\n::: från 2027-01-01\nSedan\n:::\n", sources) == []
    assert date_problems(Path("sida.md"), "::: kartan\n", sources)

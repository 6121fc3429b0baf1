"""`::: karta` on a page becomes the map, linked from where the page stands; nothing else is touched."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from build_tools.blocks.drawn import Drawn
from build_tools.dates.problems import date_problems
from build_tools.pages.sources_page import Link
from decision_aids.law.register import register

SOURCES = register().sources


def filled(markdown: str) -> str:
    return Drawn().fill(markdown, SOURCES, date(2026, 11, 22), lambda place: Link(f"/ut/{place}", ""))


def test_the_map_stands_where_the_page_asks_for_it() -> None:
    made = filled("Inledning\n\n::: karta\n\nAvslutning")
    before, after = made.index("Inledning"), made.index("Avslutning")
    assert before < made.index('<figure class="karta"') < made.index("</figure>") < after
    assert 'href="/ut/samverkan/sip.md"' in made


def test_the_map_is_one_block_of_html_to_markdown() -> None:
    made = filled("::: karta")
    block = made[made.index("<figure") : made.index("</figure>")]
    assert all(line.strip() for line in block.splitlines())


def test_a_page_that_shows_how_to_write_it_or_does_not_ask_for_it_stays_as_it_is() -> None:
    for page in ("```\n::: karta\n```", "Texten om ::: karta här.", "::: från 2027-01-01\nSedan\n:::"):
        assert filled(page) == page


def test_the_line_is_no_passage_that_must_be_closed() -> None:
    assert date_problems(Path("sida.md"), "::: karta\n\n::: från 2027-01-01\nSedan\n:::\n", SOURCES) == []
    assert date_problems(Path("sida.md"), "::: kartan\n", SOURCES)

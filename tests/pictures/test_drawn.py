"""What a reader gets of a picture: all of its text in order, its sources, and the day's own words."""

from __future__ import annotations

from datetime import date

import pytest
from bs4 import BeautifulSoup
from markdown import markdown

from build_tools.blocks.drawn import Drawn, no_link
from build_tools.pages.citations import citations
from build_tools.pages.sources_page import Link
from build_tools.pictures.model import Actor
from build_tools.pictures.process import shown_steps
from build_tools.pictures.render import picture_html
from tests.dates.sources import AFTER, BEFORE, SOURCES
from tests.pictures.pictures import EVERY, MATRIS, PROCESS, TIDSLINJE, VEM, picture


def drawn(text: str, day: date = BEFORE) -> BeautifulSoup:
    """The picture as it stands on a built page, among other text."""
    html = picture_html(picture(text), SOURCES, day, lambda written: Link(f"../{written}", "Ansvar"))
    page = markdown(f"# Rubrik\n\nFöre.\n\n{html}\n\nEfter.", extensions=["attr_list", "md_in_html"])
    return BeautifulSoup(page, "html.parser")


def words(page: BeautifulSoup) -> str:
    return " ".join(page.get_text(" ").split())


@pytest.mark.parametrize("kind", EVERY)
def test_a_picture_is_one_figure_with_a_name(kind: str) -> None:
    page = drawn(EVERY[kind])
    assert len(page.select("figure.bild")) == 1
    figure = page.select_one("figure#bild-prov")
    assert figure
    named = page.select_one(f"#{figure['aria-labelledby']}")
    assert named
    assert named.text == picture(EVERY[kind]).title
    # Markdown neither swallowed nor split the block.
    assert figure.find_next_sibling("p") is not None
    assert not page.select("figure p > figure, figure pre, p > li")


@pytest.mark.parametrize("kind", EVERY)
def test_every_source_is_cited_as_on_pages(kind: str) -> None:
    html = picture_html(picture(EVERY[kind]), SOURCES, BEFORE, no_link)
    in_data = {one for one in SOURCES if f"{one}]" in EVERY[kind] or f"{one}," in EVERY[kind]}
    assert in_data <= {one.source for one in citations(html)}


def test_a_process_reads_as_an_ordered_list() -> None:
    page = drawn(PROCESS)
    steps = page.select("ol.steg > li")
    assert [one["id"] for one in steps] == [f"bild-prov-steg-{number}" for number in (1, 2, 3)]
    first = words(BeautifulSoup(str(steps[0]), "html.parser"))
    for text in ("Steg 1", "Handläggaren", "Tar emot <ansökan>", "När: Genast", "Något saknas: Fråga."):
        assert text in first
    assert steps[0].select_one("a[href='#bild-prov-steg-2']")
    assert steps[1].select_one("a[href='../ansvar/index.md']")
    assert "Regionen" in steps[1].text
    # What is only drawn is hidden from who listens.
    assert all(one["aria-hidden"] == "true" for one in page.select("svg, .banor"))


def test_the_line_goes_from_lane_to_lane_and_ends_with_the_last_step() -> None:
    found = picture(PROCESS)
    steps = shown_steps(tuple(one for one in found.parts), no_link)  # pyright: ignore[reportArgumentType]
    assert [(one.lane, one.step.actor) for one in steps] == [
        (1, Actor.SOCIALNAMNDEN),
        (2, Actor.REGIONEN),
        (0, Actor.PERSONEN),
    ]
    ends = [(one.path.split(" ")[0], one.path.split(" ")[-2:]) for one in steps]
    assert ends == [("M1.5", ["2.5", "1"]), ("M2.5", ["0.5", "1"]), ("", [""])]


@pytest.mark.parametrize(
    ("day", "af", "fk"),
    [
        (BEFORE, "Kan Ska från 1 januari 2027 delta", "Kan delta"),
        # A proposal never makes a duty by the calendar.
        (AFTER, "Ska delta", "Kan delta"),
    ],
)
def test_a_cell_becomes_a_duty_on_its_day(day: date, af: str, fk: str) -> None:
    cells = {
        actor: words(BeautifulSoup(str(cell), "html.parser"))
        for actor in ("arbetsformedlingen", "forsakringskassan", "regionen")
        for cell in drawn(MATRIS, day).select(f"td.aktor--{actor}")
    }
    assert af in cells["arbetsformedlingen"]
    assert fk in cells["forsakringskassan"]
    assert "Ingen del här" in cells["regionen"]


def test_a_matrix_is_a_table_with_its_roles() -> None:
    page = drawn(MATRIS)
    assert len(page.select("table[role=table] th[scope=col]")) == 5
    assert [one.text for one in page.select("th[scope=row][role=rowheader]")] == ["Göra en plan"]
    assert len(page.select("td[role=cell]")) == 4


@pytest.mark.parametrize(
    ("day", "order"),
    [
        (
            BEFORE,
            ["1 januari 2026 gäller", "1 juli 2026 förslag", "31 december 2026 gäller", "Här är vi",
             "1 januari 2027 gäller inte än"],
        ),
        (
            AFTER,
            ["1 januari 2026 gäller", "1 juli 2026 förslag", "31 december 2026 har upphört",
             "1 januari 2027 gäller enligt beslut", "Här är vi"],
        ),
    ],
)  # fmt: skip
def test_the_days_come_from_the_register_in_order(day: date, order: list[str]) -> None:
    rows = [
        words(BeautifulSoup(str(one), "html.parser")) for one in drawn(TIDSLINJE, day).select("ol.tider > li")
    ]
    assert [row.startswith(start) for row, start in zip(rows, order, strict=True)] == [True] * 5, rows


def test_a_relation_says_who_tells_whom_and_if_consent_is_needed() -> None:
    rows = [words(BeautifulSoup(str(one), "html.parser")) for one in drawn(VEM).select("ul.relationer > li")]
    assert rows[0].startswith("Regionen till Socialnämnden Samtycke krävs Uppgifter om hälsan Sekretess")
    assert rows[1].startswith("Arbetsförmedlingen till Socialnämnden Utan samtycke Uppgifter om personen")


def test_a_picture_can_stand_inside_a_passage_and_code_is_left_alone() -> None:
    pictures = Drawn({"prov": picture(VEM)})
    text = "Före.\n\n::: från ny\n\n::: bild prov\n\n:::\n\n```\n::: bild prov\n```\n"
    filled = pictures.fill(text, SOURCES, BEFORE, no_link)
    assert filled.count("<figure") == 1
    assert "```\n::: bild prov\n```" in filled
    assert "::: från ny" in filled


def test_what_does_not_exist_is_left_out() -> None:
    assert "bild" not in Drawn().fill("::: bild borta\n\n::: insatser", SOURCES, BEFORE, no_link)

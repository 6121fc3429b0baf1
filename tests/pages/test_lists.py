"""The lists that the build puts into pages: sources, checklist and requirements, in their places."""

from __future__ import annotations

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from markdown import markdown

from build_tools.pages.checklist import Item, tick, unlisted
from build_tools.pages.cited import CitedBy, aid_sources, cited_by
from build_tools.pages.links import linker
from build_tools.pages.lists import fill_lists, list_places
from build_tools.pages.requirements import Place, Requirement, RequirementStatus
from build_tools.pages.requirements_page import requirements_list
from build_tools.pages.sources_page import checklist, sources_list
from decision_aids.law.register import register
from decision_aids.registry import AIDS
from tests.checks.surroundings import DAY, SOURCES

REGISTER = register().sources

LINK_TO = linker(
    {"ansvar/index.md": "Ansvar", "stod.md": "Bedöm"},
    {"ansvar/index.md": {"glappen": "Glappen"}},
    {"lakarintyg": "stod.md"},
    lambda uri: f"../{uri.removesuffix('.md')}/",
)


def soup(text: str) -> BeautifulSoup:
    """The list as it is on the built page."""
    return BeautifulSoup(markdown(text, extensions=["attr_list", "md_in_html"]), "html.parser")


def test_every_source_stands_once_with_its_status_and_certainty() -> None:
    items = soup(sources_list(REGISTER, {}, DAY, LINK_TO)).select("[data-source]")
    assert sorted(str(one["data-source"]) for one in items) == sorted(REGISTER)
    for item in items:
        source = REGISTER[str(item["data-source"])]
        assert (item["data-status"], item["data-sakerhet"]) == (source.status, source.sakerhet)
        assert (item["data-kontroll"] == "ja") is source.check_first
        assert (source.kontrollera_mot in item.text) or not source.check_first


def test_a_source_links_to_the_pages_and_aids_that_rest_on_it() -> None:
    cited = {"sol-12-1": CitedBy(("ansvar/index.md",), ("lakarintyg",))}
    page = soup(sources_list(REGISTER, cited, DAY, LINK_TO))
    links = page.select("[data-source=sol-12-1] dd a")
    assert [(one["href"], one.text) for one in links] == [
        ("../ansvar/index/", "Ansvar"),
        ("../stod/", "Bedöm"),
    ]


def test_what_is_cited_is_found_on_pages_and_in_rules() -> None:
    found = cited_by({"a.md": "Text [@x; @y]. Och [@x].", "b.md": "`[@x]` [@y]"}, AIDS)
    assert found["x"].pages == ("a.md",)
    assert found["y"].pages == ("a.md", "b.md")
    for aid in AIDS.values():
        assert aid_sources(aid)
        assert all(aid.id in found[one].aids for one in aid_sources(aid))


def test_an_item_of_the_checklist_is_done_when_its_sources_are_verified() -> None:
    items = (
        Item("a", "Läs.", "Därför.", ("forslaget", "sol-12-1")),
        Item("b", "Läs.", "Därför.", ("sol-12-1",)),
    )
    first, second = tick(items, SOURCES)
    assert [one.id for one in first.left] == ["forslaget"]
    assert (first.done, second.done) == (False, True)
    shown = soup(checklist(items, SOURCES))
    assert [one["data-klar"] for one in shown.select("li[data-klar]")] == ["nej", "ja"]


def test_what_no_item_names_is_on_the_checklist_all_the_same() -> None:
    items = (Item("b", "Läs.", "Därför.", ("sol-12-1",)),)
    assert [one.id for one in unlisted(items, SOURCES)] == ["forslaget"]
    assert soup(checklist(items, SOURCES)).select("#kontroll-ovriga a[href='#kalla-forslaget']")


def test_a_requirement_shows_how_far_it_is_met_and_leads_there() -> None:
    rows = (
        Requirement(
            "R01", "Ett.", RequirementStatus.DELVIS, (Place.parse("ansvar/index.md#glappen"),), "Resten."
        ),
        Requirement("R02", "Två.", RequirementStatus.PLANERAD, (), ""),
        Requirement("R03", "Tre.", RequirementStatus.UPPFYLLD, (Place.parse("stod:lakarintyg"),), ""),
    )
    shown = soup(requirements_list(rows, LINK_TO))
    assert {one["id"]: one["data-status"] for one in shown.select("[data-krav]")} == {
        "r01": "delvis",
        "r02": "planerad",
        "r03": "uppfylld",
    }
    assert [one["href"] for one in shown.select("#r01 a")] == ["../ansvar/index/#glappen"]
    assert "Resten." in shown.select("#r01")[0].text
    assert [one["href"] for one in shown.select("#r03 a")] == ["../stod/"]


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("A\n\n<!-- lista: krav -->\n\nB", "A\n\nHÄR\n\nB"),
        ("<!-- lista: okänd -->", "<!-- lista: okänd -->"),
        ("I texten <!-- lista: krav --> händer inget", "I texten <!-- lista: krav --> händer inget"),
    ],
)
def test_a_list_stands_in_its_place(text: str, filled: str) -> None:
    assert fill_lists(text, {"krav": lambda: "HÄR"}) == filled


def test_a_place_knows_its_line() -> None:
    assert [(one.name, one.line) for one in list_places("a\n\n<!-- lista: krav -->")] == [("krav", 3)]


def test_a_source_that_has_ceased_says_so_from_the_day_after() -> None:
    ending = next(one for one in REGISTER.values() if one.galler_till)
    assert ending.galler_till
    before, after = (
        soup(sources_list(REGISTER, {}, day, LINK_TO)).select(f"[data-source={ending.id}] dd")[0].text
        for day in (ending.galler_till, ending.galler_till + timedelta(days=1))
    )
    assert before != after

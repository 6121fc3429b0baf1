"""The whole guide: which pages it holds, and that links and ids still lead right inside it."""

from __future__ import annotations

from datetime import date

import pytest
from bs4 import BeautifulSoup

from build_tools.guide.chapter import chapter
from build_tools.guide.guide import Entry, guidance, guide_html

CHAPTERS = {"ansvar/", "ansvar/regionen/"}


@pytest.mark.parametrize(
    ("html", "inside"),
    [
        ('<a href="#glappen">', '<a href="#ansvar-regionen--glappen">'),
        ('<a href="../">', '<a href="#ansvar">'),
        ('<a href="../#glappen">', '<a href="#ansvar--glappen">'),
        ('<a href="../../om/kallor/#kalla-x">', '<a href="../kallor/#kalla-x">'),
        ('<a href="../../beslutsstod/lakarintyg/">', '<a href="../../beslutsstod/lakarintyg/">'),
        ('<a href="../..">', '<a href="../..">'),
        ('<img src="../bild.svg">', '<img src="../../ansvar/bild.svg">'),
        ('<a href="https://exempel.se/#a">', '<a href="https://exempel.se/#a">'),
        ('<h1 id="regionen">Regionen</h1>', '<h2 id="ansvar-regionen--regionen">Regionen</h2>'),
        (
            '<figure aria-labelledby="a b">',
            '<figure aria-labelledby="ansvar-regionen--a ansvar-regionen--b">',
        ),
        ('<form class="filter"><input id="x"></form><p>Text</p>', "<p>Text</p>"),
        ("<p>Skriv id=&quot;x&quot; href</p>", "<p>Skriv id=&quot;x&quot; href</p>"),
        ("<header>", "<header>"),
    ],
)
def test_a_page_is_changed_so_that_it_fits(html: str, inside: str) -> None:
    assert chapter(html, "ansvar/regionen/", "om/hela-guiden/", CHAPTERS) == inside


def test_the_guide_holds_guidance_only_in_the_order_of_the_menu() -> None:
    uris = (
        "index.md",
        "start/varden.md",
        "ansvar/index.md",
        "beslutsstod/x.md",
        "om/kallor.md",
        "vagen/a.md",
    )
    entries = [Entry(uri, "" if uri == "index.md" else uri, uri, "Del") for uri in uris]
    assert [one.uri for one in guidance(entries)] == ["ansvar/index.md", "vagen/a.md"]


def test_the_guide_says_its_day_and_has_contents_that_lead_to_every_page() -> None:
    entries = [Entry("a.md", "a/", "A & B", "Del ett"), Entry("b/c.md", "b/c/", "C", "Del två")]
    html = {
        "a.md": '<h1 id="a">A & B</h1><p id="k">Till <a href="../b/c/">C</a></p>',
        "b/c.md": '<h1 id="a">C</h1>',
    }
    page = BeautifulSoup(guide_html(entries, html, {}, "om/hela-guiden/", date(2026, 11, 22)), "html.parser")
    assert "Utkast" in page.text
    assert "22 november 2026" in page.text
    ids = [str(one["id"]) for one in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert [str(one["href"]) for one in page.select("nav a")] == ["#a", "#b-c"]
    assert all(str(one["href"]).removeprefix("#") in ids for one in page.select("a"))

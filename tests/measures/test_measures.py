"""The table of insatser: whole without a script, with what the filter needs, and its sources."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup
from markdown import markdown

from build_tools.data.strict_yaml import read_yaml
from build_tools.measures.read import read_measures
from build_tools.measures.render import measures_html
from build_tools.pages.citations import citations
from build_tools.pages.sources_page import Link

TEXT = """\
- namn: "Stöd & praktik: på prov"
  aktor: [socialnamnden, regionen]
  for_vem: Den som får stöd
  sa_far_man_den: Fråga kommunen.
  effekt: Troligen bra.
  sakerhet: mattlig
  kallor: [a, b]
  sida: insatser/ips.md
- namn: Utredning
  aktor: forsakringskassan
  for_vem: Den som söker
  sa_far_man_den: FK begär.
  effekt: Gäller inte effekt.
  sakerhet: ej-tillampligt
  kallor: [a]
"""


def table() -> BeautifulSoup:
    document = read_yaml(TEXT, Path("redaktion/insatser.yml"))
    html = measures_html(read_measures(document), lambda written: Link(f"../{written}", "x"))
    assert document.problems == []
    assert [one.source for one in citations(html)] == ["a", "b", "a"]
    return BeautifulSoup(markdown(f"Före.\n\n{html}\n\nEfter.", extensions=["md_in_html"]), "html.parser")


def test_every_insats_is_a_row_with_all_its_text() -> None:
    rows = table().select("tbody > tr")
    assert [one["id"] for one in rows] == ["insats-stod-praktik-pa-prov", "insats-utredning"]
    text = " ".join(rows[0].get_text(" ").split())
    parts = ("Stöd & praktik", "Socialnämnden, Regionen", "Den som får stöd", "Tillförlitlighet: Måttlig")
    for part in parts:
        assert part in text
    assert rows[0].select_one("th a[href='../insatser/ips.md']")
    assert rows[1].select_one("th a") is None


def test_the_filter_is_hidden_until_a_script_shows_it_and_knows_every_value() -> None:
    page = table()
    form = page.select_one("form[data-filter=insatser]")
    assert form
    assert form.has_attr("hidden")
    values = {str(one["value"]) for one in form.select("option") if one["value"]}
    rows = page.select("[data-filtergrupp=insatser] > tr")
    used = {
        value for row in rows for name in ("data-aktor", "data-sakerhet") for value in str(row[name]).split()
    }
    assert values == used
    assert all(page.select(f"label[for={one['id']}]") for one in form.select("input, select"))


def test_the_same_insats_twice_is_told() -> None:
    document = read_yaml(TEXT + TEXT, Path("redaktion/insatser.yml"))
    assert len(read_measures(document)) == 2
    assert [one.line for one in document.problems] == [16, 24]

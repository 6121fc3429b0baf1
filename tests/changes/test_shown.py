"""The log and a page's history as readers see them."""

from __future__ import annotations

from bs4 import BeautifulSoup

from build_tools.changes.named import Named, named_rules, rule_ids
from build_tools.changes.shown import log_html, page_history
from build_tools.pages.sources_page import Link
from decision_aids.registry import AIDS
from tests.changes.a_log import changes

RULES = {"prov": Named("prov", "Prov"), "prov/matt": Named("prov", "Måttet", "text-kriterium-matt")}
FEEDS = (Link("../andringar.atom", "Atom"),)


def link_to(written: str) -> Link:
    return Link(f"../{written}/", f"Titeln på {written}")


def test_every_entry_stands_in_the_log_with_its_day_and_where_it_leads() -> None:
    html = log_html(changes(), RULES, link_to, FEEDS)
    log = BeautifulSoup(html, "html5lib")
    assert [one["id"] for one in log.select("[data-andring]")] == ["rattat", "ny-regel", "forsta"]
    assert [one["datetime"] for one in log.select("time")] == ["2026-07-01", "2026-07-01", "2026-06-01"]
    links = [str(one["href"]) for one in log.select("#ny-regel a")]
    assert links == ["../stod:prov/#text-kriterium-matt"]
    assert [str(one["href"]) for one in log.select("#forsta a")] == ["../index.md/", "../ansvar/index.md/"]
    assert "gammal.md" in log.select("#rattat")[0].get_text()
    assert log.select('a[href="../andringar.atom"]')


def test_what_an_editor_wrote_is_shown_as_written_and_stays_one_block_of_html() -> None:
    html = log_html(changes(), RULES, link_to, FEEDS)
    assert "Intyg &amp; annat krävs från &lt;dag 8&gt;." in html
    assert "\n\n" not in html.strip()


def test_a_log_without_entries_says_so() -> None:
    assert "Inga ändringar än" in log_html((), RULES, link_to, ())


def test_a_page_shows_its_own_changes_and_those_of_its_aid() -> None:
    def ids(uri: str, aid: str) -> list[str]:
        history = BeautifulSoup(page_history(changes(), uri, aid, "../om/andringar/"), "html5lib")
        return [str(one["datetime"]) for one in history.select("li time")]

    assert ids("index.md", "") == ["2026-07-01", "2026-06-01"]
    assert ids("ansvar/index.md", "") == ["2026-06-01"]
    assert ids("beslutsstod/prov.md", "prov") == ["2026-07-01"]
    assert page_history(changes(), "annan.md", "", "../") == ""


def test_every_rule_that_can_be_named_has_a_title_and_a_place_in_the_text() -> None:
    named = named_rules(AIDS.values())
    assert named.keys() == rule_ids(AIDS.values())
    assert all(one.title for one in named.values())
    assert {one.anchor for key, one in named.items() if "/" not in key} == {""}

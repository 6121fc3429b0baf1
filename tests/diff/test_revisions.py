"""Two revisions compared: verdicts with their reasons, answers one cannot read, texts, sources and pages."""

from __future__ import annotations

from bs4 import BeautifulSoup

from build_tools.diff.page import report_html
from build_tools.diff.report import AidReport, Report, Transition
from build_tools.diff.summary import summary
from tests.diff.conftest import SETS


def the_aid(report: Report) -> AidReport:
    (aid,) = report.aids
    return aid


def ways(report: Report, rule: str) -> list[Transition]:
    return [one for one in the_aid(report).transitions if one.line.rule == rule]


def test_a_criterion_that_comes_out_otherwise_is_told_with_the_fact_and_the_date_of_the_source(
    revisions: Report,
) -> None:
    changed = [one for one in ways(revisions, "har_underlag") if one.line.new == "Oklart"]
    assert changed
    for one in changed:
        fact, source = one.line.why
        assert "lakarintygsregeln" in fact
        assert "lakarintyg-huvudregel" in source
        assert "galler_fran: 2026-07-01 → 2026-10-15" in source


def test_what_follows_from_it_names_what_it_follows_from(revisions: Report) -> None:
    composed = ways(revisions, "grunden")
    assert composed
    assert all("har_underlag" in one.line.why[0] for one in composed)
    outcome = ways(revisions, "nasta_steg")
    assert outcome
    assert all("grunden" in one.line.why[0] for one in outcome)


def test_worked_cases_and_paths_that_change_are_listed_and_random_sets_are_counted(revisions: Report) -> None:
    aid = the_aid(revisions)
    assert [case.id for case in aid.worked] == ["underlag_saknas", "underlag_finns"]
    assert "har_underlag" in {line.rule for case in aid.worked for line in case.lines}
    assert aid.paths
    assert all(case.lines and case.rule for case in aid.paths)
    assert aid.counts["slump"] == SETS
    assert 0 < aid.changed["slump"] <= SETS


def test_answers_that_one_revision_cannot_read_are_named(revisions: Report) -> None:
    assert any("main~1" in one and "ny" in one for one in the_aid(revisions).unread)


def test_texts_sources_and_pages_that_are_touched_are_listed(revisions: Report) -> None:
    texts = {one.name: (one.old, one.new) for one in revisions.texts["prov"]}
    assert texts["utfall.nasta_steg.status.oklart.rubrik"] == ("Det går inte att säga än", "Vänta")
    assert texts["fragor.ny.fraga"][0] == ""
    assert [one.id for one in revisions.sources] == ["lakarintyg-huvudregel"]
    pages = {one.uri: one for one in revisions.pages}
    assert pages["ny.md"].own == "ny sida"
    assert pages["index.md"].own == ""
    assert pages["index.md"].because == ("hänvisar till lakarintyg-huvudregel",)
    assert pages["beslutsstod/prov.md"].because == ("visar beslutsstödet prov",)


def test_the_page_is_whole_and_can_be_read_without_sight_or_network(revisions: Report) -> None:
    page = BeautifulSoup(report_html(revisions), "html5lib")
    assert page.html is not None
    assert page.html["lang"] == "sv"
    assert page.find(["script", "link", "img"]) is None
    assert len(page.find_all("h1")) == 1
    assert all(table.caption and table.caption.get_text() for table in page.find_all("table"))
    assert all(cell.get("scope") for cell in page.find_all("th"))
    ids = [str(one["id"]) for one in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert all(str(link["href"]).removeprefix("#") in ids for link in page.find_all("a"))
    told = {str(row["data-rule"]) for row in page.select("tr[data-rule]")}
    assert told == {one.line.rule for one in the_aid(revisions).transitions}


def test_the_summary_says_how_many_and_why(revisions: Report) -> None:
    text = summary(revisions)
    assert "2 av 2 exempelfall" in text
    assert "har_underlag: " in text
    assert "2026-07-01 → 2026-10-15" in text


def test_a_rule_goes_from_one_value_to_another(revisions: Report) -> None:
    verdicts = [one.line for one in the_aid(revisions).transitions if one.line.kind == "Kriterium"]
    assert verdicts
    assert all(one.old != one.new for one in verdicts)

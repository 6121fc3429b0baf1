"""Two days compared with the rules as they stand: what the law changes between them."""

from __future__ import annotations

from datetime import date

from build_tools.diff.described import CaseHere
from build_tools.diff.judged import as_asked
from build_tools.diff.report import Report


def test_a_law_that_begins_between_the_days_changes_the_verdict_and_is_named(days: Report) -> None:
    (aid,) = days.aids
    changed = [one for one in aid.transitions if one.line.rule == "har_underlag"]
    assert changed
    for one in changed:
        assert one.line.old == "Oklart"
        assert "lakarintygsregeln" in one.line.why[0]
        assert "från 2026-10-15: gäller inte → gäller" in one.line.why[1]


def test_the_day_asked_about_replaces_that_of_every_case() -> None:
    cases = [CaseHere("exempelfall", "ett", "2026-11-22", {"manad": "2026-11"})]
    assert as_asked(cases, date(2027, 1, 2)) == [["2027-01-02", {"manad": "2026-11"}]]
    assert as_asked(cases, None) == [["2026-11-22", {"manad": "2026-11"}]]


def test_sources_that_begin_and_pages_that_fall_due_between_the_days_are_touched(days: Report) -> None:
    assert [one.id for one in days.sources] == ["lakarintyg-huvudregel"]
    pages = {one.uri: one.because for one in days.pages}
    assert pages["index.md"] == (
        "hänvisar till lakarintyg-huvudregel",
        "ska granskas senast 15 december 2026",
    )
    assert "visar beslutsstödet prov" in pages["beslutsstod/prov.md"]
    assert days.texts == {}

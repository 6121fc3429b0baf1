"""What changes ahead: only sources that begin after the day, soonest first, with their mark."""

from __future__ import annotations

from datetime import date

import pytest

from decision_aids.data import load
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.law.register import as_object, register
from decision_aids.view.result.coming import coming
from decision_aids.view.text import swedish
from tests.view.reader import Reader, value

NOV_22 = date(2026, 11, 22)
CITED = {source for _, sources in LAKARINTYG.cited() for source in sources}
DAYS = (date(2025, 7, 1), date(2026, 6, 30), date(2026, 7, 1), NOV_22, date(2026, 12, 31), date(2027, 1, 1))


@pytest.mark.parametrize("day", [*DAYS, date(2099, 12, 31)])
def test_what_is_coming_is_every_cited_source_that_begins_later_and_no_other(day: date) -> None:
    begins = {one: register()[one].galler_fran for one in CITED}
    later = {one for one, first in begins.items() if first and first > day}
    shown = [one.source.id for one in coming(LAKARINTYG, day)]
    assert sorted(shown) == sorted(later)
    assert [begins[one] for one in shown] == sorted(begins[one] for one in shown if begins[one])  # type: ignore[type-var]


EXPECTED: list[tuple[date, str, bool, str]] = [
    (NOV_22, "rehabilitering-krav-2027", True, "January is ahead"),
    (date(2027, 1, 1), "rehabilitering-krav-2027", False, "and has come"),
    (date(2026, 6, 30), "lakarintyg-huvudregel", True, "the day before the main rule"),
    (date(2026, 7, 1), "lakarintyg-huvudregel", False, "its first day"),
    (NOV_22, "sol-12-3", False, "in force since long"),
]


@pytest.mark.parametrize(("day", "source", "named", "comment"), EXPECTED)
def test_a_change_is_named_until_it_has_come(day: date, source: str, named: bool, comment: str) -> None:
    assert (source in {one.source.id for one in coming(LAKARINTYG, day)}) is named, comment


def result(day: date) -> Reader:
    """A result as of a day."""
    case = as_object(load("lakarintyg.cases")["gott_intyg_deltid"])
    return Reader(answers=as_object(case["svar"]), date=day.isoformat()).result()


@pytest.mark.parametrize("day", DAYS)
def test_on_the_page_each_change_has_its_day_its_source_and_its_mark_of_certainty(day: date) -> None:
    posts = result(day).soup.select(".kommer > li")
    assert len(posts) == len(coming(LAKARINTYG, day))
    for post in posts:
        [shown] = post.select("[data-source]")
        source = register()[value(shown, "data-source")]
        assert source.galler_fran is not None
        assert f"Från {swedish.day(source.galler_fran)}:" in post.get_text()
        assert bool(shown.select(".kalla__kontroll")) is source.marked
        assert ("mot:" in shown.get_text()) is source.check_first


def test_when_nothing_is_coming_nothing_is_said() -> None:
    reader = result(date(2099, 12, 31))
    assert not reader.soup.select(".kommer")
    assert "Det här ändras" not in [one.get_text() for one in reader.soup.select("h2")]

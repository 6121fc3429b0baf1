"""Another day: the reader asks how it is then, with the answers given, and comes back as easily."""

from __future__ import annotations

from datetime import date

import pytest

from decision_aids.data import load
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.law.register import as_object
from decision_aids.view.text import swedish
from tests.view.contract import faults
from tests.view.reader import DAY, Reader, pairs, value
from tests.view.test_session import FIRST

CASES = load("lakarintyg.cases")


def at_result(case_id: str, day: str = DAY) -> Reader:
    """The result of a worked case, as of a day."""
    return Reader(answers=as_object(as_object(CASES[case_id])["svar"]), date=day).result()


def verdict(reader: Reader, criterion: str) -> str:
    """The verdict of a criterion on the page."""
    return dict(pairs(reader.soup, "data-criterion", "data-verdict"))[criterion]


def written_day(reader: Reader) -> str:
    """What stands in the field for the day."""
    [field] = reader.soup.select("[data-day]")
    return value(field, "value")


ASKED: list[tuple[str, str, str]] = [
    ("2025-07-01", "2025-07-01", "the first day that can be asked about"),
    ("2026-06-30", "2026-06-30", "the day before the reform"),
    ("1 jan 2027", "2027-01-01", "as it is written in a letter"),
    ("12 okt", "2026-10-12", "without a year: the nearest"),
    ("15/1", "2027-01-15", "in figures"),
    (DAY, DAY, "the same day"),
]


@pytest.mark.parametrize(("asked", "shown", "comment"), ASKED)
def test_the_day_asked_about_is_shown_with_every_answer_kept(asked: str, shown: str, comment: str) -> None:
    reader = at_result("gott_intyg_deltid")
    before = reader.answers
    reader.ask("date", day=asked)
    assert (reader.date, reader.group, reader.answers) == (shown, "", before), comment
    assert f"d={shown}&" in reader.link
    words = swedish.day(date.fromisoformat(shown))
    [summary] = reader.soup.select(".annandag:not(.sparat) > summary")
    assert words in summary.get_text()
    assert f"som gäller den {words}" in reader.soup.select_one(".avslut").get_text()  # type: ignore[union-attr]
    assert faults(LAKARINTYG, reader.tree) == []


REFUSED: list[tuple[str, str, str]] = [
    ("2025-06-30", "från och med 2025-07-01", "before the law that the aid rests on"),
    ("31 april", "april har 30 dagar", "no such day"),
    ("2026-02-29", "februari 2026 har 28 dagar", "no leap year"),
    ("i går", "väntade ett datum", "words"),
    ("", "väntade ett datum", "nothing"),
    ("11-10", "kan betyda", "what can be read in two ways is not guessed"),
    ("2062-11-22", "stämmer årtalet?", "a year that can hardly be meant"),
    ("2100-01-01", "ligger utanför", "beyond the engine's last day"),
    ("x" * 100_000, "väntade ett datum", "a text of 100 000 characters"),
    ('"><img src=x onerror=alert(1)>', "väntade ett datum", "markup"),
]


@pytest.mark.parametrize(("asked", "message", "comment"), REFUSED)
@pytest.mark.parametrize("place", ["result", "step"])
def test_a_day_that_cannot_be_shown_is_told_at_its_field_and_changes_nothing(
    asked: str, message: str, comment: str, place: str
) -> None:
    whole = at_result("gott_intyg_deltid")
    reader = whole if place == "result" else whole.change("aktivitet")
    day, group, answers = reader.date, reader.group, reader.answers
    reader.ask("date", day=asked)
    assert (reader.date, reader.group, reader.answers) == (day, group, answers), comment
    [error] = reader.soup.select("#fel-datum")
    assert message in error.get_text(), comment
    assert len(error.get_text()) < 200
    [field] = reader.soup.select("[data-day]")
    assert value(field, "aria-describedby") == "fel-datum"
    assert value(field, "aria-invalid") == "true"
    assert written_day(reader) == (asked or day), "what was written stays; an empty field shows the day again"
    assert reader.reply["focus"] == f"#{value(field, 'id')}"
    assert message in str(reader.reply["announce"])
    assert faults(LAKARINTYG, reader.tree) == []


@pytest.mark.parametrize(("day", "shown"), [("2027-01-15", "2027-01-15"), ("2062-01-15", DAY)])
def test_a_link_to_a_day_that_can_hardly_be_meant_shows_the_day_as_it_was_and_says_so(
    day: str, shown: str
) -> None:
    reader = Reader().come_by(f"#v=1&d={day}&underlag=inget")
    assert (reader.date, reader.answers) == (shown, {"underlag": "inget"})
    assert bool(reader.soup.select("[data-dropped]")) is (day != shown)


def test_the_form_is_unfolded_only_while_its_day_is_wrong() -> None:
    reader = at_result("gott_intyg_deltid")
    assert not reader.soup.select(".annandag[open]")
    assert reader.ask("date", day="31 april").soup.select(".annandag[open]")
    assert not reader.ask("date", day="2026-12-01").soup.select(".annandag[open]")


@pytest.mark.parametrize("asked", ["2027-01-15", "31 april"])
def test_in_a_step_what_is_filled_in_is_kept_and_the_step_stays(asked: str) -> None:
    reader = Reader().open()
    form: dict[str, Json] = {"underlag": "inget", "manad": "2026-11", "aktivitet": ""}
    reader.ask("date", day=asked, form=form)
    assert reader.group == LAKARINTYG.groups[0]
    assert reader.answers == {"underlag": "inget", "manad": "2026-11"}
    assert reader.wrong == set(), "nobody has pressed on"


def test_what_cannot_be_read_in_the_form_stays_in_its_field_when_the_day_is_changed() -> None:
    reader = Reader(answers={**FIRST, "underlag": "inget"}).change("forsta_dag")
    reader.ask("date", day="2027-01-15", form={"forsta_dag": "31 april"})
    [field] = reader.soup.select("input[name=forsta_dag]:not([type])")
    assert value(field, "value") == "31 april"
    assert "forsta_dag" not in reader.answers


def test_a_day_without_a_year_means_what_it_meant_when_it_was_written() -> None:
    """The form was filled in on the page of the day before the change, so its year is read from that one."""
    reader = Reader(answers={**FIRST, "underlag": "inget"}).change("forsta_dag")
    reader.ask("date", day="2025-07-01", form={"forsta_dag": "12 okt"})
    assert reader.answers["forsta_dag"] == "2026-10-12"


DATES: list[tuple[str, JsonObject, str, str, str]] = [
    ("2026-06-30", {}, "ar_lakarintyg", "ej_aktuellt", "the rule on certificates has not begun"),
    ("2026-07-01", {}, "ar_lakarintyg", "uppfyllt", "its first day"),
    ("2025-07-01", {}, "ar_lakarintyg", "ej_aktuellt", "long before"),
    ("2025-07-01", {}, "aktivitetskrav_tillampas", "ej_aktuellt", "nor has aktivitetskravet"),
    ("2026-07-01", {}, "aktivitetskrav_tillampas", "uppfyllt", "in force, for a month from October"),
    ("2026-11-22", {"manad": "2027-01"}, "rehabilitering_far_begaras", "ej_aktuellt", "planning so far"),
    ("2026-12-31", {"manad": "2027-01"}, "rehabilitering_far_begaras", "ej_aktuellt", "the last day of it"),
    ("2027-01-01", {"manad": "2027-01"}, "rehabilitering_far_begaras", "uppfyllt", "may be asked for"),
    ("2027-01-01", {}, "rehabilitering_far_begaras", "ej_aktuellt", "but not for November"),
]


@pytest.mark.parametrize(("day", "given", "criterion", "expected", "comment"), DATES)
def test_the_rules_of_the_day_asked_about_are_the_ones_shown(
    day: str, given: JsonObject, criterion: str, expected: str, comment: str
) -> None:
    reader = at_result("gott_intyg_deltid")
    reader.answers = {**reader.answers, **given}
    assert verdict(reader.ask("date", day=day), criterion) == expected, comment


def test_before_the_first_of_july_2026_nobody_is_asked_for_a_certificate_by_the_rule() -> None:
    reader = at_result("inget_intyg_efter_en_vecka")
    assert verdict(reader, "intyg_behovs") == "oklart"
    assert reader.soup.select('[data-missing~="intyg_behovs"]')
    reader.ask("date", day="2026-06-30")
    assert verdict(reader, "intyg_behovs") == "ej_aktuellt"
    assert not reader.soup.select('[data-missing~="intyg_behovs"]')


def test_the_day_before_and_back_again_is_where_the_reader_was() -> None:
    for case_id in CASES:
        reader = at_result(case_id)
        before, link = reader.reply, reader.link
        reader.ask("date", day="2025-07-01").ask("date", day=DAY)
        assert reader.reply["html"] == before["html"], case_id
        assert reader.link == link, case_id


def test_documents_say_the_day_that_was_asked_about() -> None:
    reader = at_result("tunt_intyg").ask("date", day="2026-12-03")
    for document in ("brev_personen", "brev_rehabkoordinatorn", "anteckning"):
        [text] = reader.soup.select(f"#dokument-{document}")
        assert "3 december 2026" in text.get_text()
        assert swedish.day(date.fromisoformat(DAY)) not in text.get_text()

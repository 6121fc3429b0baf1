"""What cannot be an answer is told at its field and in the summary, and costs nobody an answer."""

from __future__ import annotations

import pytest
from bs4 import Tag

from decision_aids.data import load
from decision_aids.engine.json_types import Json
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.law.register import as_object
from tests.view.contract import faults
from tests.view.reader import Reader, pairs, value

WHOLE = as_object(as_object(load("lakarintyg.cases")["tunt_intyg"])["svar"])
PART_TIME = {**WHOLE, "aktivitetens_omfattning": "deltid", "aktivitetens_timmar": 20}
NOVEMBER = {"grad": "50", "fran": "2026-11-01", "till": "2026-11-30"}
LONG = "å" * 100_000


def rows(**cells: str) -> list[Json]:
    """One row of the form, with some cells changed."""
    return [{**NOVEMBER, **cells}]


def changing(question: str) -> Reader:
    """A reader with everything answered, who changes one answer."""
    return Reader(answers=dict(PART_TIME)).change(question)


def said_at(reader: Reader, question: str) -> str:
    """What stands at the field of a question."""
    [fieldset] = reader.soup.select(f"[data-question={question}]")
    return " ".join(one.get_text() for one in fieldset.select(".fraga__fel"))


def said_in_summary(reader: Reader) -> list[Tag]:
    """What the summary says, above the form."""
    return reader.soup.select(".felruta li")


WRONG: list[tuple[str, Json, str, str]] = [
    ("aktivitetens_timmar", "0", "timmar i veckan mellan", "no hours at all"),
    ("aktivitetens_timmar", "-1", "timmar i veckan mellan", "fewer than none"),
    ("aktivitetens_timmar", "168", "timmar i veckan mellan", "all the hours there are"),
    ("aktivitetens_timmar", "22,5,5", "till exempel 22,5", "two commas"),
    ("aktivitetens_timmar", "halva dagen", "till exempel 22,5", "words"),
    ("rader", rows(grad="0"), "mellan 1 och 100 procent", "0 percent"),
    ("rader", rows(grad="101"), "mellan 1 och 100 procent", "101 percent"),
    ("rader", rows(grad="12,5"), "helt tal mellan 1 och 100", "half a percent"),
    ("rader", rows(grad="hälften"), "helt tal mellan 1 och 100", "words"),
    ("rader", rows(fran="2026-11-30", till="2026-11-01"), "är före från och med", "the end first"),
    ("rader", rows(fran="31 april"), "31 april finns inte: april har 30 dagar", "no such day"),
    ("rader", rows(till="31 april"), "31 april finns inte: april har 30 dagar", "no such last day"),
    ("rader", rows(grad=LONG), "helt tal mellan 1 och 100", "100 000 characters"),
    ("rader", rows(fran=LONG), "väntade ett datum", "100 000 characters"),
    ("signerat_dag", "31 april", "31 april finns inte: april har 30 dagar", "no such day"),
    ("signerat_dag", LONG, "väntade ett datum", "100 000 characters"),
    ("egen_syn", LONG, "texten är 100000 tecken; högst 4000 får plats", "100 000 characters"),
    ("aktivitet_innehall", LONG, "texten är 100000 tecken", "100 000 characters"),
    ("aktivitet_plats", LONG, "högst 300 får plats", "100 000 characters"),
    ("kontaktvag", LONG, "högst 300 får plats", "100 000 characters"),
    ("manad", LONG, "väntade en månad", "100 000 characters"),
    ("underlag", LONG, "väntade ett av", "100 000 characters"),
]


@pytest.mark.parametrize(("question", "written", "message", "comment"), WRONG)
def test_what_cannot_be_an_answer_is_told_twice_and_changes_nothing(
    question: str, written: Json, message: str, comment: str
) -> None:
    reader = changing(question)
    group, before = reader.group, dict(reader.answers)
    reader.press_next(**{question: written})
    assert (reader.group, reader.answers) == (group, before), comment
    at_field, summary = said_at(reader, question), said_in_summary(reader)
    assert message in at_field.lower(), comment
    assert len(at_field) < 300, "what was written is not repeated at length"
    [link] = [one for one in summary if message in one.get_text()]
    assert pairs(link, "data-goto", "href") == {(question, f"#fraga-{question}")}
    assert reader.wrong == {question}
    assert reader.reply["focus"] == ".felruta"
    assert "rättas" in str(reader.reply["announce"])
    assert faults(LAKARINTYG, reader.tree) == []


@pytest.mark.parametrize("question", ["egen_syn", "aktivitet_plats"])
def test_a_text_that_is_too_long_stays_in_its_field_to_be_shortened(question: str) -> None:
    reader = changing(question).press_next(**{question: LONG})
    [field] = reader.soup.select(f"textarea[name={question}]")
    assert field.get_text().removeprefix("\n") == LONG
    assert LONG not in reader.link + str(reader.reply["kept"])


RIGHT: list[tuple[str, float, str]] = [
    ("22,5", 22.5, "a comma"),
    ("22.5", 22.5, "a point"),
    (" 22,5 ", 22.5, "spaces around"),
    ("0,5", 0.5, "the least"),
    ("39,5", 39.5, "the most of part time"),
    ("20", 20, "whole hours"),
]


@pytest.mark.parametrize(("written", "hours", "comment"), RIGHT)
def test_half_hours_are_read_with_a_comma_or_a_point(written: str, hours: float, comment: str) -> None:
    reader = changing("aktivitetens_timmar").press_next(aktivitetens_timmar=written)
    assert reader.wrong == set(), comment
    assert reader.answers["aktivitetens_timmar"] == hours
    [field] = reader.change("aktivitetens_timmar").soup.select("input[name=aktivitetens_timmar]:not([type])")
    assert value(field, "value") == f"{hours:g}".replace(".", ","), "and shown with a comma"


def test_the_limits_of_a_number_are_written_as_swedes_write_numbers() -> None:
    reader = changing("aktivitetens_timmar").press_next(aktivitetens_timmar="0")
    assert "mellan 0,5 och 39,5" in said_at(reader, "aktivitetens_timmar")


@pytest.mark.parametrize("grad", ["1", "100"])
def test_the_least_and_the_highest_degree_are_degrees(grad: str) -> None:
    reader = changing("rader").press_next(rader=rows(grad=grad))
    assert "rader" not in reader.wrong
    assert reader.answers["rader"] == [{**NOVEMBER, "grad": int(grad)}]


def test_a_month_that_the_certificate_does_not_touch_is_no_mistake_and_is_told_in_the_result() -> None:
    """The paper is about another month: nothing to correct, and something to ask."""
    reader = changing("manad").press_next(manad="2026-12")
    assert reader.wrong == set()
    reader.result()
    verdicts = dict(pairs(reader.soup, "data-criterion", "data-verdict"))
    assert verdicts["manaden_tacks"] == "inte_uppfyllt"
    [gap] = reader.soup.select('[data-missing~="manaden_tacks"]')
    assert gap.select("blockquote")
    outcomes = pairs(reader.soup, "data-outcome", "data-status")
    assert {status for one, status in outcomes if not one.startswith("mottagare")} == {"oklart"}


def test_several_mistakes_in_a_step_are_all_told_at_once() -> None:
    reader = changing("rader").press_next(rader=rows(grad="0", fran="31 april"), hinder="?")
    assert reader.wrong == {"rader", "hinder"}
    said = [one.get_text() for one in said_in_summary(reader)]
    assert len(said) == 2
    [rows_wrong] = [one for one in said if "Förhindrad" in one]
    assert rows_wrong.count("?") <= 1
    assert "rad 1, Från och med: 31 april finns inte" in rows_wrong
    assert reader.answers["rader"] == PART_TIME["rader"]

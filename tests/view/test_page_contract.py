"""Every view of the aid keeps the page contract: the steps of every worked case, mistakes, and the result."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from decision_aids.__main__ import main
from decision_aids.data import load
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.law.register import as_object, register
from decision_aids.view.page import first_view
from tests.scale import part
from tests.view.contract import faults, having, pairs, parse_strictly, values
from tests.view.reader import DAY, Reader, controls, read_form, soup_of, tree_of, value, walk

CASES = {case_id: as_object(case) for case_id, case in load("lakarintyg.cases").items()}
WALKED = part(CASES, least=14)


@cache
def places(case_id: str) -> tuple[Reader, ...]:
    """Where a reader with the answers of a worked case has been; the last place is the result."""
    return tuple(walk(as_object(CASES[case_id]["svar"])))


def results() -> Iterator[tuple[str, Reader]]:
    """The result of every worked case."""
    return ((case_id, places(case_id)[-1]) for case_id in WALKED)


def objects(found: Json) -> list[JsonObject]:
    """A list of objects out of JSON."""
    assert isinstance(found, list)
    return [as_object(one) for one in found]


def answered(question: str, answer: Json) -> Reader:
    """Where a question is to be changed that has this answer, in a worked case that asks it."""
    for case in CASES.values():
        given = as_object(case["svar"])
        if question in given:
            reader = Reader(answers={**given, question: answer}).change(question)
            if question in reader.shown:
                return reader
    raise AssertionError(f"no worked case asks {question}")


def test_every_view_on_the_way_through_every_worked_case_is_whole() -> None:
    found: dict[str, str] = {}
    for case_id in WALKED:
        for place in places(case_id):
            found |= dict.fromkeys(faults(LAKARINTYG, place.tree), f"{case_id}, {place.group or 'result'}")
    assert found == {}


def test_no_browser_has_to_mend_the_html_of_any_step_or_any_kind_of_result() -> None:
    kinds: dict[tuple[str, ...], str] = {}
    for case_id in WALKED:
        for place in places(case_id):
            statuses = values(place.tree, "data-status")
            kinds.setdefault((place.group, *place.shown, *statuses), str(place.reply["html"]))
    assert len(kinds) > len(LAKARINTYG.groups)
    for html in kinds.values():
        parse_strictly(html)


def test_every_reader_arrives_at_the_result_with_every_answer_listed_and_changeable() -> None:
    for case_id, last in results():
        assert last.reply["group"] is None
        changes = {*values(last.tree, "data-change")}
        assert changes == set(last.answers), case_id


def test_the_result_shows_what_the_data_says() -> None:
    for case_id, last in results():
        outcomes = {(str(one["id"]), str(one["status"])) for one in objects(last.data["outcomes"])}
        findings = {(str(one["id"]), str(one["verdict"])) for one in objects(last.data["findings"])}
        missing, contradictions = last.data["missing"], last.data["contradictions"]
        assert isinstance(missing, list)
        assert isinstance(contradictions, list)
        shown = [one for place in values(last.tree, "data-missing") for one in place.split()]
        assert {*pairs(last.tree, "data-outcome", "data-status")} == outcomes, case_id
        assert {*pairs(last.tree, "data-criterion", "data-verdict")} == findings, case_id
        assert sorted(shown) == sorted(str(one) for one in (*missing, *contradictions)), case_id


def test_the_purpose_that_was_asked_about_tells_its_own_reasons() -> None:
    for case_id, last in results():
        asked = having(last.tree, "data-outcome")[0]
        assert "av samma skäl som" not in asked.text_content(), case_id


def test_the_data_on_the_page_is_what_the_command_line_gives(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for case_id, last in results():
        monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(last.answers)))
        assert main(["evaluate", "lakarintyg", "--date", last.date]) == 0
        assert json.loads(capsys.readouterr().out) == last.data, case_id


def assert_focus(reader: Reader) -> None:
    """Focus has somewhere to go, and a screen reader something to say."""
    target = reader.tree.cssselect(str(reader.reply["focus"]))
    assert target, f"{reader.reply['focus']} is not on the page"
    assert target[0].get("tabindex") == "-1"
    assert reader.reply["announce"]


def test_focus_goes_to_something_that_is_there_at_every_step() -> None:
    for case_id in WALKED:
        for place in places(case_id):
            assert_focus(place)


def test_a_change_shows_the_question_and_sends_focus_to_it() -> None:
    for case_id, last in list(results())[::8]:
        for question in last.answers:
            reader = Reader(last.answers, last.group).change(question)
            assert question in reader.shown, case_id
            assert_focus(reader)


def first_question(group: str) -> str:
    """The first question of a group."""
    return next(one.id for one in LAKARINTYG.questions if one.group == group)


OPTIONAL = {"formaga", "kraven"}
"""Steps that may be left empty."""


@pytest.mark.parametrize("group", LAKARINTYG.groups)
def test_a_step_left_empty_or_filled_with_nonsense_is_whole_and_names_every_mistake(group: str) -> None:
    step = next((place for case_id in WALKED for place in places(case_id) if place.group == group), None)
    # What is asked beside a letter is a step only for who opens it.
    step = step or Reader(as_object(CASES["tunt_intyg"]["svar"])).change(first_question(group))
    must = {one for one in step.shown if LAKARINTYG.question[one].kind != "text"}
    for nonsense in ("?",) if group in OPTIONAL else ("", "?"):
        reader = replace(step)
        reader.press_next(**dict.fromkeys(must, nonsense))
        assert faults(LAKARINTYG, reader.tree) == []
        assert reader.wrong == must
        if must:
            assert reader.group == group
            assert_focus(reader)
            marked = {one.get("name", "").split(".")[0] for one in having(reader.tree, "aria-invalid")}
            assert marked <= must


REPRESENTATIVES = [
    pytest.param(question.id, question.write(answer), id=f"{question.id}-{number}")
    for question in LAKARINTYG.questions
    for number, answer in enumerate(question.representatives())
]


@pytest.mark.parametrize(("question", "answer"), REPRESENTATIVES)
def test_pressing_on_without_changing_an_answer_keeps_it(question: str, answer: Json) -> None:
    reader = answered(question, answer).press_next()
    assert reader.answers.get(question) == answer


WRITTEN: list[tuple[str, Json, str]] = [
    ("manad", "2026-11", "this month"),
    ("manad", "2020-03", "a month long ago, come by an address"),
    ("aktivitetens_timmar", 22.5, "half an hour"),
    ("egen_syn", "Två rader\n\noch < en > till & \"så\" 'här'", "words with line breaks and signs"),
    ("egen_syn", "\nbörjar med en tom rad", "words that begin with an empty line"),
]


@pytest.mark.parametrize(("question", "answer", "comment"), WRITTEN)
def test_what_was_written_stands_in_its_field_when_it_is_to_be_changed(
    question: str, answer: Json, comment: str
) -> None:
    reader = answered(question, answer).press_next()
    assert reader.answers.get(question) == answer, comment


def test_the_first_view_is_whole_disabled_and_says_for_which_day_it_is() -> None:
    html = first_view("lakarintyg", date.fromisoformat(DAY))
    parse_strictly(html)
    soup = soup_of(html)
    [section] = soup.select("section[data-aid]")
    until = register().valid_until(date.fromisoformat(DAY))
    assert until is not None
    assert value(section, "data-aid") == "lakarintyg"
    assert value(section, "data-state") == "static"
    assert value(section, "data-as-of") == DAY
    assert value(section, "data-valid-until") == until.isoformat()
    for control in controls(soup):
        assert control.find_parent("fieldset", attrs={"disabled": True}) is not None
    for noscript in soup.select("noscript"):  # its link leads to the text version, further down the page
        noscript.decompose()
    assert faults(LAKARINTYG, tree_of(str(soup))) == []


def test_the_first_view_is_the_same_form_as_the_one_that_the_engine_gives() -> None:
    built = first_view("lakarintyg", date.fromisoformat(DAY))
    assert read_form(built) == read_form(Reader().open().html)
    assert read_form(built)

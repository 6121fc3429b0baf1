"""Förmåga och krav as it is asked and told: two questions, and the demands where they matter."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag

from decision_aids.data import load
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.law.register import as_object
from tests.aids.worked import CASES, expected
from tests.view.reader import Reader, value

WORKED = [one for one in CASES["lakarintyg"] if expected("lakarintyg", one, "formaga_krav")]
LIMITED = {"begransas", "kan-inte", "undvik"}
CAFE = "formaga_psykos_kafe"


def answers(case_id: str, **changed: Json) -> JsonObject:
    """What a worked case answers, with something changed."""
    return {**as_object(as_object(load("lakarintyg.cases")[case_id])["svar"]), **changed}


def step(given: JsonObject, question: str) -> BeautifulSoup:
    """The step of a question."""
    return Reader(answers=given).change(question).soup


def rows(place: Tag) -> tuple[list[str], list[str]]:
    """The categories that stand open in a table, and those that are folded."""
    named = [(value(one, "name").split(".")[1], one.find_parent("details")) for one in place.select("select")]
    return [one for one, fold in named if not fold], [one for one, fold in named if fold]


@pytest.mark.parametrize("case_id", WORKED)
def test_two_questions_are_asked_and_no_demand_is(case_id: str) -> None:
    shown = [
        value(one, "data-question") for one in step(answers(case_id), "jamfor").select("[data-question]")
    ]
    assert shown == ["jamfor", "formaga"]


@pytest.mark.parametrize("case_id", WORKED)
def test_each_activity_offers_its_demands_in_the_result(case_id: str) -> None:
    given = answers(case_id)
    shown = Reader(answers=given).result().soup.select("[data-activity]")
    assert len(shown) == len(as_object(expected("lakarintyg", case_id, "formaga_krav")))
    for one in shown:
        [button] = one.select("[data-ask]")
        question = f"krav_{value(one, 'data-activity').replace('-', '_')}"
        assert value(button, "data-ask") == question
        assert step(given, question).select(f"#fraga-{question}")


@pytest.mark.parametrize("case_id", WORKED)
def test_of_the_demands_what_the_certificate_limits_stands_first_and_the_rest_is_folded(case_id: str) -> None:
    given = answers(case_id)
    said = given["formaga"]
    limited = {one for one, says in (said.items() if isinstance(said, dict) else ()) if says in LIMITED}
    activity = value(Reader(answers=given).result().soup.select("[data-activity] [data-ask]")[0], "data-ask")
    for table in step(given, activity).select("fieldset:has(> .marken, > .marken__vik)"):
        first, rest = rows(table)
        assert {*first} == limited
        assert len(first) + len(rest) == 8
        changed = given.get(value(table, "data-question"))
        own = {*changed} if isinstance(changed, dict) else set[str]()
        [fold] = table.select("details")
        assert fold.has_attr("open") == bool(own - limited), "what the reader has changed is not hidden"


def test_what_the_certificate_does_not_mention_is_said_once_with_what_that_means() -> None:
    soup = Reader(answers=answers(CAFE)).result().soup
    [unsaid] = soup.select("[data-unsaid]")
    told = unsaid.get_text()
    assert "styrka och rörlighet" in told
    assert "varken att det går eller att det inte går" in told
    for activity in soup.select("[data-activity]"):
        assert "styrka och rörlighet" not in activity.get_text()


@pytest.mark.parametrize("case_id", WORKED)
def test_nothing_is_said_of_what_is_not_mentioned_when_nothing_is_asked_of_it(case_id: str) -> None:
    soup = Reader(answers=answers(case_id)).result().soup
    silent = {
        value(one, "data-category") for one in soup.select("tr[data-category]") if "Nämns inte" in one.text
    }
    asked = {one for one in silent if soup.select(f'tr[data-category="{one}"] [data-meeting="fraga"]')}
    assert bool(soup.select("[data-unsaid]")) == bool(asked)


def test_the_table_begins_with_what_should_be_avoided_and_then_what_is_limited() -> None:
    marks: JsonObject = {"minne": "undvik", "balans": "begransas", "styrka": "kan"}
    soup = Reader(answers=answers(CAFE, formaga=marks)).result().soup
    order = [value(one, "data-category") for one in soup.select("tr[data-category]")]
    assert order[:2] == ["minne", "balans"]


def test_at_most_four_questions_stand_unfolded_unless_there_are_five() -> None:
    for case_id in WORKED:
        every = Reader(answers=answers(case_id)).result().soup.select(".formaga__fragor li")
        seen = [one for one in every if not one.find_parent("details", class_="saknas__fler")]
        assert len(seen) == (4 if len(every) > 5 else len(every)), case_id

"""The result as JSON: what the command line prints and the page carries."""

from __future__ import annotations

import json
from typing import cast

from decision_aids.engine.answers import Problem, read_answers
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.reading import Case
from decision_aids.engine.result import result
from decision_aids.lakarintyg.aid import LAKARINTYG
from tests.engine.small import DAY, judged

SECRET = "Hon berättar om sin mormors katt"


def _some() -> JsonObject:
    return result(
        judged(LAKARINTYG, underlag="lakarintyg", aktivitet="praktik", egen_syn=SECRET, utfardare="annan")
    )


def test_a_result_is_json_and_says_which_aid_and_day_it_is_about() -> None:
    again = json.loads(json.dumps(_some()))
    assert (again["aid"], again["as_of"]) == (LAKARINTYG.id, DAY.isoformat())


def test_a_result_has_every_outcome_every_criterion_and_what_they_rest_on() -> None:
    found = _some()
    outcomes, findings = (cast("list[JsonObject]", found[key]) for key in ("outcomes", "findings"))
    assert [one["id"] for one in outcomes] == [one.id for one in LAKARINTYG.outcomes]
    assert [one["id"] for one in findings] == [one.id for one in LAKARINTYG.every_criterion()]
    assert all(one["sources"] for one in (*outcomes, *(one for one in findings if "rests_on" in one)))
    assert all(one["children"] for one in findings if "mode" in one)


def test_a_result_names_what_is_missing_next_and_no_longer_read() -> None:
    found = result(judged(LAKARINTYG, underlag="inget", signerat="ja"))
    assert "signerat" in cast("list[str]", found["lapsed"])
    assert cast("JsonObject", found["next"])["group"] == "laget"
    assert _some()["missing"] == ["utfardare_framgar"]


def test_the_words_of_a_free_text_are_never_in_a_result() -> None:
    assert SECRET not in json.dumps(_some(), ensure_ascii=False)
    assert "mormor" not in json.dumps(_some(), ensure_ascii=False)


def test_the_words_of_a_free_text_that_is_too_long_are_not_in_a_result_either() -> None:
    answers, problems = read_answers(LAKARINTYG, {"egen_syn": SECRET * 1000})
    assert [one.question for one in problems] == ["egen_syn"]
    written = json.dumps(result(evaluate(LAKARINTYG, Case(DAY, answers)), problems), ensure_ascii=False)
    assert "mormor" not in written


def test_a_result_carries_the_problems_of_the_answers() -> None:
    problem = Problem("manad", "oktober", "väntade en månad")
    assert result(judged(LAKARINTYG), (problem,))["problems"] == [
        {"question": "manad", "given": "oktober", "expected": "väntade en månad"}
    ]

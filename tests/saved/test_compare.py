"""Two months side by side: what the certificate now says, what was agreed, what has gone by."""

from __future__ import annotations

from datetime import date

import pytest

from decision_aids.data import load
from decision_aids.engine.answers import read_answers
from decision_aids.engine.compare import Pair, compare
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS

OCTOBER, NOVEMBER = "2026-10-22", "2026-11-22"
GOOD = as_object(as_object(load("lakarintyg.cases")["gott_intyg_deltid"])["svar"])
THIN: JsonObject = {**GOOD, "begransning": "saknas", "manad": "2026-10"}


def judged(answers: JsonObject, day: str, aid: str = "lakarintyg") -> Evaluation:
    read, problems = read_answers(AIDS[aid], answers)
    assert not problems
    return evaluate(AIDS[aid], Case(date.fromisoformat(day), read))


def without(answers: JsonObject, *questions: str) -> dict[str, Json]:
    return {key: value for key, value in answers.items() if key not in questions}


@pytest.mark.parametrize("aid", AIDS)
def test_a_case_compared_with_itself_has_not_changed(aid: str) -> None:
    for one in load(f"{aid}.cases").values():
        case = as_object(one)
        same = judged(as_object(case["svar"]), str(case["datum"]), aid)
        found = compare(same, same)
        assert not (found.gained or found.lost or found.answers or found.lapsed)
        assert not [pair for pair in (*found.outcomes, *found.days) if pair.changed]
        assert [pair.id for pair in found.outcomes] == [
            decided.outcome.id for decided in same.outcomes if not decided.outcome.room
        ]


def test_what_the_certificate_now_says_is_gained_and_the_other_way_round_lost() -> None:
    thin, good = judged(THIN, OCTOBER), judged(GOOD, NOVEMBER)
    assert "begransning_konkret" in compare(thin, good).gained
    assert "begransning_konkret" in compare(good, thin).lost
    for found in (compare(thin, good), compare(good, thin)):
        assert not set(found.gained) & set(found.lost)


def test_the_answers_that_differ_stand_side_by_side() -> None:
    found = {one.id: one for one in compare(judged(THIN, OCTOBER), judged(GOOD, NOVEMBER)).answers}
    assert found["manad"] == Pair("manad", "2026-10", GOOD["manad"])
    assert found["begransning"] == Pair("begransning", "saknas", GOOD["begransning"])
    assert "underlag" not in found


def test_an_answer_that_is_not_used_now_has_lapsed() -> None:
    now = judged({**GOOD, "underlag": "inget"}, NOVEMBER)
    lapsed = compare(judged(GOOD, OCTOBER), now).lapsed
    assert "rader" in lapsed
    assert "underlag" not in lapsed
    assert "rader" in compare(judged(GOOD, OCTOBER), judged(without(GOOD, "rader"), NOVEMBER)).lapsed


def test_the_day_agreed_then_stands_beside_the_day_now_and_has_passed_when_it_has() -> None:
    then, now = judged({**GOOD, "manad": "2026-10"}, OCTOBER), judged(GOOD, NOVEMBER)
    agreed = then.details["uppfoljning"]
    assert isinstance(agreed, str)
    found = compare(then, now)
    assert [(one.id, one.before) for one in found.days] == [("uppfoljning", agreed)]
    assert compare(then, judged(GOOD, "2027-06-01")).passed == {"uppfoljning"}
    assert compare(then, judged(GOOD, "2026-10-23")).passed == frozenset()


def test_two_aids_are_not_compared() -> None:
    with pytest.raises(ValueError, match="går inte att jämföra"):
        compare(judged({}, OCTOBER), judged({}, OCTOBER, "samordning"))

"""What cannot be true of a certificate is refused at its question, in Swedish, and nothing else is lost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from decision_aids.engine.answers import read_answers
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case, Facts
from decision_aids.engine.rows import Row
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.facts import manaden
from tests.engine.small import DAY, finding, judged
from tests.lakarintyg.at_random import GOOD


def row(grad: Json, fran: Json, till: Json) -> Json:
    return {"grad": grad, "fran": fran, "till": till}


REFUSED: list[tuple[str, Json, str]] = [
    ("rader", [row(0, "2026-11-01", "2026-11-30")], "mellan 1 och 100"),
    ("rader", [row(101, "2026-11-01", "2026-11-30")], "mellan 1 och 100"),
    ("rader", [row(-50, "2026-11-01", "2026-11-30")], "mellan 1 och 100"),
    ("rader", [row("hälften", "2026-11-01", "2026-11-30")], "mellan 1 och 100"),
    ("rader", [row(49.5, "2026-11-01", "2026-11-30")], "mellan 1 och 100"),
    ("rader", [row(50, "2026-11-30", "2026-11-01")], "är före"),
    ("rader", [row(50, "2026-04-01", "2026-04-31")], "april har 30 dagar"),
    ("rader", [row(50, "2026-11-01", "")], "Till och med"),
    ("rader", [row(50, "2026-11-01", "2026-11-05")] * 5, "högst 4 rader"),
    ("rader", [{**GOOD, "grad": 50}], "okänt fält"),
    ("rader", "hela november", "lista av rader"),
    ("signerat_dag", "2026-02-29", "februari 2026 har 28 dagar"),
    ("signerat_dag", "i måndags", "datum som 2026-10-12"),
    ("forsta_dag", "1926-11-22", "utanför"),
    ("manad", "2026-13", "månaderna är 1 till 12"),
    ("manad", "november", "månad som 2026-11"),
    ("aktivitetens_timmar", 40, "mellan 0,5 och 39,5"),
    ("aktivitetens_timmar", 0, "mellan 0,5 och 39,5"),
    ("aktivitetens_timmar", "-5", "mellan 0,5 och 39,5"),
    ("aktivitetens_timmar", "tjugo", "mellan 0,5 och 39,5"),
    ("aktivitetens_timmar", True, "mellan 0,5 och 39,5"),
    ("deltidsarbete_timmar", "22,555", "mellan 0,5 och 39,5"),
    ("hinder", "kanske", "ett av"),
    ("kontakt", [], "ett eller flera av"),
    ("kontakt", ["gissning"], "ett eller flera av"),
    ("utanfor", ["sjuk-utan-sgi"], "ett eller flera av"),
    ("diagnos", "F32", "okänd fråga"),
    ("personnummer", "19121212-1212", "okänd fråga"),
]


@pytest.mark.parametrize(("question", "given", "expected"), REFUSED)
def test_an_impossible_answer_is_refused_and_the_others_stay(
    question: str, given: Json, expected: str
) -> None:
    answers, problems = read_answers(LAKARINTYG, {**GOOD, question: given})
    assert {one.question for one in problems} == {question}
    assert any(expected in one.expected for one in problems)
    assert answers.keys() == GOOD.keys() - {question}


def test_every_impossible_answer_is_named_at_once() -> None:
    wrong: JsonObject = {"manad": "2026-13", "hinder": "kanske", "signerat_dag": "2026-04-31"}
    answers, problems = read_answers(LAKARINTYG, {**GOOD, **wrong})
    assert [one.question for one in problems] == [key for key in {**GOOD, **wrong} if key in wrong]
    assert answers.keys() == GOOD.keys() - wrong.keys()


@pytest.mark.parametrize("written", ["22,5", "22.5", 22.5, " 22,50 "])
def test_hours_are_read_with_a_comma_and_with_a_point(written: Json) -> None:
    answers, problems = read_answers(LAKARINTYG, {"aktivitetens_timmar": written})
    assert (answers, problems) == ({"aktivitetens_timmar": Decimal("22.5")}, ())


UNKNOWN_TO_ALL = [one.id for one in LAKARINTYG.questions]


@pytest.mark.parametrize("question", UNKNOWN_TO_ALL)
def test_nobody_has_to_know_anything(question: str) -> None:
    answers, problems = read_answers(LAKARINTYG, {question: "vet-inte"})
    assert (set(answers), problems) == ({question}, ())


def test_whoever_knows_nothing_at_all_still_gets_an_answer() -> None:
    evaluation = judged(LAKARINTYG, DAY, **dict.fromkeys(UNKNOWN_TO_ALL, "vet-inte"))
    assert evaluation.next is None
    assert {one.status.value for one in evaluation.outcomes} == {"oklart"}
    assert evaluation.missing


def test_a_month_that_the_certificate_does_not_touch_is_read_and_said() -> None:
    evaluation = judged(LAKARINTYG, DAY, **{**GOOD, "manad": "2026-10"})
    assert finding(evaluation, "manaden_tacks").reason == "inget"
    assert evaluation.outcomes[1].status.value == "oklart"


def test_a_certificate_of_many_years_is_read() -> None:
    rows = (Row(date(2015, 1, 1), date(2099, 12, 31), 50),)
    found = Facts(Case(DAY, {"rader": rows, "manad": date(2026, 11, 1)}))
    assert found.tell(manaden.tackning).value is manaden.Tackning.HELA


def test_everything_wrong_in_one_row_is_named_at_once() -> None:
    wrong = [row("150", "31 april", "x"), *[row(50, "2026-11-01", "2026-11-05")] * 4]
    _, problems = read_answers(LAKARINTYG, {"rader": wrong})
    said = [one.expected for one in problems]
    assert [one.split(":")[0] for one in said] == [
        "högst 4 rader får plats; intyget har 5",
        *("rad 1, Förhindrad", "rad 1, Från och med", "rad 1, Till och med"),
    ]

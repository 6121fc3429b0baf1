"""The day to follow up: never before there is anything to follow up, nor long after."""

from __future__ import annotations

from datetime import date

import pytest

from decision_aids.data import texts_of
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.engine.rows import Row
from decision_aids.gemensamt.perioder import follow_up
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.law.register import as_object
from decision_aids.view.result.answer import answer_of
from tests.aids.worked import CASES

type Given = tuple[int, str, str]

TEXTS = texts_of(LAKARINTYG)
GOOD: JsonObject = as_object(CASES["lakarintyg"]["gott_intyg_deltid"]["svar"])
WEEK: list[Json] = ["mandag", "tisdag", "onsdag", "torsdag", "fredag"]
ILL: JsonObject = {"underlag": "inget", "manad": "2026-12", "aktivitet": "praktik", "vardkontakt": "ja"}


def _rows(*rows: Given) -> list[Json]:
    return [{"grad": grad, "fran": fran, "till": till} for grad, fran, till in rows]


def _judged(day: str, answers: JsonObject) -> Evaluation:
    read, problems = read_answers(LAKARINTYG, answers)
    assert problems == ()
    return evaluate(LAKARINTYG, Case(date.fromisoformat(day), read))


def _next(found: Evaluation) -> str:
    return " ".join(answer_of(found, TEXTS)[1].text.split())


def _plan(found: Evaluation) -> list[str]:
    return [one.id for one in found.advice]


@pytest.mark.parametrize(
    ("asked", "rows", "day", "because"),
    [
        ("2026-11-16", [(50, "2026-11-16", "2026-11-29")], "2026-11-20", "two weeks, asked on the first day"),
        ("2026-11-10", [(100, "2026-11-16", "2026-11-29")], "2026-11-20", "two weeks that have not begun"),
        ("2026-11-24", [(50, "2026-11-16", "2026-11-29")], "2026-11-24", "the last days: now"),
        (
            "2026-12-10",
            [(100, "2026-12-01", "2026-12-23"), (50, "2026-12-28", "2027-01-06")],
            "2026-12-30",
            "not before the first day with something to plan",
        ),
        ("2026-11-22", [(50, "2026-11-01", "2026-12-31")], "2026-12-17", "two weeks before the end"),
        ("2026-11-22", [(100, "2026-11-01", "2027-04-30")], "2026-12-30", "half a year: within six weeks"),
        (
            "2026-11-22",
            [(100, "2026-10-01", "2026-11-13")],
            "2026-11-23",
            "it has ended: now, on a working day",
        ),
    ],
)
def test_the_day_is_when_there_is_something_to_follow_up(
    asked: str, rows: list[Given], day: str, because: str
) -> None:
    paper = tuple(Row(date.fromisoformat(one), date.fromisoformat(other), grad) for grad, one, other in rows)
    assert follow_up(paper, date.fromisoformat(asked)) == date.fromisoformat(day), because


@pytest.mark.parametrize(
    ("asked", "first", "said"),
    [
        ("2026-12-01", "2026-12-01", "senast den 8 december"),
        ("2026-12-07", "2026-12-01", "senast den 8 december"),
    ],
)
def test_in_the_first_week_of_an_illness_nobody_waits_beyond_the_eighth_day(
    asked: str, first: str, said: str
) -> None:
    found = _judged(asked, {**ILL, "forsta_dag": first})
    assert "De första sju dagarna behövs normalt inget läkarintyg" in _next(found)
    assert said in _next(found)
    assert _plan(found)[0] == "vanta_med_intyget"


def test_who_waits_for_an_answer_from_care_gives_it_a_week() -> None:
    ending = {**GOOD, "rader": _rows((50, "2026-11-01", "2026-11-24")), "begransning": "allman"}
    said = _next(_judged("2026-11-22", {**ending, "samtycke_varden": "ja"}))
    assert said.startswith("Fråga vården")
    assert "Stäm av senast den 27 november" in said


@pytest.mark.parametrize(
    ("asked", "given", "step", "begins"),
    [
        (
            "2026-11-10",
            {
                "rader": _rows((50, "2026-11-01", "2026-11-20"), (75, "2026-11-16", "2026-11-30")),
                "fler_intyg": "ett",
            },
            "Fråga först vad som gäller den 16–20 november",
            "red_ut_graderna",
        ),
        (
            "2026-11-30",
            {"rader": _rows((100, "2026-10-20", "2026-11-13"))},
            "Fråga personen hur det är nu",
            "fraga_hur_det_ar",
        ),
        (
            "2026-11-22",
            {"rader": _rows((100, "2026-11-01", "2027-02-28")), "ordning": "forlangning", "nytt": "nej"},
            "Håll kontakten",
            "hall_kontakten",
        ),
        (
            "2026-11-22",
            {
                "aktivitetens_omfattning": "heltid",
                "aktivitetens_timmar": None,
                "deltidsarbete": "ja",
                "deltidsarbete_timmar": 12,
                "barn_under_8": "ja",
            },
            "Korta aktiviteten först",
            "korta_aktiviteten",
        ),
    ],
)
def test_the_plan_begins_with_the_step_that_the_answer_names(
    asked: str, given: JsonObject, step: str, begins: str
) -> None:
    answers: JsonObject = {**GOOD, "aktivitetens_dagar": WEEK, **given}
    found = _judged(asked, {key: value for key, value in answers.items() if value is not None})
    assert _next(found).startswith(step)
    assert _plan(found)[0] == begins
    assert begins not in _plan(_judged("2026-11-22", {**GOOD, "aktivitetens_dagar": WEEK})), "nor without"


@pytest.mark.parametrize("slag", ["fk", "smittskydd"])
def test_of_whatever_kind_a_certificate_that_has_ended_is_it_is_first_asked_how_it_is_now(slag: str) -> None:
    ended: JsonObject = {**GOOD, "slag": slag, "rader": _rows((100, "2026-11-01", "2026-11-13"))}
    assert _plan(_judged("2026-11-30", ended))[0] == "fraga_hur_det_ar"


def test_a_certificate_that_has_ended_leads_to_no_application() -> None:
    found = _judged("2026-11-30", {**GOOD, "rader": _rows((100, "2026-11-01", "2026-11-13"))})
    assert not {"hall_kontakten", "fraga_om_samordning"} & {*_plan(found)}


def test_that_the_person_cannot_come_back_is_planned_for() -> None:
    long = {**GOOD, "rader": _rows((100, "2026-11-01", "2027-04-30"))}
    assert "planera_annat" in _plan(_judged("2026-11-22", {**long, "prognos": "kan-inte"}))
    assert "planera_annat" not in _plan(_judged("2026-11-22", {**long, "prognos": "utan-anpassning"}))


SMITTA: JsonObject = {
    "underlag": "lakarintyg",
    "manad": "2026-11",
    "aktivitet": "praktik",
    "slag": "smittskydd",
    "hinder": "ja",
}


@pytest.mark.parametrize(
    ("asked", "rows", "said"),
    [
        ("2026-11-12", _rows((100, "2026-11-10", "2026-11-24")), "Fråga personen vad reglerna hindrar"),
        (
            "2026-11-30",
            _rows((100, "2026-11-02", "2026-11-15")),
            "Fråga personen om reglerna gäller fortfarande",
        ),
    ],
)
def test_rules_against_infection_are_asked_about_as_rules_and_not_as_illness(
    asked: str, rows: list[Json], said: str
) -> None:
    found = _judged(asked, {**SMITTA, "rader": rows})
    assert _next(found).startswith(said)
    assert not {"hall_kontakten", "fraga_om_samordning", "planera_med_varden"} & {*_plan(found)}

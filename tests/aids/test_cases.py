"""Every worked case of every aid gives what it says it gives, asks nothing more, and teaches something."""

from __future__ import annotations

import pytest

from decision_aids.engine.outcomes import OKLART
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from tests.aids.worked import CASES, expected, judged

every_aid = pytest.mark.parametrize("aid", AIDS)
every_case = pytest.mark.parametrize(("aid", "case_id"), [(aid, one) for aid in AIDS for one in CASES[aid]])


@every_case
def test_a_worked_case_leads_where_it_says(aid: str, case_id: str) -> None:
    evaluation = judged(aid, case_id)
    statuses = {one.outcome.id: one.status.value for one in evaluation.outcomes}
    verdicts = {one.criterion.id: one.verdict.value for one in evaluation.findings}
    for part, found in (("utfall", statuses), ("kriterier", verdicts)):
        wanted = expected(aid, case_id, part)
        assert wanted, f"it says nothing of {part}"
        assert {one: found[one] for one in wanted} == wanted


@every_case
def test_a_worked_case_is_complete_and_has_no_answer_to_spare(aid: str, case_id: str) -> None:
    evaluation = judged(aid, case_id)
    assert evaluation.next is None
    assert evaluation.lapsed == ()


@every_case
def test_a_worked_case_expects_something_of_known_kinds(aid: str, case_id: str) -> None:
    assert as_object(CASES[aid][case_id]["vantat"]).keys() <= {
        "utfall",
        "kriterier",
        "perioder",
        "formaga_krav",
    }


FEWEST = 8
AT_LEAST = {
    **{"lakarintyg": 40, "vagvisare": 30, "sip": 20, "behov": 20},
    **{"samordning": 12, "vilket_intyg": 12},
}
"""How many cases an aid has at least, where more are needed than an aid needs at all."""
STATUS_WITHOUT_CASE: dict[str, set[tuple[str, str]]] = {
    # Whoever has answered everything is told to consult: nothing is left unclear of that.
    "behov": {("steget", OKLART), ("konsultation", OKLART)},
}
BY_WAYS = {"vagvisare"}
"""Has a test of its own: every way is open in some case, and need not stand in every way it can."""
IN_PART = {"lakarintyg", "vagvisare", "behov", "lokal_rutin"}
"""Aids with so many outcomes that a case names those that it is about."""


@pytest.mark.parametrize("aid", [aid for aid in AIDS if aid not in IN_PART])
def test_a_worked_case_says_what_every_outcome_comes_to(aid: str) -> None:
    outcomes = {one.id for one in AIDS[aid].outcomes}
    assert [one for one in CASES[aid] if expected(aid, one, "utfall").keys() != outcomes] == []


@every_aid
def test_the_cases_are_enough_and_there_is_one_for_every_status(aid: str) -> None:
    assert len(CASES[aid]) >= AT_LEAST.get(aid, FEWEST)
    shown = {(one.outcome.id, one.status) for case_id in CASES[aid] for one in judged(aid, case_id).outcomes}
    every = {(one.id, status) for one in AIDS[aid].outcomes for status in one.statuses}
    if aid not in BY_WAYS:
        assert every - shown == STATUS_WITHOUT_CASE.get(aid, set())


@every_aid
def test_every_advice_is_given_in_some_case(aid: str) -> None:
    given = {one.id for case_id in CASES[aid] for one in judged(aid, case_id).advice}
    assert {one.id for one in AIDS[aid].advice} == given


@every_aid
def test_no_two_cases_tell_or_teach_the_same(aid: str) -> None:
    for part in ("berattelse", "lar"):
        told = [str(case[part]) for case in CASES[aid].values()]
        assert len(set(told)) == len(told), part


@every_aid
def test_every_leaf_is_judged_in_at_least_two_ways_among_the_cases(aid: str) -> None:
    """The cases teach: what is there in one is missing, unclear or beside the point in another."""
    seen: dict[str, set[str]] = {leaf.id: set() for leaf in AIDS[aid].leaves}
    for case_id in CASES[aid]:
        for one in judged(aid, case_id).findings:
            if one.criterion.id in seen:
                seen[one.criterion.id].add(one.verdict.value)
    assert {leaf for leaf, verdicts in seen.items() if len(verdicts) < 2} <= ALWAYS_THE_SAME


ALWAYS_THE_SAME = {"yttersta_ansvaret", "situation_kand"}
"""The municipality never lets go, and in every case it is known why the person needs support."""

"""Which certificate, or none: what the worked cases come to, and that they show all there is."""

from __future__ import annotations

from functools import partial

import pytest

from decision_aids.law.register import as_object
from decision_aids.vilket_intyg.aid import VILKET_INTYG
from decision_aids.vilket_intyg.utfall import INTYGEN
from tests.aids import worked

AID = "vilket_intyg"
CASES = worked.CASES[AID]
judged = partial(worked.judged, AID)
every_case = pytest.mark.parametrize("case_id", CASES)


@every_case
def test_a_worked_case_says_what_both_outcomes_come_to(case_id: str) -> None:
    assert worked.expected(AID, case_id, "utfall").keys() == {one.id for one in VILKET_INTYG.outcomes}


def test_there_are_at_least_twelve_cases_and_one_for_every_status() -> None:
    assert len(CASES) >= 12
    shown = {(one.outcome.id, one.status) for case_id in CASES for one in judged(case_id).outcomes}
    assert shown == {(one.id, status) for one in VILKET_INTYG.outcomes for status in one.statuses}


def test_every_advice_is_given_in_some_case() -> None:
    given = {one.id for case_id in CASES for one in judged(case_id).advice}
    assert given == {one.id for one in VILKET_INTYG.advice}


@every_case
def test_a_certificate_comes_with_what_the_law_asks_of_it_and_nothing_else_does(case_id: str) -> None:
    [form, _] = judged(case_id).outcomes
    given = {one.id for one in judged(case_id).advice}
    assert ("skriv_med_omsorg" in given) is (form.status in INTYGEN)


def test_it_is_short_two_steps_of_at_most_five_questions() -> None:
    asked = [question.group for question in VILKET_INTYG.questions]
    assert len(VILKET_INTYG.groups) == 2
    assert max(asked.count(group) for group in VILKET_INTYG.groups) <= 5


@pytest.mark.parametrize(
    ("visit", "advice"),
    [("bokat", "bokat_besok"), ("oanmalt", "oanmalt_besok"), ("digitalt", "digitalt_besok")],
)
def test_each_kind_of_visit_has_its_own_advice(visit: str, advice: str) -> None:
    for case_id, case in CASES.items():
        given = {one.id for one in judged(case_id).advice}
        assert (advice in given) is (as_object(case["svar"])["besok"] == visit), case_id

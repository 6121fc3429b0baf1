"""Which certificate, or none: what the worked cases come to, and that they show all there is."""

from __future__ import annotations

from functools import partial

import pytest

from decision_aids.data import texts_of
from decision_aids.law.register import as_object
from decision_aids.view.result.presenter import Presenter
from decision_aids.vilket_intyg.aid import VILKET_INTYG
from decision_aids.vilket_intyg.utfall import INTYGEN
from tests.aids import worked

AID = "vilket_intyg"
CASES = worked.CASES[AID]
judged = partial(worked.judged, AID)
every_case = pytest.mark.parametrize("case_id", CASES)


@every_case
def test_a_certificate_comes_with_what_the_law_asks_of_it_and_nothing_else_does(case_id: str) -> None:
    [form, _] = judged(case_id).outcomes
    given = {one.id for one in judged(case_id).advice}
    assert ("skriv_med_omsorg" in given) is (form.status in INTYGEN)


def test_it_is_short_two_steps_of_at_most_five_questions() -> None:
    asked = [question.group for question in VILKET_INTYG.questions]
    assert len(VILKET_INTYG.groups) == 2
    assert max(asked.count(group) for group in VILKET_INTYG.groups) <= 5


@every_case
def test_a_doctor_is_told_to_ask_the_patient_and_never_to_ask_care(case_id: str) -> None:
    asked = Presenter(judged(case_id), texts_of(VILKET_INTYG)).gaps()
    assert {one.receiver for one in asked} <= {"Fråga patienten", "Kontrollera själv"}
    assert not [one for one in asked if one.receiver == "Kontrollera själv" and " du " in f" {one.question} "]


@pytest.mark.parametrize(
    ("visit", "advice"),
    [("bokat", "bokat_besok"), ("oanmalt", "oanmalt_besok"), ("digitalt", "digitalt_besok")],
)
def test_each_kind_of_visit_has_its_own_advice(visit: str, advice: str) -> None:
    for case_id, case in CASES.items():
        given = {one.id for one in judged(case_id).advice}
        assert (advice in given) is (as_object(case["svar"])["besok"] == visit), case_id

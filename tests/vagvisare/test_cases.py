"""Every worked case leads where it says, asks nothing more, and the cases together show the whole aid."""

from __future__ import annotations

import pytest

from decision_aids.engine.json_types import JsonObject
from decision_aids.law.register import as_object
from decision_aids.vagvisare.aid import VAGVISARE
from tests.vagvisare.judging import CASES, OPEN, statuses, worked

every_case = pytest.mark.parametrize("case_id", CASES)


@every_case
def test_a_worked_case_names_every_way_that_comes_first(case_id: str) -> None:
    wanted = as_object(as_object(CASES[case_id]["vantat"])["utfall"])
    first = {way for way, status in statuses(worked(case_id)).items() if status == "primar"}
    assert first == {way for way, status in wanted.items() if status == "primar"}


MUST_BE_SHOWN: list[tuple[JsonObject, str]] = [
    ({"situation": "lag-sjukpenning"}, "no or low sjukpenning"),
    ({"situation": "vantar-fk"}, "waiting for FK"),
    ({"situation": "af-utan-program"}, "with AF without a programme"),
    ({"situation": "af-program", "heltidssjuk": "nej"}, "sick in a programme"),
    ({"situation": "af-program", "heltidssjuk": "ja"}, "sick in a programme for more than 30 days"),
    ({"sgi": "saknas", "underlag": "lakarintyg"}, "no SGI, with a certificate"),
    ({"sgi": "vet-inte"}, "nobody knows of a SGI"),
    ({"samtycke_varden": "nej", "underlag": "lakarintyg"}, "no consent, but a certificate"),
    ({"samtycke_varden": "nej", "underlag": "inget"}, "no consent and no paper"),
    ({"behov_bada": "ja", "samtycke_varden": "ja"}, "needs from both, with consent"),
    ({"formaga": "for-sjuk-nu"}, "too ill now"),
    ({"potential": "nej"}, "no rehabilitation potential"),
    ({"barn": "ja"}, "children in the household"),
    ({"stod": "lss"}, "LSS"),
    ({"stod": "god-man"}, "god man"),
    ({"psykisk": "ja", "ips_finns": "ja"}, "IPS"),
    ({"orsak": "annat"}, "something else than illness"),
]


@pytest.mark.parametrize(("given", "what"), MUST_BE_SHOWN, ids=[what for _, what in MUST_BE_SHOWN])
def test_every_situation_that_the_aid_is_for_has_a_case(given: JsonObject, what: str) -> None:
    assert any(given.items() <= as_object(case["svar"]).items() for case in CASES.values()), what


@pytest.mark.parametrize("place", ["tranas", "jonkoping", "gavle", "delta", "halsosam"])
def test_every_local_model_has_its_typical_case(place: str) -> None:
    assert [case_id for case_id in CASES if case_id.startswith(place)]


def test_every_way_is_open_in_some_case() -> None:
    opened = {way for case_id in CASES for way, status in statuses(worked(case_id)).items() if status in OPEN}
    assert opened == {one.id for one in VAGVISARE.outcomes}


def test_needs_from_both_before_and_after_the_reform_differ_only_in_who_must_take_part() -> None:
    before, after = statuses(worked("sip_fore_2027")), statuses(worked("sip_efter_2027"))
    assert before["sip"] == after["sip"] == "primar"
    assert {way for way in before if before[way] != after[way]} == {"sip_af_fk"}


def test_whoever_has_been_sent_around_is_met_with_one_consultation_and_not_five_assessments() -> None:
    found = statuses(worked("halsosam_klienten"))
    assert found["konsultation"] == "primar"
    assert found["af_planering"] == "parallell"
    assert found["sjukpenning"] == "utesluten"

"""Sorting needs: what the worked cases come to, and that they show all there is."""

from __future__ import annotations

from functools import partial

import pytest

from decision_aids.behov.aid import BEHOV
from decision_aids.behov.utfall import STEGEN, Grupp, Steg
from decision_aids.data import texts_of
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.reading import Case
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.documents.composer import Composer
from decision_aids.view.result.handover import carried
from tests.aids import worked
from tests.behov.told import STOD
from tests.engine.small import DAY

AID = "behov"
CASES = worked.CASES[AID]
judged = partial(worked.judged, AID)
every_case = pytest.mark.parametrize("case_id", CASES)
RH = {"rh1": "beroende", "rh2": "rehab_psykisk", "rh3": "rehab_fysisk"}


def _statuses(case_id: str) -> dict[str, str]:
    return {one.outcome.id: one.status.value for one in judged(case_id).outcomes}


@every_case
def test_a_group_of_rehabilitation_is_given_only_when_that_need_is_among_the_answers(case_id: str) -> None:
    given = as_object(CASES[case_id]["svar"])
    named = str(given["omstandigheter"])
    needs = {group for group, one in RH.items() if given.get(one) == "ja" or one in named}
    group = _statuses(case_id)["grupp"]
    if group in RH:
        assert needs == {group}
    assert (group == Grupp.FLERA) is (len(needs) > 1)


@every_case
def test_nobody_is_commissioned_while_it_is_unclear_what_the_commission_is(case_id: str) -> None:
    documents = {one.document.id for one in judged(case_id).documents}
    assert ("uppdrag" in documents) is (_statuses(case_id)["steget"] in STEGEN)
    assert ("till_konsultationen" in documents) is (_statuses(case_id)["konsultation"] == "forst")


@every_case
def test_nobody_is_commissioned_on_answers_that_contradict_each_other(case_id: str) -> None:
    case = judged(case_id)
    if any(one.found_in(case.case) for one in BEHOV.contradictions):
        assert "uppdrag" not in {one.document.id for one in case.documents}


def test_some_case_has_answers_that_would_have_commissioned_but_contradict() -> None:
    assert _statuses("heltid_men_rehabilitering")["konsultation"] == "forst"
    [one] = [one for one in BEHOV.contradictions if one.found_in(judged("heltid_men_rehabilitering").case)]
    assert one.id == "full_men_fysisk_rehab"


@pytest.mark.parametrize(
    ("stodet", "konsultation"), [(None, "oklart"), ("vet-inte", "forst"), ("visst", "inte_nu")]
)
def test_others_are_asked_first_when_nobody_knows_the_support_but_not_before_it_is_said(
    stodet: str | None, konsultation: str
) -> None:
    said = {**STOD, "stodet": stodet} if stodet else {one: STOD[one] for one in STOD if one != "stodet"}
    answers, problems = read_answers(BEHOV, said)
    assert problems == ()
    [found] = [
        one for one in evaluate(BEHOV, Case(DAY, answers)).outcomes if one.outcome.id == "konsultation"
    ]
    assert found.status.value == konsultation


@every_case
def test_help_with_a_beroende_waits_for_nothing(case_id: str) -> None:
    if "beroende" in str(as_object(CASES[case_id]["svar"])["omstandigheter"]):
        assert "erbjud_stod_vid_beroende" in {one.id for one in judged(case_id).advice}
        assert _statuses(case_id)["steget"] in {Steg.BEHANDLING, Steg.KONSULTATION}


def test_the_way_on_takes_with_it_what_is_known_and_nothing_that_is_not() -> None:
    known = carried(judged("rh2_i_samtal"), AIDS["vagvisare"])
    assert (known["rehabbehov"], known["psykisk"], known["behov_bada"]) == ("ja", "ja", "ja")
    unknown = carried(judged("ingen_vet"), AIDS["vagvisare"])
    assert "rehabbehov" not in unknown
    assert "psykisk" not in unknown


@every_case
def test_a_commission_reads_as_it_is_said_and_has_no_colon_after_a_question(case_id: str) -> None:
    written = Composer(judged(case_id), texts_of(BEHOV)).documents()
    assert not [line for one in written for block in one.blocks for line in block.lines if "?:" in line]

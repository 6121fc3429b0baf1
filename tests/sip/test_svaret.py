"""The answer that the result begins with does not go against what its case teaches."""

from __future__ import annotations

import pytest

from decision_aids.data import texts_of
from decision_aids.view.documents.composer import Composer
from tests.aids.worked import judged, sentences


@pytest.mark.parametrize(
    ("case_id", "form", "dem"),
    [
        ("tunt_intyg_fore_arsskiftet", "sip", "fk_kan"),
        ("tunt_intyg_efter_arsskiftet", "sip", "fk_ska"),
        ("mote_utan_dag_efter_arsskiftet", "sip", "bada_ska_utan_dag"),
        ("planen_finns_redan", "folj_upp", "oklart"),
        ("vill_hellre_ett_litet_mote", "mindre_mote", "fk_kan"),
        ("samtycker_men_vill_inget", "mindre_mote", "behovs_inte"),
        ("sager_nej", "utan_samtycke", "ingen_sip"),
        ("vardens_behov_oklart", "oklart", "oklart"),
    ],
)
def test_the_answer_says_which_form_comes_first_and_who_comes(case_id: str, form: str, dem: str) -> None:
    said = {one.outcome.id: str(one.status) for one in judged("sip", case_id).answer}
    assert (said["svar_form"], said["svar_dem"]) == (form, dem)


def test_the_day_of_the_meeting_is_named_and_no_day_is_one_to_set() -> None:
    assert "FK ska delta den 15 januari 2027" in sentences("sip", "tunt_intyg_efter_arsskiftet")["svar_dem"]
    assert (
        "behöver inte komma den 10 december 2026"
        in sentences("sip", "tunt_intyg_fore_arsskiftet")["svar_dem"]
    )
    assert sentences("sip", "mote_utan_dag_efter_arsskiftet")["svar_dem"].startswith("Bestäm dagen.")


def test_the_agenda_is_one_list_and_begins_with_what_there_is() -> None:
    evaluation = judged("sip", "tunt_intyg_efter_arsskiftet")
    [agenda] = [
        one for one in Composer(evaluation, texts_of(evaluation.aid)).documents() if one.id == "dagordning"
    ]
    [points] = [block.lines for block in agenda.blocks if block.kind == "lista"]
    assert len(points) == 10
    assert points[2:4] == (
        "Vad är prövat, och vad gav det? Hittills: Behandling i vården.",
        "Vilka gör redan något? Vårdcentralen.",
    )


def test_the_plan_says_what_is_tried_and_a_call_to_others_does_not() -> None:
    evaluation = judged("sip", "mal_som_krockar")
    said = {
        one.id: " ".join(line for block in one.blocks for line in block.lines)
        for one in Composer(evaluation, texts_of(evaluation.aid)).documents()
    }
    assert "Det här är prövat: Arbetsträning eller praktik; Insatser hos Arbetsförmedlingen." in said["plan"]
    assert "De här gör redan något: Kommunens arbetsmarknadsenhet." in said["plan"]
    assert not any("arbetsmarknadsenhet" in said[one] for one in ("kallelse", "till_personen"))

"""The answer that the result begins with does not go against what its case teaches."""

from __future__ import annotations

import pytest

from decision_aids.data import texts_of
from decision_aids.view.documents.composer import Composer
from decision_aids.view.result.answer import answer_of
from tests.aids.worked import judged


def sentences(case_id: str) -> dict[str, str]:
    """The answer's sentences, by what they are of."""
    evaluation = judged("sip", case_id)
    return {one.id: one.text for one in answer_of(evaluation, texts_of(evaluation.aid))}


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
    assert "FK ska delta den 15 januari 2027" in sentences("tunt_intyg_efter_arsskiftet")["svar_dem"]
    assert "behöver inte komma den 10 december 2026" in sentences("tunt_intyg_fore_arsskiftet")["svar_dem"]
    assert sentences("mote_utan_dag_efter_arsskiftet")["svar_dem"].startswith("Bestäm dagen.")


def test_the_agenda_is_a_list_of_eight_points() -> None:
    evaluation = judged("sip", "tunt_intyg_efter_arsskiftet")
    [agenda] = [
        one for one in Composer(evaluation, texts_of(evaluation.aid)).documents() if one.id == "dagordning"
    ]
    assert [len(block.lines) for block in agenda.blocks if block.kind == "lista"] == [8]

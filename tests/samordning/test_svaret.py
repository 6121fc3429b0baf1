"""What the sentences that the result begins with say: which thing first, when, and in which words."""

from __future__ import annotations

from datetime import date

import pytest

from decision_aids.data import texts_of
from decision_aids.law.register import as_object
from decision_aids.samordning.aid import SAMORDNING
from decision_aids.view.documents.composer import Composer
from tests.aids.worked import CASES, judged, sentences
from tests.engine import small


def test_the_answer_names_what_is_missing_and_what_is_done_instead() -> None:
    missing = sentences("samordning", "inget_intyg_an")["svar_nasta"]
    assert missing.endswith("Viktigast: läkarintyg saknas.")
    instead = sentences("samordning", "for_sjuk_utan_prognos")["svar_nasta"]
    assert instead.startswith("Bestäm när ni kommer tillbaka, och stäm av senast den ")


def test_the_next_days_are_working_days_a_week_and_two_weeks_on() -> None:
    assert judged("samordning", "allt_ar_klart", date(2026, 11, 20)).details == {
        "om_en_vecka": "2026-11-27",
        "avstamning": "2026-12-04",
    }


def test_who_manages_alone_applies_alone_and_is_offered_help() -> None:
    alone = sentences("samordning", "en_timme_om_dagen")["svar_nasta"]
    assert alone.startswith("Personen ansöker själv, helst före den ")
    assert "tillsammans" not in alone


def test_who_has_tried_all_there_is_hears_first_of_the_benefit_that_lasts() -> None:
    tried = as_object(CASES["samordning"]["det_mojliga_ar_provat"]["svar"])
    found = small.judged(SAMORDNING, date(2026, 11, 30), **{**tried, "sgi": "finns"})
    given = [one.id for one in found.advice]
    assert given[:2] == ["sok_ersattning", "sok_sjukpenning"]


def test_a_no_to_samverkan_is_not_what_is_missing_most() -> None:
    assert "medg" not in sentences("samordning", "medger_inte_men_ansoker")["svar_nasta"]


@pytest.mark.parametrize("case_id", CASES["samordning"])
def test_the_letter_to_fk_and_the_note_are_sentences_and_no_questions_with_answers(case_id: str) -> None:
    found = judged("samordning", case_id)
    texts = texts_of(found.aid).for_reader(found.voice)
    for view in Composer(found, texts).documents():
        if view.id in {"missiv", "anteckning"}:
            lines = [line for block in view.blocks for line in block.lines]
            assert not any("?" in line for line in lines)
            assert not any("Var arbetar du" in line or "socialtjänsten." in line for line in lines)
            said = {"missiv": "Personen vill ansöka", "anteckning": "Rätten till bistånd prövas för sig"}
            assert any(said[view.id] in line for line in lines)

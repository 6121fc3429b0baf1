"""What the sentences that the result begins with say: which thing first, when, and in which words."""

from __future__ import annotations

from datetime import date

import pytest

from decision_aids.data import texts_of
from decision_aids.view.documents.composer import Composer
from tests.aids.worked import CASES, judged, sentences


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


@pytest.mark.parametrize("case_id", CASES["samordning"])
def test_the_letter_to_fk_is_sentences_and_no_questions_with_answers(case_id: str) -> None:
    found = judged("samordning", case_id)
    texts = texts_of(found.aid).for_reader(found.voice)
    for view in Composer(found, texts).documents():
        if view.id == "missiv":
            lines = [line for block in view.blocks for line in block.lines]
            assert not any("?" in line for line in lines)
            assert not any("Var arbetar du" in line or "socialtjänsten." in line for line in lines)
            assert any("Personen vill ansöka" in line for line in lines)

"""The answer that the result begins with is a verdict like the others: what it says in each kind of case."""

from __future__ import annotations

import pytest

from decision_aids.data import texts_of
from decision_aids.view.documents.composer import Composer
from tests.aids.worked import CASES, judged, sentences

SAID = [
    ("allt_ar_klart", "talar_for", "ansok"),
    ("intyget_visar_det_inte", "komplettera", "forbered"),
    ("sgi_finns", "annan_vag", "annan_vag"),
    ("vill_inte_nu", "talar_for", "vill_inte"),
    ("for_sjuk_utan_prognos", "inte_nu", "ej_aktuellt"),
    ("allt_ar_oklart", "oklart", "oklart"),
    ("fk_tar_emot", "talar_for", "fk_klarlagger"),
    ("af_ar_med", "talar_for", "af_deltar"),
    ("varden_skriver_om", "komplettera", "varden_intygar"),
]


@pytest.mark.parametrize(("case_id", "lage", "nasta"), SAID)
def test_the_answer_says_how_it_stands_and_what_is_next(case_id: str, lage: str, nasta: str) -> None:
    said = {one.outcome.id: one.status.value for one in judged("samordning", case_id).answer}
    assert said == {"svar_lage": lage, "svar_nasta": nasta}


def test_the_answer_names_what_is_missing_and_what_is_done_instead() -> None:
    missing = sentences("samordning", "inget_intyg_an")["svar_nasta"]
    assert missing.endswith("Viktigast: läkarintyg saknas.")
    instead = sentences("samordning", "for_sjuk_utan_prognos")["svar_nasta"]
    assert instead.startswith("Bestäm när ni kommer tillbaka, och stäm av senast den ")


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

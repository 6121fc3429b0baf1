"""The answer that the result begins with is a verdict like the others: what it says in each kind of case."""

from __future__ import annotations

import pytest

from tests.aids.worked import judged

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

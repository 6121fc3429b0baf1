"""The answer that the result begins with is a verdict like the others: what it says in each kind of case."""

from __future__ import annotations

import pytest

from tests.aids.worked import judged

SAID = [
    ("vald_nara", "skydd", "folj_upp"),
    ("for_sjuk_med_vard", "for_sjuk", "folj_upp"),
    ("okand_sgi", "radgor", "folj_upp"),
    ("god_man", "forst", "folj_upp"),
    ("tranas_oklart", "oklart", "ta_reda_pa"),
    ("fk_undrar", "forst", "fk"),
    ("af_undrar", "forst", "af"),
    ("varden_undrar", "forst", "varden"),
]


@pytest.mark.parametrize(("case_id", "lage", "nasta"), SAID)
def test_the_answer_says_how_it_stands_and_what_is_next(case_id: str, lage: str, nasta: str) -> None:
    said = {one.outcome.id: one.status.value for one in judged("vagvisare", case_id).answer}
    assert said == {"svar_lage": lage, "svar_nasta": nasta}

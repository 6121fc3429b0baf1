"""The answer that the result begins with is a verdict like the others: what it says in each kind of case."""

from __future__ import annotations

import pytest

from tests.aids.worked import CASES, judged, sentences

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


def test_the_certificate_that_is_missing_is_named_first() -> None:
    said = sentences("vagvisare", "otydligt_intyg_ar_en_fraga")["svar_lage"]
    assert said.startswith(
        "Nu: personen kompletterar med läkarintyg. Vi föreslår att personen ber om det den här"
    )
    assert said.endswith("saker till pågår samtidigt.")
    without = sentences("vagvisare", "nej_till_allt_inget_intyg")["svar_lage"]
    assert without.startswith("Nu: personen ber om ett läkarintyg.")


def test_safety_and_whom_to_ask_are_named_before_the_certificate() -> None:
    assert (
        "Nu: ta hand om tryggheten först. I dag. Dessutom: "
        in sentences("vagvisare", "vald_nara")["svar_lage"]
    )
    assert (
        "Nu: rådgör innan personen skickas vidare. "
        in sentences("vagvisare", "halsosam_klienten")["svar_lage"]
    )


@pytest.mark.parametrize("case_id", CASES["vagvisare"])
def test_no_sentence_joins_three_things_with_and(case_id: str) -> None:
    assert ", och " not in sentences("vagvisare", case_id)["svar_lage"].split("Dessutom:")[0].split(". ")[0]

"""What the sentences that the result begins with say: which thing first, when, and in which words."""

from __future__ import annotations

import pytest

from tests.aids.worked import CASES, sentences


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

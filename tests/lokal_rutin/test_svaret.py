"""The answer says how the routine stands, and what to do with it: what goes against the law before a gap."""

from __future__ import annotations

import pytest

from tests.aids.worked import judged, sentences

SAID = [
    ("hel_rutin", "klart", "Låt en jurist läsa den"),
    ("som_i_gavle", "strider", "Ändra det först"),
    ("namnden_kraver", "strider", "Ändra det först"),
    ("steg_utan_ansvarig", "lucka", "Hämta listan på det som är kvar"),
    ("ingen_vag_vid_oenighet", "lucka", "Hämta listan på det som är kvar"),
    ("forsta_motet", "oklart", "Gå igenom de punkter som är kvar"),
]


@pytest.mark.parametrize(("case_id", "status", "words"), SAID)
def test_the_answer_says_how_the_routine_stands_and_what_is_next(
    case_id: str, status: str, words: str
) -> None:
    said = {str(one.status) for one in judged("lokal_rutin", case_id).answer}
    assert said == {status}
    assert words in sentences("lokal_rutin", case_id)["svar_nasta"]

"""The answer says which certificate, whether FK is told, and by when: a day to ask for, or none."""

from __future__ import annotations

import pytest

from tests.aids.worked import judged, sentences

ASK_THE_DAY = "Fråga patienten vilken dag det behövs."

SAID = [
    ("namnden_bokat_besok", "socialnamnden", "informera", ASK_THE_DAY),
    ("namnden_oanmalt_besok", "ta_reda_forst", "oklart", "bestäm vilken dag ni ses igen"),
    ("namnden_digitalt_besok", "socialnamnden", "erbjud_forst", ASK_THE_DAY),
    ("namnden_vill_bara_planera", "samtal", "behovs_inte", "ingen dag att passa"),
    ("samordning_hos_fk", "fk_samordning", "informera", ASK_THE_DAY),
    ("sjukersattning", "fk_ersattning", "behovs_inte", "till vilken dag"),
    ("programmet_hos_af", "af_program", "behovs_inte", ASK_THE_DAY),
    ("extrajobbet", "arbetsgivare", "behovs_inte", ASK_THE_DAY),
    ("vet_inte_vart", "oklart", "oklart", "Det går inte att säga än"),
    ("vill_inte_att_fk_vet", "socialnamnden", "utan_samtycke", ASK_THE_DAY),
]


@pytest.mark.parametrize(("case_id", "blankett", "besked", "by_when"), SAID)
def test_the_answer_says_which_certificate_and_by_when(
    case_id: str, blankett: str, besked: str, by_when: str
) -> None:
    said = {one.outcome.id: str(one.status) for one in judged("vilket_intyg", case_id).answer}
    assert said == {"svar_blankett": blankett, "svar_besked": besked}
    assert by_when in sentences("vilket_intyg", case_id)["svar_blankett"]


def test_one_who_does_not_consent_is_not_told_of() -> None:
    assert sentences("vilket_intyg", "vill_inte_att_fk_vet")["svar_besked"].startswith("Informera inte FK.")

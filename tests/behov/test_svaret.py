"""The answer says which group, what is next, and a day to see how it goes."""

from __future__ import annotations

import re

import pytest

from tests.aids.worked import CASES, judged, sentences

SAID = [
    ("am1_redo_for_arbete", "am1", "kontakt_af"),
    ("am2_kort_stod", "am2", "coachning"),
    ("am3_stod_fran_flera", "am3", "rehabilitering"),
    ("rh1_for_sjuk_nu", "rh1", "behandling"),
    ("rh2_for_sjuk", "rh2", "vard_forst"),
    ("rh3_nedsatt_sedan_lange", "rh3", "ersattning"),
    ("flera_psykisk_och_fysisk", "flera", "konsultation"),
    ("inte_overens", "rh2", "konsultation"),
    ("heltid_men_rehabilitering", "rh3", "konsultation"),
    ("ingen_vet", "oklart", "konsultation"),
]


@pytest.mark.parametrize(("case_id", "grupp", "steg"), SAID)
def test_the_answer_says_which_group_and_what_is_next(case_id: str, grupp: str, steg: str) -> None:
    said = {one.outcome.id: str(one.status) for one in judged("behov", case_id).answer}
    assert said == {"svar_grupp": grupp, "svar_steg": steg}


@pytest.mark.parametrize("case_id", CASES["behov"])
def test_the_next_step_has_a_day(case_id: str) -> None:
    assert re.search(r"senast den \d+ \w+ \d{4}\.", sentences("behov", case_id)["svar_steg"])

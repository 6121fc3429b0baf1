"""The answer that the result begins with is a verdict like the others: what it says in each kind of case."""

from __future__ import annotations

import pytest

from tests.aids.worked import judged

SAID = [
    ("gott_intyg_deltid", "delvis", "planera_timmarna"),
    ("tunt_intyg", "svarigheten_saknas", "fraga_varden"),
    ("inget_intyg_efter_en_vecka", "inget_intyg", "be_om_intyg"),
    ("vet_inte_om_intyg_finns", "oklart", "ta_reda_pa"),
    ("ingen_aktivitet_bestamd", "helt", "hall_kontakten"),
    ("bara_telefon_och_berattad", "ingen_har_sett", "fraga_om_samtycke"),
    ("overlappande_rader", "del_av_manaden", "planera_timmarna"),
    ("inget_hinder_enligt_intyget", "talar_inte_for", "planera_som_vanligt"),
    ("aktivitetskrav_augusti", "ej_aktuellt", "prova_anvisningen"),
    ("hinder_framgar_inte", "hinder_framgar_inte", "fraga_varden"),
    ("intyget_sager_emot_sig", "sager_emot_sig", "fraga_varden"),
    ("inget_samtycke", "svarigheten_allman", "utan_samtycke"),
    ("annan_forman_for_barnet", "kravet_oklart", "planera_timmarna"),
    ("fk_intyg_med_fjardedelar", "annan_fraga", "fraga_om_samtycke"),
    ("intyget_galler_en_annan_manad", "dagarna_oklara", "fraga_varden"),
    ("kvar_men_ingen_tid_att_begara", "delvis", "prova_anvisningen"),
    ("hel_sjukpenning_och_aktivitet", "ej_aktuellt", "prova_anvisningen"),
    ("smittskydd", "annan_fraga", "fraga_personen"),
    ("tandlakare", "papperet_racker_inte", "fraga_varden"),
]


@pytest.mark.parametrize(("case_id", "lage", "nasta"), SAID)
def test_the_answer_says_how_it_stands_and_what_is_next(case_id: str, lage: str, nasta: str) -> None:
    said = {one.outcome.id: one.status.value for one in judged("lakarintyg", case_id).answer}
    assert said == {"svar_lage": lage, "svar_nasta": nasta}

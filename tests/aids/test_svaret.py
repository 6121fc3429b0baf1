"""The answer that a result begins with is a verdict like the others: what it says in each kind of case."""

from __future__ import annotations

import pytest

from decision_aids.registry import AIDS
from tests.aids.worked import judged

SAID = [
    ("lakarintyg", "gott_intyg_deltid", "delvis", "planera_timmarna"),
    ("lakarintyg", "tunt_intyg", "svarigheten_saknas", "fraga_varden"),
    ("lakarintyg", "inget_intyg_efter_en_vecka", "inget_intyg", "be_om_intyg"),
    ("lakarintyg", "vet_inte_om_intyg_finns", "oklart", "ta_reda_pa"),
    ("lakarintyg", "ingen_aktivitet_bestamd", "helt", "hall_kontakten"),
    ("lakarintyg", "bara_telefon_och_berattad", "ingen_har_sett", "fraga_om_samtycke"),
    ("lakarintyg", "overlappande_rader", "del_av_manaden", "planera_timmarna"),
    ("lakarintyg", "inget_hinder_enligt_intyget", "talar_inte_for", "planera_som_vanligt"),
    ("lakarintyg", "aktivitetskrav_augusti", "ej_aktuellt", "prova_anvisningen"),
    ("lakarintyg", "hinder_framgar_inte", "hinder_framgar_inte", "fraga_varden"),
    ("lakarintyg", "intyget_sager_emot_sig", "sager_emot_sig", "fraga_varden"),
    ("lakarintyg", "inget_samtycke", "svarigheten_allman", "utan_samtycke"),
    ("lakarintyg", "annan_forman_for_barnet", "kravet_oklart", "planera_timmarna"),
    ("lakarintyg", "fk_intyg_med_fjardedelar", "annan_fraga", "fraga_om_samtycke"),
    ("lakarintyg", "intyget_galler_en_annan_manad", "dagarna_oklara", "fraga_varden"),
    ("lakarintyg", "kvar_men_ingen_tid_att_begara", "delvis", "prova_anvisningen"),
    ("lakarintyg", "hel_sjukpenning_och_aktivitet", "ej_aktuellt", "prova_anvisningen"),
    ("lakarintyg", "smittskydd", "smittskydd", "fraga_om_reglerna"),
    ("lakarintyg", "heltid_trots_litet_barn", "delvis", "korta_aktiviteten"),
    ("lakarintyg", "tandlakare", "papperet_racker_inte", "fraga_varden"),
    ("vagvisare", "vald_nara", "skydd", "folj_upp"),
    ("vagvisare", "for_sjuk_med_vard", "for_sjuk", "folj_upp"),
    ("vagvisare", "okand_sgi", "radgor", "folj_upp"),
    ("vagvisare", "god_man", "forst", "folj_upp"),
    ("vagvisare", "tranas_oklart", "oklart", "ta_reda_pa"),
    ("vagvisare", "fk_undrar", "forst", "fk"),
    ("vagvisare", "af_undrar", "forst", "af"),
    ("vagvisare", "varden_undrar", "forst", "varden"),
    ("samordning", "allt_ar_klart", "talar_for", "ansok"),
    ("samordning", "intyget_visar_det_inte", "komplettera", "forbered"),
    ("samordning", "sgi_finns", "annan_vag", "annan_vag"),
    ("samordning", "vill_inte_nu", "talar_for", "vill_inte"),
    ("samordning", "for_sjuk_utan_prognos", "inte_nu", "ej_aktuellt"),
    ("samordning", "allt_ar_oklart", "oklart", "oklart"),
    ("samordning", "fk_tar_emot", "talar_for", "fk_klarlagger"),
    ("samordning", "af_ar_med", "talar_for", "af_deltar"),
    ("samordning", "varden_skriver_om", "komplettera", "varden_intygar"),
    ("behov", "am1_redo_for_arbete", "am1", "kontakt_af"),
    ("behov", "am2_kort_stod", "am2", "coachning"),
    ("behov", "am3_stod_fran_flera", "am3", "rehabilitering"),
    ("behov", "rh1_for_sjuk_nu", "rh1", "behandling"),
    ("behov", "rh2_for_sjuk", "rh2", "vard_forst"),
    ("behov", "rh3_nedsatt_sedan_lange", "rh3", "ersattning"),
    ("behov", "flera_psykisk_och_fysisk", "flera", "konsultation"),
    ("behov", "inte_overens", "rh2", "konsultation"),
    ("behov", "heltid_men_rehabilitering", "rh3", "konsultation"),
    ("behov", "ingen_vet", "oklart", "konsultation"),
]
"""How it stands, and what is next."""


@pytest.mark.parametrize(("aid", "case_id", "stands", "is_next"), SAID)
def test_the_answer_says_how_it_stands_and_what_is_next(
    aid: str, case_id: str, stands: str, is_next: str
) -> None:
    said = [(one.outcome.id, one.status.value) for one in judged(aid, case_id).answer]
    assert said == list(zip([one.id for one in AIDS[aid].answer], [stands, is_next], strict=True))

"""The answer that a result begins with is a verdict like the others: what it says in each kind of case."""

from __future__ import annotations

import re

import pytest

from decision_aids.registry import AIDS
from tests.aids.worked import CASES, judged, sentences

SAID: list[tuple[str, ...]] = [
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
    ("lakarintyg", "intyget_galler_en_annan_manad", "annan_tid", "fraga_varden"),
    ("lakarintyg", "kvar_men_ingen_tid_att_begara", "delvis", "ingen_tid"),
    ("lakarintyg", "hel_sjukpenning_och_aktivitet", "ej_aktuellt", "prova_anvisningen"),
    ("lakarintyg", "smittskydd", "smittskydd", "fraga_om_reglerna"),
    ("lakarintyg", "heltid_trots_litet_barn", "delvis", "korta_aktiviteten"),
    ("lakarintyg", "tandlakare", "inget_lakarintyg", "fraga_varden"),
    ("vagvisare", "vald_nara", "skydd", "folj_upp"),
    ("vagvisare", "for_sjuk_med_vard", "for_sjuk", "folj_upp"),
    ("vagvisare", "okand_sgi", "radgor", "folj_upp"),
    ("vagvisare", "god_man", "forst", "folj_upp"),
    ("vagvisare", "tranas_oklart", "oklart", "ta_reda_pa"),
    ("vagvisare", "fk_undrar", "forst", "fk_medger"),
    ("vagvisare", "af_undrar", "forst", "af"),
    ("vagvisare", "varden_undrar", "forst", "varden_ja"),
    ("samordning", "allt_ar_klart", "talar_for", "ansok"),
    ("samordning", "intyget_visar_det_inte", "komplettera", "forbered"),
    ("samordning", "sgi_finns", "annan_vag", "annan_vag"),
    ("samordning", "vill_inte_nu", "vill_inte", "vill_inte"),
    ("samordning", "personen_vill_inte_och_intyg_saknas", "vill_inte", "vill_inte"),
    ("samordning", "fk_och_den_som_sager_nej", "vill_inte", "fk_vill_inte"),
    ("samordning", "af_och_den_som_sager_nej", "vill_inte", "af_vill_inte"),
    ("samordning", "varden_och_patienten_som_sager_nej", "vill_inte_for_sjuk", "varden_vill_inte"),
    ("samordning", "for_sjuk_utan_prognos", "inte_nu", "nu_eller_senare"),
    ("samordning", "for_sjuk_med_sgi", "inte_nu", "annan_vag"),
    ("samordning", "medger_inte_men_ansoker", "talar_for", "ansok"),
    ("samordning", "en_timme_om_dagen", "talar_for", "ansok_sjalv"),
    ("samordning", "allt_ar_oklart", "oklart", "oklart"),
    ("samordning", "fk_tar_emot", "talar_for", "fk_klarlagger"),
    ("samordning", "af_ar_med", "talar_for", "af_deltar"),
    ("samordning", "af_moter_den_som_ar_for_sjuk", "inte_nu", "af_vantar"),
    ("samordning", "varden_skriver_om", "komplettera", "varden_intygar"),
    ("behov", "am1_redo_for_arbete", "am1", "kontakt_af"),
    ("behov", "am2_kort_stod", "am2", "coachning"),
    ("behov", "am2_vald_i_hemmet", "skydd", "skydd"),
    ("behov", "am3_stod_fran_flera", "am3", "samlat_stod"),
    ("behov", "rh1_for_sjuk_nu", "rh1", "behandling"),
    ("behov", "rh2_for_sjuk", "rh2", "vard_forst"),
    ("behov", "rh3_nedsatt_sedan_lange", "rh3", "ersattning"),
    ("behov", "flera_psykisk_och_fysisk", "flera", "konsultation"),
    ("behov", "inte_overens", "rh2", "konsultation"),
    ("behov", "heltid_men_rehabilitering", "rh3", "konsultation"),
    ("behov", "ingen_vet", "oklart", "konsultation"),
    ("sip", "tunt_intyg_fore_arsskiftet", "sip", "socialtjansten", "fk_kan"),
    ("sip", "tunt_intyg_efter_arsskiftet", "sip", "socialtjansten", "fk_ska"),
    ("sip", "mote_utan_dag_efter_arsskiftet", "sip", "bada", "bada_ska_utan_dag"),
    ("sip", "planen_finns_redan", "folj_upp", "varden", "oklart"),
    ("sip", "vill_hellre_ett_litet_mote", "mindre_mote", "socialtjansten", "fk_kan"),
    ("sip", "samtycker_men_vill_inget", "mindre_mote", "varden", "behovs_inte"),
    ("sip", "sager_nej", "utan_samtycke", "utan_samtycke", "ingen_sip"),
    ("sip", "vardens_behov_oklart", "oklart", "oklart", "oklart"),
    ("vilket_intyg", "namnden_bokat_besok", "socialnamnden", "informera"),
    ("vilket_intyg", "namnden_oanmalt_besok", "ta_reda_forst", "oklart"),
    ("vilket_intyg", "namnden_digitalt_besok", "socialnamnden", "erbjud_forst"),
    ("vilket_intyg", "namnden_vill_bara_planera", "samtal", "behovs_inte"),
    ("vilket_intyg", "samordning_hos_fk", "fk_samordning", "informera"),
    ("vilket_intyg", "sjukersattning", "fk_ersattning", "behovs_inte"),
    ("vilket_intyg", "programmet_hos_af", "af_program", "behovs_inte"),
    ("vilket_intyg", "extrajobbet", "arbetsgivare", "behovs_inte"),
    ("vilket_intyg", "vet_inte_vart", "oklart", "oklart"),
    ("vilket_intyg", "vill_inte_att_fk_vet", "socialnamnden", "utan_samtycke"),
    ("lokal_rutin", "hel_rutin", "klart", "klart"),
    ("lokal_rutin", "som_i_gavle", "flera", "strider"),
    ("lokal_rutin", "namnden_kraver", "flera", "strider"),
    ("lokal_rutin", "utan_samtycke_alls", "samtycke_tas_in", "strider"),
    ("lokal_rutin", "steg_utan_ansvarig", "lucka", "lucka"),
    ("lokal_rutin", "ingen_vag_vid_oenighet", "lucka", "lucka"),
    ("lokal_rutin", "forsta_motet", "oklart", "oklart"),
]
"""What each sentence says, in the order of the sentences: how it stands, and what is next."""


@pytest.mark.parametrize("row", SAID, ids=lambda row: f"{row[0]}-{row[1]}")
def test_the_answer_says_how_it_stands_and_what_is_next(row: tuple[str, ...]) -> None:
    aid, case_id, *statuses = row
    said = [(one.outcome.id, one.status.value) for one in judged(aid, case_id).answer]
    assert said == list(zip([one.id for one in AIDS[aid].answer], statuses, strict=True))


def test_no_aid_is_left_out() -> None:
    assert {row[0] for row in SAID} == {*AIDS}


ASK_THE_DAY = "Fråga patienten vilken dag det behövs."
WORDS = [
    ("sip", "tunt_intyg_fore_arsskiftet", "svar_dem", "behöver inte komma den 10 december 2026"),
    ("sip", "tunt_intyg_efter_arsskiftet", "svar_dem", "delta den 15 januari 2027"),
    ("sip", "mote_utan_dag_efter_arsskiftet", "svar_dem", "Bestäm dagen."),
    ("vilket_intyg", "namnden_bokat_besok", "svar_blankett", ASK_THE_DAY),
    ("vilket_intyg", "namnden_oanmalt_besok", "svar_blankett", "bestäm vilken dag ni ses igen"),
    ("vilket_intyg", "namnden_vill_bara_planera", "svar_blankett", "ingen dag att passa"),
    ("vilket_intyg", "samordning_hos_fk", "svar_blankett", ASK_THE_DAY),
    ("vilket_intyg", "sjukersattning", "svar_blankett", "till vilken dag"),
    ("vilket_intyg", "programmet_hos_af", "svar_blankett", ASK_THE_DAY),
    ("vilket_intyg", "extrajobbet", "svar_blankett", ASK_THE_DAY),
    ("vilket_intyg", "vet_inte_vart", "svar_blankett", "Det går inte att säga än"),
    ("vilket_intyg", "vill_inte_att_fk_vet", "svar_besked", "Informera inte FK."),
    ("lokal_rutin", "hel_rutin", "svar_nasta", "Låt en jurist läsa den"),
    ("lokal_rutin", "som_i_gavle", "svar_rutinen", "Flera av era val"),
    ("lokal_rutin", "utan_samtycke_alls", "svar_rutinen", "dela uppgifter utan samtycke"),
    ("lokal_rutin", "som_i_gavle", "svar_nasta", "Ändra det först"),
    ("lokal_rutin", "steg_utan_ansvarig", "svar_nasta", "Hämta listan på det som är kvar"),
    ("lokal_rutin", "forsta_motet", "svar_nasta", "Gå igenom de punkter som är kvar"),
]
"""By when, or what first, in the words that the reader meets."""


@pytest.mark.parametrize(("aid", "case_id", "sentence", "words"), WORDS)
def test_a_sentence_says_by_when_or_what_first(aid: str, case_id: str, sentence: str, words: str) -> None:
    assert words in sentences(aid, case_id)[sentence]


@pytest.mark.parametrize("case_id", CASES["behov"])
def test_the_next_step_of_behov_has_a_day(case_id: str) -> None:
    assert re.search(r"senast den \d+ \w+ \d{4}\.", sentences("behov", case_id)["svar_steg"])

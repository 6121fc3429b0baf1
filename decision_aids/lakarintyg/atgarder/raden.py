"""All advice, in the order that it is given: what can be done in spite of illness and in spite of gaps."""

from __future__ import annotations

from decision_aids.lakarintyg.atgarder import aktiviteten, intyget, kravet, personen

HARM_FIRST = (personen.stod_vid_vald, aktiviteten.byt_aktivitet)
"""What can hurt the person is acted on before anything is planned, asked or written."""


ADVICE = (
    *HARM_FIRST,
    *kravet.KRAVET,
    intyget.ta_reda_pa_underlaget,
    intyget.kontrollera_senaste_intyget,
    intyget.red_ut_graderna,
    intyget.be_om_intyg,
    intyget.vanta_med_intyget,
    intyget.vag_in_i_varden,
    intyget.utred_under_tiden,
    aktiviteten.bestam_aktivitet_forst,
    intyget.ta_hjalp_av_rehabkoordinatorn,
    intyget.fraga_varden_med_samtycke,
    intyget.utan_samtycke,
    intyget.komplettera_med_lakarintyg,
    intyget.fraga_om_motsagelsen,
    aktiviteten.bestam_aktivitet,
    personen.fraga_hur_det_ar,
    intyget.bryt_forlangningen,
    aktiviteten.korta_aktiviteten,
    personen.ta_reda_pa_det_okanda,
    aktiviteten.planera_kvarvarande_tid,
    intyget.las_om_fk_intyget,
    aktiviteten.planera_efter_smittan,
    aktiviteten.prova_anpassning,
    personen.planera_med_varden,
    aktiviteten.planera_aktivitet_som_vanligt,
    personen.hall_kontakten,
    personen.planera_annat,
    personen.fraga_om_samordning,
    personen.samordna_i_arendet,
    personen.prova_andra_skal,
    personen.stod_vid_beroende,
    personen.barnets_basta,
    personen.folj_upp_i_tid,
)

"""The ways on: what must hold for each. Every condition is judged, so that none hides behind another."""

from __future__ import annotations

from decision_aids.engine.criteria import alla, nagon
from decision_aids.vagvisare.villkor import af, bistand, ersattning, fk, tillsammans, varden
from decision_aids.vagvisare.villkor.kunskap import (
    behover_rehabilitering,
    situation_kand,
    sjukdom_hindrar,
    vardkontakt_kand,
)

BISTANDET = alla("vag_bistandet", bistand.yttersta_ansvaret, situation_kand)
FORSKOTT = alla("vag_forskott", bistand.vantar_pa_fk)
AKTIVITETSPLAN = alla("vag_aktivitetsplan", bistand.kan_delta, galler=bistand.KRAVET)
REHAB_BEGARAN = alla(
    "vag_rehab_begaran",
    bistand.begaran_far_goras,
    fk.inte_for_sjuk_nu,
    galler=(sjukdom_hindrar, behover_rehabilitering),
)
KOMMUNENS_INSATS = alla(
    "vag_kommunens_insats", bistand.kan_delta, bistand.utanfor_af_program, galler=(bistand.inte_i_skola,)
)
VALD = alla("vag_vald", tillsammans.vald)
BEROENDE = alla("vag_beroende", tillsammans.beroende)
BARNEN = alla("vag_barnen", tillsammans.barn_i_hemmet)
LSS = alla("vag_lss", tillsammans.lss_eller_foretradare)

VARD = alla("vag_vard", varden.vard_behovs, vardkontakt_kand, galler=(sjukdom_hindrar,))
LAKARINTYG = alla("vag_lakarintyg", varden.intyg_saknas)
KOORDINERING = alla(
    "vag_koordinering", varden.sjukskriven_patient, varden.samtycker_med_varden, galler=(sjukdom_hindrar,)
)
IPS = alla("vag_ips", varden.ips_finns_har, galler=(sjukdom_hindrar, varden.psykisk_funktionsnedsattning))

SGI_FRAGAN = alla("vag_sgi_fragan", fk.sgi_okand)
SJUKPENNING = alla("vag_sjukpenning", fk.har_sgi, fk.en_fjardedel_for_sjukpenning, galler=(sjukdom_hindrar,))
GRUNDVILLKOR = alla("grundvillkor", fk.nedsatt_av_sjukdom, fk.forsakrad_i_sverige, fk.behov_av_rehabilitering)
SAMORDNING = alla(
    "vag_samordning",
    GRUNDVILLKOR,
    fk.utan_sgi,
    fk.INTYGET,
    fk.inte_for_sjuk_nu,
    fk.potential_finns,
    fk.medger_samverkan,
)
VILLKOR_SJUKERSATTNING = alla(
    "villkor_sjukersattning",
    ersattning.langvarigt_nedsatt,
    ersattning.minst_en_fjardedel,
    ersattning.stadigvarande,
    ersattning.atgarder_uttomda,
    ersattning.alder_for_sjukersattning,
    fk.forsakrad_i_sverige,
)
"""What sjukersättning asks for: as right a way for whoever has it, or may have it, as for who does not."""

SJUKERSATTNING = alla("vag_sjukersattning", VILLKOR_SJUKERSATTNING, ersattning.har_inte_sjukersattning)
AKTIVITETSERSATTNING = alla(
    "vag_aktivitetsersattning",
    ersattning.langvarigt_nedsatt,
    ersattning.minst_en_fjardedel,
    ersattning.minst_ett_ar,
    ersattning.alder_for_aktivitetsersattning,
    ersattning.har_inte_ersattningen,
    fk.forsakrad_i_sverige,
)
PENSION = alla("vag_pension", ersattning.riktalder_nadd)
AVSTAMNINGSMOTE = alla(
    "vag_avstamningsmote", fk.samtycker_till_mote, galler=(sjukdom_hindrar, fk.fk_har_arende)
)

AF_PLANERING = alla(
    "vag_af_planering",
    af.kan_soka_arbete,
    af.nagot_har_andrats,
    af.vill_ha_med_af,
    galler=(af.inte_i_program, bistand.inte_i_skola),
)
AF_REHABILITERING = alla(
    "vag_af_rehabilitering",
    af.behover_sarskilt_stod,
    af.orkar_med_af,
    af.vill_ha_med_af,
    galler=(sjukdom_hindrar, bistand.inte_i_skola),
)
AF_PROGRAM = alla("vag_af_program", af.borta_hogst_30_dagar, galler=(sjukdom_hindrar, af.i_af_program))

SIP = alla("vag_sip", tillsammans.behov_fran_bada, tillsammans.samtycker_till_sip)
KONSULTATION = alla("vag_konsultation", tillsammans.konsultation_behovs)

VAG_FRAMAT = nagon(
    "vag_framat",
    SJUKPENNING,
    SAMORDNING,
    VILLKOR_SJUKERSATTNING,
    AKTIVITETSERSATTNING,
    PENSION,
    AF_PLANERING,
    AF_REHABILITERING,
    AF_PROGRAM,
)
"""At least one way on to work or to the right benefit is open. If none is, ask before sending on."""

WAYS = (
    BISTANDET,
    FORSKOTT,
    AKTIVITETSPLAN,
    REHAB_BEGARAN,
    KOMMUNENS_INSATS,
    VALD,
    BEROENDE,
    BARNEN,
    LSS,
    VARD,
    LAKARINTYG,
    KOORDINERING,
    IPS,
    SGI_FRAGAN,
    SJUKPENNING,
    SAMORDNING,
    SJUKERSATTNING,
    AKTIVITETSERSATTNING,
    PENSION,
    AVSTAMNINGSMOTE,
    AF_PLANERING,
    AF_REHABILITERING,
    AF_PROGRAM,
    SIP,
    tillsammans.af_och_fk_ska_delta,
    KONSULTATION,
)

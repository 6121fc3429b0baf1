"""What the plan begins with: the step that the answer names, after what can hurt the person."""

from __future__ import annotations

from collections.abc import Mapping

from decision_aids.engine.outcomes import Advice
from decision_aids.lakarintyg.atgarder import raden as a
from decision_aids.lakarintyg.nasta import Nasta

TILL_VARDEN = (
    a.bestam_aktivitet_forst,
    a.ta_hjalp_av_rehabkoordinatorn,
    a.fraga_varden_med_samtycke,
    a.komplettera_med_lakarintyg,
)
PLANERA = (a.red_ut_graderna, a.planera_kvarvarande_tid)
KRAVET = (
    a.prova_om_kravet_manaden,
    a.prova_om_kravet_formanen,
    a.prova_om_kravet_aldern,
    a.prova_om_kravet_skolan,
    a.prova_om_kravet_heltiden,
    a.prova_om_kravet_insatserna,
    a.prova_om_kravet_ledigheten,
    a.prova_om_kravet_tiden,
    a.prova_om_kravet_hogsta_tiden,
)

STEGET: Mapping[str, tuple[Advice, ...]] = {
    Nasta.BE_OM_INTYG: (a.be_om_intyg,),
    Nasta.UTRED: (a.utred_under_tiden,),
    Nasta.VANTA_MED_INTYGET: (a.vanta_med_intyget,),
    Nasta.TA_REDA_PA: (a.ta_reda_pa_underlaget,),
    Nasta.FRAGA_VARDEN: TILL_VARDEN,
    Nasta.FRAGA_OM_SAMTYCKE: TILL_VARDEN,
    Nasta.UTAN_SAMTYCKE: (a.bestam_aktivitet_forst, a.utan_samtycke),
    Nasta.PLANERA_TIMMARNA: PLANERA,
    Nasta.PLANERA_RESTEN: PLANERA,
    Nasta.KORTA_AKTIVITETEN: (a.red_ut_graderna, a.korta_aktiviteten),
    Nasta.HALL_KONTAKTEN: (a.red_ut_graderna, a.hall_kontakten),
    Nasta.FRAGA_HUR_DET_AR: (a.fraga_hur_det_ar,),
    Nasta.SENASTE_INTYGET: (a.kontrollera_senaste_intyget,),
    Nasta.RED_UT_GRADERNA: (a.red_ut_graderna,),
    Nasta.PROVA_ANVISNINGEN: KRAVET,
    Nasta.INGEN_TID: KRAVET,
    Nasta.PLANERA_SOM_VANLIGT: (a.planera_aktivitet_som_vanligt,),
    Nasta.FRAGA_PERSONEN: (a.ta_reda_pa_det_okanda,),
    Nasta.FRAGA_OM_REGLERNA: (a.planera_efter_smittan,),
    Nasta.GALLER_REGLERNA: (a.fraga_hur_det_ar,),
}
"""By what the answer says is next: what it is called in the plan."""

BEGINS: Mapping[str, tuple[Advice, ...]] = {step: (*a.HARM_FIRST, *called) for step, called in STEGET.items()}

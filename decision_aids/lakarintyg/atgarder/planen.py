"""What the plan begins with: the step that the answer names, after what can hurt the person."""

from __future__ import annotations

from collections.abc import Mapping

from decision_aids.engine.outcomes import Advice
from decision_aids.lakarintyg.atgarder import aktiviteten, intyget, kravet, personen, raden
from decision_aids.lakarintyg.nasta import Nasta

TILL_VARDEN = (
    aktiviteten.bestam_aktivitet_forst,
    intyget.ta_hjalp_av_rehabkoordinatorn,
    intyget.fraga_varden_med_samtycke,
    intyget.komplettera_med_lakarintyg,
)
PLANERA = (intyget.red_ut_graderna, aktiviteten.planera_kvarvarande_tid)

STEGET: Mapping[str, tuple[Advice, ...]] = {
    Nasta.BE_OM_INTYG: (intyget.be_om_intyg,),
    Nasta.UTRED: (intyget.utred_under_tiden,),
    Nasta.VANTA_MED_INTYGET: (intyget.vanta_med_intyget,),
    Nasta.TA_REDA_PA: (intyget.ta_reda_pa_underlaget,),
    Nasta.FRAGA_VARDEN: TILL_VARDEN,
    Nasta.FRAGA_OM_SAMTYCKE: TILL_VARDEN,
    Nasta.UTAN_SAMTYCKE: (aktiviteten.bestam_aktivitet_forst, intyget.utan_samtycke),
    Nasta.PLANERA_TIMMARNA: PLANERA,
    Nasta.PLANERA_RESTEN: PLANERA,
    Nasta.KORTA_AKTIVITETEN: (intyget.red_ut_graderna, aktiviteten.korta_aktiviteten),
    Nasta.HALL_KONTAKTEN: (intyget.red_ut_graderna, personen.hall_kontakten),
    Nasta.FRAGA_HUR_DET_AR: (personen.fraga_hur_det_ar,),
    Nasta.SENASTE_INTYGET: (intyget.kontrollera_senaste_intyget,),
    Nasta.RED_UT_GRADERNA: (intyget.red_ut_graderna,),
    Nasta.PROVA_ANVISNINGEN: kravet.KRAVET,
    Nasta.INGEN_TID: kravet.KRAVET,
    Nasta.PLANERA_SOM_VANLIGT: (aktiviteten.planera_aktivitet_som_vanligt,),
    Nasta.FRAGA_PERSONEN: (personen.ta_reda_pa_det_okanda,),
    Nasta.FRAGA_OM_REGLERNA: (aktiviteten.planera_efter_smittan,),
    Nasta.GALLER_REGLERNA: (personen.fraga_hur_det_ar,),
}
"""By what the answer says is next: what it is called in the plan."""

BEGINS: Mapping[str, tuple[Advice, ...]] = {
    step: (*raden.HARM_FIRST, *called) for step, called in STEGET.items()
}

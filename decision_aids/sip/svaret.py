"""The answer that the result begins with: the form, who calls, and whether FK and AF come on that day."""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.outcomes import OKLART, Outcome, Weigh, about
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.svar import JaNej
from decision_aids.sip import questions as q
from decision_aids.sip.facts import dagen_bestamd
from decision_aids.sip.svar import Dagen
from decision_aids.sip.utfall import AF_DELTAR, FK_DELTAR, FORM, KALLAR, LAGEN, Deltar, Form
from decision_aids.sip.villkor import personen_vill


class Forst(StrEnum):
    """The form that comes first: a plan that is there is followed up, and consent is not yet a wish."""

    SIP = "sip"
    FOLJ_UPP = "folj_upp"
    MINDRE_MOTE = "mindre_mote"
    BE_OM_PLAN = "be_om_plan"
    UTAN_SAMTYCKE = "utan_samtycke"
    SAMORDNING = "samordning"
    AVSTAMNING = "avstamning"
    KOORDINERING = "koordinering"
    ENKELT_MOTE = "enkelt_mote"
    ANNAN_FORM = "annan_form"
    OKLART = OKLART


class Kallar(StrEnum):
    """Who calls; and without consent, what each does instead."""

    SOCIALTJANSTEN = "socialtjansten"
    VARDEN = "varden"
    BADA = "bada"
    BE_DEM = "be_dem"
    INGEN_SIP = "ingen_sip"
    UTAN_SAMTYCKE = "utan_samtycke"
    PLANEN_SOM_FINNS = "planen_som_finns"
    OKLART = OKLART


class Dem(StrEnum):
    """FK and AF together, in one sentence."""

    BADA_SKA = "bada_ska"
    FK_SKA = "fk_ska"
    AF_SKA = "af_ska"
    BADA_SKA_UTAN_DAG = "bada_ska_utan_dag"
    FK_SKA_UTAN_DAG = "fk_ska_utan_dag"
    AF_SKA_UTAN_DAG = "af_ska_utan_dag"
    BADA_KAN = "bada_kan"
    FK_KAN = "fk_kan"
    AF_KAN = "af_kan"
    BADA_KAN_UTAN_DAG = "bada_kan_utan_dag"
    FK_KAN_UTAN_DAG = "fk_kan_utan_dag"
    AF_KAN_UTAN_DAG = "af_kan_utan_dag"
    BEHOVS_INTE = "behovs_inte"
    INGEN_SIP = "ingen_sip"
    OKLART = OKLART


def _forst(weigh: Weigh) -> Forst:
    form = Form(weigh(FORM).value)
    if form is Form.SIP:
        if weigh(personen_vill) is Verdict.INTE_UPPFYLLT:
            return Forst.MINDRE_MOTE
        if weigh(q.PLAN_FINNS) is JaNej.JA:
            return Forst.FOLJ_UPP
    return Forst(form.value)


def _kallar(weigh: Weigh) -> Kallar:
    if weigh(FORM).value != Form.UTAN_SAMTYCKE.value:
        return Kallar(weigh(KALLAR).value)
    return Kallar.PLANEN_SOM_FINNS if weigh(q.PLAN_FINNS) is JaNej.JA else Kallar.UTAN_SAMTYCKE


def _dem(weigh: Weigh) -> Dem:
    fk, af = Deltar(weigh(FK_DELTAR).value), Deltar(weigh(AF_DELTAR).value)
    for one in (Deltar.SKA, Deltar.KAN):
        if one in {fk, af}:
            who = "bada" if fk is af else "fk" if fk is one else "af"
            no_day = weigh(dagen_bestamd) is Dagen.OBESTAMD
            return Dem(f"{who}_{one}_utan_dag" if no_day else f"{who}_{one}")
    return Dem(af.value if fk is Deltar.BEHOVS_INTE else fk.value)


ANSWER = (
    Outcome("svar_form", Forst, _forst, FORM.sources),
    Outcome("svar_kallar", Kallar, _kallar, KALLAR.sources),
    Outcome("svar_dem", Dem, _dem, (*LAGEN, "sip-skyldighet-2027", "fl-8", "egen-bedomning")),
)
asked = about(FORM)

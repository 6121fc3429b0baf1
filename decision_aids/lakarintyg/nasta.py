"""What to do next: the second sentence of the answer, chosen by a rule."""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.outcomes import OKLART, Outcome, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.svar import JaNej, Underlag
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.atgarder.intyget import vanta_med_intyget
from decision_aids.lakarintyg.atgarder.lagen import att_fraga_varden, talar_for_hinder, tva_intyg
from decision_aids.lakarintyg.facts import laget, manaden, raderna
from decision_aids.lakarintyg.svar import Hinder, Slag
from decision_aids.lakarintyg.utfall.syften import BY_ID, I_SIG, Stallning, med_intyg, syftet
from decision_aids.lakarintyg.villkor.omfattning import matt_ar_aktiviteten, timmar_ar_kanda
from decision_aids.lakarintyg.villkor.syften import Syfte
from decision_aids.lakarintyg.villkor.tid import Tidslage, tidslage


class Nasta(StrEnum):
    """What to do next."""

    BE_OM_INTYG = "be_om_intyg"
    UTRED = "utred"
    VANTA_MED_INTYGET = "vanta_med_intyget"
    TA_REDA_PA = "ta_reda_pa"
    FRAGA_VARDEN = "fraga_varden"
    FRAGA_OM_SAMTYCKE = "fraga_om_samtycke"
    UTAN_SAMTYCKE = "utan_samtycke"
    PLANERA_TIMMARNA = "planera_timmarna"
    PLANERA_RESTEN = "planera_resten"
    KORTA_AKTIVITETEN = "korta_aktiviteten"
    HALL_KONTAKTEN = "hall_kontakten"
    FRAGA_HUR_DET_AR = "fraga_hur_det_ar"
    SENASTE_INTYGET = "senaste_intyget"
    RED_UT_GRADERNA = "red_ut_graderna"
    PROVA_ANVISNINGEN = "prova_anvisningen"
    INGEN_TID = "ingen_tid"
    PLANERA_SOM_VANLIGT = "planera_som_vanligt"
    FRAGA_PERSONEN = "fraga_personen"
    FRAGA_OM_REGLERNA = "fraga_om_reglerna"
    GALLER_REGLERNA = "galler_reglerna"
    OKLART = OKLART


FOLJS_UPP = (Nasta.PLANERA_TIMMARNA, Nasta.PLANERA_RESTEN, Nasta.KORTA_AKTIVITETEN, Nasta.HALL_KONTAKTEN)
"""The steps that end in a plan, followed up before the certificate ends. The others are met about."""

VANTAR_PA_SVAR = (Nasta.BE_OM_INTYG, Nasta.FRAGA_VARDEN, Nasta.FRAGA_OM_SAMTYCKE, Nasta.UTAN_SAMTYCKE)
"""The steps that somebody else answers."""


def _nasta(weigh: Weigh) -> Nasta:
    if weigh(q.UNDERLAG) is Underlag.VET_INTE:
        return Nasta.TA_REDA_PA
    if _galler_inte(weigh):  # Nothing to ask care about an activity that may not be demanded.
        return Nasta.PROVA_ANVISNINGEN
    if _smittskydd(weigh) and weigh(q.HINDER) is Hinder.JA:
        # It says nothing of work, and care has no more to say: the person knows what its rules hinder.
        past = weigh(raderna.framfor) is raderna.Framfor.SLUT
        return Nasta.GALLER_REGLERNA if past else Nasta.FRAGA_OM_REGLERNA
    return _fraga(weigh) if att_fraga_varden(weigh) else _utan_fraga(weigh)


def _utan_fraga(weigh: Weigh) -> Nasta:
    """There is nothing to ask care for."""
    if weigh(q.UNDERLAG) is Underlag.INGET:
        return Nasta.VANTA_MED_INTYGET if vanta_med_intyget.suits(weigh) else Nasta.UTRED
    match weigh(q.HINDER):
        case Hinder.NEJ:
            return Nasta.PLANERA_SOM_VANLIGT
        case Hinder.JA:
            return _planera(weigh)
        case _:
            return Nasta.FRAGA_PERSONEN


def _planera(weigh: Weigh) -> Nasta:
    if not talar_for_hinder(weigh):
        return Nasta.FRAGA_PERSONEN
    match weigh(manaden.grad_i_manaden):
        case manaden.Grad.DELVIS | manaden.Grad.HELT if weigh(raderna.framfor) is raderna.Framfor.SLUT:
            return Nasta.FRAGA_HUR_DET_AR
        case manaden.Grad.DELVIS | manaden.Grad.HELT | manaden.Grad.MOTSTRIDIG if tva_intyg(weigh):
            return Nasta.SENASTE_INTYGET
        case manaden.Grad.DELVIS if weigh(raderna.framfor) is raderna.Framfor.TID:
            return _resten(weigh)
        case manaden.Grad.DELVIS | manaden.Grad.HELT:
            return Nasta.HALL_KONTAKTEN
        case manaden.Grad.MOTSTRIDIG:  # of one certificate: the person does not know which holds
            return Nasta.RED_UT_GRADERNA
        case _:
            return Nasta.FRAGA_PERSONEN


def _smittskydd(weigh: Weigh) -> bool:
    """What kind it is, is asked first of all: what hinders does not wait for it."""
    return med_intyg(weigh) and weigh(q.SLAG) is Slag.SMITTSKYDD


def _galler_inte(weigh: Weigh) -> bool:
    """Aktivitetskravet does not concern the person. One outcome alone is read: the ways to it are multiplied
    with those to whom is asked when the aid is unfolded.
    """
    krav = Syfte.AKTIVITETSKRAV
    return syftet(weigh) is krav and weigh(BY_ID[krav]).value == Stallning.EJ_AKTUELLT


def _resten(weigh: Weigh) -> Nasta:
    """What is left to plan: under aktivitetskravet no more than may be demanded, which can be nothing."""
    match weigh(tidslage) if syftet(weigh) is Syfte.AKTIVITETSKRAV else Tidslage.UTANFOR:
        case Tidslage.INGEN_TID:
            return Nasta.INGEN_TID
        case Tidslage.OVER_TAKET:
            return Nasta.KORTA_AKTIVITETEN
        case _:
            return Nasta.PLANERA_TIMMARNA if _raknas(weigh) else Nasta.PLANERA_RESTEN


def _raknas(weigh: Weigh) -> bool:
    """The percentages measure the activity, and its hours are known."""
    if weigh(q.SLAG) is Slag.FK:
        return False
    # One at a time: each that is not fulfilled settles it, and nothing is unfolded beyond it.
    return all(weigh(one) is Verdict.UPPFYLLT for one in (I_SIG, matt_ar_aktiviteten, timmar_ar_kanda))


def _fraga(weigh: Weigh) -> Nasta:
    match weigh(laget.fragan_till_varden):
        case JaNej.NEJ:
            return Nasta.UTAN_SAMTYCKE
        case _ if weigh(q.UNDERLAG) is Underlag.INGET:
            return Nasta.BE_OM_INTYG
        case JaNej.JA:
            return Nasta.FRAGA_VARDEN
        case _:
            return Nasta.FRAGA_OM_SAMTYCKE


NASTA = Outcome("svar_nasta", Nasta, _nasta, ("fl-23", "egen-bedomning"))

"""Advice about the activity: to decide on one, to adapt it, and to plan the time that is left."""

from __future__ import annotations

from decision_aids.engine.outcomes import Weigh, advice
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.aktivitetskravet import KRAVET
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, JaNej
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.atgarder.lagen import (
    att_fraga_varden,
    att_komplettera,
    hindrad,
    sjukdom_hindrar,
    talar_for_hinder,
    utan_hinder,
)
from decision_aids.lakarintyg.facts import manaden, raderna
from decision_aids.lakarintyg.svar import Anpassning, Slag
from decision_aids.lakarintyg.utfall.syften import I_SIG, med_intyg, syftet
from decision_aids.lakarintyg.villkor.syften import MATS, Syfte
from decision_aids.lakarintyg.villkor.tid import Tidslage, tidslage


@advice("bestam_aktivitet_forst", "regeringsuppdrag-2026", "egen-bedomning", waits=False)
def bestam_aktivitet_forst(weigh: Weigh) -> bool:
    """No activity is assigned, and a paper to ask care about: decide one that the questions can be of."""
    return weigh(AKTIVITET) is Aktivitet.INGEN and _fragas_om(weigh)


@advice("bestam_aktivitet", "regeringsuppdrag-2026", "egen-bedomning")
def bestam_aktivitet(weigh: Weigh) -> bool:
    """No activity is assigned: decide one, so that the next certificate has something to be set against."""
    return weigh(AKTIVITET) is Aktivitet.INGEN and not _fragas_om(weigh)


def _fragas_om(weigh: Weigh) -> bool:
    """Care is asked about a paper: not for one, where there is none."""
    return med_intyg(weigh) and att_fraga_varden(weigh)


@advice("korta_aktiviteten", "aktivitetskrav-40-timmar", "egen-bedomning")
def korta_aktiviteten(weigh: Weigh) -> bool:
    """The activity under aktivitetskravet is longer than may be asked for: before what is left is planned."""
    assigned = weigh(AKTIVITET) is Aktivitet.AKTIVITETSKRAV
    return assigned and _delvis(weigh) and weigh(tidslage) is Tidslage.OVER_TAKET


@advice("planera_kvarvarande_tid", "af00251", "egen-bedomning")
def planera_kvarvarande_tid(weigh: Weigh) -> bool:
    """Hindered in part of what is asked about: plan the hours that remain, when any can be asked for."""
    return _delvis(weigh)


def _delvis(weigh: Weigh) -> bool:
    """Hindered in part of what is asked about, with time to come."""
    partly = hindrad(weigh) and weigh(manaden.grad_i_manaden) is manaden.Grad.DELVIS and _lamnar_tid(weigh)
    return (
        partly and weigh(tidslage) is not Tidslage.INGEN_TID and weigh(raderna.framfor) is raderna.Framfor.TID
    )


def _lamnar_tid(weigh: Weigh) -> bool:
    """The certificate carries a conclusion, or seems to, and there is nothing to ask care before that."""
    syfte = syftet(weigh)
    if syfte is Syfte.AKTIVITETSKRAV and any(weigh(one) is Verdict.EJ_AKTUELLT for one in KRAVET):
        return False
    if weigh(q.SLAG) is not Slag.SMITTSKYDD and talar_for_hinder(weigh) and not att_komplettera(weigh):
        return True
    return weigh(I_SIG) is Verdict.UPPFYLLT and weigh(MATS[syfte]) is Verdict.UPPFYLLT


@advice("prova_anpassning", "af00251", "aktivitetskrav-omfattning", "egen-bedomning")
def prova_anpassning(weigh: Weigh) -> bool:
    """The certificate says that adaptation can help: change the activity."""
    return sjukdom_hindrar(weigh) and weigh(q.ANPASSNING) in {Anpassning.BESKRIVEN, Anpassning.OBESKRIVEN}


@advice("byt_aktivitet", "egen-bedomning")
def byt_aktivitet(weigh: Weigh) -> bool:
    """The activity can make the person worse: change it before the person is asked to take part."""
    return sjukdom_hindrar(weigh) and weigh(q.FORSAMRING) is JaNej.JA


@advice("planera_aktivitet_som_vanligt", "egen-bedomning", "fl-25")
def planera_aktivitet_som_vanligt(weigh: Weigh) -> bool:
    """The certificate says there is no hinder: plan together, and ask what else stands in the way."""
    return utan_hinder(weigh)


@advice("planera_efter_smittan", "fk7804", "egen-bedomning")
def planera_efter_smittan(weigh: Weigh) -> bool:
    """Written for protection against infection: the form does not say what is hard to do."""
    return med_intyg(weigh) and weigh(q.SLAG) is Slag.SMITTSKYDD

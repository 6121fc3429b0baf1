"""Advice about the person: what else stands in the way, whom to plan with, and when to meet."""

from __future__ import annotations

from decision_aids.engine.outcomes import Weigh, advice
from decision_aids.gemensamt.aktivitetskravet import Grupp, utanfor_klass
from decision_aids.gemensamt.regler import aktivitetskravet
from decision_aids.gemensamt.svar import Galler, JaNej
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.atgarder.lagen import (
    att_komplettera,
    hindrad,
    sjukdom_hindrar,
    talar_for_hinder,
    tva_intyg,
)
from decision_aids.lakarintyg.facts import laget, manaden, raderna
from decision_aids.lakarintyg.svar import Hinder, Prognos, Slag
from decision_aids.lakarintyg.utfall.syften import med_intyg


@advice("ta_reda_pa_det_okanda", "fl-23", "egen-bedomning")
def ta_reda_pa_det_okanda(weigh: Weigh) -> bool:
    """There is a paper, nothing to ask care, and too little is known to plan: begin with the person."""
    if not med_intyg(weigh) or att_komplettera(weigh):
        return False
    match weigh(q.HINDER):
        case Hinder.NEJ:
            return False
        case Hinder.JA if weigh(q.SLAG) is Slag.SMITTSKYDD:
            return False
        case Hinder.JA:
            return not talar_for_hinder(weigh) or _okand_grad(weigh)
        case _:
            return True


def _okand_grad(weigh: Weigh) -> bool:
    known = {manaden.Grad.HELT, manaden.Grad.DELVIS, manaden.Grad.MOTSTRIDIG}
    return weigh(manaden.grad_i_manaden) not in known and not tva_intyg(weigh)


@advice("planera_med_varden", "lag-2019-1297-3", "sol-10-8", "hsl-16-4")
def planera_med_varden(weigh: Weigh) -> bool:
    """Treatment goes on or is planned: plan side by side with it, and think of a SIP."""
    return sjukdom_hindrar(weigh) and weigh(q.BEHANDLING) is JaNej.JA


@advice("hall_kontakten", "sol-10-3", "lag-2019-1297-4")
def hall_kontakten(weigh: Weigh) -> bool:
    """Hindered in full by illness, in days to come too: keep in touch, and plan parallel insatser."""
    whole = sjukdom_hindrar(weigh) and weigh(manaden.grad_i_manaden) is manaden.Grad.HELT
    return whole and weigh(raderna.framfor) is not raderna.Framfor.SLUT


@advice("planera_annat", "egen-bedomning", "fk-samordning")
def planera_annat(weigh: Weigh) -> bool:
    """The certificate says that the person cannot come back: plan for something else."""
    return sjukdom_hindrar(weigh) and weigh(q.PROGNOS) is Prognos.KAN_INTE


SAMORDNAS = (Grupp.SJUKPENNING, Grupp.REHABILITERINGSPENNING)
"""The benefits in whose case FK coordinates already."""


@advice("fraga_om_samordning", "fk-samordning")
def fraga_om_samordning(weigh: Weigh) -> bool:
    """The same: think of FK's coordination, for whom neither age nor a case of such a benefit is known."""
    return hall_kontakten.suits(weigh) and _grupp(weigh) not in {Grupp.ALDER, *SAMORDNAS}


@advice("samordna_i_arendet", "sfb-30-8")
def samordna_i_arendet(weigh: Weigh) -> bool:
    """The same, with sjukpenning or rehabiliteringspenning: FK coordinates in that case."""
    return hall_kontakten.suits(weigh) and _grupp(weigh) in SAMORDNAS


def _grupp(weigh: Weigh) -> Grupp:
    """The group, where aktivitetskravet asks for it; it is not asked for its own sake."""
    if weigh(aktivitetskravet) is Galler.GALLER_INTE:
        return Grupp.VET_INTE
    return weigh(utanfor_klass)


@advice("prova_andra_skal", "sol-12-3", "egen-bedomning")
def prova_andra_skal(weigh: Weigh) -> bool:
    """Something else than illness stands in the way: it may be a godtagbart skäl, or need other support."""
    return weigh(laget.andra_skal) is laget.Andra.FINNS


@advice("stod_vid_vald", "sol-10-3", "egen-bedomning")
def stod_vid_vald(weigh: Weigh) -> bool:
    """Violence: safety first, and not in the letter to care."""
    return weigh(laget.vald_namns) is JaNej.JA


@advice("stod_vid_beroende", "sol-13-10", "sol-7-2", "hsl-16-3")
def stod_vid_beroende(weigh: Weigh) -> bool:
    """Skadligt bruk or beroende: the nämnd's own duty, and often a SIP."""
    return weigh(laget.beroende_namns) is JaNej.JA


@advice("barnets_basta", "sol-3-1")
def barnets_basta(weigh: Weigh) -> bool:
    """Children in the household: weigh what the decision means for them."""
    return weigh(q.BARN_I_HUSHALLET) is JaNej.JA


@advice("folj_upp_i_tid", "egen-bedomning")
def folj_upp_i_tid(weigh: Weigh) -> bool:
    """There are rows: follow up before the last one ends."""
    return _har_rader(weigh) and weigh(raderna.framfor) is not raderna.Framfor.SLUT


@advice("fraga_hur_det_ar", "egen-bedomning")
def fraga_hur_det_ar(weigh: Weigh) -> bool:
    """The last row has ended: ask how it is now."""
    return _har_rader(weigh) and weigh(raderna.framfor) is raderna.Framfor.SLUT


def _har_rader(weigh: Weigh) -> bool:
    return hindrad(weigh) and weigh(raderna.har_rader) is JaNej.JA

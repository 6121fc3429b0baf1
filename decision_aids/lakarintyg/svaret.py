"""The answer that the result begins with: what the paper says of the activity asked about, and what is next.

It weighs what is already judged and reads nothing new: a sentence for each, chosen by a rule.
"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.outcomes import OKLART, Outcome, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.aktivitetskravet import KRAVET
from decision_aids.gemensamt.svar import Underlag
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.facts import manaden
from decision_aids.lakarintyg.nasta import NASTA
from decision_aids.lakarintyg.svar import Begransning, Hinder, Slag
from decision_aids.lakarintyg.utfall.syften import BY_ID, I_SIG, Stallning, syftet
from decision_aids.lakarintyg.villkor.innehall import SETT_SJALV, begransning_konkret
from decision_aids.lakarintyg.villkor.omfattning import utan_motsagelse
from decision_aids.lakarintyg.villkor.papperet import ar_lakarintyg
from decision_aids.lakarintyg.villkor.syften import MATS, Syfte


class Svar(StrEnum):
    """What the paper says of the activity asked about, or why it does not say it."""

    HELT = "helt"
    DELVIS = "delvis"
    DEL_AV_MANADEN = "del_av_manaden"
    TALAR_INTE_FOR = "talar_inte_for"
    EJ_AKTUELLT = "ej_aktuellt"
    INGET_INTYG = "inget_intyg"
    SAGER_EMOT_SIG = "sager_emot_sig"
    SVARIGHETEN_SAKNAS = "svarigheten_saknas"
    SVARIGHETEN_ALLMAN = "svarigheten_allman"
    INGEN_HAR_SETT = "ingen_har_sett"
    HINDER_FRAMGAR_INTE = "hinder_framgar_inte"
    PAPPERET_RACKER_INTE = "papperet_racker_inte"
    INGET_LAKARINTYG = "inget_lakarintyg"
    ANNAN_FRAGA = "annan_fraga"
    SMITTSKYDD = "smittskydd"
    KRAVET_OKLART = "kravet_oklart"
    KRAVET_OKLART_INTE = "kravet_oklart_inte"
    ANNAN_TID = "annan_tid"
    RADERNA_OKANDA = "raderna_okanda"
    DAGARNA_OKLARA = "dagarna_oklara"
    TROLIGEN_HELT = "troligen_helt"
    TROLIGEN_DELVIS = "troligen_delvis"
    TROLIGEN_INTE = "troligen_inte"
    OKLART = OKLART


def _lage(weigh: Weigh) -> Svar:
    if weigh(q.UNDERLAG) in {Underlag.INGET, Underlag.VET_INTE}:
        return _utan_intyg(weigh)
    syfte = syftet(weigh)
    status = weigh(BY_ID[syfte]).value
    return Svar(status) if status != OKLART else _darfor(weigh, syfte)


def _utan_intyg(weigh: Weigh) -> Svar:
    """A requirement that does not concern the person is told before that there is no certificate."""
    if weigh(q.UNDERLAG) is Underlag.VET_INTE:
        return Svar.OKLART
    # The purpose is read last: while nobody has told it, there is still no certificate.
    stopped = weigh(BY_ID[Syfte.AKTIVITETSKRAV]).value == Stallning.EJ_AKTUELLT
    return Svar.EJ_AKTUELLT if stopped and syftet(weigh) is Syfte.AKTIVITETSKRAV else Svar.INGET_INTYG


def _darfor(weigh: Weigh, syfte: Syfte) -> Svar:
    """The first reason why nothing can be said: the person's own case before the paper's form."""
    if weigh(q.HINDER) is Hinder.FRAMGAR_INTE:
        return Svar.HINDER_FRAMGAR_INTE
    if weigh(begransning_konkret) is Verdict.INTE_UPPFYLLT:
        missing = weigh(q.BEGRANSNING) is Begransning.SAKNAS
        return Svar.SVARIGHETEN_SAKNAS if missing else Svar.SVARIGHETEN_ALLMAN
    if weigh(SETT_SJALV) is Verdict.INTE_UPPFYLLT:
        return Svar.INGEN_HAR_SETT
    if weigh(q.SLAG) is Slag.SMITTSKYDD:  # What such a paper lacks it never holds.
        return Svar.SMITTSKYDD
    match weigh(I_SIG):
        case Verdict.INTE_UPPFYLLT:
            return _det_som_saknas(weigh)
        case Verdict.UPPFYLLT:
            return _av_en_som_haller(weigh, syfte)
        case _:
            return _troligen(weigh)


def _det_som_saknas(weigh: Weigh) -> Svar:
    """What the paper lacks: that it contradicts itself, or is another paper, is named."""
    if weigh(utan_motsagelse) is Verdict.INTE_UPPFYLLT:
        return Svar.SAGER_EMOT_SIG
    other = weigh(ar_lakarintyg) is Verdict.INTE_UPPFYLLT
    return Svar.INGET_LAKARINTYG if other else Svar.PAPPERET_RACKER_INTE


def _av_en_som_haller(weigh: Weigh, syfte: Syfte) -> Svar:
    """Why a paper that holds says nothing: it answers another question, or leaves the days unclear."""
    if weigh(MATS[syfte]) is not Verdict.UPPFYLLT:
        return Svar.ANNAN_FRAGA
    if syfte is not Syfte.AKTIVITETSKRAV or not _kravet_oklart(weigh):
        return _om_dagarna(weigh)
    # What it says is told all the same: that the requirement is unclear is no reason to be silent about it.
    if weigh(q.HINDER) is Hinder.NEJ:
        return Svar.KRAVET_OKLART_INTE
    settled = weigh(manaden.grad_i_manaden) in {manaden.Grad.HELT, manaden.Grad.DELVIS}
    return Svar.KRAVET_OKLART if settled else _om_dagarna(weigh)


def _kravet_oklart(weigh: Weigh) -> bool:
    """Whether the first of its conditions that is not fulfilled is unclear."""
    return (
        next((one for each in KRAVET if (one := weigh(each)) is not Verdict.UPPFYLLT), None) is Verdict.OKLART
    )


def _troligen(weigh: Weigh) -> Svar:
    """Nothing speaks against so far, and the paper says that there is no hinder, or the rows how much."""
    if weigh(q.HINDER) is Hinder.NEJ:
        return Svar.TROLIGEN_INTE
    if weigh(q.HINDER) is not Hinder.JA or weigh(begransning_konkret) is not Verdict.UPPFYLLT:
        return Svar.OKLART
    match weigh(manaden.grad_i_manaden):
        case manaden.Grad.HELT if weigh(manaden.avgjort) is manaden.Avgjort.HELA:
            return Svar.TROLIGEN_HELT
        case manaden.Grad.HELT | manaden.Grad.DELVIS:
            return Svar.TROLIGEN_DELVIS
        case _:
            return _om_dagarna(weigh)


def _om_dagarna(weigh: Weigh) -> Svar:
    """Why the rows settle no day of the month: they are of another time, not known, or say too little."""
    match weigh(manaden.radernas_tid):
        case manaden.RadernasTid.ANNAN:
            return Svar.ANNAN_TID
        case manaden.RadernasTid.VET_INTE:
            return Svar.RADERNA_OKANDA
        case _:
            return Svar.DAGARNA_OKLARA


HINDRAD = {
    Svar.HELT,
    Svar.DELVIS,
    Svar.DEL_AV_MANADEN,
    Svar.KRAVET_OKLART,
    Svar.TROLIGEN_HELT,
    Svar.TROLIGEN_DELVIS,
}
"""What says that the certificate supports a hinder: only then is there something to plan around it."""

LAGE = Outcome("svar_lage", Svar, _lage, ("egen-bedomning",))
ANSWER = (LAGE, NASTA)


def asked(weigh: Weigh) -> str:
    """The outcome that the reader asks about."""
    return syftet(weigh).value


def galler_kravet(weigh: Weigh) -> bool:
    """The question is of aktivitetskravet, so its own conditions are asked too."""
    return syftet(weigh) is Syfte.AKTIVITETSKRAV


def utan_intyg(weigh: Weigh) -> bool:
    """There is no certificate: the activity's hours are for the letter, and no answer counts them."""
    return weigh(q.UNDERLAG) is Underlag.INGET

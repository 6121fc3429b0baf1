"""What to do with the routine: mend, decide, try, and see over."""

from __future__ import annotations

from decision_aids.engine.outcomes import Weigh, advice
from decision_aids.engine.verdicts import Verdict
from decision_aids.lokal_rutin import questions as q
from decision_aids.lokal_rutin.svar import Betalar, Forum, Oanmald
from decision_aids.lokal_rutin.utfall import Bunden, rutinen
from decision_aids.lokal_rutin.villkor import ALLT_BESTAMT, HELA_LAGEN


@advice("andra_det_som_strider", "fl-23", "pl-10-3", "osl-12-2")
def andra_det_som_strider(weigh: Weigh) -> bool:
    """Something is chosen that the law does not leave free."""
    return weigh(HELA_LAGEN) is Verdict.INTE_UPPFYLLT


@advice("bestam_det_som_saknas", "region-dalarna-2026", "egen-bedomning")
def bestam_det_som_saknas(weigh: Weigh) -> bool:
    """Something is left open."""
    return weigh(ALLT_BESTAMT) in {Verdict.INTE_UPPFYLLT, Verdict.OKLART}


@advice("hanvisa_inte_runt", "pl-10-3", "egen-bedomning")
def hanvisa_inte_runt(weigh: Weigh) -> bool:
    """Whoever comes without a time is sent to the caseworker: as in one place, before the main rule."""
    return weigh(q.OANMALD) is Oanmald.HANVISAR


@advice("samrad_ar_ingen_plan", "arena-jonkoping", "sol-10-8", "osl-8-1")
def samrad_ar_ingen_plan(weigh: Weigh) -> bool:
    """A forum where cases are talked of wants consent, and is no plan."""
    return weigh(q.FORUM) in {Forum.SAMRAD, Forum.LASA}


@advice("forbundet_beslutar_inte", "finsam-7")
def forbundet_beslutar_inte(weigh: Weigh) -> bool:
    """A samordningsförbund pays, and decides nothing of a person."""
    return weigh(q.BETALAR) is Betalar.FORBUND


@advice("prova_i_tre_manader", "egen-bedomning")
def prova_i_tre_manader(weigh: Weigh) -> bool:
    """The routine is whole: try it small, let a lawyer read it, decide."""
    return rutinen(weigh) is Bunden.KLART


ADVICE = (
    andra_det_som_strider,
    bestam_det_som_saknas,
    hanvisa_inte_runt,
    samrad_ar_ingen_plan,
    forbundet_beslutar_inte,
    prova_i_tre_manader,
)

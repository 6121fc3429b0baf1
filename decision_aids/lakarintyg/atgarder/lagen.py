"""What advice, letters and the next step share: how it stands with the paper and the person."""

from __future__ import annotations

from decision_aids.engine.outcomes import Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.regler import lakarintygsregeln
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, Regel, Underlag
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.facts import laget, manaden, raderna
from decision_aids.lakarintyg.svar import Hinder, Slag, Utfardare
from decision_aids.lakarintyg.utfall.syften import VARDEN_SVARAR, med_intyg
from decision_aids.lakarintyg.villkor.omfattning import utan_motsagelse


def hindrad(weigh: Weigh) -> bool:
    """There is a paper, and it says that the person is hindered."""
    return med_intyg(weigh) and weigh(q.HINDER) is Hinder.JA


def sjukdom_hindrar(weigh: Weigh) -> bool:
    """The same, and that the paper describes an illness: not rules for protection against infection."""
    return hindrad(weigh) and weigh(q.SLAG) is not Slag.SMITTSKYDD


def utan_hinder(weigh: Weigh) -> bool:
    """The paper says that there is no hinder; one that contradicts itself says nothing of it."""
    says = med_intyg(weigh) and weigh(q.HINDER) is Hinder.NEJ
    return says and weigh(utan_motsagelse) is not Verdict.INTE_UPPFYLLT


def talar_for_hinder(weigh: Weigh) -> bool:
    """What is hard is told, and measures what is asked about: else there is no hinder to plan for.

    While nobody has told it, the next step waits for that.
    """
    if weigh(VARDEN_SVARAR) is Verdict.UPPFYLLT:
        return True
    known = weigh(AKTIVITET) is not Aktivitet.VET_INTE
    return known and weigh(laget.svarigheten) is laget.Svarigheten.KAND


def att_komplettera(weigh: Weigh) -> bool:
    """The paper leaves something that care can mend, or is of another time than the month."""
    if not med_intyg(weigh):
        return False
    svaren = weigh(VARDEN_SVARAR)
    if svaren is Verdict.INTE_UPPFYLLT:
        return True
    # Fulfilled: it says that a doctor wrote it.
    if svaren is not Verdict.UPPFYLLT and weigh(q.UTFARDARE) in {Utfardare.TANDLAKARE, Utfardare.ANNAN}:
        return True
    return weigh(q.HINDER) is Hinder.JA and weigh(manaden.tackning) is manaden.Tackning.INGET


def intyg_kan_behovas(weigh: Weigh) -> bool:
    """There is no läkarintyg, and the main rule can ask for one."""
    match weigh(q.UNDERLAG):
        case Underlag.INGET | Underlag.ANNAT:
            return weigh(lakarintygsregeln) is Regel.GALLER
        case _:
            return False


def nytt_intyg(weigh: Weigh) -> bool:
    """The same, and not in the first week of the illness, when none is asked for as a rule."""
    return intyg_kan_behovas(weigh) and not forsta_veckan(weigh)


def forsta_veckan(weigh: Weigh) -> bool:
    """Asked only when there is no paper."""
    return weigh(q.UNDERLAG) is Underlag.INGET and weigh(laget.sjukdag) is laget.Sjukdag.HOGST_SJU


def att_fraga_varden(weigh: Weigh) -> bool:
    """There is something to ask care for: a certificate, or an answer."""
    return nytt_intyg(weigh) or att_komplettera(weigh)


def tva_intyg(weigh: Weigh) -> bool:
    """Rows give days two degrees, and nobody has said that they are of one certificate."""
    return weigh(raderna.olika_intyg) is raderna.OlikaIntyg.FINNS

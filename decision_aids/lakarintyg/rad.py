"""What can be done and planned, in spite of illness and in spite of gaps."""

from __future__ import annotations

from decision_aids.engine.criteria import Verdict
from decision_aids.engine.outcomes import Weigh, advice
from decision_aids.gemensamt.regler import lakarintygsregeln
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, Galler, JaNej, Underlag
from decision_aids.lakarintyg import facts
from decision_aids.lakarintyg.questions import ANPASSNING, HINDER, UNDERLAG, VARDKONTAKT
from decision_aids.lakarintyg.svar import Anpassning, Hinder
from decision_aids.lakarintyg.utfall import BAR


def _med_intyg(weigh: Weigh) -> bool:
    return weigh(UNDERLAG) in {Underlag.LAKARINTYG, Underlag.ANNAT}


@advice("be_om_intyg", "lakarintyg-huvudregel", "pl-10-3", "fl-23")
def be_om_intyg(weigh: Weigh) -> bool:
    """The person asks the care for a certificate: there is none, and the rule applies."""
    return weigh(UNDERLAG) is Underlag.INGET and weigh(lakarintygsregeln) is Galler.GALLER


@advice("vag_in_i_varden", "lag-2019-1297-3", "egen-bedomning")
def vag_in_i_varden(weigh: Weigh) -> bool:
    """No certificate and no contact with care: help the person there, rehabkoordinatorn is a way in."""
    return weigh(UNDERLAG) is Underlag.INGET and weigh(VARDKONTAKT) is not JaNej.JA


@advice("utred_under_tiden", "fl-23", "hfd-2011-49")
def utred_under_tiden(weigh: Weigh) -> bool:
    """No certificate yet: go on investigating, and do not demand an examination."""
    return weigh(UNDERLAG) is Underlag.INGET


@advice("fraga_varden_med_samtycke", "psl-6-9", "osl-25-1", "pl-10-3", "egen-bedomning")
def fraga_varden_med_samtycke(weigh: Weigh) -> bool:
    """The certificate does not carry a conclusion: ask, with consent; the doctor is not obliged to answer."""
    return _med_intyg(weigh) and weigh(BAR) is not Verdict.UPPFYLLT


@advice("bestam_aktivitet", "regeringsuppdrag-2026", "egen-bedomning")
def bestam_aktivitet(weigh: Weigh) -> bool:
    """No activity is assigned: decide one, so that the next certificate has something to be set against."""
    return weigh(AKTIVITET) is Aktivitet.INGEN


@advice("planera_kvarvarande_tid", "aktivitetskrav-omfattning", "af00251")
def planera_kvarvarande_tid(weigh: Weigh) -> bool:
    """Hindered in part: plan the hours that remain."""
    return (
        _med_intyg(weigh) and weigh(HINDER) is Hinder.JA and weigh(facts.grad_i_manaden) is facts.Grad.DELVIS
    )


@advice("prova_anpassning", "af00251", "aktivitetskrav-omfattning", "egen-bedomning")
def prova_anpassning(weigh: Weigh) -> bool:
    """The certificate says that adaptation can help: change the activity first."""
    return (
        _med_intyg(weigh)
        and weigh(HINDER) is Hinder.JA
        and weigh(ANPASSNING) in {Anpassning.BESKRIVEN, Anpassning.OBESKRIVEN}
    )


@advice("planera_aktivitet_som_vanligt", "egen-bedomning", "fl-25")
def planera_aktivitet_som_vanligt(weigh: Weigh) -> bool:
    """The certificate says there is no hinder: plan together, and ask what else stands in the way."""
    return _med_intyg(weigh) and weigh(HINDER) is Hinder.NEJ


@advice("hall_kontakten", "sol-10-3", "fk-samordning", "lag-2019-1297-4")
def hall_kontakten(weigh: Weigh) -> bool:
    """Hindered in full: keep in touch, plan parallel insatser, and think of FK's coordination."""
    return _med_intyg(weigh) and weigh(HINDER) is Hinder.JA and weigh(facts.grad_i_manaden) is facts.Grad.HELT


@advice("folj_upp_i_tid", "egen-bedomning")
def folj_upp_i_tid(weigh: Weigh) -> bool:
    """There are rows: follow up before the last one ends."""
    return _med_intyg(weigh) and weigh(HINDER) is Hinder.JA and weigh(facts.har_rader) is JaNej.JA


ADVICE = (
    be_om_intyg,
    vag_in_i_varden,
    utred_under_tiden,
    fraga_varden_med_samtycke,
    bestam_aktivitet,
    planera_kvarvarande_tid,
    prova_anpassning,
    planera_aktivitet_som_vanligt,
    hall_kontakten,
    folj_upp_i_tid,
)

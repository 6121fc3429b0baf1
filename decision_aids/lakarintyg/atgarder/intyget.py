"""Advice about the paper: to ask for one, to ask about it, and which of two holds."""

from __future__ import annotations

from decision_aids.engine.outcomes import Weigh, advice
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.svar import JaNej, Underlag
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.atgarder.lagen import (
    att_fraga_varden,
    att_komplettera,
    forsta_veckan,
    hindrad,
    intyg_kan_behovas,
    nytt_intyg,
    tva_intyg,
)
from decision_aids.lakarintyg.facts import laget, raderna
from decision_aids.lakarintyg.svar import Slag
from decision_aids.lakarintyg.utfall.syften import med_intyg
from decision_aids.lakarintyg.villkor.framat import forlangning_sager_nytt
from decision_aids.lakarintyg.villkor.omfattning import utan_motsagelse
from decision_aids.lakarintyg.villkor.papperet import ar_lakarintyg


@advice("ta_reda_pa_underlaget", "fl-23", "egen-bedomning")
def ta_reda_pa_underlaget(weigh: Weigh) -> bool:
    """Nobody knows whether there is a certificate: find that out."""
    return weigh(q.UNDERLAG) is Underlag.VET_INTE


@advice("be_om_intyg", "lakarintyg-huvudregel", "pl-10-3", "fl-23")
def be_om_intyg(weigh: Weigh) -> bool:
    """The person asks the care for a certificate: there is none, and the rule asks for one."""
    return weigh(q.UNDERLAG) is Underlag.INGET and nytt_intyg(weigh)


@advice("vanta_med_intyget", "lakarintyg-dag-8", "lakarintyg-huvudregel")
def vanta_med_intyget(weigh: Weigh) -> bool:
    """The first week: as a rule none is asked for, so ask how long it will last."""
    return weigh(q.UNDERLAG) is Underlag.INGET and intyg_kan_behovas(weigh) and forsta_veckan(weigh)


@advice("vag_in_i_varden", "lag-2019-1297-3", "egen-bedomning")
def vag_in_i_varden(weigh: Weigh) -> bool:
    """No certificate and no contact with care: help the person there, rehabkoordinatorn is a way in."""
    return weigh(q.UNDERLAG) is Underlag.INGET and weigh(q.VARDKONTAKT) is not JaNej.JA


@advice("utred_under_tiden", "fl-23", "hfd-2011-49")
def utred_under_tiden(weigh: Weigh) -> bool:
    """No certificate yet: go on investigating, and do not demand an examination."""
    return weigh(q.UNDERLAG) is Underlag.INGET


@advice("ta_hjalp_av_rehabkoordinatorn", "lag-2019-1297-3", "osl-12-2", "egen-bedomning", waits=False)
def ta_hjalp_av_rehabkoordinatorn(weigh: Weigh) -> bool:
    """The certificate is thin and the person consents: the koordinator is the way in, before any letter."""
    return att_komplettera(weigh) and weigh(laget.fragan_till_varden) is JaNej.JA


@advice("fraga_varden_med_samtycke", "psl-6-9", "osl-25-1", "pl-10-3", "egen-bedomning", waits=False)
def fraga_varden_med_samtycke(weigh: Weigh) -> bool:
    """The certificate does not carry a conclusion: ask, with consent; the doctor is not obliged to answer."""
    return att_komplettera(weigh) and weigh(laget.fragan_till_varden) is not JaNej.NEJ


@advice("utan_samtycke", "fl-23", "osl-25-1", "egen-bedomning", waits=False)
def utan_samtycke(weigh: Weigh) -> bool:
    """The person does not consent: the person may ask, and the nämnd investigates in other ways."""
    return att_fraga_varden(weigh) and weigh(laget.fragan_till_varden) is JaNej.NEJ


@advice("komplettera_med_lakarintyg", "lakarintyg-huvudregel", "fl-23")
def komplettera_med_lakarintyg(weigh: Weigh) -> bool:
    """The paper is not a läkarintyg: it still weighs, and the main rule asks for one."""
    return weigh(ar_lakarintyg) is Verdict.INTE_UPPFYLLT


@advice("fraga_om_motsagelsen", "fl-23", "egen-bedomning")
def fraga_om_motsagelsen(weigh: Weigh) -> bool:
    """The paper contradicts itself: ask, and do not choose the half that suits."""
    return weigh(utan_motsagelse) is Verdict.INTE_UPPFYLLT


@advice("las_om_fk_intyget", "matten-sfb-sol", "fk7804", "sfb-27-3")
def las_om_fk_intyget(weigh: Weigh) -> bool:
    """Written for FK: its degrees measure working time, so ask about the activity."""
    return med_intyg(weigh) and weigh(q.SLAG) is Slag.FK


@advice("kontrollera_senaste_intyget", "egen-bedomning", "af00251-perioder", waits=False)
def kontrollera_senaste_intyget(weigh: Weigh) -> bool:
    """Days have two degrees, of two certificates as far as is known: the latest of them is to be found."""
    return hindrad(weigh) and tva_intyg(weigh)


@advice("red_ut_graderna", "egen-bedomning", "af00251-perioder", waits=False)
def red_ut_graderna(weigh: Weigh) -> bool:
    """One certificate gives the same days two degrees: which of them holds is asked first."""
    return hindrad(weigh) and weigh(raderna.olika_intyg) is raderna.OlikaIntyg.INGA and _olika(weigh)


def _olika(weigh: Weigh) -> bool:
    return weigh(raderna.overlapp) is raderna.Overlapp.OLIKA


@advice("bryt_forlangningen", "egen-bedomning", "af00251-perioder")
def bryt_forlangningen(weigh: Weigh) -> bool:
    """An extension that says nothing new: talk before yet another one."""
    return weigh(forlangning_sager_nytt) is Verdict.INTE_UPPFYLLT

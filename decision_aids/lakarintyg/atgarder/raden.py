"""What can be done and planned, in spite of illness and in spite of gaps."""

from __future__ import annotations

from decision_aids.engine.outcomes import Advice, Weigh, advice
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.aktivitetskravet import FORMANER, KAN_OMFATTAS, KRAVET, Grupp, utanfor_klass
from decision_aids.gemensamt.regler import aktivitetskravet, lakarintygsregeln
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, Galler, JaNej, Regel, Underlag
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.facts import laget, manaden, raderna
from decision_aids.lakarintyg.svar import Anpassning, Hinder, Prognos, Slag, Utfardare
from decision_aids.lakarintyg.utfall.syften import (
    I_SIG,
    VARDEN_SVARAR,
    med_intyg,
    syftet,
)
from decision_aids.lakarintyg.villkor.framat import forlangning_sager_nytt
from decision_aids.lakarintyg.villkor.omfattning import utan_motsagelse
from decision_aids.lakarintyg.villkor.papperet import ar_lakarintyg
from decision_aids.lakarintyg.villkor.syften import MATS, Syfte
from decision_aids.lakarintyg.villkor.tid import Tidslage, tidslage


def hindrad(weigh: Weigh) -> bool:
    """There is a paper, and it says that the person is hindered."""
    return med_intyg(weigh) and weigh(q.HINDER) is Hinder.JA


def sjukdom_hindrar(weigh: Weigh) -> bool:
    """The same, and that the paper describes an illness: not rules for protection against infection."""
    return hindrad(weigh) and weigh(q.SLAG) is not Slag.SMITTSKYDD


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
    return intyg_kan_behovas(weigh) and not _forsta_veckan(weigh)


def _forsta_veckan(weigh: Weigh) -> bool:
    """Asked only when there is no paper."""
    return weigh(q.UNDERLAG) is Underlag.INGET and weigh(laget.sjukdag) is laget.Sjukdag.HOGST_SJU


def att_fraga_varden(weigh: Weigh) -> bool:
    """There is something to ask care for: a certificate, or an answer."""
    return nytt_intyg(weigh) or att_komplettera(weigh)


@advice("ta_hjalp_av_rehabkoordinatorn", "lag-2019-1297-3", "osl-12-2", "egen-bedomning", waits=False)
def ta_hjalp_av_rehabkoordinatorn(weigh: Weigh) -> bool:
    """The certificate is thin and the person consents: the koordinator is the way in, before any letter."""
    return att_komplettera(weigh) and weigh(laget.fragan_till_varden) is JaNej.JA


@advice("be_om_intyg", "lakarintyg-huvudregel", "pl-10-3", "fl-23")
def be_om_intyg(weigh: Weigh) -> bool:
    """The person asks the care for a certificate: there is none, and the rule asks for one."""
    return weigh(q.UNDERLAG) is Underlag.INGET and nytt_intyg(weigh)


@advice("vanta_med_intyget", "lakarintyg-dag-8", "lakarintyg-huvudregel")
def vanta_med_intyget(weigh: Weigh) -> bool:
    """The first week: as a rule none is asked for, so ask how long it will last."""
    return weigh(q.UNDERLAG) is Underlag.INGET and intyg_kan_behovas(weigh) and _forsta_veckan(weigh)


@advice("vag_in_i_varden", "lag-2019-1297-3", "egen-bedomning")
def vag_in_i_varden(weigh: Weigh) -> bool:
    """No certificate and no contact with care: help the person there, rehabkoordinatorn is a way in."""
    return weigh(q.UNDERLAG) is Underlag.INGET and weigh(q.VARDKONTAKT) is not JaNej.JA


@advice("utred_under_tiden", "fl-23", "hfd-2011-49")
def utred_under_tiden(weigh: Weigh) -> bool:
    """No certificate yet: go on investigating, and do not demand an examination."""
    return weigh(q.UNDERLAG) is Underlag.INGET


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


@advice("planera_efter_smittan", "fk7804", "egen-bedomning")
def planera_efter_smittan(weigh: Weigh) -> bool:
    """Written for protection against infection: the form does not say what is hard to do."""
    return med_intyg(weigh) and weigh(q.SLAG) is Slag.SMITTSKYDD


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


@advice("ta_reda_pa_underlaget", "fl-23", "egen-bedomning")
def ta_reda_pa_underlaget(weigh: Weigh) -> bool:
    """Nobody knows whether there is a certificate: find that out."""
    return weigh(q.UNDERLAG) is Underlag.VET_INTE


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


@advice("prova_om_kravet_manaden", "aktivitetskrav-oktober-2026", "egen-bedomning")
def prova_om_kravet_manaden(weigh: Weigh) -> bool:
    """An activity is assigned under aktivitetskravet for a month to which it does not apply."""
    return weigh(AKTIVITET) is Aktivitet.AKTIVITETSKRAV and weigh(aktivitetskravet) is Galler.GALLER_INTE


def _prova_om_kravet(about: str, *groups: Grupp) -> Advice:
    """An activity is assigned under aktivitetskravet to whom a group seems to keep outside it."""

    def suits(weigh: Weigh) -> bool:
        assigned = weigh(AKTIVITET) is Aktivitet.AKTIVITETSKRAV
        applies = assigned and weigh(aktivitetskravet) is not Galler.GALLER_INTE
        return applies and weigh(utanfor_klass) in groups

    return Advice(f"prova_om_kravet_{about}", suits, ("aktivitetskrav-undantag", "egen-bedomning"))


prova_om_kravet_formanen = _prova_om_kravet("formanen", *FORMANER)
prova_om_kravet_aldern = _prova_om_kravet("aldern", Grupp.ALDER)
prova_om_kravet_skolan = _prova_om_kravet("skolan", Grupp.SKOLA)
prova_om_kravet_heltiden = _prova_om_kravet("heltiden", Grupp.HELTID, Grupp.PROGRAM)
prova_om_kravet_insatserna = _prova_om_kravet("insatserna", Grupp.FORMEDLINGSINSATSER)
prova_om_kravet_ledigheten = _prova_om_kravet("ledigheten", Grupp.FORALDRALEDIG)


@advice("prova_om_kravet_tiden", "aktivitetskrav-tre-manader", "egen-bedomning")
def prova_om_kravet_tiden(weigh: Weigh) -> bool:
    """An activity is assigned under aktivitetskravet before the person has had support for three months."""
    assigned = weigh(AKTIVITET) is Aktivitet.AKTIVITETSKRAV
    applies = assigned and weigh(aktivitetskravet) is not Galler.GALLER_INTE
    return applies and weigh(utanfor_klass) in KAN_OMFATTAS and weigh(q.MANADER) is JaNej.NEJ


@advice("prova_om_kravet_hogsta_tiden", "aktivitetskrav-40-timmar", "egen-bedomning")
def prova_om_kravet_hogsta_tiden(weigh: Weigh) -> bool:
    """An activity is assigned under aktivitetskravet to whom no time can be asked of."""
    return weigh(AKTIVITET) is Aktivitet.AKTIVITETSKRAV and weigh(tidslage) is Tidslage.INGEN_TID


@advice("kontrollera_senaste_intyget", "egen-bedomning", "af00251-perioder", waits=False)
def kontrollera_senaste_intyget(weigh: Weigh) -> bool:
    """Days have two degrees, of two certificates as far as is known: the latest of them is to be found."""
    return hindrad(weigh) and tva_intyg(weigh)


def tva_intyg(weigh: Weigh) -> bool:
    """Rows give days two degrees, and nobody has said that they are of one certificate."""
    return weigh(raderna.olika_intyg) is raderna.OlikaIntyg.FINNS


@advice("red_ut_graderna", "egen-bedomning", "af00251-perioder", waits=False)
def red_ut_graderna(weigh: Weigh) -> bool:
    """One certificate gives the same days two degrees: which of them holds is asked first."""
    return hindrad(weigh) and weigh(raderna.olika_intyg) is raderna.OlikaIntyg.INGA and _olika(weigh)


def _olika(weigh: Weigh) -> bool:
    return weigh(raderna.overlapp) is raderna.Overlapp.OLIKA


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


def talar_for_hinder(weigh: Weigh) -> bool:
    """What is hard is told, and measures what is asked about: else there is no hinder to plan for.

    While nobody has told it, the next step waits for that.
    """
    if weigh(VARDEN_SVARAR) is Verdict.UPPFYLLT:
        return True
    known = weigh(AKTIVITET) is not Aktivitet.VET_INTE
    return known and weigh(laget.svarigheten) is laget.Svarigheten.KAND


@advice("korta_aktiviteten", "aktivitetskrav-40-timmar", "egen-bedomning")
def korta_aktiviteten(weigh: Weigh) -> bool:
    """The activity under aktivitetskravet is longer than may be asked for: before what is left is planned."""
    assigned = weigh(AKTIVITET) is Aktivitet.AKTIVITETSKRAV
    return assigned and _delvis(weigh) and weigh(tidslage) is Tidslage.OVER_TAKET


@advice("planera_kvarvarande_tid", "af00251", "egen-bedomning")
def planera_kvarvarande_tid(weigh: Weigh) -> bool:
    """Hindered in part of what is asked about: plan the hours that remain, when any can be asked for."""
    return _delvis(weigh)


@advice("prova_anpassning", "af00251", "aktivitetskrav-omfattning", "egen-bedomning")
def prova_anpassning(weigh: Weigh) -> bool:
    """The certificate says that adaptation can help: change the activity."""
    return sjukdom_hindrar(weigh) and weigh(q.ANPASSNING) in {Anpassning.BESKRIVEN, Anpassning.OBESKRIVEN}


@advice("byt_aktivitet", "egen-bedomning")
def byt_aktivitet(weigh: Weigh) -> bool:
    """The activity can make the person worse: change it before the person is asked to take part."""
    return sjukdom_hindrar(weigh) and weigh(q.FORSAMRING) is JaNej.JA


@advice("planera_med_varden", "lag-2019-1297-3", "sol-10-8", "hsl-16-4")
def planera_med_varden(weigh: Weigh) -> bool:
    """Treatment goes on or is planned: plan side by side with it, and think of a SIP."""
    return sjukdom_hindrar(weigh) and weigh(q.BEHANDLING) is JaNej.JA


@advice("planera_aktivitet_som_vanligt", "egen-bedomning", "fl-25")
def planera_aktivitet_som_vanligt(weigh: Weigh) -> bool:
    """The certificate says there is no hinder: plan together, and ask what else stands in the way."""
    return utan_hinder(weigh)


def utan_hinder(weigh: Weigh) -> bool:
    """The paper says that there is no hinder; one that contradicts itself says nothing of it."""
    says = med_intyg(weigh) and weigh(q.HINDER) is Hinder.NEJ
    return says and weigh(utan_motsagelse) is not Verdict.INTE_UPPFYLLT


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


@advice("bryt_forlangningen", "egen-bedomning", "af00251-perioder")
def bryt_forlangningen(weigh: Weigh) -> bool:
    """An extension that says nothing new: talk before yet another one."""
    return weigh(forlangning_sager_nytt) is Verdict.INTE_UPPFYLLT


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


HARM_FIRST = (stod_vid_vald, byt_aktivitet)
"""What can hurt the person is acted on before anything is planned, asked or written."""

ADVICE = (
    *HARM_FIRST,
    prova_om_kravet_manaden,
    prova_om_kravet_formanen,
    prova_om_kravet_aldern,
    prova_om_kravet_skolan,
    prova_om_kravet_heltiden,
    prova_om_kravet_insatserna,
    prova_om_kravet_ledigheten,
    prova_om_kravet_tiden,
    prova_om_kravet_hogsta_tiden,
    ta_reda_pa_underlaget,
    kontrollera_senaste_intyget,
    red_ut_graderna,
    be_om_intyg,
    vanta_med_intyget,
    vag_in_i_varden,
    utred_under_tiden,
    bestam_aktivitet_forst,
    ta_hjalp_av_rehabkoordinatorn,
    fraga_varden_med_samtycke,
    utan_samtycke,
    komplettera_med_lakarintyg,
    fraga_om_motsagelsen,
    bestam_aktivitet,
    fraga_hur_det_ar,
    bryt_forlangningen,
    korta_aktiviteten,
    ta_reda_pa_det_okanda,
    planera_kvarvarande_tid,
    las_om_fk_intyget,
    planera_efter_smittan,
    prova_anpassning,
    planera_med_varden,
    planera_aktivitet_som_vanligt,
    hall_kontakten,
    planera_annat,
    fraga_om_samordning,
    samordna_i_arendet,
    prova_andra_skal,
    stod_vid_beroende,
    barnets_basta,
    folj_upp_i_tid,
)

"""What to attach, how to apply, what happens next; and what to do instead or meanwhile."""

from __future__ import annotations

from decision_aids.engine.outcomes import Weigh, advice
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.regler import nya_bosattningskrav, rehabkravet
from decision_aids.gemensamt.samordning import (
    Talar,
    behov_av_rehabilitering,
    intyg_finns,
    intyg_visar_nedsattning,
    potential_finns,
    utan_sgi,
)
from decision_aids.gemensamt.svar import Begynt, Formaga, Forsakrad, JaNej, Lasare, Sgi, Visar
from decision_aids.samordning import questions as q
from decision_aids.samordning.svar import Ansoker
from decision_aids.samordning.utfall import Steg, ansokan, samordning
from decision_aids.samordning.villkor.ansokan import medger_samverkan, personen_ansoker
from decision_aids.samordning.villkor.grunden import (
    formagan_nedsatt,
    forsakrad_i_sverige,
    kan_borja_nu,
    sjukdom_ar_orsaken,
)
from decision_aids.samordning.villkor.underlag import intyg_ser_framat

FOR = {Talar.TALAR_FOR, Talar.KOMPLETTERA}
NEJ = {Steg.VILL_INTE, Steg.FATT_NEJ}
EMOT = {Talar.TALAR_EMOT, Talar.INTE_NU, Talar.ANNAN_ERSATTNING}
TILL_FK = {Steg.ANSOK, Steg.FORBERED}
SOKER = {*TILL_FK, Steg.REDAN_NU}


def _nej(weigh: Weigh) -> bool:
    """The person has said no to what the case speaks for, or FK has: nobody goes on as if it were a yes."""
    return ansokan(weigh) in NEJ


def _hos_fk(weigh: Weigh) -> bool:
    """The reader is FK, and is not told to ask FK."""
    return weigh(q.LASARE) is Lasare.FK


@advice("fk_gor", "sfb-30-8", "sfb-30-9", "sfb-30-10", "sfb-30-11", "sfb-110-14", "fk-samordning")
def fk_gor(weigh: Weigh) -> bool:
    """What FK owes, when nothing speaks against: to make the need clear, also while measures must wait. It is
    done together with the person (30:9), and not against a no.
    """
    return _hos_fk(weigh) and samordning(weigh) not in EMOT - {Talar.INTE_NU} and not _nej(weigh)


@advice("fk_svarar", "fl-8", "sfb-30-10", "egen-bedomning")
def fk_svarar(weigh: Weigh) -> bool:
    """FK answers those who ask, whatever the case speaks for, unless the person has said no to that."""
    return _hos_fk(weigh) and weigh(medger_samverkan) is not Verdict.INTE_UPPFYLLT


@advice("fk_svarar_personen", "sfb-30-10", "osl-28-1", "sol-15-10", "egen-bedomning")
def fk_svarar_personen(weigh: Weigh) -> bool:
    """FK answers the person alone, who has said no to FK talking with the others."""
    return _hos_fk(weigh) and weigh(medger_samverkan) is Verdict.INTE_UPPFYLLT


@advice("af_gor", "for-2000-628-11", "fk-samordning")
def af_gor(weigh: Weigh) -> bool:
    """What AF can give, with or without FK, to one who can begin."""
    return weigh(q.LASARE) is Lasare.AF and weigh(q.FORMAGA) is not Formaga.FOR_SJUK_NU


@advice("af_ar_med", "for-2000-628-11", "fl-8", "fk-samordning")
def af_ar_med(weigh: Weigh) -> bool:
    """AF takes part where FK is to coordinate: not where the person says no, or FK's way is closed."""
    return weigh(q.LASARE) is Lasare.AF and ansokan(weigh) in TILL_FK


@advice("varden_gor", "pl-10-3", "lag-2019-1297-4", "delta-goteborg")
def varden_gor(weigh: Weigh) -> bool:
    """What care writes and tells, unless there is a no to what it is for."""
    return weigh(q.LASARE) is Lasare.VARDEN and not _nej(weigh)


@advice("sok_tillsammans", "fk-samordning", "sfb-30-7", "kunskapsguiden-samordning")
def sok_tillsammans(weigh: Weigh) -> bool:
    """How the person applies, and what you can do."""
    return ansokan(weigh) in SOKER


@advice("skicka_med", "fk-samordning", "delta-goteborg", "egen-bedomning")
def skicka_med(weigh: Weigh) -> bool:
    """What to attach."""
    return ansokan(weigh) in SOKER


@advice(
    "det_har_hander_sedan", "sfb-30-8", "sfb-30-9", "sfb-30-10", "sfb-30-11", "sfb-110-14", "fk-samordning"
)
def det_har_hander_sedan(weigh: Weigh) -> bool:
    """What FK does then, and by when."""
    return ansokan(weigh) in TILL_FK


@advice("inga_pengar", "fk-samordning", "kunskapsguiden-samordning", "sfb-31-3", "sol-12-1")
def inga_pengar(weigh: Weigh) -> bool:
    """What the person gets, and that it is no money."""
    return ansokan(weigh) in SOKER


@advice("sok_sjukpenning", "sfb-25-3", "sfb-27-2", "sfb-30-8")
def sok_sjukpenning(weigh: Weigh) -> bool:
    """There is an SGI: apply for sjukpenning; FK coordinates in that case. Also while another benefit is
    tried, where nothing else is asked of the SGI.
    """
    if weigh(utan_sgi) is Verdict.INTE_UPPFYLLT:
        return True
    tried = weigh(potential_finns) is Verdict.INTE_UPPFYLLT
    return tried and weigh(q.SGI) is Sgi.FINNS and samordning(weigh) is Talar.ANNAN_ERSATTNING


@advice("red_ut_sgi", "sfb-25-3", "sol-15-10", "egen-bedomning")
def red_ut_sgi(weigh: Weigh) -> bool:
    """Nobody knows whether there is an SGI. FK looks into it; others ask."""
    return weigh(utan_sgi) is Verdict.OKLART


@advice("skaffa_intyg", "fk-samordning", "pl-10-3", "lag-2019-1297-3")
def skaffa_intyg(weigh: Weigh) -> bool:
    """There is no läkarintyg yet, and neither the case nor the person says no to what it is for."""
    wanted = ansokan(weigh) is Steg.REDAN_NU or (samordning(weigh) not in EMOT and not _nej(weigh))
    return wanted and weigh(intyg_finns) is Verdict.INTE_UPPFYLLT


@advice("fraga_vad_som_andrats", "osl-25-1", "egen-bedomning")
def fraga_vad_som_andrats(weigh: Weigh) -> bool:
    """The certificate says that the ability is not reduced, and the person that it is."""
    against = weigh(intyg_visar_nedsattning) is Verdict.INTE_UPPFYLLT
    return against and weigh(q.INTYG_VISAR) is Visar.SAGER_EMOT


@advice("komplettera_intyget", "psl-6-9", "osl-25-1", "pl-10-3", "delta-goteborg")
def komplettera_intyget(weigh: Weigh) -> bool:
    """The certificate does not show it, or looks only back: ask care, with consent, for who may apply. One
    that says that nothing is reduced is not completed.
    """
    if _nej(weigh) or fraga_vad_som_andrats.suits(weigh):
        return False
    return Verdict.INTE_UPPFYLLT in {weigh(intyg_visar_nedsattning), weigh(intyg_ser_framat)}


@advice("koordinator_informerar", "lag-2019-1297-1", "lag-2019-1297-3", "lag-2019-1297-4")
def koordinator_informerar(weigh: Weigh) -> bool:
    """The region's own way in: koordinering, and the duty to tell FK with consent. No way round a no."""
    return samordning(weigh) in FOR and not _nej(weigh)


@advice("kom_tillbaka", "sfb-30-11", "ratt-stod-ratt-forsorjning", "egen-bedomning")
def kom_tillbaka(weigh: Weigh) -> bool:
    """Too ill now: agree with care on a prognosis, and set a day."""
    return weigh(kan_borja_nu) is Verdict.INTE_UPPFYLLT


@advice("nu_eller_senare", "fk-samordning", "sfb-30-9", "sfb-30-11", "egen-bedomning")
def nu_eller_senare(weigh: Weigh) -> bool:
    """Too ill to begin: the person may apply already, so that FK makes the need clear, or wait."""
    return ansokan(weigh) is Steg.NU_ELLER_SENARE


@advice("sok_ersattning", "sfb-33-5", "sfb-33-6", "sfb-33-7", "sfb-33-16", "sfb-33-18", "sfb-5-9")
def sok_ersattning(weigh: Weigh) -> bool:
    """No rehabilitation potential: sjuk- or aktivitetsersättning instead. So also for who has long been ill
    and needs no rehabilitation, unless it could give more.
    """
    return samordning(weigh) is Talar.ANNAN_ERSATTNING or _sjuk_sedan_lange(weigh)


def _sjuk_sedan_lange(weigh: Weigh) -> bool:
    """Asked of who may have long been ill too, so that not to know it hides no answer."""
    ability = weigh(q.FORMAGA)
    if weigh(behov_av_rehabilitering) is not Verdict.INTE_UPPFYLLT:
        return False
    if ability not in {Formaga.LANGVARIG, Formaga.VET_INTE}:
        return False
    return weigh(q.POTENTIAL) is not JaNej.JA and ability is Formaga.LANGVARIG


@advice("annat_som_hindrar", "sol-12-3", "sol-6-5", "fl-23", "for-2000-628-11")
def annat_som_hindrar(weigh: Weigh) -> bool:
    """Not illness, or no need of rehabilitation: other support."""
    against = (formagan_nedsatt, sjukdom_ar_orsaken, behov_av_rehabilitering)
    given = any(weigh(one) is Verdict.INTE_UPPFYLLT for one in against)
    return given and weigh(q.FORMAGA) is not Formaga.FOR_SJUK_NU and not _sjuk_sedan_lange(weigh)


@advice("fraga_om_forsakring", "sfb-5-9", "sfb-6-6", "egen-bedomning")
def fraga_om_forsakring(weigh: Weigh) -> bool:
    """Nobody knows whether the person is insured, or it seems not."""
    return not _hos_fk(weigh) and weigh(forsakrad_i_sverige) in {Verdict.OKLART, Verdict.INTE_UPPFYLLT}


@advice("kontrollera_bosattning", "prop-2526-136", "sfb-5-9")
def kontrollera_bosattning(weigh: Weigh) -> bool:
    """From 2027: a proposal may have changed who counts as living here."""
    if _hos_fk(weigh) or weigh(forsakrad_i_sverige) is not Verdict.UPPFYLLT:
        return False
    return weigh(q.FORSAKRAD) is Forsakrad.BOR and weigh(nya_bosattningskrav) is Begynt.JA


@advice("fraga_fk_forst", "kunskapsguiden-samordning", "delta-goteborg", "jonkoping-kpf")
def fraga_fk_forst(weigh: Weigh) -> bool:
    """Unclear: ask FK before the person is sent on, which nobody is who does not want to be."""
    return not _hos_fk(weigh) and samordning(weigh) is Talar.OKLART and not _nej(weigh)


@advice("om_personen_inte_vill", "fl-23", "sfb-30-3", "sfb-30-9", "lag-2019-1297-4", "egen-bedomning")
def om_personen_inte_vill(weigh: Weigh) -> bool:
    """The person does not want to apply: what is done instead, and when to ask again. It comes first."""
    if weigh(personen_ansoker) is not Verdict.INTE_UPPFYLLT or samordning(weigh) in EMOT:
        return False
    return weigh(q.VILL_ANSOKA) is Ansoker.NEJ


@advice("efter_fk_nej", "fl-23", "egen-bedomning")
def efter_fk_nej(weigh: Weigh) -> bool:
    """FK has refused an application: the grounds first, and what can be done about them."""
    return ansokan(weigh) is Steg.FATT_NEJ


@advice("utan_medgivande", "sfb-30-10", "fk-samordning", "egen-bedomning")
def utan_medgivande(weigh: Weigh) -> bool:
    """The person applies and has not said yes to FK talking with the others: the application goes all the
    same, and the person chooses.
    """
    applies = ansokan(weigh) in {*SOKER, Steg.NU_ELLER_SENARE, Steg.OKLART}
    return applies and weigh(medger_samverkan) in {Verdict.INTE_UPPFYLLT, Verdict.OKLART}


@advice("namnden_far_begara", "rehabilitering-krav-2027", "fl-23", "fl-25")
def namnden_far_begara(weigh: Weigh) -> bool:
    """From 2027 the nämnd may, by the reform, request rehabilitation; not that anyone applies to FK."""
    against = weigh(personen_ansoker) is Verdict.INTE_UPPFYLLT and samordning(weigh) not in EMOT
    return against and weigh(rehabkravet) is Begynt.JA


@advice("under_tiden", "sol-10-3", "sol-10-8", "for-2000-628-11", "sol-12-1")
def under_tiden(weigh: Weigh) -> bool:
    """What goes on meanwhile for the one who can begin, whatever FK says."""
    return weigh(q.FORMAGA) not in {Formaga.FULL, Formaga.FOR_SJUK_NU}


@advice("under_tiden_for_sjuk", "sol-10-8", "sol-12-1", "sfb-30-11")
def under_tiden_for_sjuk(weigh: Weigh) -> bool:
    """What goes on meanwhile for the one who is too ill now: care and a safe livelihood."""
    return weigh(q.FORMAGA) is Formaga.FOR_SJUK_NU


ADVICE = (
    om_personen_inte_vill,
    efter_fk_nej,
    fk_gor,
    fk_svarar,
    fk_svarar_personen,
    af_gor,
    af_ar_med,
    varden_gor,
    sok_tillsammans,
    skicka_med,
    det_har_hander_sedan,
    inga_pengar,
    sok_ersattning,
    sok_sjukpenning,
    red_ut_sgi,
    skaffa_intyg,
    fraga_vad_som_andrats,
    komplettera_intyget,
    koordinator_informerar,
    kom_tillbaka,
    nu_eller_senare,
    annat_som_hindrar,
    fraga_om_forsakring,
    kontrollera_bosattning,
    fraga_fk_forst,
    utan_medgivande,
    namnden_far_begara,
    under_tiden,
    under_tiden_for_sjuk,
)

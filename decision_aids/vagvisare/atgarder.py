"""What to think of on the way: consent, the person who is too ill now, and how the matter came."""

from __future__ import annotations

from decision_aids.engine.outcomes import Weigh, advice
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.aktivitetskravet import Grupp, utanfor_klass
from decision_aids.gemensamt.omstandigheter import sprak_namns
from decision_aids.gemensamt.samordning import Talar
from decision_aids.gemensamt.svar import Formaga, JaNej, Lasare
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import gar_i_skolan, har_aktivitetsersattning, nedsatt
from decision_aids.vagvisare.svar import HurKom, Nedsatt
from decision_aids.vagvisare.utfall.avgoranden import samordning_talar
from decision_aids.vagvisare.utfall.nasta import fk_medges, nej_till_varden
from decision_aids.vagvisare.villkor import af, fk


@advice("for_fk", "fk-samordning", "sfb-30-8", "sfb-30-9", "sfb-110-14", "fl-8")
def for_fk(weigh: Weigh) -> bool:
    """The reader is FK: what FK owes, decides, documents and answers."""
    return weigh(q.LASARE) is Lasare.FK


@advice("for_af", "for-2000-628-11", "for-2000-628-6", "fl-8")
def for_af(weigh: Weigh) -> bool:
    """The reader is AF."""
    return weigh(q.LASARE) is Lasare.AF


@advice("for_varden", "pl-10-3", "lag-2019-1297-3", "lag-2019-1297-4", "hsl-16-4")
def for_varden(weigh: Weigh) -> bool:
    """The reader is care."""
    return weigh(q.LASARE) is Lasare.VARDEN


@advice("inte_bolla", "fl-8", "sol-4-1", "egen-bedomning")
def inte_bolla(weigh: Weigh) -> bool:
    """Illness is in the way: make the contact yourself, and keep the person informed. Not when the person
    says no to it: of care, of FK, and of whoever else reads when both are refused.
    """
    if weigh(nedsatt) is not Nedsatt.SJUKDOM:
        return False
    reader = weigh(q.LASARE)
    if reader is not Lasare.FK and not nej_till_varden(weigh):
        return True
    return reader is not Lasare.VARDEN and fk_medges(weigh) is not Verdict.INTE_UPPFYLLT


@advice("utan_samtycke", "fl-23", "sol-14-10", "osl-12-2", "gavle-rutin")
def utan_samtycke(weigh: Weigh) -> bool:
    """No consent to care: the person may bring a paper; the nämnd investigates in any case (E12)."""
    return nej_till_varden(weigh)


@advice("far_delas_anda", "sol-15-10", "sol-15-11", "osl-10-27", "osl-25-13")
def far_delas_anda(weigh: Weigh) -> bool:
    """What may be shared without consent, and what may not."""
    return nej_till_varden(weigh)


@advice("kom_tillbaka", "sfb-30-11", "egen-bedomning")
def kom_tillbaka(weigh: Weigh) -> bool:
    """Too ill now: agree on a day to come back, and on what should have happened by then."""
    return weigh(q.FORMAGA) is Formaga.FOR_SJUK_NU


@advice("ett_nej_ar_inte_allas_nej", "matten-sfb-sol")
def ett_nej_ar_inte_allas_nej(weigh: Weigh) -> bool:
    """One authority's no does not bind the others. Only where something speaks for a no: with a SGI the same
    measures go another way, and where no rehabilitation is needed nobody is asked.
    """
    if weigh(nedsatt) is not Nedsatt.SJUKDOM or weigh(fk.behov_av_rehabilitering) is Verdict.INTE_UPPFYLLT:
        return False
    return samordning_talar(weigh) in {Talar.TALAR_EMOT, Talar.ANNAN_ERSATTNING}


@advice("varden_hor_av_sig", "osl-26-1", "lag-2019-1297-3")
def varden_hor_av_sig(weigh: Weigh) -> bool:
    """Care makes contact: answer, with the person's consent."""
    return weigh(q.HUR_KOM) is HurKom.VARDEN


@advice("intyget_kom", "lakarintyg-huvudregel", "sol-14-3")
def intyget_kom(weigh: Weigh) -> bool:
    """A certificate came in: read it in the other aid, and note that it came."""
    return weigh(q.HUR_KOM) is HurKom.INTYG


@advice("annan_horde_av_sig", "sol-14-2", "osl-26-1")
def annan_horde_av_sig(weigh: Weigh) -> bool:
    """Somebody else tells of ill health: ask the person first."""
    return weigh(q.HUR_KOM) is HurKom.ANNAN


@advice("personen_berattar", "sol-14-2", "fl-23")
def personen_berattar(weigh: Weigh) -> bool:
    """The person tells of ill health: ask what works, and what is hard."""
    return weigh(q.HUR_KOM) is HurKom.PERSONEN


@advice("vill_inte_ha_af", "sol-12-3", "sol-12-5", "fl-23")
def vill_inte_ha_af(weigh: Weigh) -> bool:
    """The person wants no contact with AF: ask why, and try whether there are godtagbara skäl."""
    return weigh(af.vill_ha_med_af) is Verdict.OKLART and weigh(q.VILL_AF) is JaNej.NEJ


@advice("sprakinsats", "sol-12-3", "sol-6-5", "egen-bedomning")
def sprakinsats(weigh: Weigh) -> bool:
    """Language is in the way: ask about sfi, which the law names (SOL03), or another insats."""
    return weigh(sprak_namns) is JaNej.JA


@advice("forlangd_skolgang", "forlangd-skolgang")
def forlangd_skolgang(weigh: Weigh) -> bool:
    """At school as a grown-up, and without aktivitetsersättning: ask FK about it."""
    return weigh(gar_i_skolan) is JaNej.JA and weigh(har_aktivitetsersattning) is not JaNej.JA


@advice("del_av_sjukersattning", "aktivitetskrav-undantag", "sfb-33-9", "fl-23")
def del_av_sjukersattning(weigh: Weigh) -> bool:
    """Part of a benefit, and a certificate for the rest: the rest is tried for itself."""
    return weigh(utanfor_klass) is Grupp.DEL_AV_FORMAN


ADVICE = (
    for_fk,
    for_af,
    for_varden,
    personen_berattar,
    intyget_kom,
    varden_hor_av_sig,
    annan_horde_av_sig,
    inte_bolla,
    utan_samtycke,
    far_delas_anda,
    kom_tillbaka,
    ett_nej_ar_inte_allas_nej,
    vill_inte_ha_af,
    sprakinsats,
    forlangd_skolgang,
    del_av_sjukersattning,
)

"""The documents: a letter by each of two routes, a consent form, and the note for the file."""

from __future__ import annotations

from decision_aids.engine.care import Care
from decision_aids.engine.criteria import leaves
from decision_aids.engine.documents import Asked, Block, Document, Paragraph, always, paragraph
from decision_aids.engine.outcomes import Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.aktivitetskravet import KRAVET
from decision_aids.gemensamt.regler import aktivitetskravet, lakarintygsregeln
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, Galler, JaNej, Regel, Underlag
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.atgarder.kravet import prova_om_kravet_hogsta_tiden
from decision_aids.lakarintyg.atgarder.lagen import (
    att_fraga_varden,
    att_komplettera,
    hindrad,
    intyg_kan_behovas,
    sjukdom_hindrar,
)
from decision_aids.lakarintyg.dokument.fragor import AMNEN
from decision_aids.lakarintyg.dokument.samtal import SAMTAL
from decision_aids.lakarintyg.facts import laget, manaden
from decision_aids.lakarintyg.svar import Hinder, Slag
from decision_aids.lakarintyg.utfall.syften import I_SIG, lases_i_raderna, med_intyg
from decision_aids.lakarintyg.villkor.risken import risken_ar_utredd


def _har_aktivitet(weigh: Weigh) -> bool:
    return weigh(AKTIVITET) not in {Aktivitet.INGEN, Aktivitet.VET_INTE}


def _kant(weigh: Weigh) -> bool:
    return weigh(q.UNDERLAG) is not Underlag.VET_INTE


def skriver_till_varden(weigh: Weigh) -> bool:
    """There is something to ask care, and not about an activity that may not be demanded of the person."""
    return att_fraga_varden(weigh) and not _kravet_galler_inte(weigh)


def fragas_i_onodan(weigh: Weigh) -> bool:
    """Care would be asked about an activity of which nothing may be demanded of the person."""
    if _kravet_galler_inte(weigh):
        return True
    return not skriver_till_varden(weigh) and prova_om_kravet_hogsta_tiden.suits(weigh)


def _kravet_galler_inte(weigh: Weigh) -> bool:
    """The activity is assigned under aktivitetskravet, which does not concern the person this month."""
    return weigh(AKTIVITET) is Aktivitet.AKTIVITETSKRAV and _utanfor(weigh)


def _utanfor(weigh: Weigh) -> bool:
    return any(weigh(one) is Verdict.EJ_AKTUELLT for one in KRAVET)


def _letter(document: str, applies: Paragraph, *route: str) -> Document:
    """A letter that leads with the activity, and asks no more than the purpose needs."""

    @paragraph("aktiviteten", "regeringsuppdrag-2026", "tio-punkter", waits=False)
    def aktiviteten(weigh: Weigh) -> bool:
        return applies.suits(weigh) and _har_aktivitet(weigh)

    @paragraph("ingen-aktivitet", "tio-punkter", waits=False)
    def ingen_aktivitet(weigh: Weigh) -> bool:
        return applies.suits(weigh) and not _har_aktivitet(weigh)

    @paragraph("komplettera", "tio-punkter", waits=False)
    def komplettera(weigh: Weigh) -> bool:
        return applies.suits(weigh) and att_komplettera(weigh) and not intyg_kan_behovas(weigh)

    @paragraph("nytt-intyg", "tio-punkter", waits=False)
    def nytt(weigh: Weigh) -> bool:
        return applies.suits(weigh) and intyg_kan_behovas(weigh)

    asked = Asked(komplettera.id, AMNEN)
    parts = (applies, aktiviteten, ingen_aktivitet, komplettera, asked, nytt)
    return Document(document, (*parts, always("granser", *route), always("kontakt")), names=AKTIVITET.id)


@paragraph("vag", "pl-10-3", "lakarintyg-huvudregel", waits=False)
def _via_personen(weigh: Weigh) -> bool:
    """The person asks for the certificate: a patient's right, and no secrecy is broken."""
    return skriver_till_varden(weigh)


@paragraph("vag", "lag-2019-1297-3", "osl-25-1", "osl-12-2", waits=False)
def _via_rehabkoordinator(weigh: Weigh) -> bool:
    """Through the rehabkoordinator: only with consent, and for patients who are sjukskrivna."""
    return skriver_till_varden(weigh) and weigh(laget.fragan_till_varden) is JaNej.JA


@paragraph("innehall", "osl-12-2", "osl-10-1", "samtycke-praktik", "pl-4-2", "jo-5162-2013", waits=False)
def _samtycke(weigh: Weigh) -> bool:
    """A consent to sign, when there is something to ask care and the person has not said no."""
    return skriver_till_varden(weigh) and weigh(laget.fragan_till_varden) is not JaNej.NEJ


@paragraph("inledning", "sol-14-3", "sol-14-6")
def _inledning(weigh: Weigh) -> bool:
    """The note stands as soon as it is known what there is to read."""
    return _kant(weigh)


@paragraph("omfattning", "sol-14-3")
def _omfattning(weigh: Weigh) -> bool:
    """How much and how long, as the certificate says it."""
    return _med_omfattning(weigh) and weigh(AKTIVITET) is not Aktivitet.INGEN


@paragraph("omfattning-utan-aktivitet", "sol-14-3")
def _omfattning_utan_aktivitet(weigh: Weigh) -> bool:
    """The same, where there is no activity to have hours."""
    return _med_omfattning(weigh) and weigh(AKTIVITET) is Aktivitet.INGEN


def _med_omfattning(weigh: Weigh) -> bool:
    return weigh(q.UNDERLAG) is Underlag.LAKARINTYG and weigh(q.HINDER) is Hinder.JA


@paragraph("risken", "egen-bedomning")
def _risken(weigh: Weigh) -> bool:
    """What care is asked before it is planned."""
    return weigh(risken_ar_utredd) is Verdict.INTE_UPPFYLLT


@paragraph("risk", "egen-bedomning")
def _risk(weigh: Weigh) -> bool:
    """What the certificate warns of, and that it is changed: the note is where that is acted on."""
    warns = sjukdom_hindrar(weigh) and weigh(q.FORSAMRING) is JaNej.JA
    return warns and not _risken.suits(weigh)


@paragraph("smittskydd", "fk7804")
def _smittskydd(weigh: Weigh) -> bool:
    """A paper of rules for protection against infection: what it is, before what cannot be read out of it."""
    return med_intyg(weigh) and weigh(q.SLAG) is Slag.SMITTSKYDD


@paragraph("reglerna", "egen-bedomning")
def _reglerna(weigh: Weigh) -> bool:
    """What is missing is what the rules hinder; no form asks for it, so it is no gap of the paper."""
    return _smittskydd.suits(weigh)


@paragraph("samtycke-finns", "osl-12-2", waits=False)
def _samtycke_finns(weigh: Weigh) -> bool:
    return att_fraga_varden(weigh) and weigh(laget.fragan_till_varden) is JaNej.JA


@paragraph("inget-samtycke", "fl-23", "osl-25-1", waits=False)
def _inget_samtycke(weigh: Weigh) -> bool:
    return att_fraga_varden(weigh) and weigh(laget.fragan_till_varden) is JaNej.NEJ


@paragraph("barn", "sol-3-1")
def _barn(weigh: Weigh) -> bool:
    return _kant(weigh) and weigh(q.BARN_I_HUSHALLET) is JaNej.JA


@paragraph("barn-kanske", "sol-3-1")
def _barn_kanske(weigh: Weigh) -> bool:
    """Nobody knows whether there are children."""
    return _kant(weigh) and weigh(q.BARN_I_HUSHALLET) is JaNej.VET_INTE


@paragraph("far-eller-ska", "sol-12-3", "sol-12-5", "aktivitetskrav-sanktion")
def _far_eller_ska(weigh: Weigh) -> bool:
    """What follows if somebody whom aktivitetskravet may concern does not take part: ska, by 12:5 (AK14)."""
    return _fragas(weigh) and weigh(aktivitetskravet) is Galler.GALLER and not _utanfor(weigh)


@paragraph("far", "sol-12-3", "sol-12-5")
def _far(weigh: Weigh) -> bool:
    """The same where aktivitetskravet concerns somebody else, until the law of July 2026 has begun."""
    return _utan_kravet(weigh) and weigh(lakarintygsregeln) is Regel.INTE_AN


@paragraph("ska-vid-praktik", "sol-12-3", "sol-12-5")
def _ska_vid_praktik(weigh: Weigh) -> bool:
    """The same once it has begun: ska of practice too."""
    return _utan_kravet(weigh) and weigh(lakarintygsregeln) is not Regel.INTE_AN


def _utan_kravet(weigh: Weigh) -> bool:
    return _fragas(weigh) and not _far_eller_ska.suits(weigh)


def _fragas(weigh: Weigh) -> bool:
    """Is there something that the person is asked to take part in? Nothing, while hindered in full."""
    return _kant(weigh) and not _helt_hindrad(weigh)


def _helt_hindrad(weigh: Weigh) -> bool:
    full = hindrad(weigh) and weigh(manaden.grad_i_manaden) is manaden.Grad.HELT
    return full and lases_i_raderna(weigh)


BREV_PERSONEN = _letter("brev_personen", _via_personen, "psl-6-9", "hfd-2011-49")
BREV_REHABKOORDINATORN = _letter(
    "brev_rehabkoordinatorn", _via_rehabkoordinator, "psl-6-9", "lag-2019-1297-1", "lag-2019-1297-3"
)
SAMTYCKE_BLANKETT = Document("samtycke", (_samtycke, always("frivilligt", "pl-4-2", "samtycke-praktik")))
ANTECKNING = Document(
    "anteckning",
    (
        _inledning,
        Block.UTFALL,
        _risken,
        _smittskydd,
        _omfattning,
        _omfattning_utan_aktivitet,
        _risk,
        always("plan"),
        always("saknas", "fl-23"),
        _reglerna,
        Block.SAKNAS,
        always("personens-syn", "sol-10-3"),
        _samtycke_finns,
        _inget_samtycke,
        _barn,
        _barn_kanske,
        always("beslut", "fl-25", "fl-32", "fl-33", "sol-35-1"),
        _far_eller_ska,
        _far,
        _ska_vid_praktik,
        always("kallor"),
        Block.KALLOR,
    ),
)


@paragraph("inledning", "sol-14-3")
def _alla_svar(weigh: Weigh) -> bool:
    """The answers as they were given: an appendix, for whoever wants it."""
    return _kant(weigh)


BILAGA = Document("bilaga", (_alla_svar, Block.UPPGIFTER))

VARDEN = Care(skriver_till_varden, fragas_i_onodan, leaves(I_SIG))
DOCUMENTS = (BREV_PERSONEN, BREV_REHABKOORDINATORN, SAMTYCKE_BLANKETT, SAMTAL, ANTECKNING, BILAGA)

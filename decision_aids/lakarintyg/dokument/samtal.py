"""Questions for the conversation, chosen from what is known (R22): what works, before what does not."""

from __future__ import annotations

from decision_aids.engine.documents import Document, always, paragraph
from decision_aids.engine.outcomes import Weigh
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, JaNej, Underlag
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.atgarder.lagen import att_fraga_varden, hindrad, sjukdom_hindrar, utan_hinder
from decision_aids.lakarintyg.facts import laget, manaden
from decision_aids.lakarintyg.svar import Ordning, Slag

SOURCES = ("ratt-stod-ratt-forsorjning", "egen-bedomning")


@paragraph("grund", *SOURCES)
def grund(weigh: Weigh) -> bool:
    """Always asked once it is known what there is to talk about."""
    return weigh(q.UNDERLAG) is not Underlag.VET_INTE


@paragraph("utan-vard", *SOURCES)
def utan_vard(weigh: Weigh) -> bool:
    """No certificate, and no contact with care that is known."""
    return weigh(q.UNDERLAG) is Underlag.INGET and weigh(q.VARDKONTAKT) is not JaNej.JA


@paragraph("en-del-av-tiden", *SOURCES)
def en_del(weigh: Weigh) -> bool:
    """Hindered in part; of an activity that can make the person worse, that is asked instead."""
    return _delvis(weigh) and weigh(q.FORSAMRING) is not JaNej.JA


@paragraph("risk", *SOURCES)
def risk(weigh: Weigh) -> bool:
    """Hindered in part, and the certificate warns of something in the activity."""
    return _delvis(weigh) and weigh(q.FORSAMRING) is JaNej.JA


def _delvis(weigh: Weigh) -> bool:
    return sjukdom_hindrar(weigh) and weigh(manaden.grad_i_manaden) is manaden.Grad.DELVIS


@paragraph("hela-tiden", *SOURCES)
def hela(weigh: Weigh) -> bool:
    """Hindered in full."""
    return sjukdom_hindrar(weigh) and weigh(manaden.grad_i_manaden) is manaden.Grad.HELT


@paragraph("smittskydd", *SOURCES)
def smittskydd(weigh: Weigh) -> bool:
    """Rules for protection against infection: the person knows what they hinder."""
    return hindrad(weigh) and weigh(q.SLAG) is Slag.SMITTSKYDD


@paragraph("inget-hinder", *SOURCES)
def inget_hinder(weigh: Weigh) -> bool:
    """The paper says there is no hinder, and the person does not take part."""
    return utan_hinder(weigh)


@paragraph("annat", *SOURCES)
def annat(weigh: Weigh) -> bool:
    """Something else than illness stands in the way."""
    return weigh(laget.andra_skal) is laget.Andra.FINNS


@paragraph("ingen-aktivitet", *SOURCES)
def ingen_aktivitet(weigh: Weigh) -> bool:
    """No activity is assigned yet."""
    return weigh(AKTIVITET) is Aktivitet.INGEN


@paragraph("vard-pagar", *SOURCES)
def vard_pagar(weigh: Weigh) -> bool:
    """Treatment or investigation goes on; of an extension, what is new is asked instead."""
    return _vard(weigh) and not _sagt_nej(weigh)


@paragraph("vard-utan-samtycke", *SOURCES)
def vard_utan_samtycke(weigh: Weigh) -> bool:
    """The same, of a person who has said no: planning with care is not asked for again."""
    return _vard(weigh) and _sagt_nej(weigh)


def _sagt_nej(weigh: Weigh) -> bool:
    """Consent is asked for only where there is something to ask care."""
    return att_fraga_varden(weigh) and weigh(q.SAMTYCKE) is JaNej.NEJ


def _vard(weigh: Weigh) -> bool:
    return sjukdom_hindrar(weigh) and weigh(q.BEHANDLING) is JaNej.JA and not igen.suits(weigh)


@paragraph("igen", *SOURCES)
def igen(weigh: Weigh) -> bool:
    """It is an extension."""
    return sjukdom_hindrar(weigh) and weigh(q.ORDNING) is Ordning.FORLANGNING


@paragraph("barn", *SOURCES)
def barn(weigh: Weigh) -> bool:
    """There are children in the household."""
    return weigh(q.BARN_I_HUSHALLET) is JaNej.JA


SAMTAL = Document(
    "samtal",
    (
        grund,
        utan_vard,
        en_del,
        risk,
        hela,
        smittskydd,
        inget_hinder,
        annat,
        ingen_aktivitet,
        vard_pagar,
        vard_utan_samtycke,
        igen,
        barn,
        always("avslut"),
    ),
)

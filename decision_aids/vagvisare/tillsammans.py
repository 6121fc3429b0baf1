"""Conditions of what is done together, and of what must not be forgotten: SIP, våld, beroende, barn, LSS."""

from __future__ import annotations

from decision_aids.engine.criteria import (
    Grund,
    Judgement,
    Mottagare,
    Read,
    Vikt,
    ej_aktuellt,
    inte_uppfyllt,
    leaf,
    oklart,
    uppfyllt,
)
from decision_aids.gemensamt.svar import Formaga, JaNej
from decision_aids.vagvisare.facts import beroende_namns, nedsatt, sip_skyldighet, vald_namns
from decision_aids.vagvisare.guards import om_behov_fran_bada
from decision_aids.vagvisare.questions import (
    BARN,
    BEHOV_BADA,
    FORMAGA,
    POTENTIAL,
    REHABBEHOV,
    SAMTYCKE_VARDEN,
    SITUATION,
    STOD,
)
from decision_aids.vagvisare.svar import Begynt, Nedsatt, Situation, Stod


@leaf(
    "behov_fran_bada",
    ground=Grund.LAG,
    sources=("sol-10-8", "hsl-16-4"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
)
def behov_fran_bada(read: Read) -> Judgement:
    """Insatser from both socialtjänst and care are needed."""
    match read(BEHOV_BADA):
        case JaNej.JA:
            return uppfyllt("bada")
        case JaNej.NEJ:
            return inte_uppfyllt("inte-bada")
        case JaNej.VET_INTE:
            return oklart("okant-behov", Mottagare.PERSONEN)


@leaf(
    "samtycker_till_sip",
    ground=Grund.LAG,
    sources=("sol-10-8", "hsl-16-4"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
    applies=om_behov_fran_bada,
)
def samtycker_till_sip(read: Read) -> Judgement:
    """No plan without the person's consent."""
    match read(SAMTYCKE_VARDEN):
        case JaNej.JA:
            return uppfyllt("samtycker")
        case JaNej.NEJ:
            return inte_uppfyllt("samtycker-inte")
        case JaNej.VET_INTE:
            return oklart("inte-fragat", Mottagare.PERSONEN)


def _om_sip(read: Read) -> Judgement | None:
    stopped = om_behov_fran_bada(read)
    if stopped is not None:
        return stopped
    match read(SAMTYCKE_VARDEN):
        case JaNej.JA:
            return None
        case JaNej.NEJ:
            return ej_aktuellt("samtycker-inte")
        case JaNej.VET_INTE:
            return oklart("inte-fragat", Mottagare.PERSONEN)


@leaf(
    "af_och_fk_ska_delta",
    ground=Grund.LAG,
    sources=("sip-skyldighet-2027", "fl-8"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.HANDLAGGAREN,
    applies=_om_sip,
)
def af_och_fk_ska_delta(read: Read) -> Judgement:
    """Are AF and FK obliged to take part in the SIP on the day asked about? (AK17)"""
    if read(sip_skyldighet) is Begynt.JA:
        return uppfyllt("ska-delta")
    return inte_uppfyllt("frivilligt")


@leaf(
    "vald",
    ground=Grund.LAG,
    sources=("sol-13-1", "sol-14-2"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
)
def vald(read: Read) -> Judgement:
    """Is there violence? Not knowing means asking, in private."""
    return _namns(read(vald_namns))


@leaf(
    "beroende",
    ground=Grund.LAG,
    sources=("sol-13-10", "sol-7-2", "hsl-16-3"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
)
def beroende(read: Read) -> Judgement:
    """Is there skadligt bruk or beroende?"""
    return _namns(read(beroende_namns))


@leaf(
    "barn_i_hemmet",
    ground=Grund.LAG,
    sources=("sol-3-1",),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
)
def barn_i_hemmet(read: Read) -> Judgement:
    """Are there children whom the way on concerns?"""
    return _namns(read(BARN))


def _namns(answer: JaNej) -> Judgement:
    match answer:
        case JaNej.JA:
            return uppfyllt("ja")
        case JaNej.NEJ:
            return ej_aktuellt("nej")
        case JaNej.VET_INTE:
            return oklart("vet-inte", Mottagare.PERSONEN)


@leaf(
    "lss_eller_foretradare",
    ground=Grund.LAG,
    sources=("lss-7", "lss-8", "fb-11-4", "fb-11-7"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
)
def lss_eller_foretradare(read: Read) -> Judgement:
    """LSS, god man or förvaltare: who must be there, and who may apply."""
    match read(STOD):
        case Stod.LSS:
            return uppfyllt("lss")
        case Stod.GOD_MAN:
            return uppfyllt("god-man")
        case Stod.BADA:
            return uppfyllt("bada")
        case Stod.INGET:
            return ej_aktuellt("inget")
        case Stod.VET_INTE:
            return oklart("vet-inte", Mottagare.PERSONEN)


@leaf(
    "konsultation_behovs",
    ground=Grund.LOKAL,
    sources=("tranas", "kunskapsguiden-samordning", "fl-8", "egen-bedomning"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.HANDLAGGAREN,
)
def konsultation_behovs(read: Read) -> Judgement:
    """Ask first, when it is unclear where the person belongs. (A way to find out: open while unclear.)"""
    match read(FORMAGA):
        case Formaga.VET_INTE:
            return uppfyllt("okand-formaga")
        case Formaga.FULL:
            return _nar_full(read(SITUATION))
        case _:
            pass
    match read(nedsatt):
        case Nedsatt.VET_INTE:
            return uppfyllt("okand-orsak")
        case Nedsatt.SJUKDOM:
            return _nar_sjuk(read)
        case _:
            pass
    if read(FORMAGA) is Formaga.DELVIS:
        return ej_aktuellt("annat-an-sjukdom")
    return uppfyllt("motstridig-orsak")


def _nar_sjuk(read: Read) -> Judgement:
    if read(FORMAGA) is Formaga.FOR_SJUK_NU:
        return ej_aktuellt("varden-forst")
    if read(FORMAGA) is Formaga.LANGVARIG and read(POTENTIAL) is JaNej.VET_INTE:
        return uppfyllt("okant-vad-som-provats")
    if read(REHABBEHOV) is JaNej.VET_INTE:
        return uppfyllt("okant-rehabbehov")
    return ej_aktuellt("klart-nog")


def _nar_full(situation: Situation) -> Judgement:
    match situation:
        case Situation.VANTAR_FK:
            return uppfyllt("motstridigt")
        case Situation.VET_INTE:
            return oklart("okand-situation", Mottagare.PERSONEN)
        case _:
            return ej_aktuellt("klart-nog")

"""Conditions of what Försäkringskassan does: SGI, sjukpenning and samordning."""

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
from decision_aids.gemensamt.svar import Formaga, Forsakrad, JaNej, Sgi, Underlag, Visar, ja_nej
from decision_aids.vagvisare.facts import nedsatt, nya_bosattningskrav
from decision_aids.vagvisare.guards import om_nedsatt, om_rehabbehov, om_sgi
from decision_aids.vagvisare.questions import (
    FORMAGA,
    FORSAKRAD,
    INTYG_VISAR,
    NEDSATTNING,
    POTENTIAL,
    REHABBEHOV,
    SAMTYCKE_FK,
    SGI,
    SITUATION,
    UNDERLAG,
)
from decision_aids.vagvisare.svar import Begynt, Nedsatt, Nedsattning, Situation


@leaf(
    "sgi_okand",
    ground=Grund.LAG,
    sources=("sfb-25-3", "sfb-26-13"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
    applies=om_nedsatt,
)
def sgi_okand(read: Read) -> Judgement:
    """Nobody knows whether there is a SGI. (A way to find out: open while unknown.)"""
    match read(SGI):
        case Sgi.VET_INTE:
            return uppfyllt("okand")
        case Sgi.FINNS:
            return ej_aktuellt("finns")
        case Sgi.SAKNAS:
            return ej_aktuellt("saknas")


@leaf(
    "har_sgi",
    ground=Grund.LAG,
    sources=("sfb-25-3",),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
    applies=om_nedsatt,
)
def har_sgi(read: Read) -> Judgement:
    """Sjukpenning is counted on a SGI."""
    match read(SGI):
        case Sgi.FINNS:
            return uppfyllt("finns")
        case Sgi.SAKNAS:
            return inte_uppfyllt("saknas")
        case Sgi.VET_INTE:
            return oklart("okand-sgi", Mottagare.PERSONEN)


@leaf(
    "en_fjardedel_for_sjukpenning",
    ground=Grund.LAG,
    sources=("sfb-27-2", "sfb-27-3"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.VARDEN,
    applies=om_sgi,
)
def en_fjardedel_for_sjukpenning(read: Read) -> Judgement:
    """Sjukpenning asks for at least a quarter (SFB 27 kap. 2 §)."""
    return _en_fjardedel(read(NEDSATTNING))


def _en_fjardedel(nedsattning: Nedsattning) -> Judgement:
    match nedsattning:
        case Nedsattning.HEL | Nedsattning.DEL:
            return uppfyllt("minst-en-fjardedel")
        case Nedsattning.MINDRE:
            return inte_uppfyllt("mindre-an-en-fjardedel")
        case Nedsattning.VET_INTE:
            return oklart("okand-nedsattning", Mottagare.VARDEN)


@leaf(
    "saknar_sgi",
    ground=Grund.PRAXIS,
    sources=("fk-samordning", "sfb-30-8"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
    applies=om_rehabbehov,
)
def saknar_sgi(read: Read) -> Judgement:
    """The application is for those without SGI; with one, FK coordinates in the sjukpenning case."""
    match read(SGI):
        case Sgi.SAKNAS:
            return uppfyllt("saknas")
        case Sgi.FINNS:
            return inte_uppfyllt("har-sgi")
        case Sgi.VET_INTE:
            return oklart("okand-sgi", Mottagare.PERSONEN)


@leaf(
    "forsakrad_i_sverige",
    ground=Grund.LAG,
    sources=("sfb-5-9", "sfb-6-6", "prop-2526-136"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
    applies=om_nedsatt,
)
def forsakrad_i_sverige(read: Read) -> Judgement:
    """Insured by living or working in Sweden. From 2027 with a mark: new demands were proposed (AK25)."""
    match read(FORSAKRAD):
        case Forsakrad.BOR:
            if read(nya_bosattningskrav) is Begynt.JA:
                return uppfyllt("bor-kontrollera")
            return uppfyllt("bor")
        case Forsakrad.ARBETAR:
            return uppfyllt("arbetar")
        case Forsakrad.NEJ:
            return inte_uppfyllt("inte-forsakrad")
        case Forsakrad.VET_INTE:
            return oklart("vet-inte", Mottagare.PERSONEN)


@leaf(
    "nedsatt_av_sjukdom",
    ground=Grund.LAG,
    sources=("sfb-29-2", "fk-samordning"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.VARDEN,
)
def nedsatt_av_sjukdom(read: Read) -> Judgement:
    """Is it illness that reduces the ability? No lowest degree is asked for (SFB15)."""
    match read(nedsatt):
        case Nedsatt.SJUKDOM:
            return uppfyllt("sjukdom")
        case Nedsatt.ANNAT:
            return inte_uppfyllt("annat-an-sjukdom")
        case Nedsatt.INGEN:
            return inte_uppfyllt("full-formaga")
        case Nedsatt.VET_INTE:
            return oklart("okand-formaga")


@leaf(
    "behov_av_rehabilitering",
    ground=Grund.LAG,
    sources=("sfb-30-9", "fk-samordning"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
    applies=om_nedsatt,
)
def behov_av_rehabilitering(read: Read) -> Judgement:
    """Is arbetslivsinriktad rehabilitering needed to regain the ability?"""
    match read(REHABBEHOV):
        case JaNej.JA:
            return uppfyllt("behovs")
        case JaNej.NEJ:
            return inte_uppfyllt("behovs-inte")
        case JaNej.VET_INTE:
            return oklart("okant-rehabbehov")


@leaf(
    "intyg_styrker",
    ground=Grund.PRAXIS,
    sources=("fk-samordning",),
    weight=Vikt.FORKLARING,
    asks=Mottagare.VARDEN,
    applies=om_rehabbehov,
)
def intyg_styrker(read: Read) -> Judgement:
    """FK asks for a läkarintyg that shows that illness reduces the ability (SFB13)."""
    match read(UNDERLAG):
        case Underlag.LAKARINTYG:
            return _visar(read(INTYG_VISAR))
        case Underlag.ANNAT:
            return inte_uppfyllt("annat-underlag")
        case Underlag.INGET:
            return inte_uppfyllt("inget-underlag")
        case Underlag.VET_INTE:
            return oklart("okant-underlag")


def _visar(answer: Visar) -> Judgement:
    match answer:
        case Visar.JA:
            return uppfyllt("styrker")
        case Visar.OTYDLIGT:
            return oklart("otydligt", Mottagare.VARDEN)
        case Visar.SAGER_EMOT:
            return inte_uppfyllt("sager-emot")
        case Visar.VET_INTE:
            return oklart("okant-innehall")


@leaf(
    "inte_for_sjuk_nu",
    ground=Grund.PRAXIS,
    sources=("ratt-stod-ratt-forsorjning", "sfb-30-11"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.VARDEN,
    applies=om_rehabbehov,
)
def inte_for_sjuk_nu(read: Read) -> Judgement:
    """Too ill to begin: come back when care thinks so."""
    if read(FORMAGA) is Formaga.FOR_SJUK_NU:
        return inte_uppfyllt("for-sjuk-nu")
    return uppfyllt("orkar")


@leaf(
    "rehabilitering_kan_hjalpa",
    ground=Grund.PRAXIS,
    sources=("ratt-stod-ratt-forsorjning", "sfb-29-2"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.VARDEN,
    applies=om_rehabbehov,
)
def rehabilitering_kan_hjalpa(read: Read) -> Judgement:
    """Is there something left that rehabilitation may give back? Asked only when the reduction is long."""
    if read(FORMAGA) is not Formaga.LANGVARIG:
        return uppfyllt("inte-provat-allt")
    return ja_nej(read(POTENTIAL), "kan-hjalpa", "uttomt")


@leaf(
    "samtycker_med_fk",
    ground=Grund.LAG,
    sources=("sfb-30-10", "osl-12-2"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
    applies=om_rehabbehov,
)
def samtycker_med_fk(read: Read) -> Judgement:
    """FK cooperates with the others only if the person agrees (SFB 30 kap. 10 §)."""
    return _samtycke(read(SAMTYCKE_FK))


def _samtycke(answer: JaNej) -> Judgement:
    match answer:
        case JaNej.JA:
            return uppfyllt("samtycker")
        case JaNej.NEJ:
            return inte_uppfyllt("samtycker-inte")
        case JaNej.VET_INTE:
            return oklart("inte-fragat", Mottagare.PERSONEN)


def _om_arende(read: Read) -> Judgement | None:
    match read(SITUATION):
        case Situation.VANTAR_FK | Situation.LAG_SJUKPENNING:
            return om_nedsatt(read)
        case Situation.VET_INTE:
            return oklart("okand-situation", Mottagare.PERSONEN)
        case _:
            return ej_aktuellt("inget-arende")


@leaf(
    "fk_har_arende",
    ground=Grund.LAG,
    sources=("sfb-110-14",),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
    applies=_om_arende,
)
def fk_har_arende(_: Read) -> Judgement:
    """FK has a case under way, in which it may call to an avstämningsmöte."""
    return uppfyllt("pagar")


@leaf(
    "samtycker_till_mote",
    ground=Grund.LAG,
    sources=("sfb-30-10", "osl-12-2"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.PERSONEN,
    applies=_om_arende,
)
def samtycker_till_mote(read: Read) -> Judgement:
    """May the others be at the meeting and share what they know?"""
    return _samtycke(read(SAMTYCKE_FK))

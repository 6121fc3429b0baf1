"""Facts of the aid: what several answers say together, and which rules have begun on the day asked about."""

from __future__ import annotations

from decision_aids.engine.facts import fact
from decision_aids.engine.questions import Raw
from decision_aids.gemensamt.aktivitetskravet import utanfor_klass
from decision_aids.gemensamt.omstandigheter import beroende_namns, sprak_namns, vald_namns
from decision_aids.gemensamt.regler import begun, nya_bosattningskrav, rehabkravet
from decision_aids.gemensamt.svar import (
    Alder,
    Begynt,
    Formaga,
    Forsakrad,
    JaNej,
    Orsak,
    Sgi,
    Utanfor,
    nagon_av,
)
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.svar import AfLage, Ansokan, Kan, Nedsatt, Situation, Varaktighet

I_ETT_ARENDE = (Utanfor.SJUKPENNING, Utanfor.REHABILITERINGSPENNING, Utanfor.AKTIVITETSERSATTNING)
"""The benefits that FK goes on trying while they are paid."""


@fact("nedsatt", Nedsatt)
def nedsatt(raw: Raw) -> Nedsatt:
    """Is the ability reduced, and by illness? Other hinders beside illness do not take the illness away."""
    if raw(q.FORMAGA) is Formaga.FULL:
        return Nedsatt.INGEN
    match raw(q.ORSAK):
        case Orsak.ANNAT:
            return Nedsatt.ANNAT
        case Orsak.VET_INTE:
            return Nedsatt.VET_INTE
        case _:
            return Nedsatt.VET_INTE if raw(q.FORMAGA) is Formaga.VET_INTE else Nedsatt.SJUKDOM


@fact("lage_hos_af", AfLage)
def lage_hos_af(raw: Raw) -> AfLage:
    """Where the person stands with AF; asked only when the situation does not already say it."""
    match raw(q.SITUATION):
        case Situation.AF_UTAN_PROGRAM:
            return AfLage.INSKRIVEN
        case Situation.AF_PROGRAM:
            return AfLage.PROGRAM
        case _:
            return raw(q.AF_LAGE)


@fact("programmet_slutar", JaNej)
def programmet_slutar(raw: Raw) -> JaNej:
    """Of a person in a programme: does it end, since illness has kept the person away for 30 days? (AF07)"""
    ill = nedsatt.compute(raw)
    if ill in {Nedsatt.ANNAT, Nedsatt.INGEN}:
        return JaNej.NEJ
    away = raw(q.HELTIDSSJUK)
    return JaNej.VET_INTE if away is JaNej.JA and ill is not Nedsatt.SJUKDOM else away


@fact("gar_i_skolan", JaNej)
def gar_i_skolan(raw: Raw) -> JaNej:
    """Does the person go to school, as a young grown-up?"""
    return nagon_av(raw(q.UTANFOR), Utanfor.SKOLA)


def _lange(raw: Raw) -> bool:
    """Has the person been, or will the person be, ill for so long that the age is asked?"""
    if raw(q.FORMAGA) is Formaga.FOR_SJUK_NU:
        return raw(q.VARAKTIGHET) is not Varaktighet.KORTARE
    return raw(q.FORMAGA) is Formaga.LANGVARIG


@fact("natt_riktalder", JaNej)
def natt_riktalder(raw: Raw) -> JaNej:
    """Has the person reached riktåldern? The age is asked only of one who has been ill for long."""
    groups = raw(q.UTANFOR)
    if groups is not None and Utanfor.RIKTALDER in groups:
        return JaNej.JA
    if nedsatt.compute(raw) is not Nedsatt.SJUKDOM or not _lange(raw):
        return JaNej.VET_INTE if groups is None else JaNej.NEJ
    match raw(q.ALDER):
        case Alder.RIKTALDER:
            return JaNej.JA
        case Alder.VET_INTE:
            return JaNej.VET_INTE
        case _:
            return JaNej.NEJ


@fact("har_sjukpenning", JaNej)
def har_sjukpenning(raw: Raw) -> JaNej:
    """Does the person have sjukpenning, low or not, or rehabiliteringspenning in its place?"""
    if raw(q.SITUATION) is Situation.LAG_SJUKPENNING:
        return JaNej.JA
    return nagon_av(raw(q.UTANFOR), Utanfor.SJUKPENNING, Utanfor.REHABILITERINGSPENNING)


@fact("har_sjukersattning", JaNej)
def har_sjukersattning(raw: Raw) -> JaNej:
    """Does the person have sjukersättning, whole or in part?"""
    return nagon_av(raw(q.UTANFOR), Utanfor.SJUKERSATTNING)


@fact("har_aktivitetsersattning", JaNej)
def har_aktivitetsersattning(raw: Raw) -> JaNej:
    """Does the person have aktivitetsersättning, whole or in part?"""
    return nagon_av(raw(q.UTANFOR), Utanfor.AKTIVITETSERSATTNING)


@fact("har_annan_forman", JaNej)
def har_annan_forman(raw: Raw) -> JaNej:
    """Does the person have another benefit? In an older answer it can be aktivitetsersättning."""
    return nagon_av(raw(q.UTANFOR), Utanfor.ANNAN_FORMAN)


@fact("arende_hos_fk", JaNej)
def arende_hos_fk(raw: Raw) -> JaNej:
    """Does FK have a case about a benefit: an application, sjukpenning or rehabiliteringspenning, or
    aktivitetsersättning, which is given for three years at most and then tried again?
    """
    if raw(q.SITUATION) in {Situation.VANTAR_FK, Situation.LAG_SJUKPENNING}:
        return JaNej.JA
    has = nagon_av(raw(q.UTANFOR), *I_ETT_ARENDE)
    return JaNej.VET_INTE if raw(q.SITUATION) is Situation.VET_INTE and has is JaNej.NEJ else has


@fact("samordning_sokt", JaNej)
def samordning_sokt(raw: Raw) -> JaNej:
    """Does FK have an application for samordning? Of one who waits for FK, without knowing for what, nobody
    knows.
    """
    if raw(q.SITUATION) is not Situation.VANTAR_FK:
        return JaNej.NEJ
    match raw(q.FK_ANSOKAN):
        case Ansokan.SAMORDNING:
            return JaNej.JA
        case Ansokan.VET_INTE:
            return JaNej.VET_INTE
        case _:
            return JaNej.NEJ


@fact("kan_ansoka", Kan)
def kan_ansoka(raw: Raw) -> Kan:
    """Is an application for samordning the person's to choose: FK is known not to have it, and no SGI or
    other insurance is in its place?
    """
    if samordning_sokt.compute(raw) is not JaNej.NEJ:
        return Kan.NEJ
    if raw(q.SGI) is Sgi.FINNS or raw(q.FORSAKRAD) is Forsakrad.NEJ:
        return Kan.NEJ
    return Kan.JA


@fact("sip_skyldighet", Begynt)
def sip_skyldighet(raw: Raw) -> Begynt:
    """Must AF and FK take part in a SIP, on the day asked about? From 1 January 2027 (AK17)."""
    return begun(raw, "sip-skyldighet-2027")


FACTS = (
    nedsatt,
    lage_hos_af,
    programmet_slutar,
    gar_i_skolan,
    natt_riktalder,
    har_sjukpenning,
    har_sjukersattning,
    har_aktivitetsersattning,
    har_annan_forman,
    arende_hos_fk,
    samordning_sokt,
    kan_ansoka,
    utanfor_klass,
    vald_namns,
    beroende_namns,
    sprak_namns,
    sip_skyldighet,
    rehabkravet,
    nya_bosattningskrav,
)

"""When a condition does not concern the case, or when that itself is unclear: then nothing more is asked."""

from __future__ import annotations

from decision_aids.engine.criteria import Judgement, Read, ej_aktuellt, oklart
from decision_aids.gemensamt.svar import Formaga, JaNej, Sgi
from decision_aids.vagvisare.facts import lage_hos_af, nedsatt
from decision_aids.vagvisare.questions import BEHOV_BADA, FORMAGA, PSYKISK, REHABBEHOV, SGI, TRE_MANADER
from decision_aids.vagvisare.svar import AfLage, Nedsatt


def om_nedsatt(read: Read) -> Judgement | None:
    """Concerns only the person whose ability illness reduces."""
    match read(nedsatt):
        case Nedsatt.SJUKDOM:
            return None
        case Nedsatt.ANNAT:
            return ej_aktuellt("annat-an-sjukdom")
        case Nedsatt.INGEN:
            return ej_aktuellt("full-formaga")
        case Nedsatt.VET_INTE:
            return oklart("okand-formaga")


def om_rehabbehov(read: Read) -> Judgement | None:
    """Concerns only the person who is ill and needs arbetslivsinriktad rehabilitering."""
    stopped = om_nedsatt(read)
    if stopped is not None:
        return stopped
    match read(REHABBEHOV):
        case JaNej.JA:
            return None
        case JaNej.NEJ:
            return ej_aktuellt("inget-rehabbehov")
        case JaNej.VET_INTE:
            return oklart("okant-rehabbehov")


def om_langvarig(read: Read) -> Judgement | None:
    """Concerns only an ability that illness seems to have reduced for long."""
    match read(FORMAGA):
        case Formaga.LANGVARIG:
            return om_nedsatt(read)
        case Formaga.VET_INTE:
            return oklart("okand-formaga")
        case _:
            return ej_aktuellt("inte-langvarig")


def om_sgi(read: Read) -> Judgement | None:
    """Concerns only the person who is ill and has a SGI."""
    stopped = om_nedsatt(read)
    if stopped is not None:
        return stopped
    match read(SGI):
        case Sgi.FINNS:
            return None
        case Sgi.SAKNAS:
            return ej_aktuellt("ingen-sgi")
        case Sgi.VET_INTE:
            return oklart("okand-sgi")


def utanfor_program(read: Read) -> Judgement | None:
    """Concerns only the person who is not in a programme at AF."""
    match read(lage_hos_af):
        case AfLage.PROGRAM:
            return ej_aktuellt("i-program")
        case AfLage.VET_INTE:
            return oklart("okant-lage-hos-af")
        case _:
            return None


def i_program(read: Read) -> Judgement | None:
    """Concerns only the person who is in a programme at AF."""
    match read(lage_hos_af):
        case AfLage.PROGRAM:
            return None
        case AfLage.VET_INTE:
            return oklart("okant-lage-hos-af")
        case _:
            return ej_aktuellt("inget-program")


def om_tre_manader(read: Read) -> Judgement | None:
    """Concerns only the person who has had försörjningsstöd for three months in a row."""
    match read(TRE_MANADER):
        case JaNej.JA:
            return None
        case JaNej.NEJ:
            return ej_aktuellt("kortare-tid")
        case JaNej.VET_INTE:
            return oklart("okand-tid")


def om_behov_fran_bada(read: Read) -> Judgement | None:
    """Concerns only the person who needs insatser from both socialtjänst and care."""
    match read(BEHOV_BADA):
        case JaNej.JA:
            return None
        case JaNej.NEJ:
            return ej_aktuellt("inte-bada")
        case JaNej.VET_INTE:
            return oklart("okant-behov")


def om_psykisk(read: Read) -> Judgement | None:
    """Concerns only the person who has a psykisk funktionsnedsättning."""
    match read(PSYKISK):
        case JaNej.JA:
            return None
        case JaNej.NEJ:
            return ej_aktuellt("ingen-psykisk")
        case JaNej.VET_INTE:
            return oklart("okant-psykisk")

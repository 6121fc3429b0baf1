"""When a criterion does not concern the case, or when that itself is unclear."""

from __future__ import annotations

from decision_aids.engine.criteria import Judgement, Read, ej_aktuellt, oklart
from decision_aids.gemensamt.svar import Underlag
from decision_aids.lakarintyg.questions import HINDER, UNDERLAG
from decision_aids.lakarintyg.svar import Hinder


def med_underlag(read: Read) -> Judgement | None:
    """Concerns only a case where there is a paper to read."""
    match read(UNDERLAG):
        case Underlag.INGET:
            return ej_aktuellt("inget-underlag")
        case Underlag.VET_INTE:
            return oklart("okant-underlag")
        case _:
            return None


def utan_underlag(read: Read) -> Judgement | None:
    """Concerns only a case where there is no paper yet."""
    match read(UNDERLAG):
        case Underlag.INGET:
            return None
        case Underlag.VET_INTE:
            return oklart("okant-underlag")
        case _:
            return ej_aktuellt("underlag-finns")


def om_hinder(read: Read) -> Judgement | None:
    """Concerns only a paper that says the person is hindered."""
    stopped = med_underlag(read)
    if stopped is not None:
        return stopped
    match read(HINDER):
        case Hinder.JA:
            return None
        case Hinder.NEJ:
            return ej_aktuellt("inget-hinder")
        case Hinder.FRAMGAR_INTE:
            return ej_aktuellt("hinder-framgar-inte")
        case Hinder.VET_INTE:
            return oklart("okant-hinder")


def om_beskrivning(read: Read) -> Judgement | None:
    """Concerns a paper that should describe an illness: every one but that which says there is no hinder."""
    stopped = med_underlag(read)
    if stopped is not None:
        return stopped
    match read(HINDER):
        case Hinder.NEJ:
            return ej_aktuellt("inget-hinder")
        case Hinder.VET_INTE:
            return oklart("okant-hinder")
        case _:
            return None

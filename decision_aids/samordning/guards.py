"""When a condition does not concern the case, because an earlier answer has already led another way."""

from __future__ import annotations

from decision_aids.engine.criteria import Judgement, Read, ej_aktuellt, oklart
from decision_aids.gemensamt.svar import Formaga, JaNej, Orsak, Underlag
from decision_aids.samordning.questions import FORMAGA, ORSAK, POTENTIAL, UNDERLAG


def om_nedsatt(read: Read) -> Judgement | None:
    """Concerns a person whose ability is, or may be, reduced by illness."""
    if read(FORMAGA) is Formaga.FULL:
        return ej_aktuellt("inte-nedsatt")
    if read(ORSAK) is Orsak.ANNAT:
        return ej_aktuellt("annan-orsak")
    return None


def om_mojlig(read: Read) -> Judgement | None:
    """Concerns a person who may get ability back through rehabilitation."""
    stopped = om_nedsatt(read)
    if stopped is not None:
        return stopped
    return ej_aktuellt("ingen-potential") if read(POTENTIAL) is JaNej.NEJ else None


def om_intyg(read: Read) -> Judgement | None:
    """Concerns a case with a läkarintyg to read."""
    stopped = om_mojlig(read)
    if stopped is not None:
        return stopped
    match read(UNDERLAG):
        case Underlag.LAKARINTYG:
            return None
        case Underlag.VET_INTE:
            return oklart("okant-underlag")
        case _:
            return ej_aktuellt("inget-intyg")

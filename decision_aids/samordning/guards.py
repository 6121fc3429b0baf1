"""When a condition does not concern the case, because an earlier answer has already led another way."""

from __future__ import annotations

from decision_aids.engine.criteria import Read, guard
from decision_aids.engine.verdicts import Judgement, ej_aktuellt, oklart
from decision_aids.gemensamt.svar import Formaga, JaNej, Orsak, Underlag
from decision_aids.samordning import questions as q


def om_nedsatt(read: Read) -> Judgement | None:
    """Concerns a person whose ability is, or may be, reduced by illness."""
    if read(q.FORMAGA) is Formaga.FULL:
        return ej_aktuellt("inte-nedsatt")
    if read(q.ORSAK) is Orsak.ANNAT:
        return ej_aktuellt("annan-orsak")
    return None


def om_mojlig(read: Read) -> Judgement | None:
    """Concerns a person who may get ability back through rehabilitation."""
    stopped = om_nedsatt(read)
    if stopped is not None:
        return stopped
    return ej_aktuellt("ingen-potential") if read(q.POTENTIAL) is JaNej.NEJ else None


om_intyg = guard(
    q.UNDERLAG,
    (Underlag.LAKARINTYG, None),
    (Underlag.VET_INTE, oklart("okant-underlag")),
    (Underlag.ANNAT, ej_aktuellt("inget-intyg")),
    (Underlag.INGET, ej_aktuellt("inget-intyg")),
    after=om_mojlig,
)
"""Concerns a case with a läkarintyg to read."""

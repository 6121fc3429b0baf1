"""When a condition does not concern the case, because an earlier answer has already led another way."""

from __future__ import annotations

from decision_aids.engine.criteria import existence, guard, guards
from decision_aids.engine.verdicts import ej_aktuellt, oklart
from decision_aids.gemensamt.svar import Formaga, Orsak, Underlag, ja_nej
from decision_aids.samordning import questions as q

om_nedsatt = guards(
    guard(
        q.FORMAGA,
        (Formaga.FULL, ej_aktuellt("inte-nedsatt")),
        *((one, None) for one in Formaga if one is not Formaga.FULL),
    ),
    guard(
        q.ORSAK,
        (Orsak.ANNAT, ej_aktuellt("annan-orsak")),
        *((one, None) for one in Orsak if one is not Orsak.ANNAT),
    ),
)
"""Concerns a person whose ability is, or may be, reduced by illness."""


om_mojlig = guard(q.POTENTIAL, *ja_nej(None, ej_aktuellt("ingen-potential"), None), after=om_nedsatt)
"""Concerns a person who may get ability back through rehabilitation."""


om_intyg = existence(
    q.UNDERLAG,
    (Underlag.LAKARINTYG, None),
    (Underlag.VET_INTE, oklart("okant-underlag")),
    (Underlag.ANNAT, ej_aktuellt("inget-intyg")),
    (Underlag.INGET, ej_aktuellt("inget-intyg")),
    after=om_mojlig,
)
"""Concerns a case with a läkarintyg to read."""

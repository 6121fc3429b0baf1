"""The plan as the note for the file tells it: the hours that the answer says are to be planned."""

from __future__ import annotations

from datetime import date

from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.lakarintyg.detaljer.dagarna import KVAR, senare
from decision_aids.lakarintyg.detaljer.uppfoljningen import UPPFOLJNING
from decision_aids.lakarintyg.nasta import NASTA, Nasta


def _planen(raw: Raw, weigh: Weigh) -> Json:
    """None, a blank to fill in, when the next step is another than to plan hours. When the degree changes
    before the day to follow up, the hours from then on too.
    """
    if weigh(NASTA).value != Nasta.PLANERA_TIMMARNA:
        return None
    first, day = KVAR.compute(raw, weigh), UPPFOLJNING.compute(raw, weigh)
    if not isinstance(first, list) or not isinstance(day, str):
        return first
    return [*first, *senare(raw, date.fromisoformat(day))]


PLANEN = Detail("planen", Shape.FRASER, _planen, words=KVAR.words)

"""The plan as the note for the file tells it: the hours that the answer says are to be planned."""

from __future__ import annotations

from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.lakarintyg.detaljer.dagarna import KVAR
from decision_aids.lakarintyg.nasta import NASTA, Nasta


def _planen(raw: Raw, weigh: Weigh) -> Json:
    """None, a blank to fill in, when the next step is another than to plan hours."""
    return KVAR.compute(raw, weigh) if weigh(NASTA).value == Nasta.PLANERA_TIMMARNA else None


PLANEN = Detail("planen", Shape.FRASER, _planen, words=KVAR.words)

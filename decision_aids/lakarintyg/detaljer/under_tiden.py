"""What can be begun before the next step is known: the short path ends there, and must not end in nothing."""

from __future__ import annotations

from decision_aids.engine.json_types import Json
from decision_aids.engine.optional import if_answered, if_known
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.gemensamt.perioder import HELT
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.detaljer.dagarna import loppen
from decision_aids.lakarintyg.svar import Slag


def _under_tiden(raw: Raw, _: Weigh) -> Json:
    """To plan what the rows seem to leave, or to keep in touch; no phrase while they leave nothing to say."""
    runs, _after = if_known(raw, loppen, ((), None))
    as_of = raw(AS_OF)
    left = [one for one in runs if as_of is not None and as_of <= one.till]
    # For whom it is written is read of a paper with rows only: else an answer to it would never lapse.
    if not left or if_answered(raw, q.SLAG, Slag.VET_INTE) is Slag.SMITTSKYDD:
        return []
    return [{"ord": "planera" if any(one.grad < HELT for one in left) else "hall"}]


UNDER_TIDEN = Detail("under_tiden", Shape.FRASER, _under_tiden, words=(("planera",), ("hall",)))

"""What can be begun before the next step is known: the short path ends there, and must not end in nothing."""

from __future__ import annotations

from decision_aids.engine.json_types import Json
from decision_aids.engine.optional import if_known
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.gemensamt.perioder import HELT
from decision_aids.lakarintyg.detaljer.dagarna import loppen
from decision_aids.lakarintyg.detaljer.perioderna import with_rows
from decision_aids.lakarintyg.detaljer.uppfoljningen import nar
from decision_aids.lakarintyg.facts import raderna
from decision_aids.lakarintyg.svaret import HINDRAD, LAGE, Svar


def _under_tiden(raw: Raw, weigh: Weigh) -> Json:
    """To find the latest of two certificates; or to plan what the rows seem to leave, or keep in touch, and
    by when. No phrase while they leave nothing to say, nor when the answer says of no hinder.
    """
    said = weigh(LAGE)
    rows = if_known(raw, with_rows, otherwise=False)
    two_degrees = rows and if_known(raw, raderna.overlapp.compute, None) is raderna.Overlapp.OLIKA
    if two_degrees and said in {*HINDRAD, Svar.DAGARNA_OKLARA}:
        return [{"ord": "senaste"}]
    runs, _after = if_known(raw, loppen, ((), None))
    as_of = raw(AS_OF)
    left = [one for one in runs if as_of is not None and as_of <= one.till]
    if not left or said not in HINDRAD:
        return []
    begin = "planera" if any(one.grad < HELT for one in left) else "hall"
    return [{"ord": begin}, *nar(raw, weigh)]


UNDER_TIDEN = Detail(
    "under_tiden",
    Shape.FRASER,
    _under_tiden,
    words=(("senaste",), ("planera",), ("hall",), ("senast",), ("nu",), ("slut",)),
)

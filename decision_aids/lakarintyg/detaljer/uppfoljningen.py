"""The day to follow up. There is one: the answer, the plan, the picture and the calendar tell the same."""

from __future__ import annotations

from datetime import date, timedelta

from decision_aids.engine.json_types import Json
from decision_aids.engine.optional import if_known
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.rows import OPEN_END, Row
from decision_aids.gemensamt.helgdagar import at_the_latest
from decision_aids.gemensamt.perioder import follow_up
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.detaljer.perioderna import with_rows
from decision_aids.lakarintyg.nasta import FOLJS_UPP, NASTA, VANTAR_PA_SVAR, Nasta

TWO_WEEKS = timedelta(weeks=2)
TO_ANSWER = timedelta(weeks=1)
"""Nobody in care can have answered earlier."""
EIGHTH_DAY = timedelta(days=7)
WHEN = (("senast",), ("nu",), ("slut",))


def _raderna(raw: Raw) -> tuple[Row, ...]:
    return (raw(q.RADER) if with_rows(raw) else None) or ()


def _dagen(raw: Raw, weigh: Weigh) -> tuple[date | None, tuple[Row, ...]]:
    """The day, and the rows that it minds: before the last one ends when the next step is to plan, or is not
    known; else to meet about the step in two weeks, but no later than that. Who waits for an answer gives it
    a week; who has fallen ill just now is asked before the eighth day. While nobody has said whether there
    are rows, there are none to mind.
    """
    as_of, step = raw(AS_OF), weigh(NASTA)
    if as_of is None:
        return None, ()
    if step.value == Nasta.VANTA_MED_INTYGET:
        return at_the_latest((raw(q.FORSTA_DAG) or as_of) + EIGHTH_DAY, as_of), ()
    if step in {Nasta.OKLART, *FOLJS_UPP}:
        rows = _raderna(raw)
        return follow_up(rows, as_of), rows
    rows = if_known(raw, _raderna, ())
    meet = at_the_latest(as_of + TWO_WEEKS, as_of)
    before = follow_up(rows, as_of) or meet
    if step in VANTAR_PA_SVAR:
        return min(meet, max(before, at_the_latest(as_of + TO_ANSWER, as_of))), ()
    return min(meet, before), rows


def _uppfoljning(raw: Raw, weigh: Weigh) -> Json:
    """The day, never in the past; null when nothing says when."""
    day, _ = _dagen(raw, weigh)
    return day.isoformat() if day else None


def nar(raw: Raw, weigh: Weigh) -> list[Json]:
    """By which day; now, when the certificate is about to end or has ended, and then why. No phrase when
    nothing says when.
    """
    (day, rows), as_of = _dagen(raw, weigh), raw(AS_OF)
    if day is None or as_of is None:
        return []
    last = max((row.till for row in rows), default=OPEN_END)
    if last == OPEN_END or at_the_latest(as_of, as_of) < day <= last:
        return [{"ord": "senast", "dag": day.isoformat()}]
    return [{"ord": "nu" if as_of <= last else "slut", "till": last.isoformat()}]


def _nar(raw: Raw, weigh: Weigh) -> Json:
    return nar(raw, weigh) or None


UPPFOLJNING = Detail("uppfoljning", Shape.DAG, _uppfoljning)
NAR = (
    Detail("folj_upp", Shape.FRASER, _nar, words=WHEN),
    Detail("avstamning", Shape.FRASER, _nar, words=WHEN),
)
"""The same day in a sentence of the answer: to follow up a plan, or to meet about a step."""

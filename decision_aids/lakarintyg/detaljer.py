"""Computed answers: the periods with remaining hours, a day to follow up, and the person's own view."""

from __future__ import annotations

from decision_aids.engine.criteria import Verdict
from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.engine.typed_questions import AS_OF, as_number
from decision_aids.gemensamt.svar import AKTIVITET, MANAD, Aktivitet, Underlag
from decision_aids.lakarintyg import facts
from decision_aids.lakarintyg.form import aktivitetskrav_tillampas
from decision_aids.lakarintyg.perioder import Segment, follow_up, remaining, segments
from decision_aids.lakarintyg.questions import EGEN_SYN, HINDER, MATT, RADER, UNDERLAG
from decision_aids.lakarintyg.svar import Hinder, Matt
from decision_aids.lakarintyg.utfall import BAR, Stallning, of_grad


def _with_paper(raw: Raw) -> bool:
    return raw(UNDERLAG) in {Underlag.LAKARINTYG, Underlag.ANNAT}


def _perioder(raw: Raw, weigh: Weigh) -> Json:
    """A list of segments: fran, till, i_manaden, grad (null when no row or rows disagree), status
    (null outside the month: it is judged with the rules of its own month), and when
    the percentages measure the activity: timmar, kvar (hours a week, not rounded), antagna (hours assumed).
    """
    month = raw(MANAD)
    if not _with_paper(raw) or raw(HINDER) is not Hinder.JA:
        return None
    rows = raw(RADER)
    if not rows or month is None:
        return None
    return [_segment(one, raw, weigh) for one in segments(rows, month)]


def _segment(segment: Segment, raw: Raw, weigh: Weigh) -> Json:
    grad = segment.grader[0] if len(segment.grader) == 1 else None
    described: dict[str, Json] = {
        "fran": segment.fran.isoformat(),
        "till": segment.till.isoformat(),
        "i_manaden": segment.i_manaden,
        "grad": grad,
        "motstridig": len(segment.grader) > 1,
        "status": _status(grad, weigh).value if segment.i_manaden else None,
    }
    if grad is not None and _measures_an_activity(raw):
        known = facts.hours(raw)
        hours = facts.FULL_TIME if known is None else known
        described["timmar"] = as_number(hours)
        described["kvar"] = as_number(remaining(hours, grad))
        described["antagna"] = known is None
    return described


def _status(grad: int | None, weigh: Weigh) -> Stallning:
    if weigh(aktivitetskrav_tillampas) is Verdict.INTE_UPPFYLLT:
        return Stallning.EJ_AKTUELLT
    if grad is None or weigh(BAR) is not Verdict.UPPFYLLT:
        return Stallning.OKLART
    return of_grad(facts.Grad.HELT if grad == 100 else facts.Grad.DELVIS)


def _measures_an_activity(raw: Raw) -> bool:
    """FK's degrees are of normal working time, and are never multiplied by an activity's hours."""
    assigned = raw(AKTIVITET) not in {Aktivitet.INGEN, Aktivitet.VET_INTE}
    return assigned and raw(MATT) is Matt.AKTIVITETEN


def _uppfoljning(raw: Raw, _: Weigh) -> Json:
    """A day to follow up, before the last row ends and never in the past; null without rows."""
    if not _with_paper(raw) or raw(HINDER) is not Hinder.JA:
        return None
    rows, as_of = raw(RADER), raw(AS_OF)
    day = follow_up(rows, as_of) if rows and as_of else None
    return day.isoformat() if day else None


def _egen_syn(raw: Raw, _: Weigh) -> Json:
    """The person's own view. Wanted here so that it is asked; the words themselves are never in a result."""
    if raw(UNDERLAG) is Underlag.VET_INTE:
        return None
    return bool(raw(EGEN_SYN))


PERIODER = Detail("perioder", Shape.PERIODER, _perioder)
UPPFOLJNING = Detail("uppfoljning", Shape.DAG, _uppfoljning)
SAMTAL = Detail("egen_syn_finns", Shape.DOLD, _egen_syn)

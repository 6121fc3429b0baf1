"""Computed answers: the periods for each purpose, the requirement's ceiling, a day to follow up, words."""

from __future__ import annotations

from collections.abc import Callable

from decision_aids.engine.json_types import Json
from decision_aids.engine.measures import as_number
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Question, Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.rows import NO_END, OPEN_END
from decision_aids.gemensamt.dagar import veckor_fram
from decision_aids.gemensamt.perioder import Segment, follow_up, remaining, segments
from decision_aids.gemensamt.svar import AKTIVITET, MANAD, Aktivitet, JaNej, Underlag
from decision_aids.lakarintyg import facts
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.atgarder import att_fraga_varden, nytt_intyg
from decision_aids.lakarintyg.formaga import FORMAGA_KRAV
from decision_aids.lakarintyg.svar import Anpassning, Hinder, Matt, Slag
from decision_aids.lakarintyg.utfall.syften import Stallning, av_allt, of_grad
from decision_aids.lakarintyg.villkor import tid
from decision_aids.lakarintyg.villkor.syften import Syfte


def _with_rows(raw: Raw) -> bool:
    return raw(q.UNDERLAG) in {Underlag.LAKARINTYG, Underlag.ANNAT} and raw(q.HINDER) is Hinder.JA


def _perioder(raw: Raw, weigh: Weigh) -> Json:
    """A list of segments: fran, till (a day, or "tills vidare"), i_manaden, grad (null when no row or rows
    disagree), motstridig (they disagree), utan_aktivitet (no activity on those days: they decide nothing),
    syften (a status for each purpose; null without an activity, and outside the month, which is judged with
    the rules of its own month), and when the percentages measure the activity: timmar, kvar (hours a week,
    not rounded), antagna (hours assumed).
    """
    month = raw(MANAD)
    if not _with_rows(raw):
        return None
    rows = raw(q.RADER)
    if not rows or month is None:
        return None
    return [_segment(one, raw, weigh) for one in segments(rows, month)]


def _segment(segment: Segment, raw: Raw, weigh: Weigh) -> Json:
    grad = segment.grader[0] if len(segment.grader) == 1 else None
    free = grad is None and segment.i_manaden and weigh(facts.avgjort) is facts.Avgjort.HELA
    described: dict[str, Json] = {
        "fran": segment.fran.isoformat(),
        "till": NO_END if segment.till == OPEN_END else segment.till.isoformat(),
        "i_manaden": segment.i_manaden,
        "grad": grad,
        "motstridig": len(segment.grader) > 1,
        "utan_aktivitet": free,
        "syften": {syfte.value: _status(syfte, grad, weigh).value for syfte in Syfte}
        if segment.i_manaden and not free
        else None,
    }
    if grad is not None and _measures_an_activity(raw):
        known = tid.hours(raw)
        hours = tid.FULL_TIME if known is None else known
        described["timmar"] = as_number(hours)
        described["kvar"] = as_number(remaining(hours, grad))
        described["antagna"] = known is None
    return described


def _status(syfte: Syfte, grad: int | None, weigh: Weigh) -> Stallning:
    said = av_allt(weigh, syfte)
    if said is not None:
        return said
    if grad is None:
        return Stallning.OKLART
    return of_grad(facts.Grad.HELT if grad == 100 else facts.Grad.DELVIS)


def _measures_an_activity(raw: Raw) -> bool:
    """FK's degrees are of normal working time, and are never multiplied by an activity's hours.

    Nor are those of a paper that contradicts itself.
    """
    if raw(AKTIVITET) in {Aktivitet.INGEN, Aktivitet.VET_INTE} or raw(q.SLAG) in {Slag.FK, Slag.SMITTSKYDD}:
        return False
    return raw(q.MATT) is Matt.AKTIVITETEN and raw(q.MOTSAGER) is not JaNej.JA


def _tidslinje(raw: Raw, _: Weigh) -> Json:
    """What the picture of the periods shows besides the rows: {"signerat": day or null}."""
    if not _with_rows(raw) or not raw(q.RADER) or raw(MANAD) is None:
        return None
    signed = raw(q.SIGNERAT_DAG) if raw(q.SIGNERAT) is JaNej.JA else None
    return {"signerat": signed.isoformat() if signed else None}


def _uppfoljning(raw: Raw, _: Weigh) -> Json:
    """A day to follow up, before the last row ends and never in the past; null without rows."""
    if not _with_rows(raw):
        return None
    rows, as_of = raw(q.RADER), raw(AS_OF)
    day = follow_up(rows, as_of) if rows and as_of else None
    return day.isoformat() if day else None


def _tak(raw: Raw, _: Weigh) -> Json:
    """The most hours a week that can be asked under aktivitetskravet; null when it does not concern the
    person, or something is unknown.
    """
    most = tid.tak(raw) if tid.har_tak(raw) else None
    return None if most is None else as_number(most)


def _veckotimmar(raw: Raw, weigh: Weigh) -> Json:
    """Hours a week of the activity, for letters and the note; null when not known, or nothing hinders."""
    assigned = raw(AKTIVITET) not in {Aktivitet.INGEN, Aktivitet.VET_INTE}
    hindrad = {Hinder.JA, Hinder.FRAMGAR_INTE}
    paper = weigh(q.UNDERLAG) in {Underlag.LAKARINTYG, Underlag.ANNAT}
    wanted = nytt_intyg(weigh) or (paper and weigh(q.HINDER) in hindrad)
    known = tid.hours(raw) if wanted and assigned else None
    return None if known is None else as_number(known)


def _i_manaden(raw: Raw) -> list[Segment]:
    """The days of the month that have one degree, when there are any rows to read."""
    month = raw(MANAD)
    rows = raw(q.RADER) if _with_rows(raw) else None
    found = segments(rows, month) if rows and month else ()
    return [one for one in found if one.i_manaden and len(one.grader) == 1]


def _grader(raw: Raw, _: Weigh) -> Json:
    """The degrees of the month, in percent."""
    return [*sorted({one.grader[0] for one in _i_manaden(raw)})] or None


def _kvar(raw: Raw, _: Weigh) -> Json:
    """What is left of the activity's hours in the month, hours a week; null when it cannot be worked out."""
    degrees = {one.grader[0] for one in _i_manaden(raw)}
    hours = tid.hours(raw) if degrees and _measures_an_activity(raw) else None
    if hours is None:
        return None
    return [as_number(one) for one in sorted({remaining(hours, one) for one in degrees} - {0})]


def _timmar(raw: Raw, weigh: Weigh) -> Json:
    """The activity's hours a week, beside what is left of them."""
    hours = tid.hours(raw) if _kvar(raw, weigh) else None
    return None if hours is None else [as_number(hours)]


def _anpassningar(raw: Raw, _: Weigh) -> Json:
    """Which kinds of adaptation the certificate names; wanted for the plan."""
    if not _with_rows(raw) or raw(q.SLAG) is Slag.SMITTSKYDD or raw(q.ANPASSNING) is not Anpassning.BESKRIVEN:
        return None
    named = raw(q.ANPASSNING_SLAG)
    return None if named is None else [one.value for one in sorted(named)]


def _egen_syn(raw: Raw, _: Weigh) -> Json:
    """Whether the person's own view is written. Wanted here so that it is asked; never the words."""
    return None if raw(q.UNDERLAG) is Underlag.VET_INTE else bool(raw(q.EGEN_SYN))


def _i_brevet(question: Question[str | None]) -> Callable[[Raw, Weigh], Json]:
    """Whether words that describe the activity are written, when there is a letter and an activity."""

    def compute(raw: Raw, weigh: Weigh) -> Json:
        assigned = raw(AKTIVITET) not in {Aktivitet.INGEN, Aktivitet.VET_INTE}
        return bool(raw(question)) if assigned and att_fraga_varden(weigh) else None

    return compute


def _kontaktvag(raw: Raw, weigh: Weigh) -> Json:
    """Whether a way to answer is written, when there is a letter."""
    return bool(raw(q.KONTAKTVAG)) if att_fraga_varden(weigh) else None


PERIODER = Detail("perioder", Shape.PERIODER, _perioder)
TIDSLINJE = Detail("tidslinje", Shape.DOLD, _tidslinje)
UPPFOLJNING = Detail("uppfoljning", Shape.DAG, _uppfoljning)
TAK = Detail("kravets_tak", Shape.TIMMAR, _tak, ("aktivitetskrav-40-timmar",))
VECKOTIMMAR = Detail("veckotimmar", Shape.DOKUMENT, _veckotimmar)
ANPASSNINGAR = Detail("anpassningar", Shape.DOLD, _anpassningar)
ORD = (
    Detail("egen_syn_finns", Shape.DOLD, _egen_syn),
    Detail("innehall_finns", Shape.DOLD, _i_brevet(q.INNEHALL)),
    Detail("plats_finns", Shape.DOLD, _i_brevet(q.PLATS)),
    Detail("kontaktvag_finns", Shape.DOLD, _kontaktvag),
)

GRADER = Detail("grader", Shape.TAL, _grader)
KVAR = Detail("kvar", Shape.TAL, _kvar)
AV_TIMMAR = Detail("av_timmar", Shape.TAL, _timmar)
AVSTAMNING = Detail("avstamning", Shape.DOKUMENT, veckor_fram(2))

DETAILS = (
    PERIODER,
    TIDSLINJE,
    TAK,
    UPPFOLJNING,
    VECKOTIMMAR,
    ANPASSNINGAR,
    GRADER,
    KVAR,
    AV_TIMMAR,
    AVSTAMNING,
    *ORD,
    FORMAGA_KRAV,
)

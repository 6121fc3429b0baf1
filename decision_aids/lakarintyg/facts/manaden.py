"""What the rows say of the month that the support concerns, on the days that have an activity."""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.facts import fact
from decision_aids.engine.questions import Raw
from decision_aids.gemensamt import perioder
from decision_aids.gemensamt.helgdagar import weekdays_of
from decision_aids.gemensamt.svar import MANAD
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.facts.dagar import Veckodagar, pa_dagarna


class Tackning(StrEnum):
    """How much of the month the rows cover."""

    HELA = "hela"
    AKTIVITETSDAGAR = "aktivitetsdagar"
    DEL = "del"
    INGET = "inget"
    VET_INTE = "vet-inte"


class RadernasTid(StrEnum):
    """Whether the rows are of the month that the support concerns, or of another time."""

    MANADEN = "manaden"
    ANNAN = "annan"
    INGA_RADER = "inga-rader"
    VET_INTE = "vet-inte"


class Avgjort(StrEnum):
    """How many days of the month the rows give one degree, and only one."""

    HELA = "hela"
    DEL = "del"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Grad(StrEnum):
    """The degree on the days of the month that have one."""

    HELT = "helt"
    DELVIS = "delvis"
    MOTSTRIDIG = "motstridig"
    INGEN = "ingen"
    VET_INTE = "vet-inte"


@fact("tackning", Tackning)
def tackning(raw: Raw) -> Tackning:
    """Do the rows cover the month that the support concerns, or at least its days with an activity?"""
    inside = _manaden(raw)
    if inside is None:
        return Tackning.VET_INTE
    if all(grader for grader, _ in inside):
        return Tackning.HELA

    def judge(days: Veckodagar) -> Tackning:
        covered = {bool(grader) for grader, on in inside if on & days}
        if covered == {True}:
            return Tackning.AKTIVITETSDAGAR
        return Tackning.DEL if True in covered else Tackning.INGET

    return pa_dagarna(raw, judge)


@fact("radernas_tid", RadernasTid)
def radernas_tid(raw: Raw) -> RadernasTid:
    """Does some row share a day with the month, or are all of them of another time?"""
    month, rows = raw(MANAD), raw(q.RADER)
    if month is None or rows is None:
        return RadernasTid.VET_INTE
    if not rows:
        return RadernasTid.INGA_RADER
    last = perioder.last_of_month(month)
    shared = any(row.fran <= last and month <= row.till for row in rows)
    return RadernasTid.MANADEN if shared else RadernasTid.ANNAN


@fact("avgjorda_dagar", Avgjort)
def avgjort(raw: Raw) -> Avgjort:
    """Of how many of the month's days with an activity do the rows say one thing?"""
    inside = _manaden(raw)
    if inside is None:
        return Avgjort.VET_INTE
    if all(len(grader) == 1 for grader, _ in inside):
        return Avgjort.HELA

    def judge(days: Veckodagar) -> Avgjort:
        settled = {len(grader) == 1 for grader, on in inside if on & days}
        if settled == {True}:
            return Avgjort.HELA
        return Avgjort.DEL if True in settled else Avgjort.INGET

    return pa_dagarna(raw, judge)


@fact("grad_i_manaden", Grad)
def grad_i_manaden(raw: Raw) -> Grad:
    """Hindered fully or in part, on the days of the month with an activity that have one degree."""
    inside = _manaden(raw)
    if inside is None:
        return Grad.VET_INTE

    def judge(days: Veckodagar) -> Grad:
        here = [grader for grader, on in inside if grader and on & days]
        settled = {grader for grader in here if len(grader) == 1}
        if not settled:
            return Grad.MOTSTRIDIG if here else Grad.INGEN
        return Grad.HELT if settled == {(100,)} else Grad.DELVIS

    return pa_dagarna(raw, judge)


def _manaden(raw: Raw) -> list[tuple[tuple[int, ...], Veckodagar]] | None:
    """The month in runs of days with the same rows: their degrees, and their days of the week."""
    month, rows = raw(MANAD), raw(q.RADER)
    if month is None or rows is None:
        return None
    inside = [one for one in perioder.segments(rows, month) if one.i_manaden]
    return [(one.grader, weekdays_of(one.fran, one.till)) for one in inside]


MANADEN = (tackning, radernas_tid, avgjort, grad_i_manaden)

"""The days of the week on which the activity takes place: on other days nothing decides."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from decision_aids.engine.questions import Raw
from decision_aids.gemensamt.helgdagar import ONE_WEEK, weekdays_of
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, JaNej
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.svar import VECKAN

type Veckodagar = frozenset[int]
"""Days of the week, Monday is 0."""

HELA_VECKAN: Veckodagar = frozenset(range(ONE_WEEK))
VARDAGAR: Veckodagar = frozenset(range(5))
MED_DAGAR = {Aktivitet.AKTIVITETSKRAV, Aktivitet.PRAKTIK, Aktivitet.REHABILITERING}
"""The activities that take place on certain days."""


def utan_aktivitet(raw: Raw, fran: date, till: date) -> bool:
    """True when no activity takes place on any of the days: they decide nothing."""
    here = weekdays_of(fran, till)
    return pa_dagarna(raw, lambda days: JaNej.NEJ if days & here else JaNej.JA) is JaNej.JA


def pa_dagarna[E](raw: Raw, judge: Callable[[Veckodagar], E]) -> E:
    """What the activity's days of the week make of the rows. They are asked for only when it matters."""
    each = {judge(frozenset({day})) for day in HELA_VECKAN}
    return each.pop() if len(each) == 1 else judge(_dagarna(raw))


def _dagarna(raw: Raw) -> Veckodagar:
    """The days of the week with an activity: Monday to Friday when none is assigned, or nobody knows."""
    if raw(AKTIVITET) not in MED_DAGAR:
        return VARDAGAR
    chosen = raw.assuming(q.AKTIVITETENS_DAGAR, None)
    return VARDAGAR if chosen is None else frozenset(VECKAN.index(one) for one in chosen)

"""Days that can hardly be meant: the reader is asked."""

from __future__ import annotations

from datetime import date

from decision_aids.engine.contradictions import implausible
from decision_aids.engine.dates import LATEST
from decision_aids.gemensamt.rimlighet import MONTH_AHEAD, SJALVT
from decision_aids.sip.questions import MOTESDAG


def _past(day: date, as_of: date) -> bool:
    return day < as_of


def _far_ahead(day: date, as_of: date) -> bool:
    return day > as_of + MONTH_AHEAD


MOTSAGELSER = (
    implausible("motet_har_varit", MOTESDAG, _past, date(2015, 1, 1), SJALVT),
    implausible("motet_langt_fram", MOTESDAG, _far_ahead, LATEST, SJALVT),
)

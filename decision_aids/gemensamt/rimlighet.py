"""Dates that can hardly be meant: a slip of the pen, mostly. The reader is asked, and nobody else.

How far is too far is our own judgement; only the day on which socialtjänstlagen began is law.
"""

from __future__ import annotations

from datetime import date, timedelta

from decision_aids.engine.contradictions import implausible
from decision_aids.engine.dates import LATEST
from decision_aids.engine.rows import OPEN_END, Row
from decision_aids.gemensamt.svar import MANAD
from decision_aids.law.register import register

YEAR = timedelta(days=366)
AHEAD, BACK = 3 * YEAR, 5 * YEAR
"""How far from the day asked about a certificate's days can lie."""
MONTH_AHEAD = 2 * YEAR
SJALVT = "egen-bedomning"


def future(day: date, as_of: date) -> bool:
    """After the day asked about."""
    return day > as_of


def long_ago(day: date, as_of: date) -> bool:
    """So long ago that a certificate of that day can hardly be meant."""
    return day < as_of - BACK


def far_off(rows: tuple[Row, ...], as_of: date) -> bool:
    """Some row begins or ends so far from the day asked about that the year can hardly be meant."""
    ends = [day for row in rows for day in (row.fran, row.till) if day != OPEN_END]
    return any(not as_of - BACK <= day <= as_of + AHEAD for day in ends)


def _before_the_law(month: date, _: date) -> bool:
    return month < (register()["sol-2025-400"].galler_fran or date.min)


def _far_ahead(month: date, as_of: date) -> bool:
    return month > as_of + MONTH_AHEAD


MANADEN = (
    implausible("manaden_fore_lagen", MANAD, _before_the_law, date(2015, 1, 1), "sol-2025-400"),
    implausible("manaden_langt_fram", MANAD, _far_ahead, LATEST.replace(day=1), SJALVT),
)
"""The month that the support concerns."""

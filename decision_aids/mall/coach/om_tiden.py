"""Checks of degree and time: percent of what, periods that leave days out, and a plan that ends too early."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from decision_aids.engine.dates import MONTHS, read_day
from decision_aids.engine.rows import ONE_DAY
from decision_aids.engine.values import BadValueError
from decision_aids.gemensamt.helgdagar import is_working_day
from decision_aids.mall.coach.utkast import Kontroll, Paminnelse, Utkast

A_MONTH = timedelta(days=31)
"""Our own limit: how long a period may go on after the last thing that is planned, before we ask."""
_HELT = 100
_MANAD = "|".join(one[:3] + r"[a-z]*" for one in MONTHS)
_DAG = re.compile(rf"\b\d{{4}}-\d{{2}}-\d{{2}}\b|\b\d{{1,2}} (?:{_MANAD})\b(?: \d{{4}})?", re.IGNORECASE)
PLANEN = ("prognos_villkor", "behandling_hur")
"""The fields that say what is planned."""


def utan_timmar(utkast: Utkast) -> Iterator[Paminnelse]:
    """Percent of an activity whose hours nobody knows."""
    if utkast.rader and "okand" in utkast.val("omfattning"):
        yield Paminnelse(Kontroll.UTAN_TIMMAR, "omfattning")


def helt_men_deltar(utkast: Utkast) -> Iterator[Paminnelse]:
    """Wholly hindered in every row, and yet able to take part with adaptation."""
    helt = bool(utkast.rader) and all(row.grad == _HELT for row in utkast.rader)
    if helt and "ja" in utkast.val("anpassning"):
        yield Paminnelse(Kontroll.HELT_MEN_DELTAR, "rader")


def oklar_utan_plan(utkast: Utkast) -> Iterator[Paminnelse]:
    """Nobody can tell what comes after, and nothing is said of when somebody will."""
    if "gar-inte-att-avgora" in utkast.val("atergang") and not utkast.text("prognos_villkor"):
        yield Paminnelse(Kontroll.OKLAR_UTAN_PLAN, "prognos_villkor")


def glapp(utkast: Utkast) -> Iterator[Paminnelse]:
    """Working days between two rows that no row has."""
    rows = sorted(utkast.rader)
    last = rows[0].till if rows else date.min
    for before, after in pairwise(rows):
        last = max(last, before.till)
        missing = [day for day in _days(last + ONE_DAY, after.fran) if is_working_day(day)]
        if missing:
            yield Paminnelse(Kontroll.GLAPP, "rader", (missing[0].isoformat(), missing[-1].isoformat()))


def langre_an_planen(utkast: Utkast) -> Iterator[Paminnelse]:
    """The period goes on for more than a month after the last day that the plan names."""
    days = [day for falt in PLANEN for day in planned_days(utkast.text(falt), utkast.dagen)]
    end = max((row.till for row in utkast.rader), default=date.min)
    if days and end > max(days) + A_MONTH:
        yield Paminnelse(Kontroll.LANGRE_AN_PLANEN, "rader", (max(days).isoformat(), end.isoformat()))


def planned_days(text: str, near: date) -> Iterator[date]:
    """The days that a text names; one that cannot be told is left out."""
    for found in _DAG.findall(text):
        try:
            yield read_day(found, near)
        except BadValueError:
            continue


def _days(first: date, before: date) -> Iterator[date]:
    """The days from the first, up to but not with the other."""
    return (first + timedelta(days=one) for one in range((before - first).days))

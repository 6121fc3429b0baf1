"""A day as people write it: 2026-10-12, 20261012, 12 okt, 12 oktober 2026, 12/10.

A day without a year is the one nearest to `near`, if that is clearly nearer than the same day another year.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from decision_aids.engine.measures import read_day
from decision_aids.engine.values import BadValueError
from decision_aids.view.text.swedish import MONTHS

CLEARLY_NEAR = 150
"""Days from the known day within which a day without a year is taken for certain."""

EXPECTED = "väntade ett datum som 2026-10-12, 12 okt eller 12/10"
FOUR_FIGURES = "skriv året med fyra siffror, som 2026-10-12"
_LONGEST = 40

_YEAR_FIRST = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{4})()([0-9]{2})([0-9]{2})")
_NAMED = re.compile(r"(?:den )?([0-9]{1,2})(?::[ae])? ?([a-zåäö]+)\.?(?: ([0-9]{4}))?")
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?:[ /-]([0-9]{4}))?")
_SHORT_YEAR = re.compile(
    r"[0-9]{6}|[0-9]{1,2}[-/.][0-9]{1,2}[-/. ][0-9]{2}|[0-9]{1,2} ?[a-zåäö]+\.? [0-9]{2}"
)
_TWO_WAYS = re.compile(r"([0-9]{1,2})[-.]([0-9]{1,2})")


def tidy(text: str) -> str:
    """Small letters, single spaces, and one kind of dash."""
    return " ".join(text.replace("–", "-").replace("−", "-").lower().split())


def days_of_month(year: int, month: int) -> int:
    """How many days a month has. (Python's `calendar` would be one more thing for a browser to fetch.)"""
    return ((date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)).day


def read_written_day(text: str, near: date) -> date:
    """The day that was written. Raises BadValueError that says, in Swedish, what was expected."""
    words = tidy(text) if len(text) <= _LONGEST else ""
    if found := _YEAR_FIRST.fullmatch(words):
        year, _, month, number = (one for one in found.groups() if one is not None)
        return _in_year(int(number), int(month), int(year), words)
    if found := _NAMED.fullmatch(words):
        return _day(int(found[1]), _month(found[2]), found[3], near, words)
    if found := _SLASHED.fullmatch(words):
        return _day(int(found[1]), int(found[2]), found[3], near, words)
    if _SHORT_YEAR.fullmatch(words):
        raise BadValueError(f"{words}: {FOUR_FIGURES}")
    if _TWO_WAYS.fullmatch(words):
        raise BadValueError(f"{words} kan läsas på två sätt; skriv dag och månad som 12/10 eller 12 okt")
    if words.isdecimal():
        raise BadValueError(f"{words}: {EXPECTED}")
    raise BadValueError(EXPECTED)


def _day(number: int, month: int, year: str | None, near: date, words: str) -> date:
    if year is not None:
        return _in_year(number, month, int(year), words)
    _must_exist(number, month, None, words)
    years = (near.year - 1, near.year, near.year + 1)
    days = [date(one, month, number) for one in years if number <= days_of_month(one, month)]
    near_ones = [one for one in days if abs((one - near).days) <= CLEARLY_NEAR]
    if len(near_ones) == 1:
        return near_ones[0]
    example = days[len(days) // 2].isoformat() if days else "2028-02-29"
    raise BadValueError(f"{words}: skriv året också, till exempel {example}")


def _in_year(number: int, month: int, year: int, words: str) -> date:
    if year > 0:
        _must_exist(number, month, year, words)
    return read_day(f"{year:04}-{month:02}-{number:02}")


def _must_exist(number: int, month: int, year: int | None, words: str) -> None:
    """Say what is wrong with a day that no calendar has. Without a year, 29 februari may exist."""
    if not 1 <= month <= len(MONTHS):
        raise BadValueError(f"{words} finns inte: månaderna är 1 till 12; {EXPECTED}")
    longest = days_of_month(year or 2000, month)
    if not 1 <= number <= longest:
        when = MONTHS[month - 1] if year is None or month != 2 else f"{MONTHS[1]} {year}"
        raise BadValueError(f"{words} finns inte: {when} har {longest} dagar")


def _month(name: str) -> int:
    """The number of a month by its name or the beginning of it."""
    found = [number for number, month in enumerate(MONTHS, start=1) if month.startswith(name)]
    if len(found) > 1:
        raise BadValueError(f"{name} kan vara {' eller '.join(MONTHS[one - 1] for one in found)}; skriv mer")
    if not found:
        raise BadValueError(EXPECTED)
    return found[0]

"""How long a row is, as people write it: 7d, 2v, 2v 7d, 1m, +2v.

The first day counts: 7d from 1 November ends on 7 November. A month ends the day before the same number in
the next month, or with that month if it has no such number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from decision_aids.engine.dates import LATEST, days_of_month, tidy
from decision_aids.engine.rows import ONE_DAY
from decision_aids.engine.values import BadValueError

EXPECTED = "väntade en längd som 7d, 2v, 2v 7d eller 1m, eller ett datum som 2026-10-12"
_LONGEST = 40
_MONTHS = r"(?:([0-9]{1,3}) ?(?:månader|månad|mån|m))?"
_WEEKS = r"(?:([0-9]{1,3}) ?(?:veckor|vecka|v))?"
_DAYS = r"(?:([0-9]{1,3}) ?(?:dagar|dag|d))?"
_LENGTH = re.compile(rf"\+? ?{_MONTHS} ?{_WEEKS} ?{_DAYS}")
_NUMBER = re.compile(r"\+? ?([0-9]{1,3})")


@dataclass(frozen=True)
class Length:
    """Whole months first, then days."""

    months: int
    days: int


def length_of(text: str) -> Length | None:
    """The length that was written; None when it is something else, such as a day.

    Raises BadValueError for a length that cannot be: none at all, or a number that does not say of what.
    """
    words = tidy(text) if len(text) <= _LONGEST else ""
    if number := _NUMBER.fullmatch(words):
        one = number[1]
        day = "ett datum som 2026-10-12"
        raise BadValueError(f"{one}: skriv {one}d för dagar, {one}v för veckor, eller {day}")
    found = _LENGTH.fullmatch(words)
    if found is None or not any(found.groups()):
        if words.startswith("+"):
            raise BadValueError(EXPECTED)
        return None
    months, weeks, days = (int(one or 0) for one in found.groups())
    if not (months or weeks or days):
        raise BadValueError("en rad är minst en dag lång")
    return Length(months, 7 * weeks + days)


def last_day(first: date, length: Length) -> date:
    """The last day of a row that begins on `first`. Raises BadValueError past the engine's last day."""
    following = _months_on(first, length.months) + timedelta(days=length.days)
    if following > LATEST:
        raise BadValueError(f"längden leder förbi {LATEST}")
    return following - ONE_DAY


def _months_on(first: date, months: int) -> date:
    """The same number `months` later; the first of the month after, where there is no such number."""
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    if first.day <= days_of_month(year, month + 1):
        return date(year, month + 1, first.day)
    return _months_on(first.replace(day=1), months + 1)

"""Days on which most activities do not take place: public holidays, and three eves that the law names.

Holidays: 1 and 2 §§ lag (1989:253) om allmänna helgdagar. Eves: 2 § lag (1930:173) om beräkning av
lagstadgad tid, which counts midsommarafton, julafton and nyårsafton with them. Saturdays and Sundays are days
of the week like others here: an activity may be on a Saturday.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

ONE_WEEK = 7
SATURDAY = 5


def easter(year: int) -> date:
    """Easter Sunday (the Gregorian computus in the form of Meeus, Jones and Butcher)."""
    century, of_century = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    to_sunday = (32 + 2 * (century % 4) + 2 * (of_century // 4) - epact - of_century % 4) % 7
    late = (golden + 11 * epact + 22 * to_sunday) // 451
    month, day = divmod(epact + to_sunday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _saturday_from(first: date) -> date:
    return first + timedelta(days=(5 - first.weekday()) % ONE_WEEK)


@cache
def holidays(year: int) -> frozenset[date]:
    """The public holidays of a year that are not Sundays as such, and the three eves."""
    sunday = easter(year)
    midsummer = _saturday_from(date(year, 6, 20))
    fixed = ((1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31))
    return frozenset(
        {
            *(date(year, month, day) for month, day in fixed),
            *(sunday + timedelta(days=days) for days in (-2, 1, 39)),
            midsummer - timedelta(days=1),
            midsummer,
            _saturday_from(date(year, 10, 31)),
        }
    )


def is_holiday(day: date) -> bool:
    """True on a public holiday that is not only a Sunday, or on one of the three eves."""
    return day in holidays(day.year)


def is_working_day(day: date) -> bool:
    """True from Monday to Friday, unless it is a holiday or an eve."""
    return day.weekday() < SATURDAY and not is_holiday(day)


def at_the_latest(day: date, not_before: date) -> date:
    """The last working day up to `day`, for what somebody is to do at work; never before `not_before`."""
    step = timedelta(days=-1)
    while not is_working_day(day):
        if day + step < not_before:
            step = timedelta(days=1)
        day += step
    return day


def weekdays_of(fran: date, till: date) -> frozenset[int]:
    """Which days of the week (Monday is 0) are among the days from `fran` to `till` that are no holidays."""
    found: set[int] = set()
    day = fran
    while day <= till and len(found) < ONE_WEEK:
        if not is_holiday(day):
            found.add(day.weekday())
        day += timedelta(days=1)
    return frozenset(found)

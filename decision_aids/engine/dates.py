"""The one reader of days and months: on the page, in a link, in JSON and on the command line.

Every Swedish way of writing a day that means one day is read. What may mean several is not guessed: the error
names them. A day without a year needs a day that is known, and is the one clearly nearest to it.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from decision_aids.engine.values import BadValueError

EARLIEST, LATEST = date(2015, 1, 1), date(2099, 12, 31)
CLEARLY_NEAR = 150
"""Days from the known day within which a day without a year is taken for certain."""

EXPECTED = "väntade ett datum som 2026-10-12, 12 okt eller 12/10 2026"
EXPECTED_MONTH = "väntade en månad som 2026-11 eller november 2026"
MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)
WEEKDAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
_LONGEST = 60

_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"), "-")
_SLASHES = dict.fromkeys(map(ord, "\u2044\u2215\uff0f"), "/")
_UNSEEN = dict.fromkeys(
    (
        *map(ord, "\u00ad\u034f\u061c\u180e\u2060\ufeff"),
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ),
    "",
)
_ONE_WAY = {**_DASHES, **_SLASHES, **_UNSEEN}

_TO_NAME = r"(?:den )?([0-9]{1,2})(?::[ae]|[ae](?= ))?[ -]?(?:i )?"
_YEAR = r"(?:,? ?[-/']? ?([0-9]{4}|[0-9]{2}))?"
_WEEKDAY = re.compile(r"(?:på )?([a-zåäö]{3,9})\.?,? (?:den )?(?=[0-9])")
_YEAR_FIRST = re.compile(r"([0-9]{4})([-/. ])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{4})()([0-9]{2})([0-9]{2})")
_YEAR_NAMED = re.compile(r"([0-9]{4})[- ]([a-zåäö]{3,9})\.?[- ]([0-9]{1,2})")
_NAMED = re.compile(rf"{_TO_NAME}([a-zåäö]{{2,9}})\.?{_YEAR}")
_END = r"(?:den )?(första|förste|sista|siste)(?: dagen)?(?: i)? "
_END_NAMED = re.compile(rf"{_END}([a-zåäö]{{3,9}})\.?{_YEAR}")
_YEAR_LAST = re.compile(r"([0-9]{1,2}) ?[-/. ] ?([0-9]{1,2})(?: ?[-/.] ?| )([0-9]{4})")
_SLASHED_SHORT = re.compile(r"([0-9]{1,2})/([0-9]{1,2})(?: ?- ?| '?)([0-9]{2})")
_THREE_SHORT = re.compile(r"([0-9]{1,2})([-/. ])([0-9]{1,2})\2([0-9]{1,2})|([0-9]{2})()([0-9]{2})([0-9]{2})")
_TWO = re.compile(r"([0-9]{1,2}) ?[-/.] ?([0-9]{1,2})\.?")
_WEEK = re.compile(r"v(?:ecka)?\.? ?[0-9].*")
_MONTH = re.compile(r"([0-9]{4})[-/. ]?([0-9]{1,2})")
_MONTH_LAST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{4})")
_MONTH_NAMED = re.compile(r"([a-zåäö]{3,9})\.? ([0-9]{4})")


def tidy(text: str) -> str:
    """Small letters, single spaces, one kind of dash and slash, and nothing that no reader can see."""
    return " ".join(text.translate(_ONE_WAY).lower().split())


def days_of_month(year: int, month: int) -> int:
    """How many days a month has. (Python's `calendar` would be one more thing for a browser to fetch.)"""
    return ((date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)).day


def day_in_words(value: date) -> str:
    """12 oktober 2026."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def read_day(given: object, near: date | None = None) -> date:
    """The day that was written; `near` is a day that is known, for a day without a year.

    Raises BadValueError that says, in Swedish, what was expected, or which days it may mean.
    """
    words = tidy(given) if isinstance(given, str) and len(given) <= _LONGEST else ""
    words = words.removesuffix(".")
    name, rest = _weekday(words)
    value = _read(rest, near)
    if name and WEEKDAYS[value.weekday()] != name:
        raise BadValueError(f"{day_in_words(value)} är en {WEEKDAYS[value.weekday()]}, inte en {name}")
    return value


def read_month(given: object) -> date:
    """The first day of the month that was written. Raises BadValueError as `read_day` does."""
    words = tidy(given) if isinstance(given, str) and len(given) <= _LONGEST else ""
    if found := _MONTH.fullmatch(words):
        return _in_year(1, int(found[2]), int(found[1]), words)
    if found := _MONTH_LAST.fullmatch(words):
        return _in_year(1, int(found[1]), int(found[2]), words)
    if (found := _MONTH_NAMED.fullmatch(words)) and any(one.startswith(found[1]) for one in MONTHS):
        return _in_year(1, _month(found[1]), int(found[2]), words)
    raise BadValueError(EXPECTED_MONTH)


def _weekday(words: str) -> tuple[str, str]:
    """A weekday before the day, in full or in short, and the rest; the same words when there is none."""
    found = _WEEKDAY.match(words)
    name = next((one for one in WEEKDAYS if found and one.startswith(found[1].removesuffix("en"))), "")
    return (name, words[found.end() :]) if found and name else ("", words)


def _read(words: str, near: date | None) -> date:
    if found := _YEAR_FIRST.fullmatch(words):
        year, _, month, number = (one for one in found.groups() if one is not None)
        return _in_year(int(number), int(month), int(year), words)
    if found := _YEAR_NAMED.fullmatch(words):
        return _in_year(int(found[3]), _month(found[2]), int(found[1]), words)
    if found := _NAMED.fullmatch(words):
        month = _month(found[2])
        return (
            _in_year(int(found[1]), month, _century(found[3]), words)
            if found[3]
            else _nearest(int(found[1]), month, near, words)
        )
    if found := _END_NAMED.fullmatch(words):
        return _end_of(found[1], _month(found[2]), found[3], near, words)
    if found := (_YEAR_LAST.fullmatch(words) or _SLASHED_SHORT.fullmatch(words)):
        return _in_year(int(found[1]), int(found[2]), _century(found[3]), words)
    if found := _THREE_SHORT.fullmatch(words):
        return _of_three([int(one) for one in found.groups() if one and one.isdecimal()], words)
    if found := _TWO.fullmatch(words):
        return _of_two(int(found[1]), int(found[2]), near, words)
    if _WEEK.fullmatch(words):
        raise BadValueError(f"{words}: en vecka kan inte läsas; skriv dagen, som 12 okt 2026")
    raise BadValueError(f"{words}: {EXPECTED}" if words.isdecimal() else EXPECTED)


def _end_of(which: str, month: int, year: str | None, near: date | None, words: str) -> date:
    """The first or the last day of a month."""
    try:
        first = _in_year(1, month, _century(year), words) if year else _nearest(1, month, near, words)
    except BadValueError:
        if year:
            raise
        example = near.year if near else 2028
        raise BadValueError(f"{words}: skriv året också, till exempel {words} {example}") from None
    return first if which.startswith("f") else first.replace(day=days_of_month(first.year, month))


def _century(year: str) -> int:
    return int(year) if len(year) == 4 else 2000 + int(year)


def _of_three(parts: list[int], words: str) -> date:
    """Three short numbers: year, month, day; day, month, year; or month, day, year."""
    one, two, three = parts
    orders = ((one, two, three), (three, two, one), (three, one, two))
    readings = [found for year, month, day in orders if (found := _possible(2000 + year, month, day))]
    return _only(list(dict.fromkeys(readings)), [day_in_words(found) for found in readings], words)


def _of_two(one: int, two: int, near: date | None, words: str) -> date:
    """Day and month. Month and day is nobody's way in Sweden, but may have been copied from elsewhere."""
    _must_exist(one, two, None, words)
    readings = [
        (day, month)
        for day, month in dict.fromkeys(((one, two), (two, one)))
        if 1 <= month <= len(MONTHS) and 1 <= day <= days_of_month(2000, month)
    ]
    named = [f"{day} {MONTHS[month - 1]}" for day, month in readings]
    day, month = _only(readings, named, words)
    return _nearest(day, month, near, words)


def _only[T](readings: list[T], named: list[str], words: str) -> T:
    if len(readings) > 1:
        names = list(dict.fromkeys(named))
        many = " eller ".join([", ".join(names[:-1]), names[-1]])
        raise BadValueError(f"{words} kan betyda {many}; skriv månaden med bokstäver, som 12 okt 2026")
    if not readings:
        raise BadValueError(f"{words}: {EXPECTED}")
    return readings[0]


def _possible(year: int, month: int, day: int) -> date | None:
    try:
        value = date(year, month, day)
    except ValueError:
        return None
    return value if EARLIEST <= value <= LATEST else None


def _nearest(number: int, month: int, near: date | None, words: str) -> date:
    _must_exist(number, month, None, words)
    years = (near.year - 1, near.year, near.year + 1) if near else ()
    days = [date(one, month, number) for one in years if number <= days_of_month(one, month)]
    near_ones = [one for one in days if near and abs((one - near).days) <= CLEARLY_NEAR]
    if len(near_ones) == 1:
        return _within(near_ones[0], words)
    example = days[len(days) // 2].isoformat() if days else f"2028-{month:02}-{number:02}"
    raise BadValueError(f"{words}: skriv året också, till exempel {example}")


def _in_year(number: int, month: int, year: int, words: str) -> date:
    if year < EARLIEST.year or year > LATEST.year:
        raise BadValueError(f"{words} ligger utanför {EARLIEST} till {LATEST}")
    _must_exist(number, month, year, words)
    return date(year, month, number)


def _within(value: date, words: str) -> date:
    if not EARLIEST <= value <= LATEST:
        raise BadValueError(f"{words} ligger utanför {EARLIEST} till {LATEST}")
    return value


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

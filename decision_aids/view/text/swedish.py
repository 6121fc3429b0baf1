"""Days, months and numbers as Swedish readers write them."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

from decision_aids.engine.dates import MONTHS
from decision_aids.engine.dates import day_in_words as day
from decision_aids.engine.rows import NO_END, OPEN_END

_SENTENCE_ENDS = re.compile(r"(?<=[.!?]) (?=[A-ZÅÄÖ])")


def month(value: date) -> str:
    """oktober 2026."""
    return f"{MONTHS[value.month - 1]} {value.year}"


def number(value: float | Decimal) -> str:
    """12,32; whole numbers without decimals."""
    return f"{value:g}".replace(".", ",")


def about(value: float) -> str:
    """12; 12,5; drygt 12: hours for reading, down to the half hour. Who needs the exact ones has a table."""
    halves = int(value * 2)
    return number(value) if halves == value * 2 or not halves else f"drygt {number(halves / 2)}"


def count(value: int) -> str:
    """en, två … tolv; then figures."""
    words = ["en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"]
    return words[value - 1] if 1 <= value <= len(words) else str(value)


def period(fran: date, till: date) -> str:
    """1–10 november 2026; 28 oktober–3 november 2026; 1 november 2026 och tills vidare."""
    if till == OPEN_END:
        return f"{day(fran)} och {NO_END}"
    if fran == till:
        return day(fran)
    if (fran.year, fran.month) == (till.year, till.month):
        return f"{fran.day}–{day(till)}"
    start = f"{fran.day} {MONTHS[fran.month - 1]}" if fran.year == till.year else day(fran)
    return f"{start}–{day(till)}"


def day_of(value: date, year: int) -> str:
    """13 november; 13 januari 2027 when the year is another than this."""
    return day(value).removesuffix(f" {year}")


def period_of(fran: date, till: date, year: int) -> str:
    """1–13 november; 16 november–3 januari 2027. The year is left out when it is this one."""
    return period(fran, till).removesuffix(f" {year}")


def days_of_month(fran: date, till: date) -> str:
    """den 1 november; 2–30 november. Both days are of one month, and the year is known."""
    return f"{'den ' if fran == till else f'{fran.day}–'}{till.day} {MONTHS[till.month - 1]}"


def several(words: list[str]) -> str:
    """ett; ett och två; ett, två och tre."""
    return " och ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def short_day(value: date) -> str:
    """12 okt 2026."""
    return f"{value.day} {short_month(value)} {value.year}"


def short_month(value: date) -> str:
    """okt."""
    return MONTHS[value.month - 1][:3]


def short_period(fran: date, till: date) -> str:
    """1–10 nov 2026; 28 okt–3 nov 2026; 1 nov 2026 och tills vidare."""
    if till == OPEN_END:
        return f"{short_day(fran)} och {NO_END}"
    if fran == till:
        return short_day(fran)
    if (fran.year, fran.month) == (till.year, till.month):
        return f"{fran.day}–{short_day(till)}"
    start = f"{fran.day} {short_month(fran)}" if fran.year == till.year else short_day(fran)
    return f"{start}–{short_day(till)}"


def months_around(value: date, before: int, after: int) -> tuple[date, ...]:
    """First days of the months from `before` months back to `after` months ahead."""
    start = value.year * 12 + value.month - 1
    return tuple(date(n // 12, n % 12 + 1, 1) for n in range(start - before, start + after + 1))


def first_sentence(text: str) -> tuple[str, str]:
    """The first sentence of a text, and what follows it; that may be empty."""
    first, _, rest = _SENTENCE_ENDS.sub("\n", text, count=1).partition("\n")
    return first, rest

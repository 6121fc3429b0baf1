"""What in somebody's words may point out a person: for the reader's notice and for the editors' check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_IDENTITY = re.compile(
    r"(?<![\w/.:-])(?P<century>18|19|20)?(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)[-+ ]?\d{4}(?!\w)"
)
_PHONE = re.compile(
    r"(?<![\w/.:+-])(?:\+46|0046|0)(?:[\s-]?\(0\))?[\s-]?[1-9](?:[\s-]{0,3}\d){6,9}(?![\w/-])"
)
COORDINATION = 60
"""A coordination number has the day plus this."""


def identities(text: str) -> Iterator[re.Match[str]]:
    """Every personal identity number or coordination number: ten or twelve digits that begin with a day."""
    return (match for match in _IDENTITY.finditer(text) if _is_birthday(match))


def phones(text: str) -> Iterator[re.Match[str]]:
    """Every phone number, as it is written in Sweden; no identity number is one."""
    taken = [match.span() for match in identities(text)]
    return (match for match in _PHONE.finditer(text) if not _inside(match.span(), taken))


def _is_birthday(match: re.Match[str]) -> bool:
    day = int(match["day"])
    year = int(f"{match['century'] or '20'}{match['year']}")
    try:
        # Without a century, 29 February is let through: 2000 was a leap year, and others may be.
        date(
            year if match["century"] else 2000,
            int(match["month"]),
            day - COORDINATION if day > COORDINATION else day,
        )
    except ValueError:
        return False
    return True


def _inside(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)

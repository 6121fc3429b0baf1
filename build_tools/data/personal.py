"""What may point out a person in a text, found by how it looks."""

from __future__ import annotations

import re
from datetime import date

_IDENTITY = re.compile(
    r"(?<![\w/.:-])(?P<century>19|20)?(?P<year>\d\d)(?P<month>\d\d)(?P<day>\d\d)[-+ ]?\d{4}(?!\w)"
)
PHONE = re.compile(r"(?<![\w/.:+-])(?:\+46|0046|0)(?:[\s-]?\(0\))?[\s-]?[1-9](?:[\s-]{0,3}\d){6,9}(?![\w/-])")
MAIL = re.compile(r"(?<![\w.+-])(?P<name>[\w.+-]{1,64})@(?P<domain>[\w-]+(?:\.[\w-]+)+)")
_RESERVED = re.compile(r"(?:^|\.)(?:example(?:\.\w+)?|exempel\.se|invalid|test)$", re.IGNORECASE)
_COORDINATION = 60
"""A coordination number has the day plus this."""

_MOBILE = re.compile(r"(?:\+46|0046|0)(?:[\s-]?\(0\))?[\s-]?7")
_OF_A_PERSON = re.compile(r"[^\W\d_]+\.[^\W\d_]+(?:\.[^\W\d_]+|\d+)*")
_PRIVATE = re.compile(
    r"(?:gmail|hotmail|outlook|live|icloud|yahoo|telia|proton)\.(?:com|se|me)", re.IGNORECASE
)
_NAME = re.compile(r"\b[A-ZÅÄÖ][a-zåäöé]+ (?:[A-ZÅÄÖ]\. ?)?[A-ZÅÄÖ][a-zåäö]*(?:sson|qvist|kvist)s?\b")


def identities(text: str) -> tuple[tuple[int, int], ...]:
    """Where something that looks like a personal identity number stands."""
    return tuple(match.span() for match in _IDENTITY.finditer(text) if _is_birthday(match))


def is_invented(mail: re.Match[str]) -> bool:
    """True for an address that no one can have."""
    return bool(_RESERVED.search(mail["domain"]))


def of_a_person(text: str) -> tuple[str, ...]:
    """What in a text points out one person; a switchboard or a shared mailbox does not.

    An identity number, a mobile number, an address with a name or of a private mailbox, and a name that ends
    as many names do. It does not find every name.
    """
    spans = identities(text)
    mobile = any(_MOBILE.match(one[0]) and one.span() not in spans for one in PHONE.finditer(text))
    mail = any(
        not is_invented(one) and (_OF_A_PERSON.fullmatch(one["name"]) or _PRIVATE.fullmatch(one["domain"]))
        for one in MAIL.finditer(text)
    )
    found = {
        "något som ser ut som ett personnummer": bool(spans),
        "något som ser ut som ett mobilnummer": mobile,
        "något som ser ut som en persons egen e-postadress": mail,
        "något som ser ut som en persons namn": bool(_NAME.search(text)),
    }
    return tuple(what for what, there in found.items() if there)


def _is_birthday(match: re.Match[str]) -> bool:
    day = int(match["day"])
    year = int(f"{match['century'] or '20'}{match['year']}")
    try:
        # Without a century, 29 February is let through: 2000 was a leap year, and others may be.
        date(
            year if match["century"] else 2000,
            int(match["month"]),
            day - _COORDINATION if day > _COORDINATION else day,
        )
    except ValueError:
        return False
    return True

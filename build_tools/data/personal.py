"""What may point out a person in a text, found by how it looks."""

from __future__ import annotations

import re

from decision_aids.engine.identifying import identities, phones

MAIL = re.compile(r"(?<![\w.+-])(?P<name>[\w.+-]{1,64})@(?P<domain>[\w-]+(?:\.[\w-]+)+)")
_RESERVED = re.compile(r"(?:^|\.)(?:example(?:\.\w+)?|exempel\.se|invalid|test)$", re.IGNORECASE)
_MOBILE = re.compile(r"(?:\+46|0046|0)(?:[\s-]?\(0\))?[\s-]?7")
_OF_A_PERSON = re.compile(r"[^\W\d_]+\.[^\W\d_]+(?:\.[^\W\d_]+|\d+)*")
_PRIVATE = re.compile(
    r"(?:gmail|hotmail|outlook|live|icloud|yahoo|telia|proton)\.(?:com|se|me)", re.IGNORECASE
)
_NAME = re.compile(r"\b[A-ZÅÄÖ][a-zåäöé]+ (?:[A-ZÅÄÖ]\. ?)?[A-ZÅÄÖ][a-zåäö]*(?:sson|qvist|kvist)s?\b")


def is_invented(mail: re.Match[str]) -> bool:
    """True for an address that no one can have."""
    return bool(_RESERVED.search(mail["domain"]))


def of_a_person(text: str) -> tuple[str, ...]:
    """What in a text points out one person; a switchboard or a shared mailbox does not.

    An identity number, a mobile number, an address with a name or of a private mailbox, and a name that ends
    as many names do. It does not find every name.
    """
    mobile = any(_MOBILE.match(one[0]) for one in phones(text))
    mail = any(
        not is_invented(one) and (_OF_A_PERSON.fullmatch(one["name"]) or _PRIVATE.fullmatch(one["domain"]))
        for one in MAIL.finditer(text)
    )
    found = {
        "något som ser ut som ett personnummer": any(identities(text)),
        "något som ser ut som ett mobilnummer": mobile,
        "något som ser ut som en persons egen e-postadress": mail,
        "något som ser ut som en persons namn": bool(_NAME.search(text)),
    }
    return tuple(what for what, there in found.items() if there)

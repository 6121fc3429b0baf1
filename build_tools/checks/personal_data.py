"""What may point out a person: it must never be on the site, and never in the project."""

from __future__ import annotations

import re
from collections.abc import Iterator

from build_tools.checks.context import Context
from build_tools.checks.escapes import Escape, escaped
from build_tools.checks.written import Written
from build_tools.data.personal import MAIL, is_invented
from build_tools.data.problems import Problem
from decision_aids.engine.identifying import identities, phones

_MAY_HOLD = re.compile(r"@|(?:\d\D*){8}")
"""An address has an @, a number eight digits or more. Few lines have; the rest need no closer look."""


def personal_data_absent(written: Written, context: Context) -> Iterator[Problem]:
    """No personal identity number, phone number or e-mail address stands anywhere in the file.

    A number or an address of an agency may stand in a line that says so. An identity number may never.

    Bad:
        Ring Anna på 070-123 45 67, eller skriv till anna.andersson@kommunen.se. Hon har 19850312-1234.

    Good:
        Ring växeln på 08-123 456 78. <!-- offentlig uppgift: myndighetens växel -->

        Skriv till namn@example.com. Beslutet har nummer S2025/01084.

        Studien har doi 10.1177/1403494815597163.
    """
    del context
    for number, line in enumerate(written.text.split("\n"), start=1):
        if not _MAY_HOLD.search(line):
            continue
        public = escaped(line, Escape.OFFENTLIG_UPPGIFT)
        if any(identities(line)):
            remedy = "ta bort det, och byt ut det om uppgiften är verklig: den kan finnas kvar i historiken"
            yield Problem(written.path, number, "något som ser ut som ett personnummer", remedy)
        if not public and any(phones(line)):
            yield Problem(written.path, number, "något som ser ut som ett telefonnummer", _remedy("numret"))
        if not public and any(not is_invented(match) for match in MAIL.finditer(line)):
            yield Problem(written.path, number, "en e-postadress", _remedy("adressen"))


def _remedy(what: str) -> str:
    return (
        f"ta bort {what}; hör den till en myndighet och inte till en person, "
        "skriv <!-- offentlig uppgift: vems --> på samma rad"
    )

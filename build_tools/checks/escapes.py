"""What an editor writes in a sentence that a check is wrong about: `<!-- utan källa: skälet -->`."""

from __future__ import annotations

import re
from enum import StrEnum

_ESCAPE = re.compile(r"<!--\s*(utan källa|historiskt|offentlig uppgift)\s*:\s*(.{0,300}?)\s*-->")


class Escape(StrEnum):
    """What the sentence is excused from; the words after the colon say why, for the next editor."""

    UTAN_KALLA = "utan källa"
    HISTORISKT = "historiskt"
    OFFENTLIG_UPPGIFT = "offentlig uppgift"


def escaped(raw: str, escape: Escape) -> bool:
    """True when the text excuses itself and says why. Without a reason it does not count."""
    return any(match[1] == escape and match[2] for match in _ESCAPE.finditer(raw))

"""One source: what it is, when it holds, and how sure we are of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Slag(StrEnum):
    """What kind of source it is."""

    LAG = "lag"
    FORORDNING = "forordning"
    FORESKRIFT = "foreskrift"
    PRAXIS = "praxis"
    ALLMANNA_RAD = "allmanna_rad"
    FORSLAG = "forslag"
    MYNDIGHET = "myndighet"
    FORSKNING = "forskning"
    LOKAL = "lokal"
    BEDOMNING = "bedomning"


class Status(StrEnum):
    """Where the source stands in law."""

    GALLANDE = "gallande"
    BESLUTAD = "beslutad"
    FORSLAG = "forslag"
    UPPHAVD = "upphavd"
    LOKAL = "lokal"
    HISTORISK = "historisk"
    OKAND = "okand"


class Sakerhet(StrEnum):
    """How we know what the source says."""

    LAGTEXT = "lagtext"
    OFFICIELL = "officiell"
    UTDRAG = "utdrag"
    SEKUNDAR = "sekundar"
    EJ_VERIFIERAD = "ej_verifierad"


VERIFIED = frozenset({Sakerhet.LAGTEXT, Sakerhet.OFFICIELL})


@dataclass(frozen=True)
class Source:
    """A provision or a document. Days are inclusive; None means no known limit.

    `kontrollera_mot` says where a person must check before relying on it. It is empty only when the source
    was read in full, in the law text or with the authority, and is not expected to have changed since.
    """

    id: str
    titel: str
    slag: Slag
    referens: str
    status: Status
    sakerhet: Sakerhet
    kontrollerad: date
    sager: str
    lank: str = ""
    galler_fran: date | None = None
    galler_till: date | None = None
    kontrollera_mot: str = ""
    fakta: tuple[str, ...] = ()

    @property
    def check_first(self) -> bool:
        """True when a reader must be told to check the source before relying on it."""
        return not self.verified or bool(self.kontrollera_mot)

    @property
    def verified(self) -> bool:
        """True when the source was read in the law text or in an official source in full."""
        return self.sakerhet in VERIFIED

    def holds(self, day: date) -> bool:
        """True when the source applies on the day: within its dates, and not only a proposal or repealed."""
        if self.status in {Status.FORSLAG, Status.UPPHAVD}:
            return False
        return (self.galler_fran is None or self.galler_fran <= day) and (
            self.galler_till is None or day <= self.galler_till
        )

"""What a criterion says: a verdict, the reason for it, and who can mend it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """What a criterion says of a case."""

    UPPFYLLT = "uppfyllt"
    INTE_UPPFYLLT = "inte_uppfyllt"
    OKLART = "oklart"
    EJ_AKTUELLT = "ej_aktuellt"


class Mottagare(StrEnum):
    """Whom the question about a deficiency goes to."""

    PERSONEN = "personen"
    VARDEN = "varden"
    ANORDNAREN = "anordnaren"
    HANDLAGGAREN = "handlaggaren"


@dataclass(frozen=True)
class Judgement:
    """A verdict, the id of the text that says why, and who can mend it when not the criterion's usual one.

    `known` is of a criterion that does not hold and is known not to: a fact, and no gap to mend.
    """

    verdict: Verdict
    reason: str
    asks: Mottagare | None = None
    known: bool = False


def uppfyllt(reason: str) -> Judgement:
    """The criterion is fulfilled, because of `reason`."""
    return Judgement(Verdict.UPPFYLLT, reason)


def inte_uppfyllt(reason: str, asks: Mottagare | None = None) -> Judgement:
    """The criterion is not fulfilled, because of `reason`."""
    return Judgement(Verdict.INTE_UPPFYLLT, reason, asks)


def kant_annat(reason: str) -> Judgement:
    """The criterion is not fulfilled, and that is how it is: no gap that anybody is asked about."""
    return Judgement(Verdict.INTE_UPPFYLLT, reason, known=True)


def oklart(reason: str = "vet-inte", asks: Mottagare | None = Mottagare.HANDLAGGAREN) -> Judgement:
    """Nobody can tell yet, because of `reason`. Mostly the reader does not know, and looks it up first."""
    return Judgement(Verdict.OKLART, reason, asks)


def ej_aktuellt(reason: str) -> Judgement:
    """The criterion does not concern this case, because of `reason`."""
    return Judgement(Verdict.EJ_AKTUELLT, reason)

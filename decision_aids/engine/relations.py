"""What may stand together in one result: an outcome, its advice, its documents and what is carried on.

A relation says: where all of these stand, that one must stand too. It is data, so that it can be checked on
every path, and read by whoever writes a new advice.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

JA, NEJ = "ja", "nej"
"""That a part stands, or does not; also that a detail or what is carried has no value."""


class What(StrEnum):
    """What part is meant. `svar`: what the reader answered; `svaret`: what the result begins with."""

    SVAR = "svar"
    SVARET = "svaret"
    UTFALL = "utfall"
    KRITERIUM = "kriterium"
    RAD = "rad"
    DOKUMENT = "dokument"
    STYCKE = "stycke"
    DETALJ = "detalj"
    BARS = "bars"


@dataclass(frozen=True)
class At:
    """One part of a result, with the values it may have, or must not: answers, statuses, verdicts, `ja`."""

    what: What
    id: str
    values: frozenset[str]
    wanted: bool = True


@dataclass(frozen=True)
class Relation:
    """Where everything in `when` holds, `then` holds too. `id` is a sentence that says why."""

    id: str
    when: tuple[At, ...]
    then: At


def at(what: What, of: str, *values: str) -> At:
    """A part with one of the values; without any, that it stands."""
    return At(what, of, frozenset(values or (JA,)))


def never(what: What, of: str, *values: str) -> At:
    """A part with none of the values; without any, that it does not stand."""
    return At(what, of, frozenset(values or (JA,)), wanted=False)

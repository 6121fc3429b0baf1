"""A reading of a certificate beside its key: what agrees, what was missed, what was marked besides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from decision_aids.engine.verdicts import Mottagare
from decision_aids.ova.facit import Facit, Fraga, Punkt, Utslag


@dataclass(frozen=True)
class Last:
    """What somebody has read: pieces with the points marked, a verdict a point, questions and to whom."""

    marken: Mapping[str, frozenset[int]]
    utslag: Mapping[int, Utslag]
    fragor: Mapping[str, Mottagare]


@dataclass(frozen=True)
class PunktRatt:
    """One point: what was answered, and the pieces that were hit, missed and marked besides."""

    punkt: Punkt
    svar: Utslag | None
    traffade: frozenset[str]
    missade: frozenset[str]
    andra: frozenset[str]

    @property
    def ratt(self) -> bool:
        """The verdict is the rules'; and where something was marked, something of it is right."""
        lost = self.andra and self.missade and not self.traffade
        return self.svar is self.punkt.utslag and not lost


class FragaLage(StrEnum):
    """How a question that could be chosen came out."""

    RATT = "ratt"
    ANNAN_MOTTAGARE = "annan-mottagare"
    LATTARE = "lattare"
    ONODIG = "onodig"
    MISSAD = "missad"
    VALDES_INTE = "valdes-inte"


@dataclass(frozen=True)
class FragaRatt:
    """One question, to whom it was put (None: to nobody), and how that came out."""

    fraga: Fraga
    till: Mottagare | None
    lage: FragaLage


def punkter(key: Facit, read: Last) -> tuple[PunktRatt, ...]:
    """Every point, in order."""
    return tuple(_point(one, read) for one in key.punkter)


def fragor(key: Facit, read: Last) -> tuple[FragaRatt, ...]:
    """Every question. One that is important is missed only when there was room for it among the three."""
    full = sum(one.viktig for one in key.fragor if one.id in read.fragor) >= min(
        3, sum(one.viktig for one in key.fragor)
    )
    return tuple(
        FragaRatt(one, read.fragor.get(one.id), _came_out(one, read, full=full)) for one in key.fragor
    )


def missat(key: Facit, read: Last) -> tuple[int, ...]:
    """The points that should come back."""
    return tuple(one.punkt.nummer for one in punkter(key, read) if not one.ratt)


def _point(one: Punkt, read: Last) -> PunktRatt:
    mine = frozenset(piece for piece, marked in read.marken.items() if one.nummer in marked)
    return PunktRatt(
        one, read.utslag.get(one.nummer), mine & one.meningar, one.meningar - mine, mine - one.meningar
    )


def _came_out(one: Fraga, read: Last, *, full: bool) -> FragaLage:
    chosen = read.fragor.get(one.id)
    if chosen is None:
        return FragaLage.MISSAD if one.viktig and not full else FragaLage.VALDES_INTE
    if not one.saknas:
        return FragaLage.ONODIG
    if chosen is not one.till:
        return FragaLage.ANNAN_MOTTAGARE
    return FragaLage.RATT if one.viktig else FragaLage.LATTARE

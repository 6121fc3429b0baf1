"""Criteria: functions from facts to a verdict, and how larger ones are composed of smaller.

Only leaf criteria branch. A composed one holds its children (`alla` / `nagon`, Kleene's three-valued
logic), and every child is evaluated, so that no deficiency hides behind another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Protocol

from decision_aids.engine.facts import Readable


class Verdict(StrEnum):
    """What a criterion says of a case."""

    UPPFYLLT = "uppfyllt"
    INTE_UPPFYLLT = "inte_uppfyllt"
    OKLART = "oklart"
    EJ_AKTUELLT = "ej_aktuellt"


class Grund(StrEnum):
    """What a criterion rests on, shown to the reader beside it."""

    LAG = "lag"
    FORESKRIFT = "foreskrift"
    PRAXIS = "praxis"
    VAGLEDNING = "vagledning"
    EVIDENS = "evidens"
    LOKAL = "lokal"
    EGEN = "egen"


class Vikt(IntEnum):
    """How much a deficiency matters; lower comes first when what is missing is ranked.

    FORKLARING is for what only explains an outcome: nobody can mend it, so it is never listed as missing.
    """

    AVGORANDE = 1
    VIKTIG = 2
    BRA_ATT_HA = 3
    FORKLARING = 4


class Mottagare(StrEnum):
    """Whom the question about a deficiency goes to."""

    PERSONEN = "personen"
    VARDEN = "varden"
    ANORDNAREN = "anordnaren"
    HANDLAGGAREN = "handlaggaren"


@dataclass(frozen=True)
class Judgement:
    """A verdict, the id of the text that says why, and who can mend it when not the criterion's usual one."""

    verdict: Verdict
    reason: str
    asks: Mottagare | None = None


def uppfyllt(reason: str) -> Judgement:
    """The criterion is fulfilled, because of `reason`."""
    return Judgement(Verdict.UPPFYLLT, reason)


def inte_uppfyllt(reason: str, asks: Mottagare | None = None) -> Judgement:
    """The criterion is not fulfilled, because of `reason`."""
    return Judgement(Verdict.INTE_UPPFYLLT, reason, asks)


def oklart(reason: str = "vet-inte", asks: Mottagare | None = Mottagare.HANDLAGGAREN) -> Judgement:
    """Nobody can tell yet, because of `reason`. Mostly the reader does not know, and looks it up first."""
    return Judgement(Verdict.OKLART, reason, asks)


def ej_aktuellt(reason: str) -> Judgement:
    """The criterion does not concern this case, because of `reason`."""
    return Judgement(Verdict.EJ_AKTUELLT, reason)


class Read(Protocol):
    """Gives the value of a fact, and remembers that it was read. Raises when an answer is missing."""

    def __call__[E: StrEnum](self, readable: Readable[E]) -> E: ...


type Rule = Callable[[Read], Judgement]
type Guard = Callable[[Read], Judgement | None]
"""Judges that a criterion does not concern this case (or that this is unclear); None when it does."""


@dataclass(frozen=True)
class Leaf:
    """A criterion that reads facts. `sources` are ids in the register; `asks` is who can mend a gap."""

    id: str
    judge: Rule
    ground: Grund
    sources: tuple[str, ...]
    weight: Vikt
    asks: Mottagare


class Mode(StrEnum):
    """How a composed criterion weighs its children."""

    ALLA = "alla"
    NAGON = "nagon"


@dataclass(frozen=True)
class Composed:
    """A criterion made of others; it reads nothing itself."""

    id: str
    mode: Mode
    children: tuple[Criterion, ...]


type Criterion = Leaf | Composed


def leaf(
    criterion_id: str,
    *,
    ground: Grund,
    sources: tuple[str, ...],
    weight: Vikt,
    asks: Mottagare,
    applies: Guard | None = None,
) -> Callable[[Rule], Leaf]:
    """Make a leaf criterion of a function. `applies` is asked first and may say why it is not relevant."""

    def make(rule: Rule) -> Leaf:
        def judge(read: Read) -> Judgement:
            stopped = applies(read) if applies else None
            return rule(read) if stopped is None else stopped

        return Leaf(criterion_id, judge, ground, sources, weight, asks)

    return make


def alla(criterion_id: str, *children: Criterion) -> Composed:
    """Fulfilled when every child that concerns the case is."""
    return Composed(criterion_id, Mode.ALLA, children)


def nagon(criterion_id: str, *children: Criterion) -> Composed:
    """Fulfilled when at least one child that concerns the case is."""
    return Composed(criterion_id, Mode.NAGON, children)


def weigh(mode: Mode, verdicts: Iterable[Verdict]) -> Verdict:
    """Kleene's `and` / `or` over the children that concern the case; none of them: ej aktuellt."""
    relevant = [verdict for verdict in verdicts if verdict is not Verdict.EJ_AKTUELLT]
    if not relevant:
        return Verdict.EJ_AKTUELLT
    decisive, other = Verdict.INTE_UPPFYLLT, Verdict.UPPFYLLT
    if mode is Mode.NAGON:
        decisive, other = other, decisive
    if decisive in relevant:
        return decisive
    return Verdict.OKLART if Verdict.OKLART in relevant else other


def leaves(criterion: Criterion) -> tuple[Leaf, ...]:
    """Every leaf under a criterion, in order, the criterion itself when it is one."""
    if isinstance(criterion, Leaf):
        return (criterion,)
    return tuple(one for child in criterion.children for one in leaves(child))

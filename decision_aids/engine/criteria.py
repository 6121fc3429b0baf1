"""Criteria: functions from facts to a verdict, and how larger ones are composed of smaller.

Only leaf criteria branch: one that reads one thing is a table, any other a function. A composed one holds
its children (`alla` / `nagon`, Kleene's three-valued logic), and every child is evaluated, so that no
deficiency hides behind another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Protocol

from decision_aids.engine.facts import Readable
from decision_aids.engine.verdicts import Judgement, Mottagare, Verdict


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


class Read(Protocol):
    """Gives the value of a fact, and remembers that it was read. Raises when an answer is missing."""

    def __call__[E: StrEnum](self, readable: Readable[E]) -> E: ...


type Rule = Callable[[Read], Judgement]
type Guard = Callable[[Read], Judgement | None]
"""Says that a criterion does not concern this case; None when it does, or may.

There are two sorts. A `guard` never hides an answered criterion: while nobody knows whether the criterion
concerns the case, it is judged on its own answer. One of `existence` also stops while nobody knows that
there is anything to judge: what a paper says is not asked before it is known that there is a paper.
"""


@dataclass(frozen=True, eq=False)
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


@dataclass(frozen=True, eq=False)
class Composed:
    """A criterion made of others; it reads nothing itself. The first `concerns` of its children say whether
    it concerns the case at all: when one of them does not, nor does the whole.
    """

    id: str
    mode: Mode
    children: tuple[Criterion, ...]
    concerns: int = 0

    def weigh(self, verdicts: tuple[Verdict, ...]) -> Verdict:
        """The verdict of the children's verdicts, in their order."""
        if Verdict.EJ_AKTUELLT in verdicts[: self.concerns]:
            return Verdict.EJ_AKTUELLT
        return weigh(self.mode, verdicts)


type Criterion = Leaf | Composed


@dataclass(frozen=True)
class Frame:
    """What surrounds a leaf's rule. `applies` is asked first, and says when the criterion is no concern."""

    id: str
    ground: Grund
    sources: tuple[str, ...]
    weight: Vikt
    asks: Mottagare
    applies: Guard | None

    def __call__(self, rule: Rule) -> Leaf:
        """The criterion of a rule that is a function."""

        def judge(read: Read) -> Judgement:
            stopped = self.applies(read) if self.applies else None
            return rule(read) if stopped is None else stopped

        return Leaf(self.id, judge, self.ground, self.sources, self.weight, self.asks)

    def tabell[E: StrEnum](self, readable: Readable[E], *rows: tuple[E, Judgement]) -> Leaf:
        """The criterion that reads one thing, with a judgement for each answer. Raises as `total` does."""
        table = total(self.id, readable, rows)
        return self(lambda read: table[read(readable)])


@dataclass(frozen=True)
class Ground:
    """What a criterion rests on, before it is said what a gap in it means."""

    id: str
    ground: Grund
    sources: tuple[str, ...]

    def gap(self, weight: Vikt, asks: Mottagare, applies: Guard | None = None) -> Frame:
        """How much a gap matters, whom the question about it goes to, and when there can be one at all."""
        return Frame(self.id, self.ground, self.sources, weight, asks, applies)


def leaf(criterion_id: str, ground: Grund, *sources: str) -> Ground:
    """Begin a leaf criterion: `@leaf("id", Grund.LAG, "source").gap(weight, asks)` on a function, or the same
    with `.tabell(question, (answer, judgement), ...)` when one answer decides.
    """
    return Ground(criterion_id, ground, sources)


def guard[E: StrEnum](
    readable: Readable[E], *rows: tuple[E, Judgement | None], after: Guard | None = None
) -> Guard:
    """A guard that reads one thing, when the guard `after` does not stop.

    Raises ValueError when a row says anything but `ej_aktuellt` or None, and as `total` does.
    """
    if any(one is not None and one.verdict is not Verdict.EJ_AKTUELLT for _, one in rows):
        raise ValueError(f"En vakt över {readable.id} säger annat än ej aktuellt. Skriv None för vet-inte.")
    return existence(readable, *rows, after=after)


def existence[E: StrEnum](
    readable: Readable[E], *rows: tuple[E, Judgement | None], after: Guard | None = None
) -> Guard:
    """A guard about whether there is anything to judge, which also stops while that is unclear. Raises as
    `total` does.
    """
    table = total("en vakt", readable, rows)

    def judge(read: Read) -> Judgement | None:
        stopped = after(read) if after else None
        return table[read(readable)] if stopped is None else stopped

    return judge


def guards(*several: Guard) -> Guard:
    """The guards beside each other: what does not concern the case goes before what nobody knows."""

    def judge(read: Read) -> Judgement | None:
        unclear: Judgement | None = None
        for one in several:
            stopped = one(read)
            if stopped is not None and stopped.verdict is Verdict.EJ_AKTUELLT:
                return stopped
            unclear = unclear or stopped
        return unclear

    return judge


def total[E: StrEnum, R](name: str, readable: Readable[E], rows: Iterable[tuple[E, R]]) -> dict[E, R]:
    """The rows as a table. Raises ValueError unless every answer of the readable has exactly one row."""
    rows = tuple(rows)
    answers, given = list(readable.values), [answer for answer, _ in rows]
    missing = [one.value for one in answers if one not in given]
    foreign = [str(one) for one in given if not isinstance(one, readable.values)]
    twice = sorted({one.value for one in given if given.count(one) > 1})
    if missing or foreign or twice:
        raise ValueError(
            f"Tabellen för {name} över {readable.id} saknar svaren {missing}, har främmande svar {foreign} "
            f"och har svaren {twice} två gånger. Ge varje svar en rad."
        )
    return dict(rows)


def alla(criterion_id: str, *children: Criterion, galler: tuple[Criterion, ...] = ()) -> Composed:
    """Fulfilled when every child that concerns the case is; `galler` are those that say if the whole does."""
    return Composed(criterion_id, Mode.ALLA, (*galler, *children), len(galler))


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

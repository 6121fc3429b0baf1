"""Ways: what a rule has been seen to read, and what it came to.

A rule is a pure function of what it reads: told the same, it reads on alike and comes to the same.
So each way through a rule is run once, and then looked up in whatever case leads along it. What is kept is
the rule's own tree (unfolding grows it whole), as far as cases have led.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any, Protocol, cast, overload

from decision_aids.engine.criteria import Composed, Criterion, Leaf
from decision_aids.engine.facts import AnyReadable, Readable
from decision_aids.engine.outcomes import OKLART, Outcome
from decision_aids.engine.reading import Told, UnansweredError, reach
from decision_aids.engine.verdicts import Verdict

type Node = AnyReadable | Criterion


class Teller(Protocol):
    """Tells what the criteria and facts of one case came to; `told` is what it has told so far, by id."""

    told: dict[str, Told]

    def tell(self, node: Any, /) -> Told: ...


@dataclass(frozen=True, eq=False, slots=True)
class Way[R]:
    """A way through a rule: what it came to (None: an answer that it needs is missing), and what it read.

    `facts` have their values (None while unanswered), `questions` are those behind the facts, `wanted` the
    one that stopped it, and those whose answers it assumed.
    """

    result: R | None
    facts: dict[str, StrEnum | None]
    criteria: tuple[str, ...]
    questions: tuple[str, ...]
    wanted: tuple[str, ...]


class Reading:
    """Gives verdicts and facts to one rule that is run, and remembers what it read, in order."""

    def __init__(self, teller: Teller, *, waits: bool = False) -> None:
        """`waits`: stop at a criterion that waits for an answer, instead of taking it as unclear."""
        self._teller, self._waits = teller, waits
        self.steps: dict[str, tuple[Node, Told]] = {}

    @overload
    def __call__(self, node: Criterion, /) -> Verdict: ...
    @overload
    def __call__[E: StrEnum](self, node: Readable[E], /) -> E: ...
    @overload
    def __call__(self, node: Outcome, /) -> StrEnum: ...
    def __call__(self, node: Criterion | Outcome | Readable[StrEnum], /) -> StrEnum:
        """The verdict, the status or the value; raises UnansweredError when an answer is missing.

        What an outcome reads is read here too; it is unclear while an answer is missing, unless that is
        waited for.
        """
        if isinstance(node, Outcome):
            try:
                return node.decide(self)
            except UnansweredError:
                if self._waits:
                    raise
                return node.statuses(OKLART)
        told = self._teller.tell(node)
        self.steps[node.id] = (node, told)
        if told.waits_for and (told.value is None or self._waits):
            raise UnansweredError(told.waits_for)
        return cast("StrEnum", told.value)

    def way[R](self, result: R | None) -> Way[R]:
        """The way that the rule took."""
        facts = {
            key: told for key, (node, told) in self.steps.items() if not isinstance(node, Leaf | Composed)
        }
        return Way(
            result,
            {key: told.value for key, told in facts.items()},
            tuple(key for key in self.steps if key not in facts),
            tuple(dict.fromkeys(question for told in facts.values() for question in told.questions)),
            tuple(told.waits_for for told in facts.values() if told.waits_for),
        )


@dataclass(frozen=True, slots=True)
class _Place[R]:
    """A place where a rule reads something: where it goes on, by what it is told."""

    node: Node
    ways: dict[Told | None, _Place[R] | Way[R]]


class Ways[R]:
    """The ways that one rule has taken."""

    def __init__(self, rule: Callable[..., R], *, waits: bool) -> None:
        self._rule, self._waits = rule, waits
        self._first: dict[Told | None, _Place[R] | Way[R]] = {}

    def take(self, teller: Teller) -> Way[R]:
        """The way that the rule takes in a case."""
        told, place = teller.told, self._first.get(None)
        while isinstance(place, _Place):
            node = place.node
            place = place.ways.get(told.get(node.id) or teller.tell(node))
        return place or self._run(teller)

    def _run(self, teller: Teller) -> Way[R]:
        reading = Reading(teller, waits=self._waits)
        try:
            way = reading.way(self._rule(reading))
        except UnansweredError:
            way = cast("Way[R]", reading.way(None))
        ways, last = self._first, None
        for node, told in reading.steps.values():
            place = cast("_Place[R]", ways.setdefault(last, _Place(node, {})))
            ways, last = place.ways, told
        ways[last] = way
        return way


@cache
def _known(rule: Hashable, waits: bool) -> Ways[object]:
    return Ways(cast("Callable[..., object]", rule), waits=waits)


def take[R](rule: Callable[..., R], teller: Teller, *, waits: bool = False) -> Way[R]:
    """The way that a rule takes in a case, run or remembered. `waits`: as in a Reading."""
    return cast("Ways[R]", _known(rule, waits)).take(teller)


_REMEMBERED: list[Callable[[], None]] = [_known.cache_clear, reach.cache_clear]


def remembered[**P, R](function: Callable[P, R]) -> Callable[P, R]:
    """A function whose results are kept until all is forgotten."""
    kept = cache(function)
    _REMEMBERED.append(kept.cache_clear)
    return cast("Callable[P, R]", kept)


def forget() -> None:
    """Forget every way, and all that was made of ways, so that it is worked out anew."""
    for clear in _REMEMBERED:
        clear()

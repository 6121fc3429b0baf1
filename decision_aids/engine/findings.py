"""Findings: what each criterion came to in one case, why, and which answers would settle what is unclear."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, partial
from itertools import chain
from typing import cast

from decision_aids.engine.criteria import Composed, Criterion, Leaf
from decision_aids.engine.facts import AnyReadable, is_unknown
from decision_aids.engine.reading import Facts, Told, tell
from decision_aids.engine.verdicts import Judgement, Mottagare, Verdict
from decision_aids.engine.ways import Node, Way, remembered, take

UNANSWERED = "obesvarad"
COMPOSED = "sammanvagd"
NOT_ANSWERED = Judgement(Verdict.OKLART, UNANSWERED)
"""A leaf while an answer that it needs is missing."""
_MOST_ANSWERS = 3


@dataclass(frozen=True)
class Finding:
    """One criterion in one case.

    `facts` are the values read, `questions` the answers behind them, `wanted` the questions it waits for,
    `settled_by` the questions whose answers would make an unclear verdict clear, `asks` who can mend a gap,
    `known` that there is none: it is a fact that the criterion does not hold.
    """

    criterion: Criterion
    verdict: Verdict
    reason: str
    facts: dict[str, StrEnum | None]
    questions: tuple[str, ...]
    wanted: tuple[str, ...]
    asks: Mottagare | None = None
    settle: Callable[[], tuple[str, ...]] = field(default=tuple, compare=False, repr=False)
    known: bool = False

    @cached_property
    def settled_by(self) -> tuple[str, ...]:
        """Worked out when it is asked for: it costs more than all the rest of an evaluation."""
        return self.settle()

    @property
    def receiver(self) -> Mottagare:
        """Who can mend a gap in a leaf."""
        return self.asks or cast("Leaf", self.criterion).asks


class Findings:
    """The findings of one case, each criterion judged once; rules are told of these and of the facts."""

    def __init__(self, facts: Facts, readables: dict[str, AnyReadable]) -> None:
        self._facts = facts
        self._readables = readables
        self._known: dict[str, Finding] = {}
        self.told: dict[str, Told] = {}

    def of(self, criterion: Criterion) -> Finding:
        """Judge the criterion, or recall it."""
        known = self._known.get(criterion.id)
        if known is None:
            known = self._judge(criterion) if isinstance(criterion, Leaf) else self._compose(criterion)
            self._known[criterion.id] = known
        return known

    def tell(self, node: Node) -> Told:
        """What a criterion or a fact came to; a criterion that waits for an answer does so by its own id."""
        if isinstance(node, (Leaf, Composed)):  # a union would be made anew at each of these many calls
            found = self.of(node)
            told = tell(found.verdict, (), node.id if found.wanted else None)
        else:
            told = self._facts.tell(node)
        self.told[node.id] = told
        return told

    def _judge(self, leaf: Leaf) -> Finding:
        way = take(leaf.judge, self._facts)
        found = _found(leaf, way)
        return found if found.verdict is not Verdict.OKLART else self._unclear(found, leaf, way)

    def _unclear(self, found: Finding, leaf: Leaf, way: Way[Judgement]) -> Finding:
        """The same finding, which can say what would settle it."""
        settle = partial(self._settled_by, leaf, way)
        read = found.facts, found.questions, found.wanted
        return Finding(leaf, found.verdict, found.reason, *read, found.asks, settle, found.known)

    def _compose(self, composed: Composed) -> Finding:
        children = [self.of(child) for child in composed.children]
        verdict = composed.weigh(tuple(child.verdict for child in children))
        unclear = [child for child in children if child.verdict is Verdict.OKLART]
        return Finding(
            criterion=composed,
            verdict=verdict,
            reason=COMPOSED,
            facts={},
            questions=_merged(child.questions for child in children),
            wanted=_merged(child.wanted for child in children),
            settle=partial(_settled_by_any, unclear) if verdict is Verdict.OKLART else tuple,
        )

    def _settled_by(self, leaf: Leaf, first: Way[Judgement]) -> tuple[str, ...]:
        """The open questions (unanswered or vet inte) on the ways to a settled verdict, nearest first."""
        ways: list[_Way] = [_Way({}, (), first.facts)]
        seen: set[frozenset[tuple[str, StrEnum]]] = set()
        settled: dict[frozenset[tuple[str, StrEnum]], tuple[str, ...]] = {}
        for _ in range(_MOST_ANSWERS):
            unclear: list[_Way] = []
            for overrides, behind in (more for way in ways for more in self._one_more(way)):
                key = frozenset(overrides.items())
                # What settles it already is not helped by knowing more.
                if key in seen or any(less <= key for less in settled):
                    continue
                seen.add(key)
                taken = take(leaf.judge, self._facts.with_values(overrides))
                if (taken.result or NOT_ANSWERED).verdict is Verdict.OKLART:
                    unclear.append(_Way(overrides, behind, taken.facts))
                else:
                    settled[key] = behind
            ways = unclear
        return _merged(settled.values())

    def _one_more(self, way: _Way) -> Iterator[tuple[dict[str, StrEnum], tuple[str, ...]]]:
        """Every way to know one more of the facts that the leaf has read and nobody knows."""
        for fact_id, value in way.facts.items():
            if fact_id in way.overrides or (value is not None and not is_unknown(value)):
                continue
            readable = self._readables[fact_id]
            asked = self._facts.open_questions(readable)
            for other in self._facts.reachable(readable):
                yield {**way.overrides, fact_id: other}, (*way.behind, *asked)


@remembered
def _found(leaf: Leaf, way: Way[Judgement]) -> Finding:
    """What a leaf came to by one way, with nothing yet of what would settle it."""
    judgement = way.result or NOT_ANSWERED
    return Finding(
        criterion=leaf,
        verdict=judgement.verdict,
        reason=judgement.reason,
        facts=way.facts,
        questions=way.questions,
        wanted=way.wanted,
        asks=judgement.asks or leaf.asks,
        known=judgement.known,
    )


@dataclass(frozen=True)
class _Way:
    """Some facts taken as known, the questions behind them, and what the leaf then reads."""

    overrides: dict[str, StrEnum]
    behind: tuple[str, ...]
    facts: dict[str, StrEnum | None]


def _settled_by_any(findings: list[Finding]) -> tuple[str, ...]:
    return _merged(one.settled_by for one in findings)


def _merged(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(parts)))

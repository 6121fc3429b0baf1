"""Findings: what each criterion came to in one case, why, and which answers would settle what is unclear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from decision_aids.engine.criteria import Composed, Criterion, Judgement, Leaf, Mottagare, Verdict, weigh
from decision_aids.engine.facts import AnyReadable, is_unknown
from decision_aids.engine.reading import FactReading, Facts, Trace, UnansweredError

UNANSWERED = "obesvarad"
COMPOSED = "sammanvagd"
_MOST_ANSWERS = 3


@dataclass(frozen=True)
class Finding:
    """One criterion in one case.

    `facts` are the values read, `questions` the answers behind them, `wanted` the questions it waits for,
    `settled_by` the questions whose answers would make an unclear verdict clear, `asks` who can mend a gap.
    """

    criterion: Criterion
    verdict: Verdict
    reason: str
    facts: dict[str, StrEnum | None]
    questions: tuple[str, ...]
    wanted: tuple[str, ...]
    settled_by: tuple[str, ...] = ()
    asks: Mottagare | None = None


class Findings:
    """The findings of one case, each criterion judged once."""

    def __init__(self, facts: Facts, readables: dict[str, AnyReadable]) -> None:
        self._facts = facts
        self._readables = readables
        self._known: dict[str, Finding] = {}

    def of(self, criterion: Criterion) -> Finding:
        """Judge the criterion, or recall it."""
        if criterion.id not in self._known:
            self._known[criterion.id] = (
                self._judge(criterion) if isinstance(criterion, Leaf) else self._compose(criterion)
            )
        return self._known[criterion.id]

    def _judge(self, leaf: Leaf) -> Finding:
        judgement, trace = run(leaf, self._facts, {})
        return Finding(
            criterion=leaf,
            verdict=judgement.verdict,
            reason=judgement.reason,
            facts=trace.facts,
            questions=tuple(trace.questions),
            wanted=tuple(trace.wanted),
            settled_by=self._settled_by(leaf) if judgement.verdict is Verdict.OKLART else (),
            asks=judgement.asks or leaf.asks,
        )

    def _compose(self, composed: Composed) -> Finding:
        children = [self.of(child) for child in composed.children]
        verdict = weigh(composed.mode, (child.verdict for child in children))
        unclear = [child for child in children if child.verdict is Verdict.OKLART]
        return Finding(
            criterion=composed,
            verdict=verdict,
            reason=COMPOSED,
            facts={},
            questions=_merged(child.questions for child in children),
            wanted=_merged(child.wanted for child in children),
            settled_by=_merged(child.settled_by for child in unclear) if verdict is Verdict.OKLART else (),
        )

    def _settled_by(self, leaf: Leaf) -> tuple[str, ...]:
        """The open questions (unanswered or vet inte) on the ways to a settled verdict, nearest first."""
        ways: list[tuple[dict[str, StrEnum], tuple[str, ...]]] = [({}, ())]
        settled: list[tuple[str, ...]] = []
        for _ in range(_MOST_ANSWERS):
            longer = [more for way in ways for more in self._one_more(leaf, *way)]
            ways = []
            for overrides, behind in longer:
                if run(leaf, self._facts, overrides)[0].verdict is Verdict.OKLART:
                    ways.append((overrides, behind))
                else:
                    settled.append(behind)
        return _merged(settled)

    def _one_more(
        self, leaf: Leaf, overrides: dict[str, StrEnum], behind: tuple[str, ...]
    ) -> Iterator[tuple[dict[str, StrEnum], tuple[str, ...]]]:
        """Every way to know one more of the facts that the leaf reads and nobody knows."""
        _, trace = run(leaf, self._facts, overrides)
        for fact_id, value in trace.facts.items():
            if fact_id in overrides or (value is not None and not is_unknown(value)):
                continue
            readable = self._readables[fact_id]
            asked = self._facts.open_questions(readable)
            for other in self._facts.reachable(readable):
                yield {**overrides, fact_id: other}, (*behind, *asked)


def run(leaf: Leaf, facts: Facts, overrides: dict[str, StrEnum]) -> tuple[Judgement, Trace]:
    """Judge a leaf; while an answer is missing it is unclear, and the trace says which is wanted."""
    read = FactReading(facts, overrides)
    try:
        return leaf.judge(read), read.trace
    except UnansweredError:
        return Judgement(Verdict.OKLART, UNANSWERED), read.trace


def _merged(parts: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for part in parts for one in part))

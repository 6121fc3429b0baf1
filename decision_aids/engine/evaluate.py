"""Evaluate a case: every criterion, every outcome, what is missing, what to ask next, what has lapsed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, partial
from typing import cast, overload

from decision_aids.engine.aid import Aid
from decision_aids.engine.contradictions import Contradiction, disputed
from decision_aids.engine.criteria import Composed, Criterion, Leaf, Mode, Vikt
from decision_aids.engine.documents import Block, Document, Paragraph
from decision_aids.engine.facts import Readable, is_unknown
from decision_aids.engine.findings import UNANSWERED, Finding, Findings
from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import OKLART, Advice, Carry, Outcome, Part, Weigh
from decision_aids.engine.reading import Case, FactReading, Facts, RawReading, UnansweredError
from decision_aids.engine.verdicts import Verdict


@dataclass(frozen=True)
class Decided:
    """An outcome in one case: its status, the criteria and facts it weighed, and what would settle it.

    `parts`, `local` and `facets` are those of the outcome's texts that stand in this case.
    """

    outcome: Outcome
    status: StrEnum
    criteria: tuple[str, ...]
    facts: dict[str, StrEnum | None]
    parts: tuple[Part, ...] = ()
    local: tuple[Part, ...] = ()
    facets: tuple[Part, ...] = ()
    settle: Callable[[], tuple[str, ...]] = field(default=tuple, compare=False, repr=False)

    @cached_property
    def settled_by(self) -> tuple[str, ...]:
        """Worked out when it is asked for."""
        return self.settle()


@dataclass(frozen=True)
class Composition:
    """A document in one case: the parts of it that belong there."""

    document: Document
    parts: tuple[Paragraph | Block, ...]


@dataclass(frozen=True)
class NextStep:
    """The first group with questions that something wants and nobody has answered."""

    group: str
    questions: tuple[str, ...]


@dataclass(frozen=True)
class Evaluation:
    """Everything an aid says of one case.

    `read` are the questions something read or asked for, `wanted` those of them that have no answer,
    `lapsed` the answers that nothing reads any more, `carries` answers for the questions of other aids.
    `answer` are the sentences that the result begins with, `asked` the outcome that the reader asks about and
    `optional` the groups that the reader is not led to. `contradictions` are those found among the
    answers; nothing that rests on them is carried.
    """

    aid: Aid
    case: Case
    contradictions: tuple[Contradiction, ...]
    outcomes: tuple[Decided, ...]
    findings: tuple[Finding, ...]
    missing: tuple[Finding, ...]
    advice: tuple[Advice, ...]
    details: dict[str, Json]
    documents: tuple[Composition, ...]
    carries: dict[str, Json]
    read: frozenset[str]
    wanted: frozenset[str]
    lapsed: tuple[str, ...]
    next: NextStep | None
    answer: tuple[Decided, ...] = ()
    asked: str = ""
    optional: frozenset[str] = frozenset()
    voice: str = ""

    @property
    def short(self) -> bool:
        """True while something of the short path waits for an answer."""
        return self.next is not None and self.next.group in self.aid.short


class _Weighing:
    """Gives verdicts and facts to an outcome, an advice or a detail, and remembers what it read."""

    def __init__(self, findings: Findings, facts: Facts, *, waits: bool = False) -> None:
        """`waits`: stop at a criterion that waits for an answer, instead of taking it as unclear."""
        self._findings = findings
        self._waits = waits
        self._facts = FactReading(facts)
        self.trace = self._facts.trace
        self.criteria: dict[str, Finding] = {}

    @overload
    def __call__(self, node: Criterion, /) -> Verdict: ...
    @overload
    def __call__[E: StrEnum](self, node: Readable[E], /) -> E: ...
    @overload
    def __call__(self, node: Outcome, /) -> StrEnum: ...
    def __call__[E: StrEnum](self, node: Criterion | Outcome | Readable[E], /) -> Verdict | StrEnum | E:
        """The verdict, the status or the value."""
        if isinstance(node, (Leaf, Composed)):  # a union would be made anew at each of these many calls
            found = self.criteria[node.id] = self._findings.of(node)
            if self._waits and found.wanted:
                raise UnansweredError(found.wanted[0])
            return found.verdict
        if isinstance(node, Outcome):
            return self._status(node)
        return self._facts(node)

    def _status(self, outcome: Outcome) -> StrEnum:
        try:
            return outcome.decide(self)
        except UnansweredError:
            return outcome.statuses(OKLART)

    def rests_on(self) -> set[str]:
        """The questions behind everything that was read."""
        return {*self.trace.questions, *(one for found in self.criteria.values() for one in found.questions)}


class _Evaluating:
    """One evaluation under way; gathers everything that was read and everything that is wanted."""

    def __init__(self, aid: Aid, case: Case) -> None:
        self.aid, self.case = aid, case
        self.contradictions = tuple(one for one in aid.contradictions if one.found_in(case.answers))
        self.facts = Facts(case)
        self.findings = Findings(self.facts, aid.readables)
        self.every = tuple(self.findings.of(criterion) for criterion in aid.every_criterion())
        self.read = {question for finding in self.every for question in finding.questions}
        self.read |= disputed(self.contradictions)
        self.wanted = {question for finding in self.every for question in finding.wanted}

    def run[R](
        self, rule: Callable[[Weigh], R], unanswered: R, *, waits: bool = False
    ) -> tuple[R, _Weighing]:
        """Run a rule; while an answer it needs is missing, it comes to `unanswered`."""
        weighing = _Weighing(self.findings, self.facts, waits=waits)
        try:
            result = rule(weighing)
        except UnansweredError:
            result = unanswered
        self.read.update(weighing.trace.questions)
        self.wanted.update(weighing.trace.wanted)
        return result, weighing

    def decide(self, outcome: Outcome) -> Decided:
        status, weighed = self.run(outcome.decide, outcome.statuses(OKLART))
        settle = partial(self._settled_by, weighed) if status.value == OKLART else tuple
        return Decided(
            outcome,
            status,
            tuple(weighed.criteria),
            weighed.trace.facts,
            parts=self.standing(outcome.parts.get(status.value, ())),
            local=self.standing(outcome.local),
            facets=self.standing(outcome.facets),
            settle=settle,
        )

    def quietly[R](self, rule: Callable[[Weigh], R], unanswered: R) -> tuple[R, _Weighing]:
        """Run a rule that puts together what is already judged: it asks the reader for nothing."""
        weighing = _Weighing(self.findings, self.facts)
        try:
            return rule(weighing), weighing
        except UnansweredError:
            return unanswered, weighing

    def answer(self, one: Outcome) -> Decided:
        """A sentence of the answer."""
        status, weighed = self.quietly(one.decide, one.statuses(OKLART))
        return Decided(one, status, tuple(weighed.criteria), weighed.trace.facts)

    def standing(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """Those of an outcome's texts that stand in this case."""
        return tuple(one for one in parts if one.when is None or self.run(one.when, unanswered=False)[0])

    def _settled_by(self, weighed: _Weighing) -> tuple[str, ...]:
        """What would settle the criteria weighed, and the open questions behind the unknown facts."""
        found = [
            one
            for finding in self.every
            if finding.criterion.id in weighed.criteria
            for one in finding.settled_by
        ]
        for fact_id, value in weighed.trace.facts.items():
            if value is None or is_unknown(value):
                found += self.facts.open_questions(self.aid.readables[fact_id])
        return tuple(dict.fromkeys(found))

    def suits(self, one: Advice | Paragraph) -> bool:
        """Advice waits until what it weighs is answered: nobody is told to ask the care too early."""
        return self.run(one.suits, unanswered=False, waits=True)[0]

    def compose(self, document: Document) -> Composition | None:
        """The parts that suit; None when no paragraph does but those that always stand."""
        fitting = {one.id for one in document.paragraphs if one.always or self.suits(one)}
        if not any(one.id in fitting and not one.always for one in document.paragraphs):
            return None
        parts = tuple(one for one in document.parts if isinstance(one, Block) or one.id in fitting)
        return Composition(document, parts)

    def carry(self, one: Carry) -> Json:
        """What this case has to give to a question of another aid. It asks the reader for nothing.

        None when it rests on answers that contradict each other.
        """
        raw, weighing = RawReading(self.case), _Weighing(self.findings, self.facts)
        try:
            given = one.give(raw, weighing)
        except UnansweredError:
            return None
        return None if disputed(self.contradictions) & {*raw.questions, *weighing.rests_on()} else given

    def compute(self, rule: Callable[[RawReading, Weigh], Json]) -> Json:
        raw = RawReading(self.case)

        def with_raw(weigh: Weigh) -> Json:
            try:
                return rule(raw, weigh)
            except UnansweredError as stop:
                self.wanted.add(stop.question)
                raise

        result, _ = self.run(with_raw, None)
        self.read.update(raw.questions)
        return result


def evaluate(aid: Aid, case: Case) -> Evaluation:
    """Judge the case. Never raises for a half-filled form: that is the normal case."""
    run = _Evaluating(aid, case)
    outcomes = tuple(run.decide(outcome) for outcome in aid.outcomes)
    advice = tuple(one for one in aid.advice if run.suits(one))
    details = {one.id: run.compute(one.compute) for one in aid.details}
    documents = tuple(found for one in aid.documents if (found := run.compose(one)) is not None)
    carries = {one.question: run.carry(one) for one in aid.carries}
    optional = frozenset(
        group for group, leads in aid.optional.items() if not run.quietly(leads, unanswered=False)[0]
    )
    return Evaluation(
        aid=aid,
        case=case,
        contradictions=run.contradictions,
        outcomes=outcomes,
        findings=run.every,
        missing=_missing(run.findings, aid.criteria),
        advice=advice,
        details=details,
        documents=documents,
        carries={question: answer for question, answer in carries.items() if answer is not None},
        read=frozenset(run.read),
        wanted=frozenset(run.wanted),
        lapsed=tuple(answer for answer in case.answers if answer not in run.read),
        next=_next_step(aid, run.wanted, optional),
        answer=tuple(run.answer(one) for one in aid.answer),
        asked=run.quietly(aid.asked, "")[0] if aid.asked else "",
        optional=optional,
        voice=run.quietly(aid.voice, "")[0] if aid.voice else "",
    )


def _missing(findings: Findings, criteria: tuple[Criterion, ...]) -> tuple[Finding, ...]:
    """Every gap, most important first; what one of several alternatives lacks counts only if none holds."""
    gaps: dict[str, Finding] = {}

    def visit(criterion: Criterion) -> None:
        finding = findings.of(criterion)
        if isinstance(criterion, Composed):
            if criterion.mode is Mode.ALLA or finding.verdict is not Verdict.UPPFYLLT:
                for child in criterion.children:
                    visit(child)
        elif finding.verdict in {Verdict.INTE_UPPFYLLT, Verdict.OKLART} and _can_be_mended(finding):
            gaps[criterion.id] = finding

    for criterion in criteria:
        visit(criterion)
    return tuple(sorted(gaps.values(), key=_rank))


def _can_be_mended(finding: Finding) -> bool:
    """Not what waits for an answer, nor what only explains an outcome."""
    return finding.reason != UNANSWERED and cast("Leaf", finding.criterion).weight is not Vikt.FORKLARING


def _rank(finding: Finding) -> tuple[int, bool]:
    return cast("Leaf", finding.criterion).weight, finding.verdict is not Verdict.INTE_UPPFYLLT


def _next_step(aid: Aid, wanted: set[str], optional: frozenset[str]) -> NextStep | None:
    for group in aid.groups:
        if group in optional:
            continue
        questions = tuple(one.id for one in aid.questions if one.group == group and one.id in wanted)
        if questions:
            return NextStep(group, questions)
    return None

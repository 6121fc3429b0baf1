"""Evaluate a case: every criterion, every outcome, what is missing, what to ask next, what has lapsed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property, partial
from typing import Any, cast

from decision_aids.engine.aid import Aid
from decision_aids.engine.contradictions import Contradiction, disputed
from decision_aids.engine.criteria import Composed, Criterion, Leaf, Mode, Vikt
from decision_aids.engine.documents import Block, Document, Paragraph
from decision_aids.engine.documents import Part as DocumentPart
from decision_aids.engine.facts import is_unknown
from decision_aids.engine.findings import UNANSWERED, Finding, Findings
from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import OKLART, Advice, Carry, Outcome, Part, Weigh
from decision_aids.engine.reading import Case, Facts, RawReading, UnansweredError
from decision_aids.engine.recall import Rule, compute
from decision_aids.engine.verdicts import Mottagare, Verdict
from decision_aids.engine.ways import Reading, Way, take

NO = "nej"


@dataclass(frozen=True)
class Decided:
    """An outcome in one case: its status, the criteria and facts it weighed, and what would settle it.

    `parts`, `local` and `facets` are those of the outcome's texts that stand in this case, and `wanted` the
    questions that its facts wait for.
    """

    outcome: Outcome
    status: StrEnum
    criteria: tuple[str, ...]
    facts: dict[str, StrEnum | None]
    parts: tuple[Part, ...] = ()
    local: tuple[Part, ...] = ()
    facets: tuple[Part, ...] = ()
    wanted: tuple[str, ...] = ()
    settle: Callable[[], tuple[str, ...]] = field(default=tuple, compare=False, repr=False)

    @cached_property
    def settled_by(self) -> tuple[str, ...]:
        """Worked out when it is asked for."""
        return self.settle()


@dataclass(frozen=True)
class Composition:
    """A document in one case: the parts of it that belong there."""

    document: Document
    parts: tuple[DocumentPart, ...]


@dataclass(frozen=True)
class NextStep:
    """The first group with questions that something wants and nobody has answered."""

    group: str
    questions: tuple[str, ...]


class Evaluation:
    """Everything an aid says of one case: `findings` of every criterion, and the rest when it is asked for.

    `contradictions` are those found among the answers; nothing that rests on them is carried. `believed` is
    the case as the rules see it: an answer that can hardly be meant is unknown.

    It never raises for a half-filled form: that is the normal case.
    """

    def __init__(self, aid: Aid, case: Case) -> None:
        self.aid, self.case = aid, case
        self.contradictions = tuple(one for one in aid.contradictions if one.found_in(case))
        self.believed = _believed(aid, case, self.contradictions)
        self._facts = Facts(self.believed)
        self._findings = Findings(self._facts, aid.readables)
        self._read: set[str] = set()
        self._wanted: set[str] = set()
        # Before all else: a criterion that stands in two places weighs as it does in the first.
        self.findings = tuple(self._findings.of(criterion) for criterion in aid.every_criterion())

    @cached_property
    def outcomes(self) -> tuple[Decided, ...]:
        """What every outcome came to."""
        return tuple(self._decide(outcome) for outcome in self.aid.outcomes)

    @cached_property
    def missing(self) -> tuple[Finding, ...]:
        """Every gap, most important first: what the answer is said for, and then by weight.

        What an alternative lacks counts only if none of them holds.
        """
        gaps: dict[str, Finding] = {}

        def visit(criterion: Criterion) -> None:
            finding = self._findings.of(criterion)
            if isinstance(criterion, Composed):
                if criterion.mode is Mode.ALLA or finding.verdict is not Verdict.UPPFYLLT:
                    for child in criterion.children:
                        visit(child)
            elif finding.verdict in {Verdict.INTE_UPPFYLLT, Verdict.OKLART} and self._can_be_mended(finding):
                gaps[criterion.id] = finding

        for criterion in self.aid.criteria:
            visit(criterion)
        first = self._rests_on
        left = (one for one in gaps.values() if not self._in_vain(one))
        return tuple(sorted(left, key=lambda one: (one.criterion.id not in first, *_rank(one))))

    def _in_vain(self, gap: Finding) -> bool:
        """Whether care would be asked about what may not be demanded of the person."""
        care = self.aid.care
        if care is None or gap.receiver is not Mottagare.VARDEN or gap.criterion in care.paper:
            return False
        return bool(take(care.in_vain, self._findings).result)

    @cached_property
    def person_asks(self) -> bool:
        """Whether the person asks care by themselves: nobody else may, or there is no letter to do it in."""
        consent, care = self.aid.may_ask_care, self.aid.care
        if consent and self.believed.answers.get(consent.id) == NO:
            return True
        return care is not None and take(care.written, self._findings, waits=True).result is False

    def _can_be_mended(self, finding: Finding) -> bool:
        """Not what waits for an answer, nor what only explains an outcome, nor a known fact, nor what nobody
        needs in this case. It asks the reader for nothing.
        """
        leaf = cast("Leaf", finding.criterion)
        if finding.known or finding.reason == UNANSWERED or leaf.weight is Vikt.FORKLARING:
            return False
        needless = self.aid.needless.get(leaf.id)
        return needless is None or not take(needless, self._findings).result

    @cached_property
    def _rests_on(self) -> frozenset[str]:
        """The criteria that the first sentence of the answer is said for."""
        said = self.answer[0].status.value if self.aid.rests_on else ""
        return frozenset(one.id for one in self.aid.rests_on.get(said, ()))

    @cached_property
    def advice(self) -> tuple[Advice, ...]:
        """The advice that suits, first what the answer names."""
        first = self.aid.begins.get(self.answer[-1].status.value, ()) if self.aid.begins else ()
        suiting = (one for one in self.aid.advice if self._suits(one))
        return tuple(sorted(suiting, key=lambda one: one not in first))

    @cached_property
    def details(self) -> dict[str, Json]:
        """The details by id; None for one that waits for an answer."""
        return {one.id: self._compute(one.compute) for one in self.aid.details}

    @cached_property
    def documents(self) -> tuple[Composition, ...]:
        """The documents that stand."""
        return tuple(found for one in self.aid.documents if (found := self._compose(one)) is not None)

    @cached_property
    def carries(self) -> dict[str, Json]:
        """Answers for the questions of other aids."""
        given = {one.question: self._carry(one) for one in self.aid.carries}
        return {question: answer for question, answer in given.items() if answer is not None}

    @cached_property
    def read(self) -> frozenset[str]:
        """The questions that something read or asked for."""
        _ = (self.outcomes, self.advice, self.details, self.documents)
        judged = (question for finding in self.findings for question in finding.questions)
        return frozenset((*self._read, *judged, *disputed(self.contradictions)))

    @cached_property
    def wanted(self) -> frozenset[str]:
        """The questions that were read and have no answer."""
        _ = self.read
        return frozenset((*self._wanted, *(one for finding in self.findings for one in finding.wanted)))

    @cached_property
    def lapsed(self) -> tuple[str, ...]:
        """The answers that nothing reads any more."""
        return tuple(answer for answer in self.case.answers if answer not in self.read)

    @cached_property
    def next(self) -> NextStep | None:
        """The first group with a question that is wanted, of those that the reader is led to."""
        for group in self.aid.groups:
            if group in self.optional:
                continue
            questions = (one.id for one in self.aid.questions if one.group == group)
            if wanted := tuple(one for one in questions if one in self.wanted):
                return NextStep(group, wanted)
        return None

    @cached_property
    def answer(self) -> tuple[Decided, ...]:
        """The sentences that the result begins with."""
        return tuple(self._sentence(one) for one in self.aid.answer)

    @cached_property
    def asked(self) -> str:
        """The outcome that the reader asks about."""
        return (self.aid.asked and take(self.aid.asked, self._findings).result) or ""

    @cached_property
    def voice(self) -> str:
        """Who reads: texts of that reader's own replace the usual ones."""
        answer = self.aid.voice and self.believed.answers.get(self.aid.voice.id)
        return str(answer or "")

    @cached_property
    def optional(self) -> frozenset[str]:
        """The groups that the reader is not led to."""
        return frozenset(
            group for group, leads in self.aid.optional.items() if not take(leads, self._findings).result
        )

    @cached_property
    def beside(self) -> frozenset[str]:
        """The groups and questions that cannot change the answer, whatever else is answered."""
        when = self.aid.beside_when.items()
        return frozenset((*self.aid.beside, *(one for one, so in when if take(so, self._findings).result)))

    @property
    def short(self) -> bool:
        """True while something of the short path waits for an answer."""
        return self.next is not None and self.next.group in self.aid.short

    def _sentence(self, one: Outcome) -> Decided:
        """A sentence puts together what is already judged: it asks the reader for nothing."""
        way = take(one.decide, self._findings)
        return Decided(one, way.result or one.statuses(OKLART), way.criteria, way.facts, wanted=way.wanted)

    def _take[R](self, rule: Callable[[Weigh], R], *, waits: bool = False) -> Way[R]:
        """The way that a rule takes; what it read is remembered."""
        way = take(rule, self._findings, waits=waits)
        self._read.update(way.questions)
        self._wanted.update(way.wanted)
        return way

    def _decide(self, outcome: Outcome) -> Decided:
        way = self._take(outcome.decide)
        status = way.result or outcome.statuses(OKLART)
        return Decided(
            outcome,
            status,
            way.criteria,
            way.facts,
            parts=self._standing(outcome.parts.get(status.value, ())),
            local=self._standing(outcome.local),
            facets=self._standing(outcome.facets),
            wanted=way.wanted,
            settle=partial(self._settled_by, way) if status.value == OKLART else tuple,
        )

    def _standing(self, parts: tuple[Part, ...]) -> tuple[Part, ...]:
        """Those of an outcome's texts that stand in this case."""
        return tuple(one for one in parts if one.when is None or self._take(one.when).result)

    def _settled_by(self, way: Way[StrEnum]) -> tuple[str, ...]:
        """What would settle the criteria weighed, and the open questions behind the unknown facts."""
        found = [one for each in self._weighed(way) for one in each.settled_by]
        for fact_id, value in way.facts.items():
            if value is None or is_unknown(value):
                found += self._facts.open_questions(self.aid.readables[fact_id])
        return tuple(dict.fromkeys(found))

    def _weighed(self, way: Way[Any]) -> Iterator[Finding]:
        """The findings of the criteria that a rule read."""
        return (finding for finding in self.findings if finding.criterion.id in way.criteria)

    def _suits(self, one: Advice | Paragraph) -> bool:
        """Advice waits until what it weighs is answered, but for what the answer says before that."""
        return bool(self._take(one.suits, waits=one.waits).result)

    def _compose(self, document: Document) -> Composition | None:
        """The parts that suit; None when no paragraph does but those that always stand."""
        fitting = {one.id for one in document.paragraphs if one.always or self._suits(one)}
        if not any(one.id in fitting and not one.always for one in document.paragraphs):
            return None
        parts = tuple(one for one in document.parts if isinstance(one, Block) or one.id in fitting)
        return Composition(document, parts)

    def _carry(self, one: Carry) -> Json:
        """What this case has to give to a question of another aid. It asks the reader for nothing.

        None when it rests on answers that contradict each other.
        """
        raw, read = RawReading(self.believed), Reading(self._findings)
        try:
            given = one.give(raw, read)
        except UnansweredError:
            return None
        way = read.way(given)
        judged = (question for found in self._weighed(way) for question in found.questions)
        return None if disputed(self.contradictions) & {*raw.questions, *way.questions, *judged} else given

    def _compute(self, rule: Rule) -> Json:
        came = compute(rule, self.believed, self._findings)
        self._read.update(came.questions)
        if came.wanted is not None:
            self._wanted.add(came.wanted)
        return came.result


evaluate = Evaluation
"""Judge a case."""


def _rank(finding: Finding) -> tuple[int, bool]:
    return cast("Leaf", finding.criterion).weight, finding.verdict is not Verdict.INTE_UPPFYLLT


def _believed(aid: Aid, case: Case, contradictions: tuple[Contradiction, ...]) -> Case:
    """The case as the rules see it."""
    doubted = disputed(one for one in contradictions if one.doubts)
    unknown = {one: aid.question[one].unknown() for one in doubted}
    return Case(case.as_of, {**case.answers, **unknown}) if unknown else case

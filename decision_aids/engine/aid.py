"""An aid: the questions it asks, in groups, and everything it judges and answers."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import cast

from decision_aids.engine.care import Care
from decision_aids.engine.contradictions import Contradiction
from decision_aids.engine.criteria import Composed, Criterion, Leaf, leaves
from decision_aids.engine.documents import Document
from decision_aids.engine.facts import AnyReadable
from decision_aids.engine.outcomes import Advice, Carry, Detail, Outcome, Weigh
from decision_aids.engine.questions import Choice, Question
from decision_aids.engine.relations import Relation
from decision_aids.engine.speaks import Order
from decision_aids.engine.witness import Witnesses

type AnyQuestion = Question[Hashable]


@dataclass(frozen=True)
class Aid:
    """Everything that makes up one aid, in the order a reader meets it.

    `order` are the groups of statuses that outcomes stand in, most important first, when they do; `leads` the
    outcomes, each in a status, that the answer names before others; `next` the aids that a reader may go on
    to, and `carries` the answers this one can give them. `speaks` says what the answers speak for,
    `contradictions` which of them cannot all be right, `relations` what may stand together in a result.

    `answer` are the sentences that the result begins with, each decided as an outcome is, and `asked` the
    outcome that the reader's question is about. `short` are the groups that lead to a first useful result;
    `optional` those that nobody is led to unless the function says so, and `with_documents` the group that is
    asked beside the documents. `names` is the choice whose answer has a name that stands for "aktiviteten" in
    what care is asked. `rests_on` are, for a status of the first sentence, the criteria that it is said for:
    what they lack is missing most. `beside` are the groups and questions that can never change the answer,
    `beside_when` the groups that cannot in the cases that the function tells; they may have words of their
    own for what they give then. `anew` are the questions that are asked anew when a month is followed up,
    beside the month itself. `examples` says that a step shows how others have done: the local parts and the
    facets of the outcome with the step's name. `voice` is the question of who reads: texts under `lasare`
    replace the usual ones for that reader. `read_against` is the criterion that there is something to read:
    where it does not hold, nobody can say what is missing. `may_ask_care` is the question whether care may be
    asked: who says no there asks care by themselves. `care` says more of how it is asked. `needless` are
    criteria, each with the cases in which nobody is asked to mend what it lacks: a paper for what the person
    does not want. `begins` are, for a status of the last sentence of the answer, the advice that it names:
    the plan begins with them.
    """

    id: str
    groups: tuple[str, ...]
    questions: tuple[AnyQuestion, ...]
    facts: tuple[AnyReadable, ...]
    criteria: tuple[Criterion, ...]
    outcomes: tuple[Outcome, ...]
    advice: tuple[Advice, ...]
    details: tuple[Detail, ...]
    documents: tuple[Document, ...] = ()
    order: tuple[tuple[str, ...], ...] = ()
    leads: tuple[tuple[str, str], ...] = ()
    next: tuple[str, ...] = ()
    carries: tuple[Carry, ...] = ()
    speaks: tuple[Order, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    relations: tuple[Relation, ...] = ()
    answer: tuple[Outcome, ...] = ()
    asked: Callable[[Weigh], str] | None = None
    short: tuple[str, ...] = ()
    anew: tuple[AnyQuestion, ...] = ()
    with_documents: str = ""
    names: str = ""
    rests_on: Mapping[str, tuple[Criterion, ...]] = field(default_factory=dict[str, tuple[Criterion, ...]])
    examples: bool = False
    voice: AnyQuestion | None = None
    read_against: Leaf | None = None
    may_ask_care: AnyQuestion | None = None
    care: Care | None = None
    needless: Mapping[str, Callable[[Weigh], bool]] = field(
        default_factory=dict[str, Callable[[Weigh], bool]]
    )
    begins: Mapping[str, tuple[Advice, ...]] = field(default_factory=dict[str, tuple[Advice, ...]])
    beside: tuple[str, ...] = ()
    beside_when: Mapping[str, Callable[[Weigh], bool]] = field(
        default_factory=dict[str, Callable[[Weigh], bool]]
    )
    optional: Mapping[str, Callable[[Weigh], bool]] = field(
        default_factory=dict[str, Callable[[Weigh], bool]]
    )

    def __post_init__(self) -> None:
        ids = [question.id for question in self.questions] + [one.id for one in self.facts]
        ids += [criterion.id for criterion in self.every_criterion()]
        ids += [
            one.id for one in (*self.answer, *self.outcomes, *self.advice, *self.details, *self.documents)
        ]
        for document in self.documents:
            ids += [f"{document.id}.{one.id}" for one in document.paragraphs]
        twice = sorted({one for one in ids if ids.count(one) > 1})
        strays = [question.id for question in self.questions if question.group not in self.groups]
        if twice or strays:
            raise ValueError(f"Stödet {self.id}: id används två gånger {twice}; frågor utan grupp {strays}.")

    @property
    def address(self) -> str:
        """The name of its page in the site."""
        return self.id.replace("_", "-")

    @cached_property
    def question(self) -> dict[str, AnyQuestion]:
        """Questions by id."""
        return {question.id: question for question in self.questions}

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """Every leaf criterion once, in order."""
        found = {one.id: one for criterion in self.criteria for one in leaves(criterion)}
        return tuple(found.values())

    @cached_property
    def readables(self) -> dict[str, AnyReadable]:
        """Everything a rule can read, by id: the choice questions and the facts."""
        choices = [cast("AnyReadable", one) for one in self.questions if isinstance(one, Choice)]
        return {one.id: one for one in (*choices, *self.facts)}

    @cached_property
    def witnesses(self) -> Witnesses:
        """The search for answers, with every rule unfolded once."""
        return Witnesses()

    def cited(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Every rule that rests on sources, by id, with their ids in the register."""
        for leaf in self.leaves:
            yield leaf.id, leaf.sources
        for outcome in (*self.answer, *self.outcomes):
            yield outcome.id, outcome.sources
            parts = (one for some in outcome.parts.values() for one in some)
            for part in (*outcome.facets, *outcome.local, *parts):
                yield f"{outcome.id}.{part.id}", part.sources
        for one in (*self.contradictions, *self.advice):
            yield one.id, one.sources
        for one in self.details:
            yield one.id, one.sources
        for document in self.documents:
            for one in document.paragraphs:
                yield f"{document.id}.{one.id}", one.sources

    @cached_property
    def _criteria(self) -> tuple[Criterion, ...]:
        found: dict[str, Criterion] = {}

        def visit(criterion: Criterion) -> None:
            if criterion.id not in found:
                found[criterion.id] = criterion
                for child in criterion.children if isinstance(criterion, Composed) else ():
                    visit(child)

        for criterion in self.criteria:
            visit(criterion)
        return tuple(found.values())

    def every_criterion(self) -> tuple[Criterion, ...]:
        """Each criterion once, composed ones before their children."""
        return self._criteria

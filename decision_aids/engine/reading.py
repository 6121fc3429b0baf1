"""Reading with a memory: what each function read is what explanation, next step and proof are made of."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import cast

from decision_aids.engine.facts import AnyReadable, Readable, is_unknown
from decision_aids.engine.measures import Day
from decision_aids.engine.questions import Ask, Question


class _AsOf(Ask[date]):
    """The day the reader asks about: always known."""

    def representatives(self) -> tuple[date, ...]:
        return self.value.representatives()


AS_OF = _AsOf(
    "datum",
    "",
    Day(
        (
            date(2026, 6, 30),
            date(2026, 7, 1),
            date(2026, 9, 30),
            date(2026, 10, 1),
            date(2026, 11, 22),
            date(2027, 1, 1),
        )
    ),
)
"""The day the reader asks about. Always known: it is an input to every case, never read from a clock."""


class UnansweredError(Exception):
    """A function asked for an answer not given yet, and stops there: that is how questions are found."""

    def __init__(self, question: str, asked: Question[Hashable] | None = None) -> None:
        super().__init__(question)
        self.question = question
        self.asked = asked


@dataclass(frozen=True)
class Case:
    """What is known: the day the reader asks about, and the answers given, already read strictly."""

    as_of: date
    answers: Mapping[str, Hashable] = field(default_factory=dict[str, Hashable])


class RawReading:
    """Gives answers to one function and remembers which questions it asked for, in order."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self.questions: dict[str, None] = {}

    def __call__[T: Hashable](self, question: Question[T]) -> T:
        """The answer; raises UnansweredError when there is none."""
        self.questions[question.id] = None
        if question.id == AS_OF.id:
            return cast("T", self._case.as_of)
        if question.id not in self._case.answers:
            raise UnansweredError(question.id, question)
        return cast("T", self._case.answers[question.id])


@dataclass(frozen=True)
class FactValue:
    """What a fact came to: its value, or the question it waits for; and the questions it read."""

    value: StrEnum | None
    questions: Mapping[str, None]
    waits_for: str | None = None


class Facts:
    """The facts of one case, each computed once."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self._known: dict[str, FactValue] = {}
        self._reachable: dict[str, tuple[StrEnum, ...]] = {}

    def value(self, readable: AnyReadable) -> FactValue:
        """Compute the fact, or recall it."""
        known = self._known.get(readable.id)
        if known is None:
            known = self._known[readable.id] = self._compute(readable)
        return known

    def open_questions(self, readable: AnyReadable) -> tuple[str, ...]:
        """The questions behind a fact that have no answer, or the answer vet inte."""
        answers = self.case.answers
        return tuple(
            question
            for question in self.value(readable).questions
            if question != AS_OF.id and _is_open(answers.get(question))
        )

    def reachable(self, readable: AnyReadable) -> tuple[StrEnum, ...]:
        """The known values the fact can still come to, when its open questions are answered in every way."""
        if readable.id not in self._reachable:
            known = {key: answer for key, answer in self.case.answers.items() if not _is_open(answer)}
            found = dict.fromkeys(_values(readable, Case(self.case.as_of, known)))
            self._reachable[readable.id] = tuple(value for value in found if not is_unknown(value))
        return self._reachable[readable.id]

    def _compute(self, readable: AnyReadable) -> FactValue:
        raw = RawReading(self.case)
        try:
            value = readable.compute(raw)
        except UnansweredError as stop:
            return FactValue(None, raw.questions, stop.question)
        return FactValue(value, raw.questions)


def _is_open(answer: Hashable) -> bool:
    return answer is None or (isinstance(answer, StrEnum) and is_unknown(answer))


def _values(readable: AnyReadable, case: Case) -> Iterator[StrEnum]:
    """The fact's values, over the representative answers to what it asks and nobody has answered."""
    try:
        yield readable.compute(RawReading(case))
    except UnansweredError as stop:
        if stop.asked is not None:
            for answer in stop.asked.representatives():
                yield from _values(readable, Case(case.as_of, {**case.answers, stop.question: answer}))


@dataclass(slots=True)
class Trace:
    """What one rule read: facts with their values (None while unanswered), and the questions behind them."""

    facts: dict[str, StrEnum | None] = field(default_factory=dict[str, StrEnum | None])
    questions: dict[str, None] = field(default_factory=dict[str, None])
    wanted: dict[str, None] = field(default_factory=dict[str, None])


class FactReading:
    """Gives facts to one rule, with `overrides` in place of some, and remembers which it read."""

    def __init__(self, facts: Facts, overrides: Mapping[str, StrEnum] | None = None) -> None:
        self._facts = facts
        self._overrides = overrides or {}
        self.trace = Trace()

    def __call__[E: StrEnum](self, readable: Readable[E]) -> E:
        """The value of the fact; raises UnansweredError when an answer behind it is missing."""
        if readable.id in self._overrides:
            value = cast("E", self._overrides[readable.id])
            self.trace.facts[readable.id] = value
            return value
        found = self._facts.value(cast("AnyReadable", readable))
        self.trace.questions.update(found.questions)
        self.trace.facts[readable.id] = found.value
        if found.value is None:
            question = found.waits_for or readable.id
            self.trace.wanted[question] = None
            raise UnansweredError(question)
        return cast("E", found.value)

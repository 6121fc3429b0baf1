"""Reading with a memory: what each function read is what explanation, next step and proof are made of."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from typing import cast

from decision_aids.engine.facts import AnyReadable, is_unknown
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

    def __init__(self, case: Case, *, assumes: bool = True) -> None:
        """`assumes`: False to stop where an answer would be assumed, too."""
        self._case, self._assumes = case, assumes
        self.questions: dict[str, None] = {}
        self.waits_for: str | None = None

    def __call__[T: Hashable](self, question: Question[T]) -> T:
        """The answer; raises UnansweredError when there is none."""
        self.questions[question.id] = None
        if question.id == AS_OF.id:
            return cast("T", self._case.as_of)
        if question.id not in self._case.answers:
            raise UnansweredError(question.id, question)
        return cast("T", self._case.answers[question.id])

    def assuming[T: Hashable](self, question: Question[T], assumed: T) -> T:
        """The answer, or what is assumed while there is none; then `waits_for` is the question."""
        if not self._assumes or question.id in self._case.answers:
            return self(question)
        self.questions[question.id] = None
        self.waits_for = question.id
        return assumed


@dataclass(frozen=True, eq=False, slots=True)
class Told:
    """What a rule is told where it reads: a value, or the question it waits for; and the questions behind it.

    A value that rests on what is assumed waits for an answer, too.

    The same is always the same object (`tell`): rules are remembered by what they were told.
    """

    value: StrEnum | None
    questions: tuple[str, ...] = ()
    waits_for: str | None = None


tell = lru_cache(maxsize=None, typed=True)(Told)
"""What is told, by its parts; values of two enums may be equal, and are told apart."""


class Facts:
    """The facts of one case, each computed once. `known` are facts taken as having these values."""

    def __init__(self, case: Case, known: Mapping[str, Told] | None = None) -> None:
        self.case = case
        self.told: dict[str, Told] = {**known} if known else {}

    def tell(self, readable: AnyReadable) -> Told:
        """Compute the fact, or recall it."""
        told = self.told.get(readable.id)
        if told is None:
            told = self.told[readable.id] = self._compute(readable)
        return told

    def open_questions(self, readable: AnyReadable) -> tuple[str, ...]:
        """The questions behind a fact that have no answer, or the answer vet inte."""
        answers = self.case.answers
        return tuple(
            question
            for question in self.tell(readable).questions
            if question != AS_OF.id and _is_open(answers.get(question))
        )

    def reachable(self, readable: AnyReadable) -> tuple[StrEnum, ...]:
        """The known values the fact can still come to, when its open questions are answered in every way."""
        return reach(readable.compute).of(readable, self._settled)

    @cached_property
    def _settled(self) -> Case:
        """The case without the answers that are open."""
        known = {key: answer for key, answer in self.case.answers.items() if not _is_open(answer)}
        return Case(self.case.as_of, known)

    def with_values(self, values: Mapping[str, StrEnum]) -> Facts:
        """The same facts, but for some that are taken as known."""
        return Facts(self.case, {**self.told, **{key: tell(value) for key, value in values.items()}})

    def _compute(self, readable: AnyReadable) -> Told:
        raw = RawReading(self.case)
        try:
            return tell(readable.compute(raw), tuple(raw.questions), raw.waits_for)
        except UnansweredError as stop:
            return tell(None, tuple(raw.questions), stop.question)


def _is_open(answer: Hashable) -> bool:
    return answer is None or (isinstance(answer, StrEnum) and is_unknown(answer))


class _Reach:
    """The known values that one fact can come to, remembered by the answers to the questions it asks."""

    def __init__(self) -> None:
        self._asks: dict[str, None] = {}
        self._values: dict[tuple[Hashable, ...], tuple[StrEnum, ...]] = {}

    def of(self, readable: AnyReadable, case: Case) -> tuple[StrEnum, ...]:
        """The values, over every answer to what the case leaves open."""
        if (key := self._key(case)) not in self._values:
            asked: dict[str, None] = {}
            found = _until_all(every_value(readable, case, asked))
            if not asked.keys() <= self._asks.keys():  # what is remembered did not tell these answers apart
                self._asks.update(asked)
                self._values.clear()
                key = self._key(case)
            self._values[key] = tuple(value for value in found if not is_unknown(value))
        return self._values[key]

    def _key(self, case: Case) -> tuple[Hashable, ...]:
        return tuple(case.as_of if one == AS_OF.id else case.answers.get(one) for one in self._asks)


@cache
def reach(_: Hashable) -> _Reach:
    """What is remembered of the fact that computes so."""
    return _Reach()


def _until_all(values: Iterator[StrEnum]) -> dict[StrEnum, None]:
    """The values, each once; no further than to where none is left to find."""
    found: dict[StrEnum, None] = {}
    for value in values:
        found[value] = None
        if found.keys() >= known_values(type(value)):
            break
    return found


@cache
def known_values(kind: type[StrEnum]) -> frozenset[StrEnum]:
    """The values of an enum but those that say that nobody knows."""
    return frozenset(value for value in kind if not is_unknown(value))


def every_value(readable: AnyReadable, case: Case, asked: dict[str, None]) -> Iterator[StrEnum]:
    """The fact's values, over the representative answers to what it asks and nobody has answered."""
    raw = RawReading(case, assumes=False)
    try:
        value = readable.compute(raw)
    except UnansweredError as stop:
        if stop.asked is not None:
            for answer in stop.asked.representatives():
                yield from every_value(
                    readable, Case(case.as_of, {**case.answers, stop.question: answer}), asked
                )
    else:
        asked.update(raw.questions)  # before it is told: who has all values asks for no more
        yield value
    asked.update(raw.questions)

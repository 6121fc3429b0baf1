"""Answers that contradict each other: declared, asked about, and carried nowhere until it is settled.

So do dates that cannot be meant. Such an answer contradicts the calendar, and the rules take it for unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import cast

from decision_aids.engine.questions import Question
from decision_aids.engine.reading import AS_OF, Case
from decision_aids.engine.verdicts import Mottagare

type Answers = Mapping[str, Hashable]


@dataclass(frozen=True)
class Contradiction:
    """Answers that cannot all be right. `among` are the questions; `holds` is asked when all have answers.

    `sources` say why they cannot all be right, and `asks` who can tell which of them is wrong. While it
    `doubts`, the rules take the answers for unknown. `examples` are answers of which it holds, when the
    questions' own representatives have none.
    """

    id: str
    among: tuple[Question[Hashable], ...]
    holds: Callable[[Answers], bool]
    sources: tuple[str, ...]
    asks: Mottagare = Mottagare.HANDLAGGAREN
    doubts: bool = False
    examples: tuple[Answers, ...] = ()

    def found_in(self, case: Case) -> bool:
        """True when the answers contradict each other so."""
        if any(one.id not in case.answers for one in self.among):
            return False
        return self.holds({**case.answers, AS_OF.id: case.as_of})


def together(
    contradiction_id: str,
    *given: tuple[Question[Hashable], Hashable],
    sources: tuple[str, ...],
    asks: Mottagare = Mottagare.HANDLAGGAREN,
) -> Contradiction:
    """A contradiction between single answers: each question with its answer."""

    def holds(answers: Answers) -> bool:
        return all(answers[question.id] == value for question, value in given)

    return Contradiction(contradiction_id, tuple(one for one, _ in given), holds, sources, asks)


def more_than_one(
    contradiction_id: str, question: Question[Hashable], *members: Hashable, sources: tuple[str, ...]
) -> Contradiction:
    """A contradiction within an answer that may hold several: at most one of the members can be right."""

    def holds(answers: Answers) -> bool:
        return sum(one in several(answers[question.id]) for one in members) > 1

    return Contradiction(contradiction_id, (question,), holds, sources)


def implausible[T: Hashable](
    contradiction_id: str,
    question: Question[T | None],
    holds: Callable[[T, date], bool],
    example: T,
    *sources: str,
) -> Contradiction:
    """An answer that can hardly be meant, on the day asked about: a question to the reader, never to others.

    `example` is one that can hardly be meant on any day.
    """

    def found(answers: Answers) -> bool:
        answer, as_of = answers[question.id], cast("date", answers[AS_OF.id])
        return answer is not None and holds(cast("T", answer), as_of)

    return Contradiction(
        contradiction_id, (question,), found, sources, doubts=True, examples=({question.id: example},)
    )


def disputed(found: Iterable[Contradiction]) -> frozenset[str]:
    """The questions whose answers contradict each other."""
    return frozenset(question.id for one in found for question in one.among)


def several(answer: Hashable) -> frozenset[Hashable]:
    """The members of an answer that may hold several; none for vet inte."""
    return cast("frozenset[Hashable]", answer) if isinstance(answer, frozenset) else frozenset()

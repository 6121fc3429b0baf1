"""A kind word about what may point out a person in what the reader has written, before it is copied."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass

from decision_aids.engine.aid import AnyQuestion
from decision_aids.engine.answers import write_answers
from decision_aids.engine.entries import Entries
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.identifying import identities, phones
from decision_aids.engine.json_types import Json
from decision_aids.engine.texts import Texts
from decision_aids.engine.values import Text, Value

NUMBER = "Det ser ut som ett personnummer i texten. Ta bort det innan du kopierar eller skriver ut."
PHONE = (
    "Det ser ut som ett telefonnummer i texten. Ta bort det innan du kopierar eller skriver ut, "
    "om det går till en enskild person."
)


@dataclass(frozen=True)
class PersonalView:
    """A question in whose answer something may point out a person, and what is said of it."""

    question: str
    label: str
    notice: str


def notice_of(question: AnyQuestion, written: Json) -> str:
    """What to say of somebody's own words; nothing of other kinds of answers. Nothing is refused for it."""
    words = tuple(_words(question.value, written))
    if any(any(identities(one)) for one, _ in words):
        return NUMBER
    return PHONE if any(not contact and any(phones(one)) for one, contact in words) else ""


def _words(value: Value[Hashable], written: Json) -> Iterator[tuple[str, bool]]:
    """Each text with whether a phone number belongs in it."""
    if isinstance(value, Text) and isinstance(written, str):
        yield written, value.contact
    elif isinstance(value, Entries) and isinstance(written, list):
        for entry in written:
            for key, kind in value.cells:
                yield from _words(kind, entry.get(key) if isinstance(entry, dict) else None)


def personal(evaluation: Evaluation, texts: Texts) -> tuple[PersonalView, ...]:
    """Every answer that has something of the kind."""
    written = write_answers(evaluation.aid, evaluation.case.answers)
    return tuple(
        PersonalView(one.id, texts("fragor", one.id, "fraga"), notice)
        for one in evaluation.aid.questions
        if (notice := notice_of(one, written.get(one.id)))
    )

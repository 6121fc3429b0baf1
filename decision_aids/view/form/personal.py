"""A kind word about what may point out a person in what the reader has written, before it is copied."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aids.engine.aid import AnyQuestion
from decision_aids.engine.answers import write_answers
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.identifying import identities, phones
from decision_aids.engine.json_types import Json
from decision_aids.engine.texts import Texts
from decision_aids.engine.values import Text

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
    """What to say of some words; nothing of other kinds of answers. Nothing is refused for it."""
    if not (isinstance(question.value, Text) and isinstance(written, str)):
        return ""
    if any(identities(written)):
        return NUMBER
    return PHONE if not question.value.contact and any(phones(written)) else ""


def personal(evaluation: Evaluation, texts: Texts) -> tuple[PersonalView, ...]:
    """Every answer that has something of the kind."""
    written = write_answers(evaluation.aid, evaluation.case.answers)
    return tuple(
        PersonalView(one.id, texts("fragor", one.id, "fraga"), notice)
        for one in evaluation.aid.questions
        if (notice := notice_of(one, written.get(one.id)))
    )

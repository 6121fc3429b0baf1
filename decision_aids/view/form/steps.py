"""The way through an aid: its steps, and the answers given, each with a way to change it."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from typing import cast

from decision_aids.engine.answers import write_answers
from decision_aids.engine.entries import Entries, Entry
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json
from decision_aids.engine.marks import Marks
from decision_aids.engine.measures import Hours
from decision_aids.engine.placeholders import blank
from decision_aids.engine.questions import VET_INTE
from decision_aids.engine.rows import Row
from decision_aids.engine.texts import Texts
from decision_aids.engine.values import Value
from decision_aids.view.text import swedish


@dataclass(frozen=True)
class StepView:
    """A step: done, current or left."""

    group: str
    title: str
    state: str


@dataclass(frozen=True)
class AnswerView:
    """An answer given, in words: whether it still matters, and whether it is the reader's own words."""

    question: str
    label: str
    answer: str
    lapsed: bool
    words: bool


def steps_of(evaluation: Evaluation, texts: Texts, current: str | None) -> tuple[StepView, ...]:
    """The steps of the short way, which never grow; past them one more, for the questions beside it.

    An aid without a short way shows the steps that this case has had or will have, as far as is known now.
    """
    asked = evaluation.read | evaluation.wanted
    short = evaluation.aid.short
    views: list[StepView] = []
    for group in short or evaluation.aid.groups:
        here = [one.id for one in evaluation.aid.questions if one.group == group and one.id in asked]
        if not here and group != current and not short:
            continue
        wanted = any(one in evaluation.wanted for one in here)
        state = "current" if group == current else "left" if wanted or not here else "done"
        views.append(StepView(group, texts("grupper", group, "titel"), state))
    if short and current and current not in short:
        views.append(
            StepView(current, f"Fler frågor: {texts('grupper', current, 'titel').lower()}", "current")
        )
    return tuple(views)


def answers_of(evaluation: Evaluation, texts: Texts) -> tuple[AnswerView, ...]:
    """Every answer given, in the order of the questions."""
    written = write_answers(evaluation.aid, evaluation.case.answers)
    return tuple(
        AnswerView(
            question,
            texts("fragor", question, "fraga"),
            in_words(evaluation, texts, question, value),
            question in evaluation.lapsed,
            evaluation.aid.question[question].words,
        )
        for question, value in written.items()
    )


def answered(evaluation: Evaluation, texts: Texts, name: str) -> str:
    """An answer in words, as it stands in a text where it has words for that; a blank while it is unknown,
    empty, or that nothing is decided yet.
    """
    question = evaluation.aid.question[name]
    answer = evaluation.believed.answers.get(name)
    value = question.write(answer) if answer not in (None, question.blank) else VET_INTE
    if value in (VET_INTE, "", []):
        return blank(texts, name)
    own = texts.find("fragor", name, "i_text", value) if isinstance(value, str) else None
    return own or in_words(evaluation, texts, name, value)


def in_words(evaluation: Evaluation, texts: Texts, question: str, value: Json) -> str:
    """An answer, written as JSON, in the reader's words."""
    if value == VET_INTE:
        return texts.find("fragor", question, "svar", VET_INTE) or "Vet inte"
    answer = evaluation.case.answers[question]
    table = evaluation.aid.question[question].value
    if isinstance(table, Marks) and isinstance(value, dict):
        here = ("fragor", question)
        said = [
            f"{texts(*here, 'rader', k)}: {texts(*here, 'svar', str(v)).lower()}" for k, v in value.items()
        ]
        return "; ".join(said) or texts(*here, "svar", table.unmarked_id)
    kind = evaluation.aid.question[question].kind
    if kind in {"val", "flerval"}:
        chosen = value if isinstance(value, list) else [value]
        return "; ".join(texts("fragor", question, "svar", str(one)) for one in chosen)
    if isinstance(answer, tuple):
        return _listed(cast("Value[Hashable]", table), cast("Hashable", answer))
    if isinstance(answer, date):
        return swedish.month(answer) if kind == "manad" else swedish.day(answer)
    if kind == Hours.kind and isinstance(value, int | float):
        return f"{swedish.number(value)} timmar i veckan"
    return str(value) or "Inget skrivet"


def _listed(table: Value[Hashable], answer: Hashable) -> str:
    """Entries by the first that is written in them, or rows of a certificate."""
    if isinstance(table, Entries):
        entries = cast("tuple[Entry, ...]", answer)
        return "; ".join(str(entry[0] or "…") for entry in entries) or "Inget skrivet"
    rows = cast("tuple[Row, ...]", answer)
    return "; ".join(f"{row.grad} % {swedish.period(row.fran, row.till)}" for row in rows) or "Inga rader"

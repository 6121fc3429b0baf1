"""The form of one step: its questions with what has been given so far, right or wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from decision_aids.engine.aid import AnyQuestion
from decision_aids.engine.answers import Problem, write_answers
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json
from decision_aids.engine.questions import VET_INTE
from decision_aids.engine.rows import Rows
from decision_aids.engine.texts import Texts
from decision_aids.engine.typed_questions import Month
from decision_aids.view import swedish

MONTHS_BACK, MONTHS_AHEAD = 18, 3
UNANSWERED = "Svara, eller välj Vet inte."
_SHORT = 2


@dataclass(frozen=True)
class Option:
    """One answer to choose: its value and label, and whether it is chosen."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class RowFields:
    """One row as written, before it is read."""

    number: int
    grad: str
    fran: str
    till: str


@dataclass(frozen=True)
class Field:
    """One question as a reader sees it. `value` is what was written; `unknown` that vet inte is chosen."""

    id: str
    kind: str
    label: str
    help: str
    where: str
    options: tuple[Option, ...]
    value: str
    unknown: bool
    rows: tuple[RowFields, ...]
    errors: tuple[str, ...]

    @property
    def short(self) -> bool:
        """Ja, Nej, Vet inte: short enough to stand side by side."""
        return len(self.options) > _SHORT and all(len(one.label) <= 8 for one in self.options)

    @property
    def described_by(self) -> str:
        """Ids of what explains the field, for aria-describedby."""
        parts = [(self.errors, "fel"), (self.help, "hjalp"), (self.where, "var")]
        return " ".join(f"{name}-{self.id}" for there, name in parts if there)


def fields_of(
    evaluation: Evaluation,
    texts: Texts,
    group: str,
    given: Mapping[str, Json],
    problems: tuple[Problem, ...],
    *,
    submitted: bool,
) -> tuple[Field, ...]:
    """The fields of a step: every question in the group that the case asks or has asked.

    `given` is what the reader wrote in the form, also where it could not be read; `submitted` says that the
    reader pressed on, so that what is still unanswered is an error.
    """
    known = write_answers(evaluation.aid, evaluation.case.answers)
    shown = [
        one
        for one in evaluation.aid.questions
        if one.group == group and (one.id in evaluation.read or one.id in evaluation.wanted)
    ]
    fields: list[Field] = []
    for question in shown:
        errors = [one.expected for one in problems if one.question == question.id]
        if submitted and not errors and question.id in evaluation.wanted:
            errors = [UNANSWERED]
        value = given.get(question.id, known.get(question.id))
        fields.append(_field(question, texts, value, tuple(errors), evaluation.case.as_of))
    return tuple(fields)


def _field(question: AnyQuestion, texts: Texts, value: Json, errors: tuple[str, ...], as_of: date) -> Field:
    return Field(
        id=question.id,
        kind=question.kind,
        label=texts("fragor", question.id, "fraga"),
        help=texts.find("fragor", question.id, "hjalp") or "",
        where=texts.find("fragor", question.id, "var") or "",
        options=_options(question, texts, value, as_of),
        value="" if value is None or isinstance(value, list) else _written(value),
        unknown=value == VET_INTE,
        rows=_rows(question, value),
        errors=errors,
    )


def _written(value: Json) -> str:
    if value == VET_INTE:
        return ""
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)


def _options(question: AnyQuestion, texts: Texts, value: Json, as_of: date) -> tuple[Option, ...]:
    if question.kind == Month.kind:
        months = swedish.months_around(as_of.replace(day=1), MONTHS_BACK, MONTHS_AHEAD)
        return tuple(
            Option(f"{one:%Y-%m}", swedish.month(one), f"{one:%Y-%m}" == value) for one in reversed(months)
        )
    chosen = value if isinstance(value, list) else [value]
    return tuple(
        Option(option, texts("fragor", question.id, "svar", option), option in chosen)
        for option in question.options()
    )


def _rows(question: AnyQuestion, value: Json) -> tuple[RowFields, ...]:
    if not isinstance(question, Rows):
        return ()
    items = value if isinstance(value, list) else []
    rows: list[RowFields] = []
    for number in range(question.most):
        item = items[number] if number < len(items) else None
        cells = item if isinstance(item, dict) else dict[str, Json]()
        rows.append(
            RowFields(
                number,
                *("" if cells.get(key) is None else str(cells[key]) for key in ("grad", "fran", "till")),
            )
        )
    return tuple(rows)

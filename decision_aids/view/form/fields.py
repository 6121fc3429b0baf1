"""The form of one step: its questions with what has been given so far, right or wrong."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from decision_aids.engine.aid import AnyQuestion
from decision_aids.engine.answers import write_answers
from decision_aids.engine.entries import Entries
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.marks import Marks
from decision_aids.engine.measures import Month
from decision_aids.engine.questions import VET_INTE
from decision_aids.engine.rows import NO_ROWS, Rows
from decision_aids.engine.texts import Texts
from decision_aids.engine.values import Value
from decision_aids.view.form import shortcuts
from decision_aids.view.form.intyget import quoted
from decision_aids.view.form.personal import notice_of
from decision_aids.view.form.request import View
from decision_aids.view.form.steps import answers_of
from decision_aids.view.form.taken_up import asked_anew
from decision_aids.view.text import swedish

MONTHS_BACK, MONTHS_AHEAD = 18, 3
UNANSWERED = "Svara, eller välj Vet inte."
_SHORT = 2


@dataclass(frozen=True)
class Option:
    """One answer to choose: its value and label, whether it is chosen, and whether it excludes the others."""

    value: str
    label: str
    chosen: bool
    alone: bool = False


@dataclass(frozen=True)
class RowFields:
    """One row as written, before it is read."""

    number: int
    grad: str
    fran: str
    till: str


@dataclass(frozen=True)
class MarkFields:
    """One row of a table: its id, name and columns to choose among; `near` when it is worth a look."""

    id: str
    label: str
    options: tuple[Option, ...]
    near: bool = True


@dataclass(frozen=True)
class CellFields:
    """One cell of an entry as written: its id, name and kind, and what there is to choose among."""

    id: str
    label: str
    kind: str
    value: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class EntryFields:
    """One entry. `spare` is True for the empty ones after the first."""

    number: int
    cells: tuple[CellFields, ...]
    spare: bool


@dataclass(frozen=True)
class Field:
    """One question as a reader sees it. `value` is what was written; `unknown` that vet inte is chosen.

    `folded` is for a table whose rows that are not near stand unchanged. Where vet inte
    is no answer, in a paper that is written, `may_be_unknown` is False. `brief` is for words on one line.
    `quotes` are the words of a certificate that was read in, each {plats, text}. `notice` says that something
    in the words may point out a person; `private` that the answer is kept nowhere. `before` is the answer of
    last time, in words, of what is asked anew when a month is followed up.
    """

    id: str
    kind: str
    label: str
    help: str
    where: str
    shortcuts: str
    options: tuple[Option, ...]
    value: str
    unknown: bool
    rows: tuple[RowFields, ...]
    marks: tuple[MarkFields, ...]
    folded: bool
    errors: tuple[str, ...]
    may_be_unknown: bool = True
    brief: bool = False
    quotes: Sequence[Mapping[str, Json]] = ()
    entries: tuple[EntryFields, ...] = ()
    notice: str = ""
    private: bool = False
    before: str = ""

    @property
    def short(self) -> bool:
        """Ja, Nej, Vet inte: short enough to stand side by side."""
        return len(self.options) >= _SHORT and all(len(one.label) <= 8 for one in self.options)

    @property
    def described_by(self) -> str:
        """Ids of what explains the field, for aria-describedby."""
        parts = [
            (self.errors, "fel"),
            (self.help, "hjalp"),
            (self.where, "var"),
            (self.shortcuts, "genvag"),
            (self.notice, "pekar"),
            (self.before, "forra"),
        ]
        return " ".join(f"{name}-{self.id}" for there, name in parts if there)


def fields_of(view: View, texts: Texts, group: str | None = None) -> tuple[Field, ...]:
    """The fields of the step shown or another: what is or has been asked, and what is to be changed.

    What was written in the form stands there also where it could not be read; when the reader has pressed on,
    what is still unanswered is an error.
    """
    evaluation = view.evaluation
    group = group or view.group
    known = write_answers(evaluation.aid, evaluation.case.answers)
    asked = evaluation.read | evaluation.wanted | {view.changed}
    last = _last_time(view, texts, group)
    fields: list[Field] = []
    for question in evaluation.aid.questions:
        if question.group != group or question.id not in asked:
            continue
        errors = [
            _with_names(question, texts, one.expected) for one in view.problems if one.question == question.id
        ]
        if view.submitted and not errors and question.id in evaluation.wanted & view.shown:
            errors = [UNANSWERED]
        value = view.given.get(question.id, known.get(question.id))
        if value == [] and question.kind == Rows.kind:
            value = NO_ROWS
        one = _field(question, texts, value, tuple(errors), evaluation.case.as_of)
        one = _near_first(one, question, known)
        quotes = tuple(quoted(view.intyg.held, question.id))
        fields.append(replace(one, quotes=quotes, before=last.get(question.id, "")))
    return tuple(fields)


def _last_time(view: View, texts: Texts, group: str | None) -> dict[str, str]:
    """What was answered last time in a step, of what is asked anew in a month that is followed up."""
    aid = view.evaluation.aid
    again = {one for one in asked_anew(aid) if aid.question[one].group == group}
    if view.before is None or not again & view.before.answers.keys():
        return {}
    return {
        one.question: one.answer
        for one in answers_of(evaluate(aid, view.before), texts)
        if one.question in again
    }


def _field(question: AnyQuestion, texts: Texts, value: Json, errors: tuple[str, ...], as_of: date) -> Field:
    return Field(
        id=question.id,
        kind=question.kind,
        label=texts("fragor", question.id, "fraga"),
        help=texts.find("fragor", question.id, "hjalp") or "",
        where=texts.find("fragor", question.id, "var") or "",
        shortcuts=shortcuts.help_of(question.kind),
        options=_options(question, texts, value, as_of),
        value="" if value is None or isinstance(value, list | dict) else _written(value),
        unknown=value == VET_INTE,
        rows=_rows(question, value),
        marks=_marks(question, texts, value),
        folded=False,
        errors=errors,
        entries=_entries(question, texts, value),
        notice=notice_of(question, value),
        private=question.private,
    )


def _with_names(question: AnyQuestion, texts: Texts, problem: str) -> str:
    """A problem that names a cell of an entry by its name on the page."""
    where, found, what = problem.partition(": ")
    number, named, cell = where.partition(", ")
    if not (isinstance(question.value, Entries) and found and named and cell in question.value.row_ids()):
        return problem
    return f"{number}, {texts('fragor', question.id, 'rader', cell)}: {what}"


def _written(value: Json) -> str:
    if value == VET_INTE:
        return ""
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)


def _options(question: AnyQuestion, texts: Texts, value: Json, as_of: date) -> tuple[Option, ...]:
    if question.kind == Month.kind:
        months = swedish.months_around(as_of.replace(day=1), MONTHS_BACK, MONTHS_AHEAD)
        return tuple(
            Option(f"{one:%Y-%m}", swedish.month(one), f"{one:%Y-%m}" == value)
            for one in sorted({*months, *_month(value)}, reverse=True)
        )
    chosen = value if isinstance(value, list) else [value]
    alone = question.value.exclusive()
    return tuple(
        Option(option, texts("fragor", question.id, "svar", option), option in chosen, option in alone)
        for option in question.options()
    )


def _near_first(one: Field, question: AnyQuestion, known: JsonObject) -> Field:
    """A table with the rows first that another makes worth a look; the others are folded if unchanged."""
    table = question.value
    if not (isinstance(table, Marks) and table.near[0]):
        return one
    beside, own = (known.get(name) for name in (table.near[0], question.id))
    said, changed = (given if isinstance(given, dict) else dict[str, Json]() for given in (beside, own))
    marks = sorted(
        (replace(mark, near=said.get(mark.id) in table.near[1]) for mark in one.marks),
        key=lambda mark: not mark.near,
    )
    return replace(
        one,
        marks=tuple(marks),
        folded=all(mark.near or mark.id not in changed for mark in marks),
    )


def _marks(question: AnyQuestion, texts: Texts, value: Json) -> tuple[MarkFields, ...]:
    table = question.value
    if not isinstance(table, Marks):
        return ()
    marked = value if isinstance(value, dict) else dict[str, Json]()
    here = ("fragor", question.id)

    def option(row: str, column: str) -> Option:
        label = texts(*here, "svar", column)
        if column == table.unmarked_id and (proposal := table.proposal(row)):
            label = f"{label}: {texts(*here, 'svar', proposal).lower()}"
        return Option(column, label, column == marked.get(row, table.unmarked_id))

    return tuple(
        MarkFields(row, texts(*here, "rader", row), tuple(option(row, column) for column in table.options()))
        for row in table.row_ids()
    )


def _entries(question: AnyQuestion, texts: Texts, value: Json) -> tuple[EntryFields, ...]:
    table = question.value
    if not isinstance(table, Entries):
        return ()
    here = ("fragor", question.id)
    items = value if isinstance(value, list) else []

    def cell(key: str, kind: Value[Hashable], written: Json) -> CellFields:
        said = "" if written is None else _written(written)
        options = tuple(Option(one, texts(*here, "svar", one), one == written) for one in kind.options())
        return CellFields(key, texts(*here, "rader", key), kind.kind, said, options)

    entries: list[EntryFields] = []
    for number in range(table.most):
        item = items[number] if number < len(items) else None
        given = item if isinstance(item, dict) else dict[str, Json]()
        cells = tuple(cell(key, kind, given.get(key)) for key, kind in table.cells)
        entries.append(EntryFields(number, cells, number > len(items)))
    return tuple(entries)


def _month(value: Json) -> tuple[date, ...]:
    """The month already given, which may lie outside those that are offered."""
    try:
        return (date.fromisoformat(f"{value}-01"),)
    except ValueError:
        return ()


def _rows(question: AnyQuestion, value: Json) -> tuple[RowFields, ...]:
    if not isinstance(question.value, Rows):
        return ()
    items = value if isinstance(value, list) else []
    rows: list[RowFields] = []
    for number in range(question.value.most):
        item = items[number] if number < len(items) else None
        cells = item if isinstance(item, dict) else dict[str, Json]()
        rows.append(
            RowFields(
                number,
                *("" if cells.get(key) is None else str(cells[key]) for key in ("grad", "fran", "till")),
            )
        )
    return tuple(rows)

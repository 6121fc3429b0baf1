"""The template's fields as the view shows questions, with what stands in them and the coach beside."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aids.engine.json_types import Json
from decision_aids.engine.measures import Day
from decision_aids.engine.rows import Rows
from decision_aids.engine.values import Text
from decision_aids.mall.coach.texter import Rad, rad
from decision_aids.mall.falt import Avsnitt, Falt
from decision_aids.mall.mallen import MALLEN
from decision_aids.mall.regler import Regel, granska
from decision_aids.mall.texter import etikett, label, texts
from decision_aids.view.form.fields import Field, Option, RowFields
from decision_aids.view.form.shortcuts import DAY_HELP
from decision_aids.view.mall.lage import Gor, Lage

ROWS_HELP = f"{DAY_HELP} I Till och med kan du skriva längden: 10d, 2v eller 1m (dagar, veckor, månad)."
MISSING = "Svaret saknas."
OPTIONAL = "frivillig"
_BRIEF = 300
"""Texts of at most so many characters stand on one line."""


@dataclass(frozen=True)
class FaltView:
    """One field and the advice to it."""

    field: Field
    rad: Rad


@dataclass(frozen=True)
class AvsnittView:
    """One section with those of its fields that belong."""

    id: str
    titel: str
    hjalp: str
    falt: tuple[FaltView, ...]


def sections(lage: Lage) -> tuple[AvsnittView, ...]:
    """Every section, in order."""
    shown = {one.id for one in lage.falt}
    errors = _errors(lage)
    return tuple(_section(one, lage, shown, errors) for one in MALLEN.avsnitt)


def left(lage: Lage) -> tuple[str, ...]:
    """The fields that wait for an answer, but for what cannot be read."""
    wrong = {one.falt for one in lage.problems}
    found = (one.falt for one in granska(lage.form, lage.idag) if one.regel is Regel.SAKNAS)
    return tuple(one for one in found if one not in wrong)


def etikett_av(falt: str) -> str:
    """A field's question by its id."""
    return etikett(MALLEN.falt[falt])


def _errors(lage: Lage) -> dict[str, list[str]]:
    """What is wrong, by field: told when the writer asks, and never before."""
    found: dict[str, list[str]] = {}
    if lage.gor in {Gor.CHECK, Gor.SAVE, Gor.PDF}:
        for problem in lage.problems:
            found.setdefault(problem.falt, []).append(problem.vad)
    for falt in left(lage) if lage.gor is Gor.CHECK else ():
        found[falt] = [MISSING]
    return found


def _section(section: Avsnitt, lage: Lage, shown: set[str], errors: dict[str, list[str]]) -> AvsnittView:
    here = ("avsnitt", section.id)
    return AvsnittView(
        section.id,
        texts()(*here, "titel"),
        texts()(*here, "hjalp"),
        tuple(
            FaltView(_field(one, lage.given.get(one.id), tuple(errors.get(one.id, ()))), rad(one))
            for one in section.falt
            if one.id in shown
        ),
    )


def _field(one: Falt, value: Json, errors: tuple[str, ...]) -> Field:
    several = value if isinstance(value, list) else [value]
    return Field(
        id=one.id,
        kind=one.value.kind,
        label=etikett(one) if one.kravs else f"{etikett(one)} ({OPTIONAL})",
        help=texts()("falt", one.id, "hjalp"),
        where="",
        shortcuts={Day.kind: DAY_HELP, Rows.kind: ROWS_HELP}.get(one.value.kind, ""),
        options=tuple(Option(option, label(one, option), option in several) for option in one.options),
        value="" if value is None or isinstance(value, list | dict) else _written(value),
        unknown=False,
        rows=_rows(one, value),
        marks=(),
        folded=False,
        errors=errors,
        may_be_unknown=False,
        brief=isinstance(one.value, Text) and one.value.longest <= _BRIEF,
    )


def _written(value: Json) -> str:
    return str(value).replace(".", ",") if isinstance(value, float) else str(value)


def _rows(one: Falt, value: Json) -> tuple[RowFields, ...]:
    if not isinstance(one.value, Rows):
        return ()
    items = [*value] if isinstance(value, list) else []
    items += [{}] * (one.value.most - len(items))
    cells = [item if isinstance(item, dict) else dict[str, Json]() for item in items]
    return tuple(
        RowFields(number, *(str(cell.get(key) or "") for key in ("grad", "fran", "till")))
        for number, cell in enumerate(cells)
    )

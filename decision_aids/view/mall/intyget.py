"""The certificate as text: what is printed, and what the receiver reads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import cast

from decision_aids.engine.measures import Hours
from decision_aids.engine.rows import Row, Rows
from decision_aids.mall.falt import Avsnitt, Falt, chosen
from decision_aids.mall.ifylld import Ifylld
from decision_aids.mall.texter import etikett, label, texts
from decision_aids.view.text import swedish


@dataclass(frozen=True)
class Del:
    """A section with what is answered in it: each question and the lines of its answer."""

    titel: str
    svar: tuple[tuple[str, tuple[str, ...]], ...]


def certificate(form: Ifylld) -> tuple[Del, ...]:
    """The sections that have something in them. A diagnosis that is withheld says that it is."""
    made = (Del(texts()("avsnitt", one.id, "titel"), tuple(_answers(form, one))) for one in form.mall.avsnitt)
    return tuple(one for one in made if one.svar)


def _answers(form: Ifylld, section: Avsnitt) -> Iterator[tuple[str, tuple[str, ...]]]:
    for one in section.falt:
        if one.id == "diagnos_val" and form.svar.get(one.id) == "nej":
            yield etikett(form.mall.falt["diagnos"]), (texts()("ord", "diagnos_uppges_inte"),)
        elif one.id in form.svar:
            yield etikett(one), tuple(lines(form, one))


def lines(form: Ifylld, one: Falt) -> Iterator[str]:
    """What stands in a field, a line at a time."""
    value = form.svar[one.id]
    if isinstance(one.value, Rows):
        for row in cast("tuple[Row, ...]", value):
            yield f"{row.grad} procent, {swedish.day(row.fran)} till {swedish.day(row.till)}"
    elif one.options:
        picked = set(chosen(value))
        yield from (label(one, option) for option in one.options if option in picked)
    elif isinstance(value, date):
        yield swedish.day(value)
    elif isinstance(one.value, Hours):
        yield f"{one.value.write(value)}".replace(".", ",")
    else:
        yield from str(value).split("\n")

"""The certificate's own rules, over the whole. They are only told; nothing is refused, nothing is judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations
from typing import cast

from decision_aids.engine.rows import Row
from decision_aids.mall.ifylld import Ifylld
from decision_aids.mall.svar import Kontakt

A_WEEK = timedelta(days=7)
"""AF00251 warns when a period starts longer back than this, and FK7804 asks for the reason."""


class Regel(StrEnum):
    """One rule. Its words stand in texter.yml."""

    SAKNAS = "saknas"
    FRAMTID = "framtid"
    OVERLAPP = "overlapp"
    BAKAT = "bakat"


@dataclass(frozen=True)
class Anmarkning:
    """What a rule has to say of a field; `rader` numbers the rows that it is about, from 1."""

    regel: Regel
    falt: str
    rader: tuple[int, ...] = ()


def granska(form: Ifylld, idag: date) -> tuple[Anmarkning, ...]:
    """Everything that the rules have to say, in the order of the fields.

    Args:
        form: the form, whole or half written.
        idag: the day it is looked at; the day it was signed comes before that.
    """
    signed = form.svar.get("signerat_dag", idag)
    day = cast("date", signed)
    found = [*_missing(form), *_in_future(form, day), *_rows(form, day)]
    order = list(form.mall.falt)
    return tuple(sorted(found, key=lambda one: order.index(one.falt)))


def overlapping(rows: tuple[Row, ...]) -> tuple[tuple[int, int], ...]:
    """The pairs of rows that share a day, numbered from 1. A shared boundary day counts."""
    return tuple(
        (first, second)
        for (first, one), (second, other) in combinations(enumerate(rows, start=1), 2)
        if one.fran <= other.till and other.fran <= one.till
    )


def _missing(form: Ifylld) -> Iterator[Anmarkning]:
    for field in form.mall.falt.values():
        if field.kravs and field.id not in form.svar and form.mall.galler(field, form.svar):
            yield Anmarkning(Regel.SAKNAS, field.id)


def _in_future(form: Ifylld, day: date) -> Iterator[Anmarkning]:
    for kontakt in Kontakt:
        given = form.svar.get(f"{kontakt}_dag")
        if isinstance(given, date) and given > day:
            yield Anmarkning(Regel.FRAMTID, f"{kontakt}_dag")


def _rows(form: Ifylld, day: date) -> Iterator[Anmarkning]:
    rows = cast("tuple[Row, ...]", form.svar.get("rader", ()))
    yield from (Anmarkning(Regel.OVERLAPP, "rader", pair) for pair in overlapping(rows))
    early = tuple(number for number, row in enumerate(rows, start=1) if row.fran < day - A_WEEK)
    if early and "skal_bakat" not in form.svar:
        yield Anmarkning(Regel.BAKAT, "rader", early)

"""What the checks look at and what they say: a form as far as it is written, and a reminder of a field."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import cast

from decision_aids.engine.rows import Row
from decision_aids.engine.values import Text
from decision_aids.mall.ifylld import Ifylld


class Kontroll(StrEnum):
    """One check. Its words stand in coach.yml."""

    BARA_BERATTAT = "bara_berattat"
    UTAN_GRUND = "utan_grund"
    UTAN_AKTIVITET = "utan_aktivitet"
    UTAN_TIMMAR = "utan_timmar"
    HELT_MEN_DELTAR = "helt_men_deltar"
    OKLAR_UTAN_PLAN = "oklar_utan_plan"
    GLAPP = "glapp"
    LANGRE_AN_PLANEN = "langre_an_planen"
    SAMMA_ORD = "samma_ord"
    PERSONNUMMER = "personnummer"
    NAMN = "namn"
    MER_AN_BEHOVS = "mer_an_behovs"


@dataclass(frozen=True)
class Paminnelse:
    """What a check has to say of a field; `ord` are what was found there: words, days or numbers of rows."""

    kontroll: Kontroll
    falt: str
    ord: tuple[str, ...] = ()


@dataclass(frozen=True)
class Utkast:
    """A form, whole or half written, the day it is looked at, and the certificate before, if at hand."""

    form: Ifylld
    idag: date
    forra: Ifylld | None = None

    def text(self, falt: str) -> str:
        """What is written in a field; nothing when it is empty."""
        return str(self.form.svar.get(falt, ""))

    def val(self, falt: str) -> frozenset[str]:
        """What is chosen in a field, one or several."""
        given = self.form.svar.get(falt)
        chosen = cast("frozenset[str]", given) if isinstance(given, frozenset) else frozenset([str(given)])
        return chosen if given is not None else frozenset()

    @property
    def rader(self) -> tuple[Row, ...]:
        """The rows, in the order they are written."""
        return cast("tuple[Row, ...]", self.form.svar.get("rader", ()))

    @property
    def dagen(self) -> date:
        """The day it is signed; else the day it is looked at."""
        return cast("date", self.form.svar.get("signerat_dag", self.idag))

    def fritext(self) -> Iterator[tuple[str, str]]:
        """Every field with words that are not about who somebody is, and the words."""
        for one in self.form.mall.falt.values():
            if isinstance(one.value, Text) and not one.person and one.id in self.form.svar:
                yield one.id, self.text(one.id)

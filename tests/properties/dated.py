"""A small recogniser of Swedish sentences that place something in time, and of the untrue ones on a day."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni", "juli"),
    *("augusti", "september", "oktober", "november", "december"),
)
_DAY = rf"(?:den )?(?:(?P<dag>\d{{1,2}}) )?(?P<manad>{'|'.join(MONTHS)}) (?P<ar>20\d\d)"
_SENTENCE = re.compile(r"(?<=[.!?:])\s+(?=[A-ZÅÄÖ])|\n+")
_OF_WHAT_COMES = re.compile(
    r"\b(börjar|kommer|först|förslag\w*|blir|väntas|tidigast|beslutad)\b", re.IGNORECASE
)


class Tense(StrEnum):
    """How a sentence speaks of a day: as passed, as the last of something, as ahead, or as now in force."""

    BEGUN = "har börjat"
    LASTS = "varar till"
    AHEAD = "ligger framför"
    IN_FORCE = "gäller nu"


_PHRASES: tuple[tuple[Tense, re.Pattern[str]], ...] = (
    (Tense.BEGUN, re.compile(rf"\bsedan (?:och med )?{_DAY}", re.IGNORECASE)),
    (Tense.LASTS, re.compile(rf"\b(?:fram till|t\.o\.m\.|till och med) {_DAY}", re.IGNORECASE)),
    (
        Tense.AHEAD,
        re.compile(rf"\b(?:börjar gälla|kommer|träder i kraft)(?: först)?(?: från)? {_DAY}", re.IGNORECASE),
    ),
    (Tense.IN_FORCE, re.compile(rf"\bfrån(?: och med)? {_DAY}", re.IGNORECASE)),
)


@dataclass(frozen=True)
class Dated:
    """A sentence, the day it names, and how it speaks of that day."""

    sentence: str
    day: date
    tense: Tense

    def wrong_on(self, day: date) -> bool:
        """True when the sentence is untrue of the day, or misleading on it."""
        match self.tense:
            case Tense.BEGUN | Tense.IN_FORCE:
                return day < self.day
            case Tense.LASTS:
                return day > self.day
            case Tense.AHEAD:
                return day >= self.day


@cache
def dated(text: str) -> tuple[Dated, ...]:
    """Every place in the text that speaks of a day with a word of time before it."""
    return tuple(_dated(text))


def _dated(text: str) -> Iterator[Dated]:
    for sentence in _SENTENCE.split(text):
        for tense, pattern in _PHRASES:
            for found in pattern.finditer(sentence):
                if tense is Tense.IN_FORCE and _OF_WHAT_COMES.search(sentence):
                    continue
                yield Dated(" ".join(sentence.split()), _day(found, last=tense is Tense.LASTS), tense)


def _day(found: re.Match[str], *, last: bool) -> date:
    year, month = int(found["ar"]), MONTHS.index(found["manad"].lower()) + 1
    if found["dag"]:
        return date(year, month, int(found["dag"]))
    return date(year, month, calendar.monthrange(year, month)[1] if last else 1)

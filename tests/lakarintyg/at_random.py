"""Answers to the aid at random: representatives of every kind, and dates, hours and rows beyond them.

Answers drawn quite at random hardly ever make a certificate that carries a conclusion. So half of the cases
start from a good certificate for one of the four purposes, of which only some answers are drawn anew.
"""

from __future__ import annotations

import random
from collections.abc import Hashable, Iterator
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from decision_aids.engine.json_types import Json
from decision_aids.engine.measures import Day, Hours, Month
from decision_aids.engine.questions import Question
from decision_aids.engine.reading import Case
from decision_aids.engine.rows import Row, Rows
from decision_aids.gemensamt.svar import Aktivitet
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.villkor.syften import EGEN_AKTIVITET

FIRST_DAY = date(2026, 5, 1)
DAYS = 330
BEYOND = 0.3
"""How often a written answer is drawn from all answers, and not from the representatives."""


GOOD: dict[str, Json] = {
    "underlag": "lakarintyg",
    "manad": "2026-11",
    "aktivitet": "aktivitetskrav",
    "utanfor": ["inget"],
    "tre_manader": "ja",
    "aktivitetens_omfattning": "deltid",
    "aktivitetens_timmar": 22,
    "slag": "socialnamnden",
    "utfardare": "lakare",
    "signerat": "ja",
    "signerat_dag": "2026-11-01",
    "kontakt": ["undersokning"],
    "hinder": "ja",
    "funktion": "observerad",
    "begransning": "konkret",
    "samband": "ja",
    "koppling": "aktiviteten",
    "matt": "aktiviteten",
    "motsager": "nej",
    "rader": [{"grad": 50, "fran": "2026-11-01", "till": "2026-11-30"}],
}
"""A certificate that carries a conclusion, for November 2026."""

GOOD_ROWS: tuple[Json, ...] = (
    GOOD["rader"],
    [{"grad": 100, "fran": "2026-11-01", "till": "2026-11-30"}],
    [
        {"grad": 100, "fran": "2026-10-20", "till": "2026-11-15"},
        {"grad": 25, "fran": "2026-11-16", "till": "2026-12-10"},
    ],
)
"""Rows that cover November: in part, in full, and in steps."""

ACTIVITIES: tuple[Aktivitet, ...] = (*EGEN_AKTIVITET.values(), Aktivitet.AKTIVITETSKRAV)
"""The activity that a good certificate starts from; aktivitetskravet, with most rules, twice."""

DRAWN_ANEW = (0.05, 0.2, 1.0, 1.0)
"""The share of a good certificate's answers that is drawn anew: one of these for each case."""


def answer(question: Question[Hashable], chance: random.Random) -> Hashable:
    """An answer to one question."""
    if chance.random() < BEYOND:
        match question.value:
            case Day():
                return _day(chance)
            case Month():
                return _day(chance).replace(day=1)
            case Hours():
                return Decimal(chance.randint(50, 3950)) / 100
            case Rows(most):
                return tuple(_row(chance) for _ in range(chance.randint(0, most)))
            case _:
                pass
    return chance.choice(question.representatives())


def cases(number: int, seed: int, *, answered: float = 1.0) -> Iterator[Case]:
    """Cases asked about on different days; `answered` is the share of the questions that have an answer."""
    chance = random.Random(seed)
    for _ in range(number):
        anew = chance.choice(DRAWN_ANEW)
        good = {**GOOD, "aktivitet": chance.choice(ACTIVITIES).value, "rader": chance.choice(GOOD_ROWS)}
        given = {
            question.id: answer(question, chance)
            if question.id not in good or chance.random() < anew
            else question.read(good[question.id])
            for question in LAKARINTYG.questions
            if chance.random() < answered
        }
        yield Case(_day(chance), given)


def _case(seed: int) -> Case:
    return next(cases(1, seed))


whole_cases = st.integers(0, 10**6).map(_case)
"""Hypothesis: a case in which every question has an answer."""


def _day(chance: random.Random) -> date:
    return FIRST_DAY + timedelta(days=chance.randrange(DAYS))


def _row(chance: random.Random) -> Row:
    first = _day(chance)
    length = timedelta(days=chance.choice((0, 6, 13, 29, 30, 60, 120)))
    return Row(first, first + length, chance.choice((1, 25, 44, 50, 75, 99, 100, 100)))

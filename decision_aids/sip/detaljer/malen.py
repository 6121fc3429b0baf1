"""The goals of the plan: advice on each while it is written, and what several have in common in time.

Advice is never a refusal, and no verdict rests on it. A goal is looked at as specifikt, mätbart, accepterat,
realistiskt, tidsatt and with somebody who answers for it: our own judgement, but for what a source says.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import cast

from decision_aids.engine.entries import Entry
from decision_aids.engine.json_types import Json
from decision_aids.engine.measures import as_number
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.gemensamt.svar import JaNej
from decision_aids.sip import questions as q
from decision_aids.sip.svar import Insats, Rad, Vem
from decision_aids.sip.utfall import Form, form

HALF_A_YEAR = timedelta(days=183)
FEWEST_WORDS = 3
AF_FIRST = frozenset({Insats.AF_REHABILITERING, Insats.AF_PROGRAM, Insats.JOBBGARANTIN})
"""What AF gives: praktik by SoL 12 kap. 4 § is for when none of it could be offered."""
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Mal:
    """One goal as written; None is empty. `fran` and `till` are inclusive, `timmar` hours a week."""

    mal: str | None
    vem: Vem | None
    insats: Insats | None
    fran: date | None
    till: date | None
    timmar: Decimal | None
    matt: str | None
    med: JaNej | None

    @property
    def drawn(self) -> bool:
        """True when the days can be told, and lie in order."""
        return self.fran is not None and self.till is not None and self.fran <= self.till


@dataclass(frozen=True)
class Samtidigt:
    """A run of days that several goals share. `over`: their hours are more than the person can."""

    numbers: tuple[int, ...]
    fran: date
    till: date
    hours: Decimal
    over: bool
    excluding: bool


def advice_on(goal: Mal, as_of: date) -> Iterator[Rad]:
    """What could be clearer, in the order of the letters."""
    words = len((goal.mal or "").split())
    if words < FEWEST_WORDS:
        yield Rad.SPECIFIKT
    if not goal.matt:
        yield Rad.MATBART
    if goal.med is JaNej.NEJ:
        yield Rad.INTE_MED
    elif goal.med is not JaNej.JA:
        yield Rad.ACCEPTERAT
    yield from _timed(goal, as_of)
    if goal.vem is None:
        yield Rad.ANSVAR
    elif goal.vem is Vem.PERSONEN:
        yield Rad.ANSVAR_ENSAM


def _timed(goal: Mal, as_of: date) -> Iterator[Rad]:
    if goal.till is None:
        yield Rad.TIDSATT
    elif goal.fran and goal.fran > goal.till:
        yield Rad.BAKVANT
    elif goal.till < as_of:
        yield Rad.PASSERAT
    elif goal.till - max(goal.fran or as_of, as_of) > HALF_A_YEAR:
        yield Rad.REALISTISKT
    if goal.fran is None:
        yield Rad.START


def at_the_same_time(goals: Sequence[Mal], most: Decimal | None) -> tuple[Samtidigt, ...]:
    """The runs of days with the same two goals or more, in order. `most` is how many hours a week the person
    can take part; None is not known, and then no number of hours is too many.
    """
    spans = [(n, cast("date", one.fran), cast("date", one.till)) for n, one in enumerate(goals) if one.drawn]
    edges = sorted({day for _, fran, till in spans for day in (fran, till + ONE_DAY)})
    found: list[Samtidigt] = []
    for fran, following in itertools.pairwise(edges):
        here = tuple(n for n, first, last in spans if first <= fran <= last)
        if len(here) > 1:
            found.append(_shared(goals, here, fran, following - ONE_DAY, most))
    return tuple(found)


def _shared(
    goals: Sequence[Mal], here: tuple[int, ...], fran: date, till: date, most: Decimal | None
) -> Samtidigt:
    hours = sum((goals[n].timmar or Decimal() for n in here), Decimal())
    chosen = {goals[n].insats for n in here}
    excluding = Insats.PRAKTIK in chosen and bool(chosen & AF_FIRST)
    return Samtidigt(here, fran, till, hours, most is not None and hours > most, excluding)


def goals_of(entries: Sequence[Entry]) -> tuple[Mal, ...]:
    """The goals with their cells named."""
    return tuple(Mal(*entry) for entry in entries)  # pyright: ignore[reportArgumentType]


def _malen(raw: Raw, weigh: Weigh) -> Json:
    """What there is to say of the goals; never their words. Nobody is made to write any."""
    if form(weigh) is not Form.SIP:
        return None
    goals, as_of = goals_of(raw.assuming(q.MAL, ()) or ()), raw(AS_OF) or date.max
    shared = at_the_same_time(goals, raw.assuming(q.ORK, None))
    if not goals:
        return None
    return {
        "rad": [[one.value for one in advice_on(goal, as_of)] for goal in goals],
        "samtidigt": [
            {
                "mal": [n + 1 for n in one.numbers],
                "fran": one.fran.isoformat(),
                "till": one.till.isoformat(),
                "timmar": as_number(one.hours),
                "over": one.over,
                "utesluter": one.excluding,
            }
            for one in shared
        ],
    }


_SAID = ("samtidigt", "over", "utesluter", "i_planen", "inga_krockar", "latt", "latt_till")
MALEN = Detail(
    "malen",
    Shape.MAL,
    _malen,
    ("sol-12-4", "egen-bedomning"),
    words=(
        *((one,) for one in _SAID),
        *(("rad", one.value) for one in Rad),
        *(("latt_vem", one.value) for one in Vem),
    ),
)

"""One question of every kind, and how hypothesis makes answers to each."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from hypothesis import strategies as st

from decision_aids.engine.dates import EARLIEST, LATEST
from decision_aids.engine.json_types import Json
from decision_aids.engine.marks import Marks
from decision_aids.engine.measures import Day, Hours, Month
from decision_aids.engine.questions import VET_INTE, Ask, Choice, Question
from decision_aids.engine.rows import OPEN_END, Row, Rows
from decision_aids.engine.values import Several, Text


class Farg(StrEnum):
    """Three colours, whose ids hold every character that an id may hold."""

    ROD = "rod"
    MORK_GRON = "mork-gron"
    VIT_2 = "vit_2"


class FargEllerOkand(StrEnum):
    """The colours of a choice, with vet inte."""

    ROD = "rod"
    MORK_GRON = "mork-gron"
    VET_INTE = "vet-inte"


CHOICE = Choice("val", "g", FargEllerOkand)
ALONE = Ask("en_eller_flera", "g", Several(Farg, alone=(Farg.VIT_2,)))
SEVERAL = Ask("flera", "g", Several(Farg))
TEXT = Ask("fri_text", "g", Text())
DAY = Ask("dag", "g", Day())
MONTH = Ask("manad", "g", Month())
HOURS = Ask("timmar", "g", Hours(lowest=Decimal("0.5"), highest=Decimal("39.5")))
ROWS = Ask("rader", "g", Rows())
MARKS = Ask("tabell", "g", Marks(Farg, FargEllerOkand, unmarked=FargEllerOkand.VET_INTE))

days = st.dates(EARLIEST, LATEST)
degrees = st.integers(1, 100)


def _row(one: date, other: date, grad: int) -> Row:
    return Row(min(one, other), max(one, other), grad)


def _marked(some: tuple[Farg | None, ...]) -> st.SearchStrategy[tuple[tuple[Farg, FargEllerOkand], ...]]:
    known = st.sampled_from([FargEllerOkand.ROD, FargEllerOkand.MORK_GRON])
    return st.tuples(*(st.tuples(st.just(one), known) for one in some if one is not None))


rows = st.builds(_row, days, days | st.just(OPEN_END), degrees)
words = st.text().filter(lambda text: text != VET_INTE)
hours = st.decimals(Decimal("0.5"), Decimal("39.5"), places=2)


@dataclass(frozen=True)
class Kind:
    """A question and its readable answers."""

    question: Question[Hashable]
    answers: st.SearchStrategy[Hashable]


KINDS = tuple(
    Kind(question, st.none() | known if question is not CHOICE else known)
    for question, known in (
        (CHOICE, st.sampled_from(FargEllerOkand)),
        (SEVERAL, st.frozensets(st.sampled_from(Farg), min_size=1)),
        (
            ALONE,
            st.frozensets(st.sampled_from([Farg.ROD, Farg.MORK_GRON]), min_size=1)
            | st.just(frozenset({Farg.VIT_2})),
        ),
        (TEXT, words.filter(lambda text: len(text) <= Text().longest)),
        (DAY, days),
        (MONTH, days.map(lambda day: day.replace(day=1))),
        (HOURS, hours),
        (ROWS, st.lists(rows, max_size=Rows().most).map(tuple)),
        (MARKS, st.tuples(*(st.none() | st.just(one) for one in Farg)).flatmap(_marked)),
    )
)
"""Every kind of question there is."""

anything: st.SearchStrategy[Json] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**30), 10**30)
    | st.floats()
    | st.text()
    | st.dates(date(1900, 1, 1), date(2200, 1, 1)).map(date.isoformat)
    | st.from_regex(r"[ +-]{0,2}[0-9]{0,4}[.,%: -]?[0-9]{0,3}", fullmatch=True)
    | st.sampled_from([VET_INTE, "inga", "rod", "NaN", "2026-02-29", "1e3"]),
    lambda inner: (
        st.lists(inner, max_size=5)
        | st.dictionaries(st.sampled_from(["grad", "fran", "till"]) | st.text(max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)
"""Anything that JSON can hold, with a leaning towards what almost is an answer."""

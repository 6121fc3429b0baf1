"""Outcomes, advice and details: what an aid answers with.

An *outcome* weighs criteria and facts to one of a few statuses. *Advice* is a step that suits the case or
does not. A *detail* is computed data (a table of periods, a date) that is not a verdict. All of them are
recorded as they read, so that a question asked only for planning is asked too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, overload

from decision_aids.engine.criteria import Criterion
from decision_aids.engine.facts import Readable
from decision_aids.engine.json_types import Json
from decision_aids.engine.questions import Raw
from decision_aids.engine.verdicts import Verdict

OKLART = "oklart"


class Weigh(Protocol):
    """Gives the verdict of a criterion, the value of a fact or the status of an outcome, and remembers that
    it was read. Only the answer reads outcomes.
    """

    @overload
    def __call__(self, node: Criterion, /) -> Verdict: ...
    @overload
    def __call__[E: StrEnum](self, node: Readable[E], /) -> E: ...
    @overload
    def __call__(self, node: Outcome, /) -> StrEnum: ...


@dataclass(frozen=True)
class Part:
    """A named part of an outcome's text, such as what the person does, with what it rests on by itself.

    `when` says in which cases it stands (without it, in every one): what is said of a day is chosen by the
    day.
    """

    id: str
    sources: tuple[str, ...] = ()
    when: Callable[[Weigh], bool] | None = None


@dataclass(frozen=True, eq=False)
class Outcome:
    """A purpose judged. `statuses` has a member "oklart", which is the status while answers are missing.

    `parts` are further texts that some statuses have, `local` how it is done in one place (for every status),
    `facets` texts that are the same whatever the status. `room` names the section of the result where the
    outcome stands, when it is not one of the main ones.
    """

    id: str
    statuses: type[StrEnum]
    decide: Callable[[Weigh], StrEnum]
    sources: tuple[str, ...]
    parts: Mapping[str, tuple[Part, ...]] = field(default_factory=dict[str, tuple[Part, ...]])
    local: tuple[Part, ...] = ()
    facets: tuple[Part, ...] = ()
    room: str = ""

    def __post_init__(self) -> None:
        if OKLART not in {status.value for status in self.statuses}:
            raise ValueError(f"Utfallet {self.id} saknar statusen {OKLART}.")

    @property
    def values(self) -> tuple[StrEnum, ...]:
        """What the answer can read of it: its statuses."""
        return tuple(self.statuses)


def said(sentence: str, outcome: Outcome, *sources: str) -> Outcome:
    """A sentence of the answer that tells an outcome, on its sources unless others are given."""
    told = outcome.statuses
    return Outcome(sentence, told, lambda weigh: told(weigh(outcome).value), sources or outcome.sources)


def about(outcome: Outcome) -> Callable[[Weigh], str]:
    """That the reader asks about this outcome in every case."""
    return lambda _: outcome.id


@dataclass(frozen=True)
class Advice:
    """Something that can be done or planned. `suits` says whether it suits the case. `waits`: not before all
    that it weighs is answered; without, as soon as the answer, which weighs the same, can say it.
    """

    id: str
    suits: Callable[[Weigh], bool]
    sources: tuple[str, ...]
    waits: bool = True


@dataclass(frozen=True)
class Carry:
    """An answer that this aid can give to a question of another aid; None when it has none to give."""

    question: str
    give: Callable[[Raw, Weigh], Json]


class Shape(StrEnum):
    """How a detail is shown: a table of periods, a day, hours a week, where ability and demand meet, in a
    text only (a day or hours, or phrases), what there is to say of goals that are written
    (`rad`: the ids of the advice on each; `samtidigt`: the runs of days that several share), or not at all.
    """

    PERIODER = "perioder"
    DAG = "dag"
    TIMMAR = "timmar"
    FORMAGA_KRAV = "formaga-krav"
    DOKUMENT = "dokument"
    FRASER = "fraser"
    MAL = "mal"
    DOLD = "dold"


@dataclass(frozen=True)
class Detail:
    """Computed data as JSON, from answers and verdicts. `shape` tells the view what it is.

    `words` are the keys of further texts that it is shown with, below its own; `compared` says that it is
    an amount that is set beside that of the month before, under its own `titel` among the words; `unfolded`
    gives its rule written out for the text version, as JSON.
    """

    id: str
    shape: Shape
    compute: Callable[[Raw, Weigh], Json]
    sources: tuple[str, ...] = ()
    words: tuple[tuple[str, ...], ...] = ()
    compared: bool = False
    unfolded: Callable[[], Json] | None = None


def advice(advice_id: str, *sources: str, waits: bool = True) -> Callable[[Callable[[Weigh], bool]], Advice]:
    """Make advice of a function from verdicts and facts to whether it suits."""

    def make(suits: Callable[[Weigh], bool]) -> Advice:
        return Advice(advice_id, suits, sources, waits)

    return make

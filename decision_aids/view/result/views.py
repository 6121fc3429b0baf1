"""What a result is made of, as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aids.engine.outcomes import OKLART
from decision_aids.engine.verdicts import Verdict
from decision_aids.view.text.sources import SourceView
from decision_aids.view.text.words import UNSETTLED


@dataclass(frozen=True)
class PartView:
    """A named part of an outcome's text, with its own sources."""

    id: str
    title: str
    text: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class WhyView:
    """A criterion that an outcome weighed: its verdict in words and why."""

    id: str
    title: str
    word: str
    why: str


@dataclass(frozen=True)
class OutcomeView:
    """A purpose judged: its status, why, its parts, how it is done in some places, and its facets.

    What makes several unclear `leading` says once; the others only name the first, `same_as`.
    """

    id: str
    status: str
    title: str
    heading: str
    text: str
    room: str
    why: tuple[WhyView, ...]
    parts: tuple[PartView, ...]
    local: tuple[PartView, ...]
    facets: tuple[PartView, ...]
    settled_by: tuple[str, ...]
    sources: tuple[SourceView, ...]
    leading: str = ""
    same_as: str = ""

    @property
    def outside(self) -> bool:
        """Does what is judged not concern the case?"""
        return self.status == Verdict.EJ_AKTUELLT

    @property
    def cause(self) -> str:
        """Why it is unclear, in one line; empty when it is not, or when an answer is all that is missing."""
        open_ones = (one.why for one in self.why if one.word in UNSETTLED)
        return next(open_ones, "") if self.status == OKLART else ""


@dataclass(frozen=True)
class CriterionView:
    """A criterion with its verdict, why, and its children when it is composed.

    `brief` says that the criterion already stands in full above: the same one weighs in several places.
    `same_as` names the first that is unclear for the same reason, which only that one says.
    """

    id: str
    verdict: str
    word: str
    title: str
    why: str
    rests_on: str
    settled_by: tuple[str, ...]
    sources: tuple[SourceView, ...]
    children: tuple[CriterionView, ...]
    brief: bool = False
    same_as: str = ""


@dataclass(frozen=True)
class ContradictionView:
    """Answers that cannot all be right: what they say, by the ids of the questions, and what to ask whom.

    `heading` is the aid's own where the answers are right, and what they tell of contradicts itself.
    """

    id: str
    heading: str
    text: str
    questions: tuple[str, ...]
    receiver: str
    question: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class GapView:
    """One question ready to ask, whom to ask, and everything that its answer would mend."""

    criteria: tuple[str, ...]
    what: tuple[str, ...]
    why: str
    receiver: str
    question: str


@dataclass(frozen=True)
class AdviceView:
    """Something to do or plan."""

    id: str
    heading: str
    text: str
    sources: tuple[SourceView, ...]

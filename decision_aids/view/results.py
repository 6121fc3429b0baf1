"""The result of a case as a reader sees it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import cast

from decision_aids.engine.criteria import Composed, Criterion, Leaf, Vikt, leaves
from decision_aids.engine.evaluate import Decided, Evaluation
from decision_aids.engine.findings import COMPOSED, UNANSWERED, Finding
from decision_aids.engine.outcomes import OKLART, Part
from decision_aids.engine.texts import Texts
from decision_aids.engine.verdicts import Mottagare, Verdict
from decision_aids.view.sources import SourceView, source_views
from decision_aids.view.words import GROUNDS, RECEIVERS, UNSETTLED, VERDICTS

NOT_ASKED = "Frågan är inte besvarad än."


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
    """A purpose judged: its status, why, its parts, how it is done in some places, and its facets."""

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
    same_as: str = ""

    @property
    def leading(self) -> str:
        """Why it is unclear, in one line; empty when it is not, when an answer is all that is missing, and
        when the outcome `same_as` has said it.
        """
        if self.same_as:
            return ""
        open_ones = (one.why for one in self.why if one.word in UNSETTLED)
        return next(open_ones, "") if self.status == OKLART else ""


@dataclass(frozen=True)
class CriterionView:
    """A criterion with its verdict, why, and its children when it is composed.

    `brief` says that the criterion already stands in full above: the same one weighs in several places.
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


def _deciding(findings: Mapping[str, Finding], criteria: tuple[str, ...]) -> Iterator[str]:
    for one in criteria:
        criterion = findings[one].criterion
        if isinstance(criterion, Leaf):
            yield one
        elif findings[one].verdict is Verdict.UPPFYLLT:
            yield from (leaf.id for leaf in leaves(criterion) if _explains(findings[leaf.id], leaf))
        else:
            same = [c.id for c in criterion.children if findings[c.id].verdict is not Verdict.UPPFYLLT]
            yield from _deciding(findings, tuple(same))


def _explains(finding: Finding, leaf: Leaf) -> bool:
    return leaf.weight is Vikt.FORKLARING and finding.verdict is Verdict.UPPFYLLT


class Presenter:
    """Presents one evaluation in an aid's words."""

    def __init__(self, evaluation: Evaluation, texts: Texts) -> None:
        self._evaluation = evaluation
        self._texts = texts
        self._as_of = evaluation.case.as_of
        self._findings = {one.criterion.id: one for one in evaluation.findings}

    def outcomes(self) -> tuple[OutcomeView, ...]:
        """Every outcome, with what would settle it when it is unclear. One cause is told once."""
        said: dict[str, str] = {}
        found: list[OutcomeView] = []
        for one in map(self._outcome, self._evaluation.outcomes):
            first = said.setdefault(one.leading, one.title) if one.leading else one.title
            found.append(one if first == one.title else replace(one, same_as=first))
        return tuple(found)

    def criteria(self) -> tuple[CriterionView, ...]:
        """Every criterion of the aid, composed ones with their children."""
        shown: set[str] = set()
        return tuple(self._criterion(one, shown) for one in self._evaluation.aid.criteria)

    def gaps(self, receiver: Mottagare | None = None, least: Vikt = Vikt.BRA_ATT_HA) -> tuple[GapView, ...]:
        """What is missing, most important first; what the same question mends stands together.

        With `receiver`, only what that one can answer; with `least`, only what weighs at least so much.
        """
        merged: dict[tuple[str, str], GapView] = {}
        for gap in map(self._gap, self._missing(receiver, least)):
            key = (gap.receiver, gap.question)
            first = merged.get(key)
            merged[key] = (
                replace(first, criteria=first.criteria + gap.criteria, what=first.what + gap.what)
                if first
                else gap
            )
        return tuple(merged.values())

    def advice(self) -> tuple[AdviceView, ...]:
        """What can be done and planned."""
        return tuple(
            AdviceView(
                one.id,
                self._texts("rad", one.id, "rubrik"),
                self._texts("rad", one.id, "text"),
                source_views(one.sources, self._as_of),
            )
            for one in self._evaluation.advice
        )

    def _outcome(self, one: Decided) -> OutcomeView:
        here = ("utfall", one.outcome.id)
        key = (*here, "status", one.status.value)
        return OutcomeView(
            id=one.outcome.id,
            status=one.status.value,
            title=self._texts(*here, "titel"),
            heading=self._texts(*key, "rubrik"),
            text=self._texts(*key, "text"),
            room=one.outcome.room,
            why=tuple(self._reasons(one)),
            parts=tuple(
                self._part(part, "delar", key) for part in one.outcome.parts.get(one.status.value, ())
            ),
            local=tuple(self._part(part, "lokalt", (*here, "lokalt")) for part in one.outcome.local),
            facets=tuple(self._part(Part(facet), "delar", (*here, "sida")) for facet in one.outcome.facets),
            settled_by=self._questions(one.settled_by),
            sources=source_views(one.outcome.sources, self._as_of),
        )

    def _part(self, part: Part, titles: str, under: tuple[str, ...]) -> PartView:
        return PartView(
            part.id,
            self._texts(titles, part.id),
            self._texts(*under, part.id),
            source_views(part.sources, self._as_of),
        )

    def _reasons(self, one: Decided) -> Iterator[WhyView]:
        """What decided the outcome: of the composed criteria it weighed, the children that do not hold."""
        for criterion in dict.fromkeys(_deciding(self._findings, one.criteria)):
            finding = self._findings[criterion]
            beside = finding.verdict is Verdict.EJ_AKTUELLT and criterion not in one.criteria
            if finding.reason not in {UNANSWERED, COMPOSED} and not beside:
                title = self._texts("kriterier", criterion, "titel")
                yield WhyView(criterion, title, VERDICTS[finding.verdict], self._why(finding))

    def _missing(self, receiver: Mottagare | None, least: Vikt) -> list[Finding]:
        return [
            one
            for one in self._evaluation.missing
            if receiver in {None, one.asks or cast("Leaf", one.criterion).asks}
            and cast("Leaf", one.criterion).weight <= least
        ]

    def _criterion(self, criterion: Criterion, shown: set[str]) -> CriterionView:
        brief = criterion.id in shown
        shown.add(criterion.id)
        finding = self._findings[criterion.id]
        leaf = criterion if isinstance(criterion, Leaf) else None
        children = criterion.children if isinstance(criterion, Composed) else ()
        return CriterionView(
            id=criterion.id,
            verdict=finding.verdict.value,
            word=VERDICTS[finding.verdict],
            title=self._texts("kriterier", criterion.id, "titel"),
            why=self._why(finding),
            rests_on=GROUNDS[leaf.ground] if leaf else "",
            settled_by=self._questions(finding.settled_by)
            if finding.verdict is Verdict.OKLART and leaf
            else (),
            sources=source_views(leaf.sources, self._as_of) if leaf else (),
            children=tuple(self._criterion(child, shown) for child in children),
            brief=brief,
        )

    def _why(self, finding: Finding) -> str:
        if finding.reason == COMPOSED:
            return ""
        if finding.reason == UNANSWERED:
            return NOT_ASKED
        return self._texts("kriterier", finding.criterion.id, "skal", finding.reason, "text")

    def _gap(self, finding: Finding) -> GapView:
        leaf = cast("Leaf", finding.criterion)
        return GapView(
            criteria=(leaf.id,),
            what=(self._texts("kriterier", leaf.id, "titel"),),
            why=self._why(finding),
            receiver=RECEIVERS[finding.asks or leaf.asks],
            question=self._texts("kriterier", leaf.id, "skal", finding.reason, "fraga"),
        )

    def _questions(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(
            self._texts("fragor", one, "fraga") for one in ids if one in self._evaluation.aid.question
        )

"""The result of a case as a reader sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import cast

from decision_aids.engine.contradictions import Contradiction
from decision_aids.engine.criteria import Composed, Criterion, Leaf, Vikt, leaves
from decision_aids.engine.evaluate import Decided, Evaluation
from decision_aids.engine.findings import COMPOSED, UNANSWERED, Finding
from decision_aids.engine.outcomes import OKLART, Part
from decision_aids.engine.placeholders import fill
from decision_aids.engine.texts import Texts
from decision_aids.engine.verdicts import Mottagare, Verdict
from decision_aids.view.form.steps import answered
from decision_aids.view.formaga_krav.read import for_purpose
from decision_aids.view.result.computed import Computed
from decision_aids.view.result.views import (
    AdviceView,
    ContradictionView,
    CriterionView,
    GapView,
    OutcomeView,
    PartView,
    WhyView,
)
from decision_aids.view.text.days import heading
from decision_aids.view.text.named import named
from decision_aids.view.text.sources import source_views
from decision_aids.view.text.words import GROUNDS, RECEIVERS, UNSETTLED, VERDICTS, WITHOUT_LETTER

NOTHING_MISSING = "Inget saknas av det som stödet frågar efter."
NOT_ALL_ANSWERED = "Alla frågor är inte besvarade än. Då går det inte att säga om något saknas."
NOT_ASKED = "Frågan är inte besvarad än."
CONTRADICTING = "Svar som inte kan stämma"


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


def _led(view: OutcomeView, first: dict[str, str]) -> OutcomeView:
    """The outcome with why it is unclear, or the first that is so for the same cause. Rows say neither."""
    if not view.cause or view.room:
        return view
    if view.cause in first:
        return replace(view, same_as=first[view.cause])
    first[view.cause] = view.title
    return replace(view, leading=view.cause)


class Presenter:
    """Presents one evaluation in an aid's words."""

    def __init__(self, evaluation: Evaluation, texts: Texts, *, in_letter: bool = False) -> None:
        """In a letter the nämnd writes of the patient, also when it is the person who brings it."""
        self._evaluation, self._texts, self._in_letter = evaluation, texts, in_letter
        self._as_of = evaluation.case.as_of
        self._findings = {one.criterion.id: one for one in evaluation.findings}

    def outcomes(self) -> tuple[OutcomeView, ...]:
        """Every outcome, with what would settle it when it is unclear.

        One cause is told once: by the outcome that was asked about, which stands first, or by the first.
        """
        views = [self._outcome(one) for one in self._evaluation.outcomes]
        first: dict[str, str] = {}
        in_turn = sorted(views, key=lambda one: one.id != self._evaluation.asked)
        led = {one.id: _led(one, first) for one in in_turn}
        return tuple(led[one.id] for one in views)

    def contradictions(self) -> tuple[ContradictionView, ...]:
        """The answers that contradict each other; those under a heading of their own last."""
        views = tuple(
            ContradictionView(
                id=one.id,
                heading=self._heading(one),
                text=self._texts("motsagelser", one.id, "text"),
                questions=tuple(question.id for question in one.among),
                receiver=self._receiver(one.asks),
                question=self._texts("motsagelser", one.id, "fraga"),
                sources=source_views(one.sources, self._as_of),
            )
            for one in self._evaluation.contradictions
        )
        return tuple(sorted(views, key=lambda one: one.heading != CONTRADICTING))

    def _heading(self, one: Contradiction) -> str:
        return self._texts.find("motsagelser", one.id, "rubrik") or CONTRADICTING

    def criteria(self) -> tuple[CriterionView, ...]:
        """Every criterion of the aid, composed ones with their children."""
        shown: set[str] = set()
        first: dict[str, tuple[str, str]] = {}
        return tuple(self._criterion(one, shown, first) for one in self._evaluation.aid.criteria)

    def gaps(self, receiver: Mottagare | None = None, least: Vikt = Vikt.BRA_ATT_HA) -> tuple[GapView, ...]:
        """What is missing, most important first; what the same question mends stands together.

        Answers that contradict each other come first of all. With `receiver`, only what that one can answer;
        with `least`, only what weighs at least so much.
        """
        merged: dict[tuple[str, str], GapView] = {}
        asked = (one for one in self._evaluation.contradictions if receiver in {None, one.asks})
        for gap in (*map(self._unsettled, asked), *map(self._gap, self._missing(receiver, least))):
            key = (gap.receiver, gap.question)
            first = merged.get(key)
            merged[key] = (
                replace(
                    first,
                    criteria=first.criteria + gap.criteria,
                    what=tuple(dict.fromkeys(first.what + gap.what)),
                )
                if first
                else gap
            )
        return tuple(merged.values())

    def nothing_missing(self) -> str:
        """What is said when there are no gaps: why it is unclear all the same, or that nothing is missing."""
        needs = self._evaluation.aid.read_against
        paper = self._findings[needs.id] if needs else None
        if paper and VERDICTS[paper.verdict] in UNSETTLED:
            return self._why(paper)
        if self._evaluation.next:
            return NOT_ALL_ANSWERED
        asked = next((one for one in self.outcomes() if one.id == self._evaluation.asked), None)
        return (asked and asked.cause) or NOTHING_MISSING

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
            heading=heading(self._evaluation, self._texts, one),
            text=" ".join((self._texts(*key, "text"), *self._can_be_tried(one))),
            room=one.outcome.room,
            why=tuple(self._reasons(one)),
            parts=tuple(self._part(part, "delar", key) for part in one.parts),
            local=tuple(self._part(part, "lokalt", (*here, "lokalt")) for part in one.local),
            facets=tuple(self._part(part, "delar", (*here, "sida")) for part in one.facets),
            settled_by=self._questions(one.settled_by),
            sources=source_views(one.outcome.sources, self._as_of),
        )

    def _can_be_tried(self, one: Decided) -> tuple[str, ...]:
        """What an unclear purpose can be met with, when the reader has compared activities for it."""
        if one.status.value != OKLART:
            return ()
        return for_purpose(self._evaluation, self._texts, one.outcome.id)

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
                title = self._texts.of_criterion(criterion, finding.verdict)
                yield WhyView(criterion, title, VERDICTS[finding.verdict], self._why(finding))

    def _missing(self, receiver: Mottagare | None, least: Vikt) -> list[Finding]:
        return [
            one
            for one in self._evaluation.missing
            if receiver in {None, one.receiver} and cast("Leaf", one.criterion).weight <= least
        ]

    def _criterion(
        self, criterion: Criterion, shown: set[str], first: dict[str, tuple[str, str]]
    ) -> CriterionView:
        brief = criterion.id in shown
        shown.add(criterion.id)
        finding = self._findings[criterion.id]
        leaf = criterion if isinstance(criterion, Leaf) else None
        children = criterion.children if isinstance(criterion, Composed) else ()
        title, why = self._texts.of_criterion(criterion.id, finding.verdict), self._why(finding)
        unclear = finding.verdict is Verdict.OKLART and finding.reason not in {UNANSWERED, COMPOSED}
        here = (criterion.id, title)
        told = first.setdefault(why, here) if unclear else here
        return CriterionView(
            id=criterion.id,
            verdict=finding.verdict.value,
            word=VERDICTS[finding.verdict],
            title=title,
            why=why if told == here else "",
            rests_on=GROUNDS[leaf.ground] if leaf else "",
            settled_by=self._questions(finding.settled_by)
            if finding.verdict is Verdict.OKLART and leaf
            else (),
            sources=source_views(leaf.sources, self._as_of) if leaf else (),
            children=tuple(self._criterion(child, shown, first) for child in children),
            brief=brief,
            same_as="" if told == here else told[1],
        )

    def _why(self, finding: Finding) -> str:
        if finding.reason == COMPOSED:
            return ""
        if finding.reason == UNANSWERED:
            return NOT_ASKED
        return self._texts("kriterier", finding.criterion.id, "skal", finding.reason, "text")

    def _unsettled(self, one: Contradiction) -> GapView:
        said = ("motsagelser", one.id)
        asked = self._receiver(one.asks), self._texts(*said, "fraga")
        return GapView((one.id,), (self._heading(one),), self._texts(*said, "text"), *asked)

    def _gap(self, finding: Finding) -> GapView:
        leaf = cast("Leaf", finding.criterion)
        asks = finding.receiver
        asked = fill(
            self._texts("kriterier", leaf.id, "skal", finding.reason, "fraga"),
            self._filled,
        )
        names = self._evaluation.aid.names if asks is Mottagare.VARDEN else ""
        return GapView(
            criteria=(leaf.id,),
            what=(self._texts.of_gap(leaf.id, finding.verdict, finding.reason),),
            why=self._why(finding),
            receiver=self._receiver(asks),
            question=self._asked_by(asks, named(self._evaluation, self._texts, names, asked)),
        )

    def _filled(self, name: str) -> str:
        """What fills a place in a question: an answer, or what is computed."""
        if name in self._evaluation.aid.question:
            return answered(self._evaluation, self._texts, name)
        return Computed(self._evaluation, self._texts).in_words(name)

    def _asks_itself(self, one: Mottagare) -> bool:
        """The person asks care: nobody else may, or there is no letter to do it in."""
        return one is Mottagare.VARDEN and self._evaluation.person_asks

    def _asked_by(self, one: Mottagare, question: str) -> str:
        """The question as the person asks it of a doctor, when the person asks it."""
        if self._in_letter or not self._asks_itself(one):
            return question
        about_me = re.sub(r"\b(känner(?: till)?) patienten\b", r"\1 mig", question)
        return re.sub(r"\bpatienten\b", "jag", about_me)

    def _receiver(self, one: Mottagare) -> str:
        """Whom to ask: nobody is told to ask themselves."""
        ours = WITHOUT_LETTER if self._asks_itself(one) else RECEIVERS[one]
        return self._texts.find("mottagare", one.value) or ours

    def _questions(self, ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(
            self._texts("fragor", one, "fraga") for one in ids if one in self._evaluation.aid.question
        )

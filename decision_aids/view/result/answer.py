"""The answer that a result begins with, as a reader sees it, and what answering more could change."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aids.engine.criteria import Composed, Criterion, Mode
from decision_aids.engine.evaluate import Decided, Evaluation
from decision_aids.engine.findings import Finding
from decision_aids.engine.outcomes import OKLART
from decision_aids.engine.placeholders import fill
from decision_aids.engine.texts import Texts
from decision_aids.engine.verdicts import Verdict
from decision_aids.view.result.answer_words import Words
from decision_aids.view.text import swedish

CLASHING = "Kontrollera först svaren som inte kan stämma. De står här nedanför, och det här kan ändras."
CHANGES = "Kan ändra svaret."
CHANGES_LATER = "Kan ändra svaret när de andra frågorna också är besvarade."


@dataclass(frozen=True)
class SentenceView:
    """One sentence of the answer: its rule, what the rule came to, and the words."""

    id: str
    status: str
    text: str

    @property
    def first(self) -> str:
        """Its first sentence, the heading of the answer: as much as a phone's screen has room for."""
        return swedish.first_sentence(self.text)[0]

    @property
    def rest(self) -> str:
        """What it says besides; may be empty."""
        return swedish.first_sentence(self.text)[1]


@dataclass(frozen=True)
class MoreView:
    """A part that can be answered still: how much, what it gives, and whether it can change the answer:
    `settled` that it cannot, whatever else is answered.
    """

    question: str
    title: str
    gives: str
    count: int
    settled: bool


def answer_of(evaluation: Evaluation, texts: Texts) -> tuple[SentenceView, ...]:
    """The sentences, in order."""
    written = Words(evaluation, texts)
    return tuple(
        SentenceView(
            one.outcome.id,
            one.status.value,
            fill(texts("svaret", one.outcome.id, one.status.value), written.value),
        )
        for one in evaluation.answer
    )


def clashing(evaluation: Evaluation, texts: Texts) -> str:
    """What is said with the answer while it rests on answers that cannot all be right; else empty.

    A paper that contradicts itself has a heading of its own, and an answer of its own: there is nothing to
    mend among the answers.
    """
    own = (texts.find("motsagelser", one.id, "rubrik") for one in evaluation.contradictions)
    return CLASHING if not all(own) else ""


def tells(evaluation: Evaluation) -> bool:
    """True when the first sentence says something: then it is shown beside the questions."""
    first = next(iter(evaluation.answer), None)
    return first is not None and first.status.value != OKLART


def more_of(evaluation: Evaluation, texts: Texts) -> tuple[MoreView, ...]:
    """The parts that wait for answers, in order; what is asked beside the documents is not among them."""
    open_ones, beside = waits_for(evaluation), evaluation.beside
    views: list[MoreView] = []
    for group in evaluation.aid.groups:
        here = [
            one.id
            for one in evaluation.aid.questions
            if one.group == group and one.id in evaluation.wanted and not one.words
        ]
        later = bool(open_ones) and group not in beside and not beside.issuperset(here)
        if here and group != evaluation.aid.with_documents:
            views.append(
                MoreView(
                    here[0],
                    texts("grupper", group, "titel"),
                    _gives(evaluation, _ger(texts, group, beside), open_ones & {*here}, later),
                    len(here),
                    settled=bool(evaluation.asked) and not later,
                )
            )
    return tuple(views)


def _ger(texts: Texts, group: str, beside: frozenset[str]) -> str:
    """What a part gives, in its own words for when it stands beside the answer."""
    own = texts.find("grupper", group, "ger_vid_sidan") if group in beside else None
    return own or texts.find("grupper", group, "ger") or ""


def _gives(evaluation: Evaluation, said: str, now: set[str], later: bool) -> str:
    """What a part gives, and whether it can change the answer now or only with more answers."""
    if not (evaluation.asked and later) or (now and said.startswith("Kan ")):
        return said
    return f"{said} {CHANGES if now else CHANGES_LATER}".strip()


def only_private(evaluation: Evaluation) -> bool:
    """True when all that is left to answer is what no address may hold."""
    left = [evaluation.aid.question[one] for one in evaluation.wanted]
    return bool(left) and all(one.private or one.group in evaluation.optional for one in left)


def sensitive_ones(evaluation: Evaluation) -> tuple[str, ...]:
    """The sensitive questions that the answer waits for, when all else is answered, as after a link."""
    waits = waits_for(evaluation) if only_private(evaluation) else set[str]()
    return tuple(one.id for one in evaluation.aid.questions if one.sensitive and one.id in waits)


def settled(evaluation: Evaluation, decided: Decided) -> bool:
    """True when no unanswered question can change the status any more."""
    return not _waits_for(evaluation, decided)


def waits_for(evaluation: Evaluation) -> set[str]:
    """The questions that the answer waits for now: its sentences, and the outcome that is asked about."""
    asked = [one for one in evaluation.outcomes if one.outcome.id == evaluation.asked]
    return {question for one in (*asked, *evaluation.answer) for question in _waits_for(evaluation, one)}


def _waits_for(evaluation: Evaluation, decided: Decided) -> set[str]:
    findings = {one.criterion.id: one for one in evaluation.findings}
    waiting = {*decided.wanted}
    for one in decided.criteria:
        waiting |= _unsettled(findings[one].criterion, findings)
    return waiting


def _unsettled(criterion: Criterion, findings: dict[str, Finding]) -> set[str]:
    """What a criterion waits for; nothing when a known child already keeps the whole from holding."""
    finding = findings[criterion.id]
    if not isinstance(criterion, Composed):
        return set(finding.wanted)
    below = [(findings[child.id], _unsettled(child, findings)) for child in criterion.children]
    if criterion.mode is Mode.ALLA and any(
        not waits and one.verdict is Verdict.INTE_UPPFYLLT for one, waits in below
    ):
        return set()
    if criterion.mode is Mode.NAGON and any(
        not waits and one.verdict is Verdict.UPPFYLLT for one, waits in below
    ):
        return set()
    return {one for _, waits in below for one in waits}

"""The documents of a case as a reader sees, copies and prints them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from decision_aids.data import rules_version
from decision_aids.engine.answers import write_answers
from decision_aids.engine.criteria import Vikt
from decision_aids.engine.documents import Asked, Block, Document, Paragraph, Part
from decision_aids.engine.evaluate import Composition, Evaluation
from decision_aids.engine.placeholders import TO_FILL_IN, VERSION
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.texts import Texts
from decision_aids.engine.verdicts import Mottagare, Verdict
from decision_aids.view.form.steps import AnswerView, answered, answers_of
from decision_aids.view.result.computed import Computed
from decision_aids.view.result.malen import Goals
from decision_aids.view.result.presenter import CONTRADICTING, Presenter
from decision_aids.view.result.views import GapView, OutcomeView
from decision_aids.view.text import swedish
from decision_aids.view.text.lokalt import local_facts
from decision_aids.view.text.named import named
from decision_aids.view.text.prose import Prose, prose
from decision_aids.view.text.sources import source_views
from decision_aids.view.text.words import VERDICTS

_RECEIVERS = {
    Block.FRAGOR_PERSONEN: Mottagare.PERSONEN,
    Block.FRAGOR_ANORDNAREN: Mottagare.ANORDNAREN,
}


_PARAGRAPH = re.compile(r"([0-9][0-9a-z –.,och]*? ?§§?(?: (?:första|andra) stycket)?) ([^;,]+)")
"""A paragraph and its law, as a reference begins; what amended it and how it was read come after."""
OUTSIDE = VERDICTS[Verdict.EJ_AKTUELLT]
MOST_MISSING = 8
"""The most points that a document says are missing; the rest it counts, and the result says them."""


@dataclass(frozen=True)
class DocumentView:
    """A document: its title, what it is for, and its blocks in order."""

    id: str
    title: str
    help: str
    blocks: tuple[Prose, ...]
    sources: tuple[str, ...]


class Composer:
    """Puts the documents of one case together, in an aid's words."""

    def __init__(self, evaluation: Evaluation, texts: Texts) -> None:
        self._evaluation, self._texts = evaluation, texts
        self._presenter = Presenter(evaluation, texts)
        self._letter = Presenter(evaluation, texts, in_letter=True)
        self._computed = Computed(evaluation, texts)
        self._goals = Goals(evaluation, texts)
        self.filled: set[str] = set()
        """The placeholders of the documents put together so far."""

    def documents(self) -> tuple[DocumentView, ...]:
        """Every document that stands in this case."""
        return tuple(
            DocumentView(
                id=one.document.id,
                title=self._texts("dokument", one.document.id, "titel"),
                help=self._texts.find("dokument", one.document.id, "hjalp") or "",
                blocks=(*self._blocks(one), *self._local()),
                sources=_cited(one),
            )
            for one in self._evaluation.documents
        )

    def _blocks(self, one: Composition) -> Iterator[Prose]:
        """The blocks in order. A heading with nothing under it before the next one does not stand; but when
        nothing is missing under the heading of what is, that is said, or why it cannot be.
        """
        heading: Prose | None = None
        for part in one.parts:
            blocks = [*self._part(one, part)]
            if part is Block.SAKNAS and not blocks and heading:
                blocks = [Prose("stycke", (self._presenter.nothing_missing(),))]
            for block in blocks:
                if block.kind == "rubrik":
                    heading = block
                    continue
                if heading:
                    yield heading
                heading = None
                yield block
        if heading:
            yield heading

    def _local(self) -> tuple[Prose, ...]:
        """What a municipality or region has added, last and marked: the national text stays as it is."""
        local = local_facts(aid=self._evaluation.aid.id)
        if local is None:
            return ()
        lines = tuple(f"{one.heading}: {one.text}{one.link and f' {one.link}'}" for one in local.facts)
        return (
            Prose("rubrik", (f"Lokalt: {local.who}",)),
            Prose("stycke", (local.note,)),
            Prose("lista", lines),
        )

    def _part(self, one: Composition, part: Part) -> Iterator[Prose]:
        if isinstance(part, Paragraph):
            text = self._texts("dokument", one.document.id, "stycken", part.id)
            yield from prose(self._named(one.document, text), self._value)
        elif part is Block.MAL:
            yield from self._goals.blocks()
        elif part is Block.MAL_LATT:
            yield from self._goals.easy()
        elif part is Block.MENINGAR:
            yield from (Prose("stycke", (" ".join(said),)) for said in [[*self._sentences()]] if said)
        elif part is Block.KALLOR:
            yield Prose("stycke", (self._sources(one),))
        else:
            lines = self._asked(one, part) if isinstance(part, Asked) else self._lines(part)
            if lines:
                yield Prose("lista", lines)

    def _asked(self, one: Composition, part: Asked) -> tuple[str, ...]:
        """What care is asked: of each topic the one question that is open, or the topic's own for several."""
        gaps = self._letter.gaps(Mottagare.VARDEN, Vikt.VIKTIG)
        asked: list[str] = []
        told: set[str] = set()
        for topic in part.topics:
            about = [gap for gap in gaps if {*topic.criteria} & {*gap.criteria}]
            open_ones = [gap.question for gap in about if gap.question not in told]
            told.update(open_ones)
            unmet = {criterion for gap in about for criterion in gap.criteria}
            ids = (topic.id, *(text for criterion, text in topic.also if criterion in unmet))
            own = " ".join(self._texts("dokument", one.document.id, "stycken", text) for text in ids)
            asked += [own] if len(open_ones) > 1 else open_ones
        return tuple(self._named(one.document, line) for line in asked)

    def _named(self, document: Document, text: str) -> str:
        """The text with the activity's own name, in a document that names it."""
        return named(self._evaluation, self._texts, document.names, text)

    def _lines(self, block: Block) -> tuple[str, ...]:
        """What a block says, one line each."""
        shown = self._presenter
        match block:
            case Block.UPPGIFTER:
                return tuple(f"{one.label} {one.answer[:1].upper()}{one.answer[1:]}." for one in self._told())
            case Block.UTFALL:
                return _of_outcomes(self._asked_first(one for one in shown.outcomes() if not one.room))
            case Block.SAKNAS:
                missing = [what for one in shown.gaps() for what in _missing(one)]
                said = tuple(f"{one.removesuffix('.')}." for one in dict.fromkeys(missing))
                left = len(said) - MOST_MISSING
                return (
                    (*said[:MOST_MISSING], f"Ytterligare {left} punkter saknas eller är oklara.")
                    if left > 1
                    else said
                )
            case Block.RAD:
                return tuple(one.heading for one in shown.advice())
            case Block.KALLOR | Block.MAL | Block.MAL_LATT | Block.MENINGAR:
                return ()
            case _:
                return tuple(one.question for one in shown.gaps(_RECEIVERS[block]))

    def _asked_first(self, outcomes: Iterator[OutcomeView]) -> list[OutcomeView]:
        """What the reader asks about, before the rest."""
        return sorted(outcomes, key=lambda one: one.id != self._evaluation.asked)

    def _told(self) -> Iterator[AnswerView]:
        """The answers about the case: not the reader's own free text, nor where the reader works."""
        voice = self._evaluation.aid.voice
        for one in answers_of(self._evaluation, self._texts):
            if not (one.lapsed or one.words or (voice and one.question == voice.id)):
                yield one

    def _sentences(self) -> Iterator[str]:
        """What is known of the person, a sentence for each answer that has one."""
        for question, value in write_answers(self._evaluation.aid, self._evaluation.believed.answers).items():
            if question not in self._evaluation.lapsed and isinstance(value, str):
                said = self._texts.find("fragor", question, "mening", value)
                yield from (said,) if said else ()

    def _sources(self, one: Composition) -> str:
        """What the document rests on, in one line: what was read in the law, and what is to be checked.

        Of what is judged only what the reader asks about, where there is one thing that is asked about.
        """
        asked = self._evaluation.asked
        main = (
            one.outcome
            for one in self._evaluation.outcomes
            if (one.outcome.id == asked if asked else not one.outcome.room)
        )
        cited = dict.fromkeys([*_cited(one), *(source for outcome in main for source in outcome.sources)])
        views = [
            view
            for view in source_views(tuple(cited), self._evaluation.case.as_of)
            if _PARAGRAPH.match(view.reference)
        ]
        sure = _by_law([view.reference for view in views if not view.check])
        unsure = _by_law([view.reference for view in views if view.check])
        check = f" Kontrollera före användning: {unsure}." if unsure else ""
        return f"Källor: {sure}.{check}"

    def _value(self, name: str) -> str:
        """What fills a placeholder: an answer in words, a day, or a blank to fill in by hand."""
        self.filled.add(name)
        if name == AS_OF.id:
            return swedish.day(self._evaluation.case.as_of)
        if name == VERSION:
            return rules_version()
        if name in self._evaluation.aid.question:
            return answered(self._evaluation, self._texts, name)
        return self._computed.in_words(name) or f"[{TO_FILL_IN}]"


def _of_outcomes(outcomes: list[OutcomeView]) -> tuple[str, ...]:
    """A line for each outcome, with why it is unclear; one line for those that have come to the same, by the
    same reason.
    """
    alike: dict[tuple[str, str], list[str]] = {}
    for one in outcomes:
        named = one.title if "?" in one.title else ""
        alike.setdefault((_concluded(one), named), []).append(one.title)
    return tuple(_said(_together(titles), said) for (said, _), titles in alike.items())


def _concluded(one: OutcomeView) -> str:
    """What an outcome came to, and why: the first sentence of it when unclear, or what stops it."""
    outside = next((why.why for why in one.why if why.word == OUTSIDE), "") if one.outside else ""
    why = swedish.first_sentence(one.cause)[0] if one.cause else outside
    return f"{one.heading}. {why}" if why else one.heading


def _together(titles: list[str]) -> str:
    return swedish.several([titles[0], *(one[:1].lower() + one[1:] for one in titles[1:])])


def _missing(gap: GapView) -> tuple[str, ...]:
    """What a gap is called: answers that contradict each other are told apart by their own words."""
    return tuple(gap.why if one == CONTRADICTING else one for one in gap.what)


def _said(title: str, heading: str) -> str:
    """An outcome in a line: after a question no colon."""
    said = f"{title} {heading}" if title.endswith("?") else f"{title}: {heading}"
    return said if said.endswith((".", "?")) else f"{said}."


def _by_law(references: list[str]) -> str:
    """References to paragraphs, each law named once: 3 kap. 1 § och 10 kap. 3 § socialtjänstlagen."""
    laws: dict[str, list[str]] = {}
    for reference in references:
        if found := _PARAGRAPH.match(reference):
            laws.setdefault(found[2], []).append(found[1])
    return "; ".join(f"{', '.join(dict.fromkeys(some))} {law}" for law, some in laws.items())


def _cited(one: Composition) -> tuple[str, ...]:
    cited = [source for part in one.parts if isinstance(part, Paragraph) for source in part.sources]
    return tuple(dict.fromkeys(cited))

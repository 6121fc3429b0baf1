"""The documents of a case as a reader sees, copies and prints them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from decision_aids.data import rules_version
from decision_aids.engine.criteria import Vikt
from decision_aids.engine.documents import Block, Paragraph
from decision_aids.engine.evaluate import Composition, Evaluation
from decision_aids.engine.placeholders import VERSION
from decision_aids.engine.questions import VET_INTE
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.texts import Texts
from decision_aids.engine.verdicts import Mottagare
from decision_aids.view.form.steps import answers_of, in_words
from decision_aids.view.result.computed import Computed
from decision_aids.view.result.presenter import Presenter
from decision_aids.view.text import swedish
from decision_aids.view.text.prose import Prose, prose
from decision_aids.view.text.sources import source_views
from decision_aids.view.text.words import TO_FILL_IN

_RECEIVERS = {
    Block.FRAGOR_VARDEN: Mottagare.VARDEN,
    Block.FRAGOR_PERSONEN: Mottagare.PERSONEN,
    Block.FRAGOR_ANORDNAREN: Mottagare.ANORDNAREN,
}


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
        self._computed = Computed(evaluation, texts)

    def documents(self) -> tuple[DocumentView, ...]:
        """Every document that stands in this case."""
        return tuple(
            DocumentView(
                id=one.document.id,
                title=self._texts("dokument", one.document.id, "titel"),
                help=self._texts.find("dokument", one.document.id, "hjalp") or "",
                blocks=tuple(self._blocks(one)),
                sources=_cited(one),
            )
            for one in self._evaluation.documents
        )

    def _blocks(self, one: Composition) -> Iterator[Prose]:
        for part in one.parts:
            if isinstance(part, Paragraph):
                text = self._texts("dokument", one.document.id, "stycken", part.id)
                yield from prose(text, self._value)
            else:
                lines = self._sources(one) if part is Block.KALLOR else self._lines(part)
                if lines:
                    yield Prose("lista", lines)

    def _lines(self, block: Block) -> tuple[str, ...]:
        """What a block says, one line each. What care is asked leaves out what is only good to have."""
        shown = self._presenter
        match block:
            case Block.UPPGIFTER:
                answers = answers_of(self._evaluation, self._texts)
                return tuple(
                    f"{one.label} {one.answer}." for one in answers if not one.lapsed and not one.words
                )
            case Block.UTFALL:
                return tuple(f"{one.title}: {one.heading}" for one in shown.outcomes() if not one.room)
            case Block.SAKNAS:
                return tuple(f"{'; '.join(one.what)}: {one.why}" for one in shown.gaps())
            case Block.RAD:
                return tuple(one.heading for one in shown.advice())
            case Block.KALLOR:
                return ()
            case _:
                least = Vikt.VIKTIG if block is Block.FRAGOR_VARDEN else Vikt.BRA_ATT_HA
                return tuple(one.question for one in shown.gaps(_RECEIVERS[block], least))

    def _sources(self, one: Composition) -> tuple[str, ...]:
        outcomes = [source for decided in self._evaluation.outcomes for source in decided.outcome.sources]
        views = source_views(tuple(dict.fromkeys([*_cited(one), *outcomes])), self._evaluation.case.as_of)
        return tuple(
            f"{view.reference} ({view.status}{', kontrollera mot ' + view.check if view.check else ''})"
            for view in views
        )

    def _value(self, name: str) -> str:
        """What fills a placeholder: an answer in words, a day, or a blank to fill in by hand."""
        if name == AS_OF.id:
            return swedish.day(self._evaluation.case.as_of)
        if name == VERSION:
            return rules_version()
        if name in self._evaluation.aid.question:
            answer = self._evaluation.believed.answers.get(name)
            value = self._evaluation.aid.question[name].write(answer) if answer is not None else VET_INTE
            known = value not in (VET_INTE, "", [])
            return in_words(self._evaluation, self._texts, name, value) if known else self._blank(name)
        return self._computed.in_words(name) or f"[{TO_FILL_IN}]"

    def _blank(self, question: str) -> str:
        return f"[{self._texts.find('fragor', question, 'kort') or TO_FILL_IN}]"


def _cited(one: Composition) -> tuple[str, ...]:
    cited = [source for part in one.parts if isinstance(part, Paragraph) for source in part.sources]
    return tuple(dict.fromkeys(cited))

"""The whole aid as text: every question, criterion, outcome and source, unfolded from the same rules.

It can be read, searched and printed without JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from decision_aids.data import rules_version, texts_of
from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import Composed, Criterion, Leaf, Mode
from decision_aids.engine.documents import Paragraph
from decision_aids.engine.outcomes import Outcome
from decision_aids.engine.placeholders import blank, fill
from decision_aids.engine.texts import MAY_HAVE_WORDS, OTHER_READERS, Key, Texts
from decision_aids.engine.verdicts import Mottagare
from decision_aids.engine.witness import Witnesses
from decision_aids.view.formaga_krav.as_text import comparison_text
from decision_aids.view.static.trees import Trees, TreeText
from decision_aids.view.text import swedish
from decision_aids.view.text.prose import Prose, prose
from decision_aids.view.text.render import render
from decision_aids.view.text.sources import SourceView, source_view, source_views
from decision_aids.view.text.words import GROUNDS, RECEIVERS, VERDICTS

PLACES = {
    "om": "det som frågan gäller",
    "manad": "månaden",
    "dagarna": "graden och sista dagen",
    "delen": "graden och dagarna",
    "kvar": "timmar som är kvar, av aktivitetens",
    "folj_upp": "följ upp, med dagen",
    "byt": "att aktiviteten ändras först, om intyget varnar för något i den",
    "undvik": "det som bör undvikas",
    "under_tiden": "vad som går att börja med, om intyget anger grad och dagar",
    "uppfoljning": "dag att följa upp",
    "avstamning": "dagen om två veckor",
    "stam_av": "dagen om två veckor",
    "om_en_vecka": "dagen om en vecka",
    "forst": "det som kommer först",
    "brist": "det viktigaste som saknas",
    "rad": "det första rådet",
}
"""What stands for a place in the answer, where there is no case."""

ALL_THREE = "På Försäkringskassan, på Arbetsförmedlingen och i hälso- och sjukvården"

MODES = {Mode.ALLA: "Alla punkter som är aktuella behöver finnas:", Mode.NAGON: "En av punkterna räcker:"}


@dataclass(frozen=True)
class CriterionText:
    """A criterion as text: a tree when it reads facts, a list of others when it is composed.

    A child is its id, its title, and whether it says if the whole concerns the case. `own` is what the result
    says instead of the title at other verdicts: the verdict, its word, and the words.
    """

    id: str
    title: str
    own: tuple[tuple[str, str, str], ...]
    rests_on: str
    mode: str
    mode_text: str
    children: tuple[tuple[str, str, bool], ...]
    tree: TreeText | None
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class RuleText:
    """An outcome, advice or paragraph as text. `tree` is None for what always stands."""

    id: str
    title: str
    text: str
    tree: TreeText | None
    sources: tuple[SourceView, ...]
    parts: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class DocumentText:
    """A document as text: its paragraphs, each with when it stands."""

    id: str
    title: str
    help: str
    paragraphs: tuple[RuleText, ...]


class Writer:
    """Writes one aid as text."""

    def __init__(self, aid: Aid, texts: Texts, as_of: date, search: Witnesses) -> None:
        self._aid, self._texts, self._as_of = aid, texts, as_of
        self._trees = Trees(aid, texts, search)

    def criteria(self) -> tuple[CriterionText, ...]:
        """Every criterion once, composed ones before their children."""
        return tuple(self._criterion(one) for one in self._aid.every_criterion())

    def outcomes(self) -> tuple[RuleText, ...]:
        """Every outcome."""
        return tuple(
            RuleText(
                one.id,
                self._texts("utfall", one.id, "titel"),
                "",
                self._trees.outcome(one),
                source_views(one.sources, self._as_of),
                tuple(self._parts(one)),
            )
            for one in self._aid.outcomes
        )

    def answer(self) -> tuple[RuleText, ...]:
        """The sentences that a result begins with, and when each stands."""

        return tuple(
            RuleText(
                one.id,
                title,
                "",
                self._trees.sentence(
                    one, lambda status, one=one: fill(self._texts("svaret", one.id, status), self._blank)
                ),
                source_views(one.sources, self._as_of),
            )
            for title, one in zip(("Läget", "Nästa steg"), self._aid.answer, strict=False)
        )

    def advice(self) -> tuple[RuleText, ...]:
        """Everything that can be done and planned, and when it suits."""
        return tuple(
            RuleText(
                one.id,
                self._texts("rad", one.id, "rubrik"),
                self._texts("rad", one.id, "text"),
                self._trees.suits(one.suits),
                source_views(one.sources, self._as_of),
            )
            for one in self._aid.advice
        )

    def documents(self) -> tuple[DocumentText, ...]:
        """The documents that can be made, with the words they are made of."""
        return tuple(
            DocumentText(
                document.id,
                self._texts("dokument", document.id, "titel"),
                self._texts.find("dokument", document.id, "hjalp") or "",
                tuple(self._paragraph(document.id, one) for one in document.paragraphs),
            )
            for document in self._aid.documents
        )

    def _paragraph(self, document: str, one: Paragraph) -> RuleText:
        return RuleText(
            f"{document}-{one.id}",
            "",
            " ".join(line for block in self._blocks(document, one) for line in block.lines),
            None if one.always else self._trees.suits(one.suits),
            source_views(one.sources, self._as_of),
        )

    def _blocks(self, document: str, one: Paragraph) -> tuple[Prose, ...]:
        said = self._texts("dokument", document, "stycken", one.id)
        return prose(said, lambda name: blank(self._texts, name))

    def other_readers(self) -> Iterator[tuple[str, str, tuple[tuple[str, str], ...]]]:
        """Who else reads: an id, where they work, and each text of ours with what they read instead."""
        if self._aid.voice is None:
            return
        said = [key for key in (*self._texts.keys(),) if key[0] == "lasare"]
        for reader in (*self._aid.voice.options(), OTHER_READERS):
            own = [key for key in said if key[1] == reader]
            where = self._texts.find("fragor", self._aid.voice.id, "svar", reader) or ALL_THREE
            if own:
                yield reader, where, tuple((self._ours(key[2:]), self._said(key)) for key in own)

    def _ours(self, key: Key) -> str:
        return RECEIVERS[Mottagare(key[1])] if key[0] == "mottagare" else self._said(key)

    def _said(self, key: Key) -> str:
        return fill(self._texts(*key), self._blank)

    def _blank(self, name: str) -> str:
        return f"[{self._texts.find('fragor', name, 'kort') or PLACES.get(name, name)}]"

    def _parts(self, one: Outcome) -> Iterator[tuple[str, str]]:
        """What an outcome says besides its statuses: always, in a status, in some places."""
        here = ("utfall", one.id)
        for facet in one.facets:
            yield self._texts("delar", facet.id), self._texts(*here, "sida", facet.id)
        for status, parts in one.parts.items():
            heading = self._texts(*here, "status", status, "rubrik")
            for part in parts:
                title = f"{heading}: {self._texts('delar', part.id)}"
                yield title, self._texts(*here, "status", status, part.id)
        for part in one.local:
            yield f"Lokalt: {self._texts('lokalt', part.id)}", self._texts(*here, "lokalt", part.id)

    def _criterion(self, criterion: Criterion) -> CriterionText:
        leaf = criterion if isinstance(criterion, Leaf) else None
        composed = criterion if isinstance(criterion, Composed) else None
        return CriterionText(
            id=criterion.id,
            title=self._texts("kriterier", criterion.id, "titel"),
            own=tuple(
                (one.value, VERDICTS[one], said)
                for one in MAY_HAVE_WORDS
                if (said := self._texts.find("kriterier", criterion.id, one.value))
            ),
            rests_on=GROUNDS[leaf.ground] if leaf else "",
            mode=composed.mode.value if composed else "",
            mode_text=MODES[composed.mode] if composed else "",
            children=()
            if composed is None
            else tuple(
                (child.id, self._texts("kriterier", child.id, "titel"), number < composed.concerns)
                for number, child in enumerate(composed.children)
            ),
            tree=self._trees.leaf(leaf) if leaf else None,
            sources=source_views(leaf.sources, self._as_of) if leaf else (),
        )


def static_text(aid: Aid, as_of: date) -> str:
    """The aid as HTML text, as of a day. Headings begin at level 2."""
    texts = texts_of(aid)
    writer = Writer(aid, texts, as_of, aid.witnesses)
    questions = [
        (
            texts("grupper", group, "titel"),
            [
                (
                    one.id,
                    texts("fragor", one.id, "fraga"),
                    texts.find("fragor", one.id, "hjalp") or "",
                    texts.find("fragor", one.id, "var") or "",
                    [texts("fragor", one.id, "svar", option) for option in one.options()],
                )
                for one in aid.questions
                if one.group == group
            ],
        )
        for group in aid.groups
    ]
    criteria, outcomes, advice = writer.criteria(), writer.outcomes(), writer.advice()
    documents = writer.documents()
    cited = {source for _, sources in aid.cited() for source in sources}
    return render(
        "static.html",
        aid=aid.id,
        questions=questions,
        criteria=criteria,
        answer=writer.answer(),
        outcomes=outcomes,
        advice=advice,
        documents=documents,
        readers=[*writer.other_readers()],
        comparison=comparison_text(aid, texts, as_of),
        sources=[source_view(one, as_of) for one in sorted(cited)],
        as_of=swedish.day(as_of),
        rules=rules_version(),
    )

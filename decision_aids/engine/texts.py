"""The texts of an aid, each standing once, keyed by the ids of the rules they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import Leaf, Vikt
from decision_aids.engine.findings import UNANSWERED
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.outcomes import Outcome, Shape
from decision_aids.engine.unfold import paths
from decision_aids.engine.verdicts import Judgement, Mottagare, Verdict

NAMELESS = (Shape.DOLD, Shape.DOKUMENT, Shape.FRASER)
"""Details that no reader meets under a name of their own."""

OWN_WORDS = (Verdict.INTE_UPPFYLLT, Verdict.OKLART)
"""Verdicts for which a criterion has words of its own; its title is what is true when it is fulfilled."""
MAY_HAVE_WORDS = (*OWN_WORDS, Verdict.EJ_AKTUELLT)
"""The same, and the verdict for which it has them where its title would affirm what is not so."""

type Key = tuple[str, ...]


OTHER_READERS = "andra"
"""What is said alike to all readers that have words of their own."""


@dataclass(frozen=True)
class Texts:
    """Texts by key, such as ("fragor", "underlag", "fraga"). `own` are trees of words that go before them."""

    tree: JsonObject
    own: tuple[Json, ...] = ()

    def for_reader(self, reader: str) -> Texts:
        """The same texts, with the words that this reader has instead (under `lasare`), if any."""
        readers = self.tree.get("lasare")
        if not isinstance(readers, dict) or reader not in readers:
            return self
        return Texts(self.tree, (readers[reader], readers.get(OTHER_READERS)))

    def __call__(self, *key: str) -> str:
        """The text; raises KeyError that names the whole key when it is missing."""
        found = self.find(*key)
        if found is None:
            raise KeyError(".".join(key))
        return found

    def find(self, *key: str) -> str | None:
        """The text, or None when there is none."""
        for tree in (*self.own, self.tree):
            node: Json = tree
            for part in key:
                node = node.get(part) if isinstance(node, dict) else None
            if isinstance(node, str):
                return node
        return None

    def of_criterion(self, criterion: str, verdict: Verdict) -> str:
        """The words of a criterion that has come to a verdict; its title when it has no words of its own."""
        here = ("kriterier", criterion)
        own = self.find(*here, verdict.value) if verdict in MAY_HAVE_WORDS else None
        return own or self(*here, "titel")

    def of_gap(self, criterion: str, verdict: Verdict, reason: str) -> str:
        """What is missing, in the reason's own words where it has any; else in those of the verdict."""
        return self.find("kriterier", criterion, "skal", reason, "vad") or self.of_criterion(
            criterion, verdict
        )

    def keys(self, *begins: str) -> Iterator[Key]:
        """Every key that has a text, of those that begin so."""
        node: Json = self.tree
        for part in begins:
            node = node.get(part, {}) if isinstance(node, dict) else {}
        yield from _walk(node, begins)


def _walk(node: Json, key: Key) -> Iterator[Key]:
    if isinstance(node, dict):
        for part, below in node.items():
            yield from _walk(below, (*key, part))
    else:
        yield key


def required(aid: Aid) -> set[Key]:
    """Every text the aid must have. Reasons are found by unfolding, so none can be forgotten."""
    search = aid.witnesses
    needed: set[Key] = {("titel",), ("ingress",)}
    needed |= {("grupper", group, "titel") for group in aid.groups}
    for question in aid.questions:
        needed.add(("fragor", question.id, "fraga"))
        needed |= {("fragor", question.id, "svar", option) for option in question.options()}
        needed |= {("fragor", question.id, "rader", row) for row in question.value.row_ids()}
    for one in aid.facts:
        needed.add(("fakta", one.id, "namn"))
        needed |= {("fakta", one.id, "varden", value.value) for value in one.values}
    for criterion in aid.every_criterion():
        needed.add(("kriterier", criterion.id, "titel"))
        if isinstance(criterion, Leaf):
            for _, judgement in paths(search.leaf_tree(criterion)):
                needed |= _reason_keys(criterion, judgement)
                if judgement.verdict in OWN_WORDS:
                    needed.add(("kriterier", criterion.id, judgement.verdict.value))
    for outcome in aid.outcomes:
        needed |= _outcome_keys(outcome)
        needed |= {("om", outcome.id)} if aid.asked and not outcome.room else set()
    for one in aid.answer:
        needed |= {("svaret", one.id, status.value) for status in one.statuses}
    needed |= {("motsagelser", one.id, part) for one in aid.contradictions for part in ("text", "fraga")}
    groups = (*(group[0] for group in aid.order), "ovriga") if aid.order else ()
    needed |= {("ordning", group) for group in groups}
    needed |= {("nasta", other) for other in aid.next}
    for document in aid.documents:
        needed.add(("dokument", document.id, "titel"))
        parts = [
            *(one.id for one in document.paragraphs),
            *(text for one in document.topics for text in one.texts),
        ]
        needed |= {("dokument", document.id, "stycken", part) for part in parts}
        if document.names:
            options = aid.question[document.names].options()
            needed |= {("fragor", document.names, "namn", option) for option in options}
            needed |= {("fragor", document.names, "namns", option) for option in options}
    for one in aid.advice:
        needed |= {("rad", one.id, "rubrik"), ("rad", one.id, "text")}
    needed |= {("detaljer", one.id, "titel") for one in aid.details if one.shape not in NAMELESS}
    needed |= {("detaljer", one.id, *words) for one in aid.details for words in one.words}
    return needed


def optional(aid: Aid) -> set[Key]:
    """Texts an aid may have besides: help, where on the paper to look, a question nobody needs to ask."""
    search = aid.witnesses
    may: set[Key] = {("resultat",), ("skriv",)}
    may |= {("grupper", group, part) for group in aid.groups for part in ("hjalp", "ger")}
    may |= {("grupper", group, "ger_vid_sidan") for group in aid.beside_when}
    may |= {("fragor", question.id, part) for question in aid.questions for part in ("hjalp", "var", "kort")}
    may |= {
        ("fragor", question.id, part, option)
        for question in aid.questions
        for option in question.options()
        for part in ("mening", "i_text")
    }
    may |= {("dokument", document.id, "hjalp") for document in aid.documents}
    may |= {("rum", outcome.room, "hjalp") for outcome in aid.outcomes if outcome.room}
    may |= {
        ("kriterier", criterion.id, one.value)
        for criterion in aid.every_criterion()
        for one in MAY_HAVE_WORDS
        if not isinstance(criterion, Leaf) or one is Verdict.EJ_AKTUELLT
    }
    for outcome in aid.outcomes:
        may.add(("utfall", outcome.id, "kort"))
        may |= {("dagar", one) for one in ("rubrik", *(status.value for status in outcome.statuses))}
        may |= {("utfall", outcome.id, "status", status.value, "kort") for status in outcome.statuses}
    for leaf in aid.leaves:
        part = "fraga" if leaf.weight is Vikt.FORKLARING else "vad"
        reasons = {judgement.reason for _, judgement in paths(search.leaf_tree(leaf))}
        may |= {("kriterier", leaf.id, "skal", reason, part) for reason in reasons}
    may |= {("detaljer", one.id, "text") for one in aid.details}
    may |= {("motsagelser", one.id, "rubrik") for one in aid.contradictions}
    may |= {("mottagare", one.value) for one in Mottagare}
    if aid.voice:
        readers = (*aid.voice.options(), OTHER_READERS)
        instead = {*required(aid), *may}
        may |= {("lasare", reader, *key) for reader in readers for key in instead}
    return may


def _outcome_keys(outcome: Outcome) -> set[Key]:
    keys: set[Key] = {("utfall", outcome.id, "titel")}
    keys |= {("utfall", outcome.id, "sida", part.id) for part in outcome.facets}
    keys |= {("delar", part.id) for part in outcome.facets}
    keys |= {("utfall", outcome.id, "lokalt", part.id) for part in outcome.local}
    keys |= {("lokalt", part.id) for part in outcome.local}
    if outcome.room:
        keys.add(("rum", outcome.room, "titel"))
    for status in outcome.statuses:
        keys |= {("utfall", outcome.id, "status", status.value, one) for one in ("rubrik", "text")}
        for part in outcome.parts.get(status.value, ()):
            keys |= {("utfall", outcome.id, "status", status.value, part.id), ("delar", part.id)}
    return keys


def _reason_keys(leaf: Leaf, judgement: Judgement) -> set[Key]:
    """A text for every reason, and a question for what is missing; not for what only explains."""
    if judgement.reason == UNANSWERED:
        return set()
    reason = ("kriterier", leaf.id, "skal", judgement.reason)
    keys = {(*reason, "text")}
    unmet = judgement.verdict in {Verdict.INTE_UPPFYLLT, Verdict.OKLART} and not judgement.known
    if unmet and leaf.weight is not Vikt.FORKLARING:
        keys.add((*reason, "fraga"))
    return keys

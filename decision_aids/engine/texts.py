"""The texts of an aid, each standing once, keyed by the ids of the rules they belong to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import Judgement, Leaf, Verdict
from decision_aids.engine.findings import UNANSWERED
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.outcomes import Shape
from decision_aids.engine.unfold import paths
from decision_aids.engine.witness import Witnesses

type Key = tuple[str, ...]


@dataclass(frozen=True)
class Texts:
    """Texts by key, such as ("fragor", "underlag", "fraga")."""

    tree: JsonObject

    def __call__(self, *key: str) -> str:
        """The text; raises KeyError that names the whole key when it is missing."""
        found = self.find(*key)
        if found is None:
            raise KeyError(".".join(key))
        return found

    def find(self, *key: str) -> str | None:
        """The text, or None when there is none."""
        node: Json = self.tree
        for part in key:
            node = node.get(part) if isinstance(node, dict) else None
        return node if isinstance(node, str) else None

    def keys(self) -> Iterator[Key]:
        """Every key that has a text."""
        yield from _walk(self.tree, ())


def _walk(node: Json, key: Key) -> Iterator[Key]:
    if isinstance(node, dict):
        for part, below in node.items():
            yield from _walk(below, (*key, part))
    else:
        yield key


def required(aid: Aid, search: Witnesses | None = None) -> set[Key]:
    """Every text the aid must have. Reasons are found by unfolding, so none can be forgotten."""
    search = search or Witnesses()
    needed: set[Key] = {("titel",), ("ingress",)}
    needed |= {("grupper", group, "titel") for group in aid.groups}
    for question in aid.questions:
        needed.add(("fragor", question.id, "fraga"))
        needed |= {("fragor", question.id, "svar", option) for option in question.options()}
    for one in aid.facts:
        needed.add(("fakta", one.id, "namn"))
        needed |= {("fakta", one.id, "varden", value.value) for value in one.values}
    for criterion in aid.every_criterion():
        needed.add(("kriterier", criterion.id, "titel"))
        if isinstance(criterion, Leaf):
            for _, judgement in paths(search.leaf_tree(criterion)):
                needed |= _reason_keys(criterion.id, judgement)
    for outcome in aid.outcomes:
        needed.add(("utfall", outcome.id, "titel"))
        for status in outcome.statuses:
            needed.add(("utfall", outcome.id, "status", status.value, "rubrik"))
            needed.add(("utfall", outcome.id, "status", status.value, "text"))
    for one in aid.advice:
        needed |= {("rad", one.id, "rubrik"), ("rad", one.id, "text")}
    needed |= {("detaljer", one.id, "titel") for one in aid.details if one.shape is not Shape.DOLD}
    return needed


def optional(aid: Aid) -> set[Key]:
    """Texts an aid may have besides: help, and where on the paper to look."""
    may: set[Key] = {("grupper", group, "hjalp") for group in aid.groups}
    may |= {("fragor", question.id, part) for question in aid.questions for part in ("hjalp", "var")}
    may |= {("kriterier", criterion.id, "hjalp") for criterion in aid.every_criterion()}
    return may | {("detaljer", one.id, "text") for one in aid.details}


def _reason_keys(criterion: str, judgement: Judgement) -> set[Key]:
    if judgement.reason == UNANSWERED:
        return set()
    reason = ("kriterier", criterion, "skal", judgement.reason)
    keys = {(*reason, "text")}
    if judgement.verdict in {Verdict.INTE_UPPFYLLT, Verdict.OKLART}:
        keys.add((*reason, "fraga"))
    return keys

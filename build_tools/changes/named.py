"""What rules are called to a reader, and where in the text of their aid they stand."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from decision_aids.data import texts_of
from decision_aids.engine.aid import Aid


@dataclass(frozen=True)
class Named:
    """A rule or a whole aid: its aid, its title, its anchor on the aid's page (none for the aid itself)."""

    aid: str
    title: str
    anchor: str = ""


def rule_ids(aids: Collection[Aid]) -> frozenset[str]:
    """Everything that an entry's `regler` may name: aids, and their criteria, outcomes and advice."""
    return frozenset(
        {aid.id for aid in aids} | {f"{aid.id}/{rule}" for aid in aids for rule, _, _ in _rules(aid)}
    )


def named_rules(aids: Collection[Aid]) -> dict[str, Named]:
    """The same with their titles. The data must have been compiled."""
    found: dict[str, Named] = {}
    for aid in aids:
        texts = texts_of(aid)
        found[aid.id] = Named(aid.id, texts("titel"))
        for rule, part, anchor in _rules(aid):
            title = texts.find(part, rule, "titel") or texts.find(part, rule, "rubrik") or rule
            found[f"{aid.id}/{rule}"] = Named(aid.id, title, f"text-{anchor}-{rule}")
    return found


def _rules(aid: Aid) -> list[tuple[str, str, str]]:
    """Every rule: its id, the part of the texts it stands in, and what its anchor is called."""
    rules = [(one.id, "kriterier", "kriterium") for one in aid.every_criterion()]
    rules += [(one.id, "utfall", "utfall") for one in aid.outcomes]
    return rules + [(one.id, "rad", "rad") for one in aid.advice]

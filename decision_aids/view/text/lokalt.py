"""What a municipality or a region has added to its own copy: shown beside the national text, and marked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from decision_aids.data import MissingDataError, load
from decision_aids.engine.json_types import JsonObject
from decision_aids.law.register import as_object
from decision_aids.view.text import swedish

NAME = "lokalt"
"""The compiled data: empty in the national site."""


@dataclass(frozen=True)
class LocalFact:
    """A contact way, a meeting day, a form or a routine; `link` is empty when there is none."""

    id: str
    heading: str
    text: str
    link: str


@dataclass(frozen=True)
class LocalFacts:
    """What stands in one place; `who` has added it, and `note` says so to the reader."""

    who: str
    note: str
    facts: tuple[LocalFact, ...]


def local_facts(*, aid: str = "", page: str = "") -> LocalFacts | None:
    """What is added to an aid, or to a page by its path below docs/; None when nothing is."""
    tree = _tree()
    given = as_object(tree.get("uppgifter", {}))
    facts = tuple(
        LocalFact(key, str(one["rubrik"]), str(one["text"]), str(one.get("lank", "")))
        for key, one in ((key, as_object(value)) for key, value in given.items())
        if (aid and aid in _list(one, "stod")) or (page and page in _list(one, "sidor"))
    )
    if not facts:
        return None
    who, checked = str(tree["namn"]), date.fromisoformat(str(tree["kontrollerad"]))
    note = (
        f"Lokala uppgifter från {who}, kontrollerade den {swedish.day(checked)}. De är inte nationella, och "
        "de tre myndigheterna har inte granskat dem."
    )
    return LocalFacts(who, note, facts)


def _tree() -> JsonObject:
    try:
        return load(NAME)
    except MissingDataError:
        return {}  # a project that compiles no such data


def _list(one: JsonObject, name: str) -> tuple[str, ...]:
    value = one.get(name, [])
    return tuple(map(str, value)) if isinstance(value, list) else ()

"""What a person must check before publishing: items in an editor's words, ticked off by the register.

An item is done when none of its sources has anything left to check. Nobody ticks anything off by hand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.data.fields import entries
from build_tools.data.strict_yaml import Document
from decision_aids.law.source import Source

FILE = Path("redaktion/utgivning.yml")
FIELDS = ("vad", "varfor", "kallor")


@dataclass(frozen=True)
class Item:
    """One thing to check, why, and the ids of the sources that it concerns."""

    id: str
    vad: str
    varfor: str
    kallor: tuple[str, ...]


@dataclass(frozen=True)
class Ticked:
    """An item with the sources that are still to be checked; done when there are none."""

    item: Item
    left: tuple[Source, ...]

    @property
    def done(self) -> bool:
        """True when every source of the item is verified."""
        return not self.left


def read_checklist(document: Document) -> tuple[Item, ...]:
    """Every whole item in the document, in order; what is wrong with the others is noted there."""
    found: list[Item] = []
    for row in entries(document, ", ".join(FIELDS)):
        before = len(document.problems)
        row.only(FIELDS)
        item = Item(
            row.key[0],
            row.text("vad", required=True),
            row.text("varfor", required=True),
            row.texts("kallor", required=True),
        )
        if len(document.problems) == before:
            found.append(item)
    return tuple(found)


def tick(items: tuple[Item, ...], sources: Mapping[str, Source]) -> tuple[Ticked, ...]:
    """Each item with what is left of it. Ids that the register lacks are left out: the check names them."""
    return tuple(
        Ticked(
            item, tuple(sources[one] for one in item.kallor if one in sources and sources[one].check_first)
        )
        for item in items
    )


def unlisted(items: tuple[Item, ...], sources: Mapping[str, Source]) -> tuple[Source, ...]:
    """The sources that must be checked and that no item names."""
    listed = {one for item in items for one in item.kallor}
    return tuple(one for one in sources.values() if one.check_first and one.id not in listed)

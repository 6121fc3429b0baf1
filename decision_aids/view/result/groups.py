"""Outcomes in groups: by status when the aid orders them so, and by room when they stand apart."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aids.engine.texts import Texts
from decision_aids.view.result.views import OutcomeView

OTHERS = "ovriga"


@dataclass(frozen=True)
class Shelf:
    """Outcomes that wait for the same answer: the question, empty when they wait for none."""

    reason: str
    outcomes: tuple[OutcomeView, ...]


@dataclass(frozen=True)
class Group:
    """Outcomes that ask the same of the reader, or all. `folded` is for those that do not concern the case.

    `first` is the group that the reader acts on first: its outcomes stand with all their parts.
    """

    id: str
    title: str
    outcomes: tuple[OutcomeView, ...]
    folded: bool = False
    first: bool = True

    @property
    def shelves(self) -> tuple[Shelf, ...]:
        """The outcomes together by the question that would settle them; the others as they stand, last."""
        asking = {one.id: one.settled_by[0] for one in self.outcomes if one.settled_by}
        first = dict.fromkeys(asking.values())
        found = [
            Shelf(question, tuple(one for one in self.outcomes if asking.get(one.id) == question))
            for question in first
        ]
        rest = tuple(one for one in self.outcomes if one.id not in asking)
        return (*found, Shelf("", rest)) if rest else tuple(found)


@dataclass(frozen=True)
class Room:
    """Outcomes that are compared: one row each."""

    id: str
    title: str
    help: str
    outcomes: tuple[OutcomeView, ...]


def grouped(
    outcomes: tuple[OutcomeView, ...], order: tuple[tuple[str, ...], ...], texts: Texts
) -> tuple[Group, ...]:
    """The main outcomes: in one group, or in groups of statuses with the others folded last.

    A group has the name of its first status.
    """
    main = tuple(one for one in outcomes if not one.room)
    if not order:
        return (Group("", "", main),)
    groups = [
        Group(
            group[0],
            texts("ordning", group[0]),
            tuple(one for one in main if one.status in group),
            first=group == order[0],
        )
        for group in order
    ]
    others = tuple(one for one in main if not any(one.status in group for group in order))
    groups.append(Group(OTHERS, texts("ordning", OTHERS), others, folded=True, first=False))
    return tuple(one for one in groups if one.outcomes)


def rooms(outcomes: tuple[OutcomeView, ...], texts: Texts) -> tuple[Room, ...]:
    """The outcomes that stand apart, room by room."""
    found: list[Room] = []
    for room in dict.fromkeys(one.room for one in outcomes if one.room):
        here = tuple(one for one in outcomes if one.room == room)
        help_text = texts.find("rum", room, "hjalp") or ""
        found.append(Room(room, texts("rum", room, "titel"), help_text, here))
    return tuple(found)

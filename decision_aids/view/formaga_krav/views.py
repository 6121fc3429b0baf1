"""What the comparison is made of, as a reader sees it."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aids.view.text.sources import SourceView


@dataclass(frozen=True)
class CellView:
    """One category of one activity: how they meet, and the demand, which may be only proposed."""

    activity: str
    mote: str
    word: str
    demand: str
    proposed: bool
    risk: bool


@dataclass(frozen=True)
class RowView:
    """One category: what the certificate says of it, and how each activity meets it."""

    id: str
    name: str
    says: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True)
class ActivityView:
    """One activity: what can be done with it, which categories stand in the way (a word, and which), and the
    question of what it demands.
    """

    id: str
    demands: str
    name: str
    lage: str
    heading: str
    text: str
    groups: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Proposal:
    """An adaptation and the sources that name it."""

    text: str
    sources: tuple[SourceView, ...]


@dataclass(frozen=True)
class AdaptationView:
    """What can be adapted in a category: as the certificate says, and as sources say."""

    category: str
    certificate: str
    proposals: tuple[Proposal, ...]

"""What a picture holds, by kind. Ids are Swedish, as editors write them; places are pages below docs/."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from build_tools.pages.requirements import Place


class Kind(StrEnum):
    """The kinds of pictures."""

    PROCESS = "process"
    MATRIS = "matris"
    TIDSLINJE = "tidslinje"
    VEM_TILL_VEM = "vem-till-vem"


class Actor(StrEnum):
    """Who acts; the order is that of columns and lanes."""

    PERSONEN = "personen"
    SOCIALNAMNDEN = "socialnamnden"
    REGIONEN = "regionen"
    FORSAKRINGSKASSAN = "forsakringskassan"
    ARBETSFORMEDLINGEN = "arbetsformedlingen"
    TILLSAMMANS = "tillsammans"
    ANNAN = "annan"


NAMES = {
    Actor.PERSONEN: "Personen",
    Actor.SOCIALNAMNDEN: "Socialnämnden",
    Actor.REGIONEN: "Regionen",
    Actor.FORSAKRINGSKASSAN: "Försäkringskassan",
    Actor.ARBETSFORMEDLINGEN: "Arbetsförmedlingen",
    Actor.TILLSAMMANS: "Tillsammans",
    Actor.ANNAN: "Någon annan",
}

FOUR = (Actor.SOCIALNAMNDEN, Actor.REGIONEN, Actor.FORSAKRINGSKASSAN, Actor.ARBETSFORMEDLINGEN)
"""The columns of a matrix."""


class Degree(StrEnum):
    """How bound an actor is: by law, free to, or not at all."""

    SKA = "ska"
    KAN = "kan"
    INTE = "inte"


class Consent(StrEnum):
    """Whether the person must agree before something is told."""

    KRAVS = "kravs"
    KRAVS_INTE = "kravs_inte"
    BEROR = "beror"


class Edge(StrEnum):
    """Which of a source's days an event shows."""

    FRAN = "galler_fran"
    TILL = "galler_till"


@dataclass(frozen=True)
class Branch:
    """What happens in one case. `to` is the id of the step that it leads to, if it says so."""

    when: str
    then: str
    to: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Step:
    """One step of a process. `who` is the words for the actor; `page` where the reader learns more."""

    id: str
    actor: Actor
    who: str
    does: str
    text: str
    when: str
    sources: tuple[str, ...]
    branches: tuple[Branch, ...]
    page: Place | None


@dataclass(frozen=True)
class Cell:
    """What one actor does in a row of a matrix. `must_from` is the source that makes it a duty."""

    degree: Degree
    text: str
    sources: tuple[str, ...]
    must_from: str = ""


@dataclass(frozen=True)
class Row:
    """A row of a matrix; an actor without a part in it has no cell."""

    title: str
    cells: dict[Actor, Cell]
    page: Place | None


@dataclass(frozen=True)
class Event:
    """A day in the law: the day is the source's own. `sources` has that source first."""

    edge: Edge
    what: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Relation:
    """Who may tell whom what, if the person agrees or not, and on what ground."""

    sender: Actor
    receiver: Actor
    what: str
    consent: Consent
    ground: str
    sources: tuple[str, ...]


type Part = Step | Row | Event | Relation


@dataclass(frozen=True)
class Picture:
    """A picture; its parts are all of the kind's own type, in the order they are written."""

    id: str
    kind: Kind
    title: str
    text: str
    sources: tuple[str, ...]
    parts: tuple[Part, ...]

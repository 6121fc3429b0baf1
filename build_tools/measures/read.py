"""redaktion/insatser.yml read strictly: a list of insatser, everything wrong noted with its line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from markdown.extensions.toc import slugify  # pyright: ignore[reportUnknownVariableType]

from build_tools.data.fields import Fields
from build_tools.data.strict_yaml import Document
from build_tools.pages.requirements import Place
from build_tools.pictures.model import Actor

FILE = Path("redaktion/insatser.yml")
FIELDS = ("namn", "aktor", "for_vem", "sa_far_man_den", "effekt", "sakerhet", "kallor", "sida")


class Certainty(StrEnum):
    """How sure the knowledge of an effect is; the first four are SBU's own steps."""

    HOG = "hog"
    MATTLIG = "mattlig"
    LAG = "lag"
    MYCKET_LAG = "mycket-lag"
    UTAN_JAMFORELSE = "utan-jamforelse"
    INGEN_STUDIE = "ingen-effektstudie-funnen"
    INTE_LAST = "inte-last"
    EJ_TILLAMPLIGT = "ej-tillampligt"


@dataclass(frozen=True)
class Measure:
    """One insats. `actors` give it; `page` is where the reader learns more."""

    name: str
    actors: tuple[Actor, ...]
    for_whom: str
    how: str
    effect: str
    certainty: Certainty
    sources: tuple[str, ...]
    page: Place | None

    @property
    def id(self) -> str:
        """The anchor of its row."""
        return f"insats-{slugify(self.name, '-')}"


def read_measures(document: Document) -> tuple[Measure, ...]:
    """Every whole insats, in order; what is wrong with the others is noted in the document."""
    if document.problems:
        return ()
    remedy = f"skriv rader som börjar med - och har {', '.join(FIELDS)}"
    if not isinstance(document.tree, list):
        document.problem("väntade en lista med insatser", remedy)
        return ()
    found: list[Measure] = []
    for number, entry in enumerate(document.tree):
        if not isinstance(entry, dict):
            document.problem(f"insats {number + 1} går inte att läsa", remedy, str(number))
            continue
        measure = _read(Fields(document, entry, (str(number),)))
        if measure and measure.id in {one.id for one in found}:
            document.problem(f"insatsen {measure.name} står två gånger", "ta bort den ena", str(number))
        elif measure:
            found.append(measure)
    return tuple(found)


def _read(row: Fields) -> Measure | None:
    before = len(row.document.problems)
    row.only(FIELDS)
    actors: list[Actor] = []
    for one in row.texts("aktor", required=True):
        if one in set(Actor):
            actors.append(Actor(one))
        else:
            row.problem(f"aktor är {one!r}", f"välj bland: {', '.join(Actor)}", "aktor")
    name, for_whom, how, effect = (
        row.text(one, required=True) for one in ("namn", "for_vem", "sa_far_man_den", "effekt")
    )
    certainty = row.choice("sakerhet", Certainty)
    sources = row.texts("kallor", required=True)
    page = row.text("sida")
    if certainty is None or len(row.document.problems) > before:
        return None
    return Measure(
        name, tuple(actors), for_whom, how, effect, certainty, sources, Place.parse(page) if page else None
    )

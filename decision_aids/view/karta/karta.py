"""The map of the person's way as HTML: a picture with links, and the same stations as a list.

CSS shows one of them at a time, so that nothing is read twice. The picture is laid out in bild.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from decision_aids.engine.evaluate import Evaluation
from decision_aids.view.karta.bild import Drawing, draw
from decision_aids.view.karta.stationer import Aktor, Karta, Mark, Station, marks_of, the_map
from decision_aids.view.text.render import render
from decision_aids.view.text.sources import SourceView, source_views

ACTORS = {
    Aktor.PERSONEN: "personen",
    Aktor.SOCIALNAMNDEN: "socialnämnden",
    Aktor.REGIONEN: "regionen",
    Aktor.FORSAKRINGSKASSAN: "Försäkringskassan",
    Aktor.ARBETSFORMEDLINGEN: "Arbetsförmedlingen",
}
MARKS = {Mark.HAR: "Här nu", Mark.BREDVID: "Samtidigt"}

type LinkTo = Callable[[str], str]
"""From a place below docs/ (`samverkan/sip.md#motet`) to an address that a page can link to."""


@dataclass(frozen=True)
class StationView:
    """A station as a reader meets it, in the picture or in the list."""

    id: str
    number: int
    title: str
    actor: str
    what: str
    when: str
    address: str
    mark: str
    mark_words: str
    following: tuple[tuple[int, str], ...]
    sources: tuple[SourceView, ...]

    @property
    def name(self) -> str:
        """What a screen reader says of the station in the picture."""
        here = f" {self.mark_words}." if self.mark else ""
        return f"Steg {self.number}. {self.actor}: {self.title}.{here} {self.when}."


def karta_html(
    karta: Karta, as_of: date, link_to: LinkTo | None = None, marks: Mapping[str, Mark] | None = None
) -> str:
    """The map, linking from an aid's page unless told otherwise. `marks` say where a case stands."""
    numbers = {one.id: number for number, one in enumerate(karta.stations, start=1)}
    steps = {one.id: (numbers[one.id], one.title) for one in karta.stations}

    def view(one: Station) -> StationView:
        mark = (marks or {}).get(one.id)
        return StationView(
            id=one.id,
            number=numbers[one.id],
            title=one.title,
            actor=_capital(" och ".join(ACTORS[actor] for actor in one.actors)),
            what=one.what,
            when=one.when,
            address=(link_to or from_aid_page)(one.page),
            mark=mark.value if mark else "",
            mark_words=MARKS[mark] if mark else "",
            following=tuple(steps[to] for to in one.following),
            sources=source_views(one.sources, as_of),
        )

    return render(
        "karta.html",
        karta=karta,
        lit=bool(marks),
        stations=[view(one) for one in karta.stations],
        drawing=drawing_of(karta),
        heads=[_capital(name) for name in ACTORS.values()],
    )


def on_the_map(evaluation: Evaluation) -> bool:
    """True when the map knows something of the aid's outcomes."""
    return bool(marks_of(evaluation, the_map()))


def case_map(evaluation: Evaluation) -> str:
    """The map with the case's stations lit; empty when the map knows nothing of the aid's outcomes."""
    karta = the_map()
    marks = marks_of(evaluation, karta)
    return karta_html(karta, evaluation.case.as_of, marks=marks) if marks else ""


def from_aid_page(place: str) -> str:
    """The address of a page, from the page of an aid (beslutsstod/<aid>/)."""
    uri, _, anchor = place.partition("#")
    path = uri.removesuffix("index.md").removesuffix(".md").strip("/")
    return "../../" + (f"{path}/" if path else "") + (f"#{anchor}" if anchor else "")


def drawing_of(karta: Karta) -> Drawing:
    """The picture: where each station's box stands, and the lines between them."""
    columns = [*Aktor]
    return draw(
        {
            one.id: (one.row, columns.index(one.actors[0]), columns.index(one.actors[-1]), one.title)
            for one in karta.stations
        },
        [(one.id, to) for one in karta.stations for to in one.following],
        columns=len(columns),
    )


def _capital(words: str) -> str:
    return words[0].upper() + words[1:]

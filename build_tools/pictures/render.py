"""A picture as HTML: a list or a table that CSS draws (assets/css/bild.css), with citations as on pages.

The list is the picture's own text: nothing is drawn that it does not say.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from jinja2 import Environment

from build_tools.dates.targets import Sources
from build_tools.pages.render import environment
from build_tools.pages.sources_page import LinkTo
from build_tools.pictures.matrix import ShownDegree, shown_degree
from build_tools.pictures.model import FOUR, NAMES, Cell, Consent, Event, Kind, Picture, Step
from build_tools.pictures.process import lanes, shown_steps
from build_tools.pictures.timeline import moments

CONSENTS = {
    Consent.KRAVS: "Samtycke krävs",
    Consent.KRAVS_INTE: "Utan samtycke",
    Consent.BEROR: "Det beror på",
}


def picture_html(picture: Picture, sources: Sources, as_of: date, link_to: LinkTo) -> str:
    """The picture as it is on the day. Its sources must be in the register: check first."""

    def degree_of(cell: Cell) -> ShownDegree:
        return shown_degree(cell, sources, as_of)

    steps = tuple(one for one in picture.parts if isinstance(one, Step))
    events = tuple(one for one in picture.parts if isinstance(one, Event))
    html = (
        _environment()
        .get_template(f"{picture.kind}.html")
        .render(
            picture=picture,
            lanes=lanes(steps),
            steps=shown_steps(steps, link_to),
            moments=moments(events, sources, as_of) if picture.kind is Kind.TIDSLINJE else (),
            actors=FOUR,
            names=NAMES,
            degree_of=degree_of,
            consents=CONSENTS,
            link_to=link_to,
        )
    )
    # One block of HTML to Markdown: no line in it may be empty.
    return "\n".join(line.strip() for line in html.splitlines() if line.strip())


def citation(sources: tuple[str, ...]) -> str:
    """A citation as editors write it; empty without sources."""
    return f" [{'; '.join(f'@{one}' for one in sources)}]" if sources else ""


@cache
def _environment() -> Environment:
    made = environment(Path(__file__).parent / "templates")
    made.filters["citation"] = citation
    return made

"""The insatser as a table: whole without a script, filtered with one (assets/js/filter.js)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from jinja2 import Environment

from build_tools.measures.read import Certainty, Measure
from build_tools.pages.render import environment
from build_tools.pages.sources_page import LinkTo
from build_tools.pictures.model import NAMES, Actor
from build_tools.pictures.render import citation

CERTAINTIES = {
    Certainty.HOG: "Hög",
    Certainty.MATTLIG: "Måttlig",
    Certainty.LAG: "Låg",
    Certainty.MYCKET_LAG: "Mycket låg",
    Certainty.UTAN_JAMFORELSE: "Resultat utan jämförelsegrupp",
    Certainty.INGEN_STUDIE: "Ingen effektstudie funnen",
    Certainty.INTE_LAST: "Studierna är inte lästa här",
    Certainty.EJ_TILLAMPLIGT: "Ej tillämpligt",
}


def measures_html(measures: tuple[Measure, ...], link_to: LinkTo) -> str:
    """The table with its filter, as one block of HTML with citations as on pages."""
    actors = {one for measure in measures for one in measure.actors}
    known = {one.certainty for one in measures}
    html = (
        _environment()
        .get_template("insatser.html")
        .render(
            measures=measures,
            names=NAMES,
            certainties=CERTAINTIES,
            actors=[one for one in Actor if one in actors],
            steps=[one for one in CERTAINTIES if one in known],
            link_to=link_to,
        )
    )
    return "\n".join(line.strip() for line in html.splitlines() if line.strip())


@cache
def _environment() -> Environment:
    made = environment(Path(__file__).parent / "templates")
    made.filters["citation"] = citation
    return made

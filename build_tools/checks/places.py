"""Places that the editors' lists point at: a page, an anchor, a document or an aid that must be there."""

from __future__ import annotations

from build_tools.checks.context import Context
from build_tools.pages.requirements import Place


def place_problem(written: str, context: Context) -> tuple[str, str] | None:
    """What is wrong with a place, as the end of a sentence, and the remedy; None when it is there."""
    place = Place.parse(written)
    if place.aid:
        known = ", ".join(context.aids)
        return None if place.aid in context.aids else ("som inte är ett beslutsstöd", f"välj bland: {known}")
    if place.uri in context.files and not place.anchor:
        return None
    if place.uri not in context.anchors:
        return "som inte finns under docs/", "rätta vägen; finns sidan inte än ska ingenting leda dit"
    if place.anchor and place.anchor not in context.anchors[place.uri]:
        return "men rubriken finns inte på sidan", "rätta det som står efter #"
    return None

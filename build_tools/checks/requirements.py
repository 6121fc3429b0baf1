"""The rows of the assignment: that each leads somewhere, and that pages and rows say the same."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.context import Context
from build_tools.checks.places import place_problem
from build_tools.checks.written import Page
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import Document
from build_tools.pages.requirements import FILE, Place, read_requirements


def page_requirements_known(page: Page, context: Context) -> Iterator[Problem]:
    """A requirement that a page says it meets exists, and its row points back at the page.

    Bad:
        ---
        title: Ansvar
        description: Vem som ansvarar.
        agare: Socialstyrelsen
        malgrupp: Alla
        status: utkast
        nasta_granskning: 2027-01-15
        krav: [R77]
        ---

        # Ansvar

    Good:
        ---
        title: Ansvar
        description: Vem som ansvarar.
        agare: Socialstyrelsen
        malgrupp: Alla
        status: utkast
        nasta_granskning: 2027-01-15
        krav: [R01]
        ---

        # Ansvar
    """
    for one in page.data.krav if page.data else ():
        line = page.parts.data.line("krav")
        row = context.requirements.get(one)
        if row is None:
            known = ", ".join(context.requirements)
            yield Problem(page.path, line, f"kravet {one} finns inte", f"välj bland: {known}")
        elif page.uri not in {place.uri for place in row.var} and not _through_aid(page, row.var):
            what = f"sidan säger att den möter {one}, men {one} pekar inte på sidan"
            yield Problem(
                page.path, line, what, f"skriv {page.uri} under {one} i {FILE}, eller ta bort {one} här"
            )


def requirements_lead_somewhere(document: Document, context: Context) -> Iterator[Problem]:
    """Every row points at a page, an anchor, a document or an aid that is there, or is planned.

    Bad:
        R01:
          vad: Ett gemensamt kunskapsstöd.
          status: uppfylld
          var: [finns-inte.md]

    Good:
        R01:
          vad: Ett gemensamt kunskapsstöd.
          status: delvis
          var: [index.md, "ansvar/index.md#glappen", "stod:lakarintyg"]
          saknas: Resten.
        R02:
          vad: Ett stöd till.
          status: planerad
    """
    for row in read_requirements(document):
        for place in row.var:
            wrong = place_problem(place.written, context)
            if wrong:
                line = document.line(row.id, "var")
                yield Problem(document.path, line, f"{row.id} pekar på {place.written}, {wrong[0]}", wrong[1])
    yield from document.problems


def pages_name_their_requirements(page: Page, context: Context) -> Iterator[Problem]:
    """A page that a row points at names the requirement in its data.

    Bad:
        # En sida som R01 pekar på men som inte nämner R01

    Good:
        ---
        title: Start
        description: Vem som ansvarar.
        agare: Socialstyrelsen
        malgrupp: Alla
        status: utkast
        nasta_granskning: 2027-01-15
        krav: [R01]
        ---

        # Start
    """
    if page.data is None:
        return
    named = set(page.data.krav)
    for row in context.requirements.values():
        if row.id not in named and page.uri in {place.uri for place in row.var}:
            what = f"{row.id} pekar på sidan, men sidan nämner inte {row.id}"
            remedy = f"skriv {row.id} i sidans krav, eller ta bort sidan under {row.id} i {FILE}"
            yield Problem(page.path, page.parts.data.line("krav") or 1, what, remedy)


def _through_aid(page: Page, places: tuple[Place, ...]) -> bool:
    aid = page.data.aid if page.data else ""
    return bool(aid) and aid in {place.aid for place in places}

"""What a page says about itself."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.context import Context
from build_tools.checks.written import Page
from build_tools.data.problems import Problem
from build_tools.pages.lists import NAMES, list_places


def page_data_whole(page: Page, context: Context) -> Iterator[Problem]:
    """The page's data is whole: fields, status and days; a status past `utkast` has a person's role and day.

    Bad:
        ---
        title: Ansvar
        description: Vem som ansvarar.
        agare: Socialstyrelsen
        malgrupp: Alla
        status: granskad
        nasta_granskning: 2027-01-15
        ---

        # Ansvar

    Good:
        ---
        title: Ansvar
        description: Vem som ansvarar.
        agare: Socialstyrelsen
        malgrupp: [Socialsekreterare, Chefer]
        status: granskad
        granskad_av: jurist, Socialstyrelsen
        granskad_datum: 2026-11-20
        nasta_granskning: 2027-01-15
        ---

        # Ansvar
    """
    yield from page.parts.data.problems
    data = page.data
    if data is None:
        return
    lines = page.parts.data
    if data.aid and data.aid not in context.aids:
        what, remedy = f"beslutsstödet {data.aid} finns inte", f"välj: {', '.join(context.aids)}"
        yield Problem(page.path, lines.line("aid"), what, remedy)
    if data.granskad_datum and data.granskad_datum > context.as_of:
        what = "granskad_datum är en dag som inte har varit"
        yield Problem(page.path, lines.line("granskad_datum"), what, "skriv dagen då sidan granskades")


def lists_known(page: Page, context: Context) -> Iterator[Problem]:
    """A place for a list names a list that the build makes.

    Bad:
        <!-- lista: finns-inte -->

    Good:
        <!-- lista: kallor -->
    """
    del context
    for place in list_places(page.body):
        if place.name not in NAMES:
            what = f"det finns ingen lista som heter {place.name}"
            yield Problem(page.path, place.line, what, f"välj: {', '.join(NAMES)}")

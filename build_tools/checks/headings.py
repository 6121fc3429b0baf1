"""Headings in the wrong order: a reader who steps between them gets lost."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.context import Context
from build_tools.checks.written import Page
from build_tools.data.problems import Problem


def headings_in_order(page: Page, context: Context) -> Iterator[Problem]:
    """A page has one heading of the first level, it comes first, no level is jumped over and none is empty.

    Bad:
        # En rubrik

        #### Tre nivåer ned

        # En rubrik till

    Good:
        # En rubrik

        ## En nivå ned

        ### Två nivåer ned

        ## Upp igen
    """
    del context
    above, first = 0, 0
    for unit in page.units:
        if not unit.level:
            continue
        if not unit.plain:
            yield Problem(page.path, unit.line, "rubriken är tom", "skriv en rubrik eller ta bort raden")
        if unit.level == 1 and first:
            what = f"en rubrik till på första nivån (den första står på rad {first})"
            yield Problem(page.path, unit.line, what, "skriv ## i stället för #")
        elif not above and unit.level > 1:
            what = "sidans första rubrik är inte på första nivån"
            yield Problem(page.path, unit.line, what, "börja sidan med # och rubriken")
        elif unit.level > above + 1:
            what = f"rubriken hoppar från nivå {above} till nivå {unit.level}"
            yield Problem(page.path, unit.line, what, f"skriv {'#' * (above + 1)}")
        if unit.level == 1:
            first = first or unit.line
        above = unit.level

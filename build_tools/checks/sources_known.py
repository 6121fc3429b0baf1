"""Sources that a page cites and the register lacks."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.context import Context
from build_tools.checks.written import Page
from build_tools.data.problems import Problem
from build_tools.pages.citations import citations


def sources_known(page: Page, context: Context) -> Iterator[Problem]:
    """Every citation names a source of the register.

    Bad:
        Personen har rätt till bistånd [@sol-99-99].

    Good:
        Personen har rätt till bistånd [@sol-12-1].
    """
    for one in citations(page.body):
        if one.source not in context.sources:
            remedy = "rätta id, eller lägg till källan i decision_aids/law/sources.yml"
            yield Problem(page.path, one.line, f"källan {one.source} finns inte i registret", remedy)

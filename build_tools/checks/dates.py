"""Marks and passages that depend on a day (build_tools/dates), as one of the checks."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.context import Context
from build_tools.checks.written import Page
from build_tools.data.problems import Problem
from build_tools.dates.problems import date_problems


def dates_readable(page: Page, context: Context) -> Iterator[Problem]:
    """Every passage that depends on a day begins, ends and names a source or a day that exists.

    Bad:
        ::: från finns-inte
        Det här gäller sedan.
        :::

    Good:
        ::: från sol-12-1
        Det här gäller sedan.
        :::
    """
    yield from date_problems(page.path, page.text, context.sources)

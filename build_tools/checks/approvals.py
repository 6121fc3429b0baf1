"""Approvals are of pages that exist, by days that have been."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.context import Context
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import Document
from build_tools.pages.approvals import read_approvals


def approvals_whole(document: Document, context: Context) -> Iterator[Problem]:
    """Every approval is of a page there is, and was given on a day that has been.

    Bad:
        finns-inte.md:
          version: "0123456789ab"
          av:
            - {roll: jurist, initialer: AB, datum: 2026-07-01}

    Good:
        index.md:
          version: "0123456789ab"
          av:
            - {roll: jurist, initialer: AB, datum: 2026-07-01}
    """
    for uri, approval in read_approvals(document).items():
        if uri not in context.anchors:
            remedy = "ta bort posten, eller rätta sökvägen under docs/"
            yield Problem(document.path, document.line(uri), f"sidan {uri} finns inte", remedy)
        for number, one in enumerate(approval.by):
            if one.day > context.as_of:
                line = document.line(uri, "av", str(number), "datum")
                yield Problem(
                    document.path, line, f"{uri}: datum har inte varit", "skriv dagen då sidan lästes"
                )
    yield from document.problems

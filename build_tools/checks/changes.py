"""The change log among the checks of what editors write."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.changes.log import check_named, read_changes
from build_tools.changes.named import rule_ids
from build_tools.checks.context import Context
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import Document
from decision_aids.registry import AIDS


def changes_whole(document: Document, context: Context) -> Iterator[Problem]:
    """Every entry of the log is whole, and the pages and rules that it names exist.

    Bad:
        ny-regel:
          datum: 2026-07-01
          slag: regel
          vad: Läkarintyg krävs från dag 8.
          regler: [finns-inte]

    Good:
        ny-regel:
          datum: 2026-07-01
          slag: regel
          vad: Läkarintyg krävs från dag 8.
          regler: [lakarintyg]
          galler_fran: 2026-07-01
    """
    changes = read_changes(document)
    check_named(document, changes, context.anchors, rule_ids(AIDS.values()))
    yield from document.problems

"""The editors' own lists: the checklist before publishing and the terms name sources that exist."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.context import Context
from build_tools.checks.terms_list import read_terms
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import Document
from build_tools.pages.checklist import read_checklist


def checklist_sources_known(document: Document, context: Context) -> Iterator[Problem]:
    """Every source of every item is in the register.

    Bad:
        lagtext:
          vad: Läs lagen.
          varfor: Bara förslaget är läst.
          kallor: [finns-inte]

    Good:
        lagtext:
          vad: Läs lagen.
          varfor: Bara förslaget är läst.
          kallor: [sol-12-1]
    """
    for item in read_checklist(document):
        for number, source in enumerate(item.kallor):
            if source not in context.sources:
                line = document.line(item.id, "kallor", str(number))
                remedy = "rätta id så att det stämmer med decision_aids/law/sources.yml"
                yield Problem(document.path, line, f"källan {source} finns inte i registret", remedy)
    yield from document.problems


def terms_whole(document: Document, context: Context) -> Iterator[Problem]:
    """Every term says what to write instead, and the sources that make it right are in the register.

    Bad:
        landsting:
          ord: [landsting*]
          skriv: region
          varfor: Landstingen heter regioner.
          ratt_med: [finns-inte]

    Good:
        landsting:
          ord: [landsting*]
          skriv: region
          varfor: Landstingen heter regioner.
          ratt_med: [sol-12-1]
    """
    for term in read_terms(document):
        for source in term.ratt_med:
            if source not in context.sources:
                line = document.line(term.id, "ratt_med")
                remedy = "rätta id så att det stämmer med decision_aids/law/sources.yml"
                yield Problem(document.path, line, f"källan {source} finns inte i registret", remedy)
    yield from document.problems

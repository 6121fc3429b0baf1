"""What readers have proposed is about a page there is, came on a day that has been, and points out nobody."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.checks.context import Context
from build_tools.data.personal import of_a_person
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import Document
from build_tools.pages.proposals import read_proposals


def proposals_whole(document: Document, context: Context) -> Iterator[Problem]:
    """Every proposal names a page there is and a day that has been, and no way to reach who sent it.

    Bad:
        forslag-1:
          sida: finns-inte.md
          dag: 2026-07-01
          vad: Ring mig på 070-123 45 67 så berättar jag.
          status: ny

    Good:
        forslag-1:
          sida: index.md
          dag: 2026-07-01
          vad: Säg vem som kallar till mötet.
          status: ny
    """
    for one in read_proposals(document):
        if one.page not in context.anchors:
            remedy = "skriv filens väg under docs, som samverkan/sip.md"
            yield Problem(
                document.path, document.line(one.id, "sida"), f"sidan {one.page} finns inte", remedy
            )
        if one.day > context.as_of:
            what = f"{one.id}: dag har inte varit"
            yield Problem(document.path, document.line(one.id, "dag"), what, "skriv dagen då förslaget kom")
        for field, text in (("vad", one.what), ("svar", one.answer)):
            for found in of_a_person(text):
                what = f"{one.id}: {field} har {found}"
                remedy = "skriv vad som föreslås, aldrig vem som har skrivit eller vem det handlar om"
                yield Problem(document.path, document.line(one.id, field), what, remedy)
    yield from document.problems

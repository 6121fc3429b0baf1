"""What surrounds the texts of these tests: two pages, a few sources, terms and rows, one aid."""

from __future__ import annotations

from datetime import date

from build_tools.checks.context import Context
from build_tools.checks.terms_list import Term
from build_tools.checks.written import Page, page
from build_tools.pages.requirements import Place, Requirement, RequirementStatus
from decision_aids.law.source import Sakerhet, Slag, Source, Status

DAY = date(2026, 11, 22)

DATA = """\
---
title: Start
description: Vem som ansvarar.
agare: Socialstyrelsen
malgrupp: Alla
status: utkast
nasta_granskning: 2027-01-15
---

"""


def source(name: str, status: Status = Status.GALLANDE, till: date | None = None, check: str = "") -> Source:
    return Source(
        id=name,
        titel=name,
        slag=Slag.LAG,
        referens=f"{name} §",
        status=status,
        sakerhet=Sakerhet.UTDRAG if check else Sakerhet.LAGTEXT,
        kontrollerad=DAY,
        sager="Något.",
        galler_fran=date(2025, 7, 1) if till is None else None,
        galler_till=till,
        kontrollera_mot=check,
    )


SOURCES = {
    one.id: one
    for one in (
        source("sol-4-1"),
        source("sol-12-1"),
        source("aldre-lag", Status.UPPHAVD, date(2025, 6, 30)),
        source("norm", till=date(2026, 12, 31)),
        source("forslaget", Status.BESLUTAD, check="lagtexten"),
    )
}

TERMS = (
    Term("sip", ("särskild individuell plan",), "individuell plan", "Lagens ord är individuell plan."),
    Term("region", ("landsting*",), "region", "Landstingen heter regioner."),
    Term("ali", ("ALI",), "programmet är avskaffat", "ALI är avskaffat."),
    Term("bistand", ("4 kap. 1 § SoL",), "12 kap. 1 §", "Rätten har flyttat.", ("sol-4-1",)),
)

REQUIREMENTS = {
    "R01": Requirement("R01", "Ett stöd.", RequirementStatus.UPPFYLLD, (Place.parse("index.md"),), ""),
}

ANCHORS = {
    "index.md": frozenset({"rubrik"}),
    "ansvar/index.md": frozenset({"glappen"}),
}

CONTEXT = Context(
    *(DAY, SOURCES, TERMS, REQUIREMENTS, ANCHORS),
    files=frozenset({"bild.svg"}),
    aids=("lakarintyg",),
    pictures=frozenset({"vagen"}),
)


def written(text: str, uri: str = "index.md") -> Page:
    """A page of a body, or of a whole text when that begins with its own data."""
    return page(text if text.startswith("---\n") else DATA + text, uri)

"""What a person must read again: pages by their own day, sources half a year after they were last checked."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from build_tools.editor.new_page import months_after
from build_tools.pages.page_data import PageData
from decision_aids.law.source import Source

MONTHS = 6
SHARED = "Redaktionen"
"""Who looks after a source that pages of several owners rest on, or none."""


@dataclass(frozen=True)
class Due:
    """One thing to read again: by when, whose it is, what it is, where it stands, and why."""

    by: date
    owner: str
    kind: str
    id: str
    title: str
    why: str

    def late(self, today: date) -> bool:
        """True when the day has passed."""
        return self.by < today


def due_pages(pages: Mapping[str, PageData]) -> list[Due]:
    """Every page, by its path below docs/."""
    return [
        Due(page.nasta_granskning, page.agare, "sida", uri, page.title, "nästa granskning")
        for uri, page in pages.items()
    ]


def due_sources(sources: Collection[Source], owners: Mapping[str, Collection[str]]) -> list[Due]:
    """Every source; `owners` are those of the pages that cite it. One that is not verified is due at once."""
    found: list[Due] = []
    for source in sources:
        here = set(owners.get(source.id, ()))
        owner = here.pop() if len(here) == 1 else SHARED
        by, why = months_after(source.kontrollerad, MONTHS), f"kontrollerad {source.kontrollerad}"
        if not source.verified:
            by, why = source.kontrollerad, f"inte verifierad: kontrollera mot {source.kontrollera_mot}"
        found.append(Due(by, owner, "källa", source.id, source.referens, why))
    return found


def soonest_first(due: Collection[Due], until: date) -> dict[str, list[Due]]:
    """What is due up to and including a day, by owner; the owner with the most urgent comes first."""
    by_owner: dict[str, list[Due]] = {}
    for one in sorted(due, key=lambda one: (one.by, one.owner, one.kind, one.id)):
        if one.by <= until:
            by_owner.setdefault(one.owner, []).append(one)
    return by_owner

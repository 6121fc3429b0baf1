"""Searches that must find the right page: lists in redaktion, read and checked."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.data.fields import Fields
from build_tools.data.problems import ProblemsError
from build_tools.data.strict_yaml import Document, read
from build_tools.search.words import markdown_files

PLACE = Path("redaktion") / "sokprov.yml"
SENTENCES = Path("redaktion") / "sokmeningar.yml"
NEW_SENTENCES = Path("redaktion") / "sokmeningar-nya.yml"
BLIND_SENTENCES = Path("redaktion") / "sokmeningar-blinda.yml"
LEARNT = (SENTENCES, NEW_SENTENCES, BLIND_SENTENCES)  # the search learns from these as from questions
HELD_OUT = Path("redaktion") / "sokmeningar-undan.yml"  # never named to whoever changes the search
NEW_HELD_OUT = Path("redaktion") / "sokmeningar-nya-undan.yml"  # nor these
BLIND_HELD_OUT = Path("redaktion") / "sokmeningar-blinda-undan.yml"  # nor these
UNSEEN = (HELD_OUT, NEW_HELD_OUT, BLIND_HELD_OUT)
AMONG_FIRST = 3


@dataclass(frozen=True)
class Trial:
    """What a reader writes, and the pages (files below docs) of which one must come among the first."""

    query: str
    pages: tuple[str, ...]

    def passes(self, found: tuple[str, ...]) -> bool:
        """Whether the pages that were found, best first, are as they should be."""
        return any(page in found[:AMONG_FIRST] for page in self.pages)


def read_trials(root: Path, place: Path = PLACE) -> tuple[Trial, ...]:
    """Read the project's trials. Raises ProblemsError with everything that is wrong in the file."""
    document = read(root / place, place)
    found = trials(document, markdown_files(root / "docs"))
    if document.problems:
        raise ProblemsError(document.problems)
    return found


def trials(document: Document, existing: Collection[str]) -> tuple[Trial, ...]:
    """The trials of a document; what is wrong is noted in it. `existing` is every page there is."""
    remedy = "skriv en rad som - {sok: soc, sida: ansvar/socialnamnden.md}"
    if not isinstance(document.tree, list):
        if not document.problems:
            document.problem("väntade en lista med sökningar", remedy)
        return ()
    found: list[Trial] = []
    for number, entry in enumerate(document.tree):
        if not isinstance(entry, dict):
            document.problem(f"sökning {number + 1} går inte att läsa", remedy, str(number))
            continue
        fields = Fields(document, entry, (str(number),))
        fields.only(("sok", "sida"))
        query, pages = fields.text("sok", required=True), fields.texts("sida", required=True)
        for page in pages:
            if page not in existing:
                fields.problem(f"sidan {page} finns inte", "skriv filens väg under docs", "sida")
        found.append(Trial(query, pages))
    return tuple(found)


def table(failed: Mapping[Trial, tuple[str, ...]]) -> str:
    """The trials that fail, with what was found instead, for people to read."""
    rows = [
        ("Sökning", "Ska hitta", "Hittar"),
        *(
            (one.query, ", ".join(one.pages), ", ".join(found[:AMONG_FIRST]) or "inget")
            for one, found in failed.items()
        ),
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(2)]
    return "\n".join(f"{row[0]:<{widths[0]}}  {row[1]:<{widths[1]}}  {row[2]}" for row in rows)

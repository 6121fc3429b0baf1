"""What readers have proposed of a page, and what became of it: redaktion/forslag.yml, read strictly.

An editor writes down what came by mail, in words of their own. Who sent it is never written.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from build_tools.data.fields import Fields, entries
from build_tools.data.strict_yaml import Document

FILE = Path("redaktion/forslag.yml")
FIELDS = ("sida", "dag", "vad", "status", "svar")


class Stage(StrEnum):
    """How far a proposal has come."""

    NY = "ny"
    I_ARBETE = "i-arbete"
    ATGARDAD = "atgardad"
    AVVISAD = "avvisad"


CLOSED = frozenset({Stage.ATGARDAD, Stage.AVVISAD})
"""Nobody waits for these; each says why in its answer."""


@dataclass(frozen=True)
class Proposal:
    """One proposal: the page by its path below docs/, the day it came, what it says, and what we answer."""

    id: str
    page: str
    day: date
    what: str
    stage: Stage
    answer: str = ""

    @property
    def waits(self) -> bool:
        """True while somebody has it to do."""
        return self.stage not in CLOSED


def read_proposals(document: Document) -> tuple[Proposal, ...]:
    """Every whole proposal, as they stand; what is wrong with the others is noted in the document."""
    found = (_read(row) for row in entries(document, ", ".join(FIELDS)))
    return tuple(one for one in found if one)


def _read(row: Fields) -> Proposal | None:
    before = len(row.document.problems)
    row.only(FIELDS)
    page, what = row.text("sida", required=True), row.text("vad", required=True)
    day, stage, answer = row.day("dag", required=True), row.choice("status", Stage), row.text("svar")
    if stage in CLOSED and not answer:
        row.problem(f"status är {stage} men svar saknas", "skriv svar: vad ni gjorde, eller varför inte")
    if len(row.document.problems) > before or day is None or stage is None:
        return None
    return Proposal(row.key[0], page, day, what, stage, answer)

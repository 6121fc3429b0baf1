"""The change log: what was changed, when, which pages and rules it touches. Read strictly.

People write `redaktion/andringar.yml`. A rule is named as `lakarintyg/tackning`, a whole aid as `lakarintyg`.
What an old entry names and no longer exists is moved to its `borttaget`.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from build_tools.data.fields import Fields, entries
from build_tools.data.strict_yaml import Document

FILE = Path("redaktion/andringar.yml")
FIELDS = ("datum", "slag", "vad", "sidor", "regler", "galler_fran", "borttaget")
LONGEST = 500
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Kind(StrEnum):
    """What kind of change it is."""

    REGEL = "regel"
    TEXT = "text"
    KALLA = "kalla"
    SIDA = "sida"
    RATTELSE = "rattelse"


@dataclass(frozen=True)
class Change:
    """One entry. `galler_fran` is the day from which a changed rule applies in law; None when it has no such.

    `sidor` are paths below docs/, `regler` aids and rules, `borttaget` either of them that is no more.
    """

    id: str
    datum: date
    slag: Kind
    vad: str
    sidor: tuple[str, ...] = ()
    regler: tuple[str, ...] = ()
    galler_fran: date | None = None
    borttaget: tuple[str, ...] = ()

    def names(self, aid: str) -> bool:
        """True when the entry says that something in the aid was changed."""
        return any(one == aid or one.startswith(f"{aid}/") for one in (*self.regler, *self.borttaget))


def read_changes(document: Document) -> tuple[Change, ...]:
    """Every whole entry, newest first; what is wrong with the others is noted in the document."""
    found = [one for row in entries(document, ", ".join(FIELDS)) if (one := _read(row))]
    # Of entries from the same day, the one that stands last in the file is the newest.
    found.reverse()
    return tuple(sorted(found, key=lambda one: one.datum, reverse=True))


def check_named(
    document: Document, changes: Collection[Change], pages: Collection[str], rules: Collection[str]
) -> None:
    """Note every page and rule that an entry names and that does not exist."""
    for change in changes:
        for field, named, known, example in (
            ("sidor", change.sidor, pages, "sökvägen under docs/, som ansvar/index.md"),
            ("regler", change.regler, rules, "stödets id, eller stödets id/regelns id"),
        ):
            for one in named:
                if one not in known:
                    what = f"{change.id}: {one} i {field} finns inte"
                    remedy = f"skriv {example}; finns den inte längre: flytta den till borttaget"
                    document.problem(what, remedy, change.id, field)


def _read(row: Fields) -> Change | None:
    before = len(row.document.problems)
    row.only(FIELDS)
    if not _ID.fullmatch(row.key[0]):
        row.problem(
            "id ska vara små bokstäver a–z, siffror och bindestreck", "skriv som 2026-07-aktivitetskrav"
        )
    day, kind = row.day("datum", required=True), row.choice("slag", Kind)
    what = row.text("vad", required=True)
    if len(what) > LONGEST:
        row.problem(f"vad är {len(what)} tecken", f"säg det kortare, högst {LONGEST} tecken", "vad")
    pages, rules, gone = row.texts("sidor"), row.texts("regler"), row.texts("borttaget")
    if not (pages or rules or gone):
        row.problem("varken sidor eller regler är nämnda", "skriv sidor: [ansvar/index.md] eller regler: […]")
    since = row.day("galler_fran")
    if len(row.document.problems) > before or day is None or kind is None:
        return None
    return Change(row.key[0], day, kind, what, pages, rules, since, gone)

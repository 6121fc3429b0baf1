"""Which version of a page its owner stands for: redaktion/godkannanden.yml, read strictly and written.

A page is approved in a version: a hash of what a reader reads. What is changed afterwards is not approved,
and says so. A page that states what the law is takes two persons. Who is a role and initials, never a name.
Two with the same initials are taken for one.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from build_tools.data.fields import entries
from build_tools.data.rows import rows
from build_tools.data.strict_yaml import Document
from build_tools.pages.front_matter import Parts
from build_tools.pages.page_data import PageData
from decision_aids.view.text import swedish

FILE = Path("redaktion/godkannanden.yml")
FIELDS = ("version", "fran", "av")
NEEDED, NEEDED_FOR_LAW = 1, 2
HEADER = """\
# Vilken version av en sida som är godkänd, av vem och när. Skrivs av redigeringen (make redigera).
#
#   version   sidans text som den var, som tolv tecken. Ändras texten är den nya inte godkänd
#   fran      dagen från vilken godkännandet gäller, om den är senare
#   av        roll, initialer och dag för var och en. En sida som säger vad lagen är behöver två
"""
_LENGTH = 12


class State(StrEnum):
    """How far a page has come."""

    INGEN = "ingen"
    VANTAR = "vantar"
    KOMMANDE = "kommande"
    ANDRAD = "andrad"
    GODKAND = "godkand"


@dataclass(frozen=True)
class Approver:
    """One who has read the page and stands for it."""

    role: str
    initials: str
    day: date

    @property
    def person(self) -> str:
        """The same for the same person, whatever role is written."""
        return self.initials.casefold()


@dataclass(frozen=True)
class Approval:
    """What is approved of a page."""

    version: str
    by: tuple[Approver, ...]
    since: date | None = None


@dataclass(frozen=True)
class Review:
    """Where a page stands on a day, and the words for it."""

    state: State
    words: str

    @property
    def approved(self) -> bool:
        """True when the reader may be told so."""
        return self.state is State.GODKAND


def persons(by: Iterable[Approver]) -> int:
    """How many persons these are."""
    return len({one.person for one in by})


def said(by: Iterable[Approver]) -> str:
    """Who these are and when, in words."""
    return ", ".join(f"{one.role} ({one.initials}) {swedish.day(one.day)}" for one in by)


def version_of(parts: Parts, data: PageData) -> str:
    """The version of a page: its title, its description and its text, but not who owns or reviews it."""
    whole = "\0".join((data.title, data.description, parts.body.strip()))
    return hashlib.sha256(whole.encode()).hexdigest()[:_LENGTH]


def read_approvals(document: Document) -> dict[str, Approval]:
    """Every whole entry by its page's path below docs/; what is wrong with the others is noted there."""
    found: dict[str, Approval] = {}
    for entry in entries(document, ", ".join(FIELDS)):
        before = len(document.problems)
        entry.only(FIELDS)
        version, since = entry.text("version", required=True), entry.day("fran")
        if version and not re.fullmatch(rf"[0-9a-f]{{{_LENGTH}}}", version):
            entry.problem(f"version är {version!r}", "godkänn sidan i redigeringen", "version")
        by: list[Approver] = []
        for row in rows(entry, "av", "roll, initialer och datum", required=True):
            row.only(("roll", "initialer", "datum"))
            role, initials = row.text("roll", required=True), row.text("initialer", required=True)
            if day := row.day("datum", required=True):
                by.append(Approver(role, initials, day))
        if len(document.problems) == before:
            found[entry.key[0]] = Approval(version, tuple(by), since)
    return found


def review(approval: Approval | None, version: str, *, legal: bool, day: date) -> Review:
    """Where a page in this version stands. `legal`: it states what the law is."""
    if approval is None:
        return Review(State.INGEN, "Ingen har godkänt sidan.")
    who = said(approval.by)
    if approval.version != version:
        return Review(State.ANDRAD, f"Ändrad sedan den godkändes av {who}. Behöver godkännas på nytt.")
    needed = NEEDED_FOR_LAW if legal else NEEDED
    if persons(approval.by) < needed:
        return Review(State.VANTAR, f"Godkänd av {who}. Väntar på en till: sidan säger vad lagen är.")
    if approval.since and approval.since > day:
        return Review(State.KOMMANDE, f"Godkänd av {who}, från {swedish.day(approval.since)}.")
    return Review(State.GODKAND, f"Godkänd av {who}.")


def with_approval(
    text: str,
    uri: str,
    approvals: Mapping[str, Approval],
    version: str,
    who: Approver,
    since: date | None = None,
    header: str = HEADER,
) -> str:
    """The file's text with one more approval; those of an older version of the page are gone."""
    old = approvals.get(uri)
    before = old.by if old and old.version == version else ()
    by = [one for one in before if one.person != who.person] + [who]
    lines = [f"{uri}:", f"  version: {json.dumps(version)}"]
    if since:
        lines.append(f"  fran: {since}")
    lines.append("  av:")
    lines += [
        f"    - {{roll: {_quoted(one.role)}, initialer: {_quoted(one.initials)}, datum: {one.day}}}"
        for one in by
    ]
    own = re.compile(rf"^{re.escape(uri)}:\n(?:[ ].*\n)*", re.MULTILINE)
    return own.sub("", text or header) + "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)

"""`kunskapsstod review`: what is due, by owner, in the terminal or as a table for Swedish Excel."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path

from build_tools.checks.project import load_project
from build_tools.checks.register import read_register
from build_tools.editor.due import Due, due_pages, due_sources, soonest_first
from build_tools.pages.cited import cited_by
from decision_aids.registry import AIDS

AHEAD = 90
"""How many days ahead are listed, when nothing else is asked for."""
MOST_AHEAD = 36_500

BAD_INPUT = 2
COLUMNS = ("Senast", "Försenad", "Ansvarig", "Slag", "Id", "Titel", "Varför")


def run_review(root: Path, today: date, table: Path | None = None, ahead: int = AHEAD) -> int:
    """List what is due within `ahead` days, or write it to `table`; the exit code."""
    if not 0 <= ahead <= MOST_AHEAD:
        print(f"--days är {ahead}.\n    Gör så här: välj 0 till {MOST_AHEAD} dagar", file=sys.stderr)
        return BAD_INPUT
    due = soonest_first(all_due(root, today), today + timedelta(days=ahead))
    if table is None:
        print(as_text(due, today, ahead))
        return 0
    try:
        table.write_bytes(as_csv(due, today))
    except OSError as error:
        remedy = "stäng filen om den är öppen i Excel, eller välj en annan plats"
        print(f"{table} kan inte skrivas: {error.strerror}\n    Gör så här: {remedy}", file=sys.stderr)
        return BAD_INPUT
    print(f"{sum(map(len, due.values()))} rader är skrivna i {table}.")
    return 0


def all_due(root: Path, today: date) -> list[Due]:
    """Everything with a day to be read again. What cannot be read is left to `kunskapsstod check`."""
    register = read_register(root, tuple(AIDS.values()))
    project = load_project(root, today, register.sources, tuple(AIDS))
    pages = {uri: page.data for uri, page in project.pages.items() if page.data}
    cited = cited_by({uri: page.text for uri, page in project.pages.items()}, AIDS)
    owners = {source: {pages[uri].agare for uri in by.pages if uri in pages} for source, by in cited.items()}
    return [*due_pages(pages), *due_sources(tuple(register.sources.values()), owners)]


def as_text(due: Mapping[str, Sequence[Due]], today: date, ahead: int) -> str:
    """The list by owner, soonest first."""
    if not due:
        return f"Inget behöver granskas inom {ahead} dagar."
    lines: list[str] = []
    for owner, some in due.items():
        late = sum(one.late(today) for one in some)
        lines += [f"{owner}: {len(some)} att granska, {late} försenade"]
        lines += [f"  {_when(one, today)}  {one.kind} {one.id}: {one.title} ({one.why})" for one in some]
        lines.append("")
    return "\n".join(lines).rstrip()


def as_csv(due: Mapping[str, Sequence[Due]], today: date) -> bytes:
    """The list as Swedish Excel opens it: UTF-8 with a byte order mark, semicolons."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    writer.writerow(COLUMNS)
    for one in (one for some in due.values() for one in some):
        late = "ja" if one.late(today) else "nej"
        row = (one.by.isoformat(), late, one.owner, one.kind, one.id, one.title, one.why)
        writer.writerow([_no_formula(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig")


def _when(one: Due, today: date) -> str:
    return f"{one.by} {'försenad' if one.late(today) else 'i dag' if one.by == today else 'kommande'}"


def _no_formula(cell: str) -> str:
    """Excel would run a cell that begins like a formula."""
    return f"'{cell}" if cell.startswith(("=", "+", "-", "@")) else cell

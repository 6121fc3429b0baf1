"""The two ends of a comparison: two revisions, or two days with the rules as they stand now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from build_tools.diff import trees
from build_tools.diff.problem import DiffError
from decision_aids.view.text import swedish

FIRST, LAST = date(2000, 1, 1), date(2100, 12, 31)
"""Rules count years back and months ahead of the day, and a person's life is enough."""

_LIKE_A_DAY = re.compile(r"\d{4}-\d{1,2}-\d{1,2}")


@dataclass(frozen=True)
class End:
    """One end: its name to a reader, where its files lie, and the day asked about when days are compared."""

    name: str
    files: Path
    day: date | None = None


def ends(root: Path, old: str, new: str, folder: Path) -> tuple[End, End]:
    """Find both ends and lay out their files below `folder`. Raises DiffError.

    `new` may be "arbetskopian": the files as they stand, saved in Git or not.
    """
    dated = [_LIKE_A_DAY.fullmatch(one) is not None for one in (old, new)]
    if any(dated) and not all(dated):
        remedy = "skriv två dagar (2026-06-30 2027-01-02) eller två revisioner (HEAD~1 HEAD)"
        raise DiffError(f"{old} och {new} är inte av samma slag.", remedy)
    if all(dated):
        days = _day(old), _day(new)
        files = trees.lay_out_working_copy(root, folder)
        first, second = (End(swedish.day(day), files, day) for day in days)
        return first, second
    return _revision(root, old, folder), _revision(root, new, folder)


def working_end(root: Path, folder: Path) -> End:
    """The files as they stand, laid out below `folder`."""
    return End("arbetskopian", trees.lay_out_working_copy(root, folder))


def commit_end(root: Path, commit: str, folder: Path, label: str = "") -> End:
    """A commit by its full id, laid out below `folder`."""
    return End(label or commit[:7], trees.lay_out(root, commit, folder))


def _revision(root: Path, name: str, folder: Path) -> End:
    if name == trees.WORKING_COPY:
        return working_end(root, folder)
    commit = trees.revision(root, name)
    label = name if commit.startswith(name) else f"{name} ({commit[:7]})"
    return commit_end(root, commit, folder, label)


def _day(written: str) -> date:
    try:
        day = date.fromisoformat(written)
    except ValueError:
        raise DiffError(f"Dagen {written} finns inte i kalendern.", "skriv en dag som 2026-11-22") from None
    if not FIRST <= day <= LAST:
        what = f"Dagen {written} ligger utanför det som reglerna kan räkna med."
        raise DiffError(what, f"välj en dag från {FIRST} till {LAST}")
    return day

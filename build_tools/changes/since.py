"""Since which commit the verdicts of an aid must stand still: the newest that changed which entries name it.

The history is read along first parents, so that it is one line of versions: what a merge brought in came with
the merge.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from build_tools.changes.log import FILE as LOG
from build_tools.changes.log import Change, read_changes
from build_tools.changes.rules import FOLDER, REGISTER, Files
from build_tools.data.strict_yaml import read_yaml
from build_tools.diff.problem import DiffError
from build_tools.diff.trees import archive, git, revision


class NoHistoryError(DiffError):
    """The history that the verdicts should be compared with is not here."""


@dataclass(frozen=True)
class Base:
    """A commit to compare with: its rules, and the log as it stood."""

    root: Path
    commit: str

    @cached_property
    def files(self) -> Files:
        """The Python and the register of decision_aids."""
        with archive(self.root, self.commit, FOLDER) as tar:
            found = {one.name.removeprefix(f"{FOLDER}/"): tar.extractfile(one) for one in tar if one.isfile()}
            return {
                path: file.read()
                for path, file in found.items()
                if file and (path.endswith(".py") or path == REGISTER)
            }

    @cached_property
    def changes(self) -> tuple[Change, ...]:
        """The entries of the log."""
        written = git(self.root, "show", f"{self.commit}:{LOG}").stdout
        return read_changes(read_yaml(written.decode(errors="replace"), LOG))


def naming(changes: Collection[Change], aid: str) -> frozenset[str]:
    """Ids of the entries that name the aid."""
    return frozenset(one.id for one in changes if one.names(aid))


def explicit(root: Path, name: str) -> Base:
    """Where the work parted from the revision that was asked for. Raises DiffError when there is none."""
    commit = revision(root, name)
    parted = git(root, "merge-base", commit, "HEAD")
    return Base(root, parted.stdout.decode().strip() or commit)


def newest_by_aid(root: Path, aids: Iterable[str]) -> dict[str, Base]:
    """For each aid the newest commit in which the entries that name it changed. Raises NoHistoryError.

    The first commit of the log for an aid that no commit has named; the one that added the aid, when its
    entry came first.
    """
    found = newest_change(_log(root), aids)
    if not found:
        raise NoHistoryError(f"Ingen version av {LOG} finns i Git.", "spara den i Git")
    for aid, base in found.items():
        if f"{aid}/aid.py" not in base.files and (added := _added(root, aid)):
            found[aid] = Base(root, added)
    return found


def newest_change(log: Iterable[Base], aids: Iterable[str]) -> dict[str, Base]:
    """The same of a log, newest first."""
    found: dict[str, Base] = {}
    waiting = dict.fromkeys(aids)
    above: Base | None = None
    for base in log:
        for aid in list(waiting):
            if above and naming(base.changes, aid) != naming(above.changes, aid):
                found[aid] = above
                del waiting[aid]
        if not waiting:
            return found
        above = base
    return found | {aid: above for aid in waiting if above}


def _log(root: Path) -> Iterator[Base]:
    try:
        revision(root, "HEAD")
    except DiffError as error:
        raise NoHistoryError(error.what, "hämta projektet med git clone") from None
    if git(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true":
        raise NoHistoryError(
            "Kopian ur Git saknar sin historia.",
            "hämta den med git fetch --unshallow, eller jämför med en revision som finns: --mot REVISION",
        )
    for commit in git(root, "log", "--first-parent", "--format=%H", "--", str(LOG)).stdout.decode().split():
        yield Base(root, commit)


def _added(root: Path, aid: str) -> str:
    arguments = ("--first-parent", "--diff-filter=A", "--format=%H", "-1", "--", f"{FOLDER}/{aid}/aid.py")
    return git(root, "log", *arguments).stdout.decode().strip()

"""Drafts and what is published, in the project's own Git. A draft is a branch, cms/<collection>/<entry>.

Nothing is checked out to make one: an editor's own files are touched only when something is published.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PREFIX = "cms/"
_NAME = re.compile(r"[\w.-]+")
_PATH = re.compile(r"(?!.*(^|/)\.)[\w./ -]+")
WRITABLE = ("docs/", "redaktion/", "decision_aids/")
ENDINGS = (".md", ".yml")
MENU = "mkdocs.yml"
_INHERITED: Mapping[str, str] = {}


class StoreError(Exception):
    """Why something cannot be saved or published, in Swedish. `status` is HTTP's."""

    def __init__(self, what: str, status: int = 422) -> None:
        self.status = status
        super().__init__(what)


@dataclass(frozen=True)
class Draft:
    """A draft that waits: which entry, how far it has come, the files that it changes, and when."""

    collection: str
    slug: str
    status: str
    commit: str
    updated: str
    author: str
    files: tuple[tuple[str, bool], ...]
    """Path, and whether the file is new."""

    @property
    def branch(self) -> str:
        """The branch that holds it."""
        return f"{PREFIX}{self.collection}/{self.slug}"


class Store:
    """The Git repository at `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def head(self) -> str:
        """The commit that is published: what the current branch points at."""
        return self._git("rev-parse", "HEAD").strip()

    def read(self, path: str, revision: str = "HEAD") -> bytes | None:
        """A file as a revision has it; None when it has none."""
        found = self._run("cat-file", "blob", f"{revision}:{path}")
        return found.stdout if found.returncode == 0 else None

    def files(self, folder: str, ending: str, depth: int) -> list[str]:
        """The files below a folder, at most so many folders deep (1: in the folder itself)."""
        listed = self._git("ls-tree", "-r", "-z", "--name-only", "HEAD", "--", f"{folder}/").split("\0")
        inside = [one for one in listed if one.endswith(f".{ending}")]
        return [one for one in inside if one.removeprefix(f"{folder}/").count("/") < depth]

    def unsaved(self, *paths: str) -> list[str]:
        """The files that somebody has changed by hand and not saved in Git."""
        listed = self._git("status", "--porcelain", "-z", "--untracked-files=no", "--", *paths).split("\0")
        return [one[3:] for one in listed if one]

    def drafts(self) -> list[Draft]:
        """Every draft."""
        form = "%(refname:lstrip=2)"
        names = self._git("for-each-ref", f"--format={form}", f"refs/heads/{PREFIX}").split()
        return [self._draft(name) for name in names]

    def draft(self, collection: str, slug: str) -> Draft | None:
        """One draft; None when there is none."""
        name = _branch(collection, slug)
        found = self._run("rev-parse", "--verify", "--quiet", f"refs/heads/{name}")
        return self._draft(name) if found.returncode == 0 else None

    def save(
        self, collection: str, slug: str, files: Mapping[str, bytes], message: str, status: str
    ) -> Draft:
        """Save a draft: a commit on its branch, which is made when it is not there."""
        name = _branch(collection, slug)
        there = self.draft(collection, slug)
        base = there.commit if there else self.head()
        commit = self._commit(self._tree(base, files), base, message)
        self._git("update-ref", f"refs/heads/{name}", commit, there.commit if there else "0" * 40)
        if not there:
            self.set_status(collection, slug, status)
        return self._draft(name)

    def set_status(self, collection: str, slug: str, status: str) -> None:
        """Say how far a draft has come; Git keeps it as the branch's description."""
        self._git("config", f"branch.{_branch(collection, slug)}.description", status)

    def delete(self, collection: str, slug: str) -> None:
        """Throw a draft away. Its commits stay in Git for some weeks."""
        self._git("branch", "-D", _branch(collection, slug))

    def merged(self, draft: Draft, onto: str = "HEAD") -> str:
        """The tree with the draft put into a commit. Raises StoreError when both changed a line."""
        done = self._run("merge-tree", "--write-tree", "--name-only", onto, draft.commit)
        lines = done.stdout.decode().splitlines()
        if done.returncode:
            names = ", ".join(dict.fromkeys(one for one in lines[1:4] if one))
            raise StoreError(
                f"Någon annan har ändrat samma rader sedan utkastet skrevs ({names}). Inget har gått "
                "förlorat: utkastet finns kvar. Öppna det, jämför med det som nu gäller, och spara igen.",
                409,
            )
        return lines[0]

    def with_files(self, tree: str, files: Mapping[str, bytes]) -> str:
        """A tree with more files changed."""
        return self._tree(tree, files) if files else tree

    def commit(self, tree: str, message: str) -> str:
        """A commit upon what is published, that nothing points at yet."""
        return self._commit(tree, self.head(), message)

    def publish(self, commit: str, *drafts: Draft) -> None:
        """Make a commit what is published, write its files, and end the drafts in it. Raises StoreError."""
        head = self.head()
        changed = self._git("diff", "--name-only", "-z", head, commit).split("\0")
        paths = [one for one in changed if one]
        if held := self.unsaved(*paths):
            raise StoreError(
                f"{', '.join(held)} är ändrad för hand och inte sparad i Git. Spara eller ångra den "
                "ändringen först, och publicera sedan igen.",
                409,
            )
        self._git("update-ref", "HEAD", commit, head)
        if paths:
            self._git("checkout", "-q", "HEAD", "--", *paths)
        for draft in drafts:
            self.delete(draft.collection, draft.slug)

    def _draft(self, name: str) -> Draft:
        collection, _, slug = name.removeprefix(PREFIX).partition("/")
        commit, updated, author = self._git("log", "-1", "--format=%H%n%cI%n%an", name).splitlines()
        parted = self._git("merge-base", "HEAD", commit).strip()
        rows = self._git("diff", "--name-status", "--no-renames", "-z", parted, commit).split("\0")
        files = tuple((path, kind == "A") for kind, path in zip(rows[::2], rows[1::2], strict=False))
        said = self._run("config", f"branch.{name}.description").stdout.decode().strip()
        return Draft(collection, slug, said or "draft", commit, updated, author, files)

    def _tree(self, base: str, files: Mapping[str, bytes]) -> str:
        with tempfile.TemporaryDirectory() as work:
            index = {"GIT_INDEX_FILE": f"{work}/index"}
            self._git("read-tree", base, environment=index)
            for path, content in files.items():
                _check_path(path)
                blob = self._git("hash-object", "-w", "--stdin", given=content).strip()
                self._git("update-index", "--add", "--cacheinfo", f"100644,{blob},{path}", environment=index)
            return self._git("write-tree", environment=index).strip()

    def _commit(self, tree: str, parent: str, message: str) -> str:
        return self._git("commit-tree", tree, "-p", parent, "-m", message, environment=self._who()).strip()

    def _who(self) -> dict[str, str]:
        """Git's own name of the editor, or a nameless one: a name is not asked for."""
        if self._run("config", "user.email").returncode == 0:
            return {}
        return {
            f"GIT_{role}_{what}": value
            for role in ("AUTHOR", "COMMITTER")
            for what, value in (("NAME", "Redaktör"), ("EMAIL", "redaktor@localhost"))
        }

    def _git(
        self, *arguments: str, given: bytes | None = None, environment: Mapping[str, str] = _INHERITED
    ) -> str:
        done = self._run(*arguments, given=given, environment=environment)
        if done.returncode:
            raise StoreError(f"Git kunde inte: {done.stderr.decode(errors='replace').strip()}", 500)
        return done.stdout.decode()

    def _run(
        self, *arguments: str, given: bytes | None = None, environment: Mapping[str, str] = _INHERITED
    ) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            ["git", *arguments],
            cwd=self.root,
            input=given,
            capture_output=True,
            check=False,
            env={**os.environ, **environment},
        )


def _branch(collection: str, slug: str) -> str:
    if not (_NAME.fullmatch(collection) and _NAME.fullmatch(slug)) or slug.endswith((".", ".lock")):
        raise StoreError(
            f"Namnet {slug!r} går inte att använda. Välj bokstäver, siffror och bindestreck.", 400
        )
    return f"{PREFIX}{collection}/{slug}"


def _check_path(path: str) -> None:
    """Only what editors write may be written: never code, never a hidden file."""
    allowed = path == MENU or (path.startswith(WRITABLE) and path.endswith(ENDINGS))
    if not allowed or not _PATH.fullmatch(path) or ".." in path.split("/"):
        raise StoreError(f"{path} går inte att ändra här.", 400)

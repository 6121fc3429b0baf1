"""The desk: a copy of what is published, where a change is laid to be looked at before it is anything.

The copy shares the objects of the project's own Git: it is made in a second, and `kunskapsstod check` there
knows the whole history.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from collections import OrderedDict
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import RLock

from build_tools.data.fields import as_mapping
from build_tools.diff.ends import End
from build_tools.diff.problem import DiffError
from build_tools.diff.run import compare
from build_tools.diff.summary import summary
from build_tools.editor.nav import add_to_nav
from build_tools.pages.front_matter import split
from build_tools.redigera.beside import Beside, environment
from build_tools.redigera.store import MENU, Store
from decision_aids.engine.json_types import JsonObject

KEPT = 20
"""Looks that can still be seen; an editor sees the last one."""
_SETS = 20


@dataclass(frozen=True)
class Look:
    """A file as it would be, on a day (empty: today)."""

    file: str
    part: str
    text: str
    day: str

    def id(self, published: str) -> str:
        """The same for the same change to what is published."""
        whole = "\0".join((published, self.file, self.text, self.day))
        return hashlib.sha256(whole.encode()).hexdigest()[:16]


class Desk:
    """One at a time: who asks waits for who asked before, and can ask `doing` what for."""

    def __init__(self, root: Path, store: Store, name: str) -> None:
        self._root, self._store = root, store
        self._folder = root / "build" / "redigera" / name
        self._lock = RLock()
        self._looks: OrderedDict[str, Look] = OrderedDict()
        self._newest: dict[str, object] = {}
        self._beside = Beside(self._folder)
        self.doing = ""
        """What is being done just now, in words; empty when nothing is."""

    def look(self, one: Look, who: str = "") -> JsonObject:
        """What the check says, what is touched, and where each page can be seen.

        `who` is the form that asks: when it has asked again meanwhile, nobody waits for the older answer.
        """
        mine = self._newest[who] = object()
        with self._turn("Servern läser ändringen och det som den berör."):
            if who and self._newest.get(who) is not mine:
                return {"inaktuell": True}
            look_id = one.id(self._store.head())
            self._looks[look_id] = one
            while len(self._looks) > KEPT:
                self._looks.popitem(last=False)
            answer = self._ask(one, do="granska", fil=one.file, dag=one.day, **{"del": one.part})
            pages = answer.get("sidor")
            for page in pages if isinstance(pages, list) else []:
                if isinstance(page, dict):
                    page["url"] = f"forhand/{look_id}/{_address(str(page['uri']))}"
            return answer

    def page(self, look_id: str, address: str) -> JsonObject | None:
        """The HTML of a page in a look; None when it is no page, or the look is forgotten."""
        with self._turn("Servern gör sidan som ska visas."):
            one = self._looks.get(look_id)
            if one is None:
                return None
            for uri in (f"{address.rstrip('/')}.md", f"{address}index.md"):
                self._lay(one)
                if (self._folder / "docs" / uri.lstrip("/")).is_file():
                    return self._ask(one, do="sida", uri=uri.lstrip("/"), dag=one.day)
            return None

    def verdicts(self, one: Look) -> str:
        """Which answers of the aids would change, in words."""
        with (
            self._turn("Servern räknar på beslutsstödens svar."),
            TemporaryDirectory(dir=self._folder.parent) as work,
        ):
            self._beside.stop()
            self._lay(one)
            before = Path(work) / "publicerat"
            self._copy(before)
            _compiled_from(self._folder, before)
            try:
                return summary(compare((End("publicerat", before), End("din ändring", self._folder)), _SETS))
            except DiffError as error:
                return str(error)

    def check(self, commit: str) -> str:
        """What `kunskapsstod check` says in a commit; empty when there is nothing wrong."""
        return self.said_of(commit, ("-m", "build_tools.cli", "data"), ("-m", "build_tools.cli", "check"))

    def said_of(self, commit: str, *commands: tuple[str, ...]) -> str:
        """What the first command that fails in a commit says; empty when none does."""
        with self._turn("Servern kontrollerar hela webbplatsen."):
            self._reset(commit)
            for place in ("build/diff", "build/engine"):
                self._borrow(place)
            for one in commands:
                done = self._beside.run(*one)
                if done.returncode:
                    break
            else:
                done = None
            self._reset("")
            return (done.stdout + done.stderr).strip() if done else ""

    def warm(self) -> None:
        """Make ready for the first look, which would otherwise wait for it."""
        with self._turn("Servern gör sig klar. Det sker en gång."):
            self._reset("")
            self._beside.ready(self._key(Look("docs/", "", "", "")))

    def close(self) -> None:
        """End the process beside."""
        with self._lock:
            self._beside.stop()

    @contextmanager
    def _turn(self, doing: str) -> Generator[None]:
        with self._lock:
            self.doing = doing
            try:
                yield
            finally:
                self.doing = ""

    def _ask(self, one: Look, **asked: str) -> JsonObject:
        self._lay(one)
        return self._beside.ask(self._key(one), asked)

    def _lay(self, one: Look) -> None:
        """Lay what is published on the desk, and the change upon it."""
        self._reset("")
        target = self._folder / one.file
        new = not target.exists()
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(one.text, encoding="utf-8")
        if new and one.file.startswith("docs/"):
            menu = self._folder / MENU
            menu.write_text(with_menu(one.file, one.text, menu.read_text(encoding="utf-8")), encoding="utf-8")

    def _reset(self, commit: str) -> None:
        """The desk as a commit is. What a server that was ended in the midst of it left is made anew."""
        commit = commit or self._store.head()
        if (self._folder / ".git").exists():
            try:
                self._clean(commit)
            except subprocess.CalledProcessError:
                self._beside.stop()
            else:
                return
        shutil.rmtree(self._folder, ignore_errors=True)
        self._copy(self._folder)
        _compiled_from(self._root, self._folder)
        self._clean(commit)

    def _clean(self, commit: str) -> None:
        self._git("checkout", "-q", "--force", "--detach", commit)
        self._git("clean", "-q", "-fd", "docs", "redaktion", "decision_aids")

    def _copy(self, target: Path) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(
            ["git", "clone", "-q", "--shared", str(self._root), str(target)], check=True, capture_output=True
        )
        subprocess.run(["git", "checkout", "-q", "--detach", self._store.head()], cwd=target, check=True)

    def _borrow(self, place: str) -> None:
        if (self._root / place).is_dir() and not (self._folder / place).exists():
            (self._folder / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copytree(self._root / place, self._folder / place)

    def _git(self, *arguments: str) -> None:
        env = environment(self._folder)
        subprocess.run(["git", *arguments], cwd=self._folder, env=env, check=True, capture_output=True)

    def _key(self, one: Look) -> str:
        """The rules and the register of a look: another process for others. A page needs no new one."""
        of_rules = one.text if one.file.startswith("decision_aids/") else ""
        return hashlib.sha256(
            f"{self._store.head()}\0{one.file if of_rules else ''}\0{of_rules}".encode()
        ).hexdigest()


def with_menu(path: str, text: str, menu: str) -> str:
    """The menu with a new page in it; as it is when the page is there."""
    uri = path.removeprefix("docs/")
    data = as_mapping(split(text, Path(path)).data.tree) or {}
    return add_to_nav(menu, uri, str(data.get("title") or uri))


def _compiled_from(source: Path, target: Path) -> None:
    data = source / "decision_aids" / "_data"
    if data.is_dir():
        shutil.copytree(data, target / "decision_aids" / "_data", dirs_exist_ok=True)


def _address(uri: str) -> str:
    return uri.removesuffix("index.md") if uri.endswith("index.md") else f"{uri.removesuffix('.md')}/"

"""A draft becomes what is published only when the project's own check finds nothing wrong with the whole.

One that says what the law is must have been approved by two first (second.py).

The check takes a while, so it begins when a draft is saved; its answer is kept by the files it was given for.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from concurrent.futures import TimeoutError as NotYet
from typing import Protocol

from build_tools.redigera.desk import with_menu
from build_tools.redigera.second import may_go_out, refuse_unapproved
from build_tools.redigera.store import MENU, Draft, Store, StoreError

WAIT = 45.0
"""Seconds; the CMS gives up after a minute."""
_SOON = 2.0
"""Seconds that everybody else may wait for one who publishes."""
READY = "pending_publish"


class Checks(Protocol):
    """Who says what is wrong in a commit; nothing when it is whole."""

    def check(self, commit: str) -> str:
        """Everything, in words."""
        ...


class Publisher:
    """Checks drafts beside, and publishes those that hold. `published` is called after each."""

    def __init__(self, store: Store, desk: Checks, published: Callable[[], None]) -> None:
        self._store, self._desk, self._published = store, desk, published
        self._beside = ThreadPoolExecutor(1)
        self._checked: dict[str, Future[str]] = {}

    def prepare(self, draft: Draft) -> None:
        """Begin to check what is on its way out, when a draft has become ready."""
        if (now := self._store.draft(draft.collection, draft.slug)) and now.status == READY:
            self._check(self._tree(self._ready(now)))

    def wait(self, draft: Draft) -> None:
        """Wait for the check, at most as long as the CMS does. Others can go on meanwhile.

        Raises StoreError when there is nothing to wait for: a second person has not approved.
        """
        refuse_unapproved(self._store, draft)
        wait([self._check(self._tree(self._ready(draft)))], WAIT)

    def publish(self, draft: Draft) -> None:
        """Publish, or raise StoreError with everything that is wrong.

        What is ready goes out together: a source and the page that cites it may only hold both at once. When
        they do not, the draft that was asked for goes out by itself, if it holds.
        """
        refuse_unapproved(self._store, draft)
        together = self._ready(draft)
        tree, wrong = self._checked_tree(together)
        if wrong and len(together) > 1:
            together = [draft]
            tree, wrong = self._checked_tree(together)
        if wrong:
            raise StoreError(f"Det här måste rättas innan det kan publiceras:\n{wrong}")
        names = ", ".join(f"{one.collection}/{one.slug}" for one in together)
        self._store.publish(self._store.commit(tree, f"Publicerat: {names}"), *together)
        self._published()

    def _ready(self, draft: Draft) -> list[Draft]:
        others = [one for one in self._store.drafts() if one.status == READY and one.branch != draft.branch]
        return [draft, *(one for one in others if may_go_out(self._store, one))]

    def _checked_tree(self, drafts: list[Draft]) -> tuple[str, str]:
        """The tree with the drafts in it, and what is wrong there. Raises StoreError while not known."""
        tree = self._tree(drafts)
        try:
            return tree, self._check(tree).result(_SOON)
        except NotYet:
            raise StoreError("Kontrollen av hela webbplatsen pågår. Försök igen om en minut.", 503) from None

    def _check(self, tree: str) -> Future[str]:
        if tree not in self._checked:
            commit = self._store.commit(tree, "Kontroll")
            self._checked[tree] = self._beside.submit(self._desk.check, commit)
        return self._checked[tree]

    def _tree(self, drafts: list[Draft]) -> str:
        """What would be published: the drafts in the rest, and new pages in the menu."""
        tree, onto = "", "HEAD"
        for draft in drafts:
            tree = self._store.merged(draft, onto)
            onto = self._store.commit(tree, "Tillsammans")
        menu = before = (self._store.read(MENU, tree) or b"").decode()
        for draft in drafts:
            for path, new in draft.files:
                if new and path.startswith("docs/") and path.endswith(".md"):
                    text = (self._store.read(path, draft.branch) or b"").decode()
                    menu = with_menu(path, text, menu)
        return self._store.with_files(tree, {MENU: menu.encode()} if menu != before else {})

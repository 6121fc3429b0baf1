"""What holds is published, what does not is refused with why; what only holds together goes out together."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.redigera.publish import READY, Publisher
from build_tools.redigera.store import Draft, Store, StoreError
from tests.redigera.project import PAGE, SOURCES, approved, git, make_project

REGISTER = "decision_aids/law/sources.yml"


class Checked:
    """Instead of the desk: wrong while some words stand in the register and not on the page."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def check(self, commit: str) -> str:
        source, page = (self._store.read(path, commit) or b"" for path in (REGISTER, "docs/ansvar/en.md"))
        return "Sidan säger fel." if (b"upphavd" in source) != (b"Upphavd" in page) else ""


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(make_project(tmp_path))


def publisher(store: Store) -> Publisher:
    return Publisher(store, Checked(store), lambda: None)


def draft(store: Store, slug: str, path: str, text: str, status: str = READY) -> Draft:
    return approved(store, store.save("kallor", slug, {path: text.encode()}, "Utkast", status))


def test_what_is_wrong_is_not_published_and_is_still_a_draft(store: Store) -> None:
    wrong = draft(store, "ett", REGISTER, SOURCES.replace("okand", "upphavd", 1))
    with pytest.raises(StoreError, match="Sidan säger fel"):
        publisher(store).publish(wrong)
    assert (store.root / REGISTER).read_text(encoding="utf-8") == SOURCES
    assert [one.slug for one in store.drafts()] == ["ett"]


def test_what_only_holds_together_is_published_together(store: Store) -> None:
    source = draft(store, "ett", REGISTER, SOURCES.replace("okand", "upphavd", 1))
    draft(store, "en", "docs/ansvar/en.md", PAGE.replace("Text", "Upphavd"))
    publisher(store).publish(source)
    assert store.drafts() == []
    assert "upphavd" in (store.root / REGISTER).read_text(encoding="utf-8")
    assert "Upphavd" in (store.root / "docs/ansvar/en.md").read_text(encoding="utf-8")
    assert git(store.root, "status", "--porcelain") == ""


def test_what_is_not_ready_stays(store: Store) -> None:
    source = draft(store, "ett", REGISTER, SOURCES.replace("okand", "upphavd", 1))
    draft(store, "en", "docs/ansvar/en.md", PAGE.replace("Text", "Upphavd"), "pending_review")
    with pytest.raises(StoreError, match="Sidan säger fel"):
        publisher(store).publish(source)
    assert len(store.drafts()) == 2


def test_one_that_holds_is_not_held_up_by_another_that_does_not(store: Store) -> None:
    right = draft(store, "tva", REGISTER, SOURCES.replace("Två", "Nytt"))
    draft(store, "en", "docs/ansvar/en.md", PAGE.replace("Text", "Upphavd"))
    publisher(store).publish(right)
    assert [one.slug for one in store.drafts()] == ["en"]


def test_a_new_page_is_published_with_its_line_in_the_menu(store: Store) -> None:
    new = draft(store, "ny", "docs/ansvar/ny.md", PAGE.replace("En sida", "En ny"))
    publisher(store).publish(new)
    assert "      - En ny: ansvar/ny.md\n" in (store.root / "mkdocs.yml").read_text(encoding="utf-8")

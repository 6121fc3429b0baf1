"""Drafts in Git: nobody's words are lost, nothing is published that should not be, and no code is written."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.redigera.desk import with_menu
from build_tools.redigera.protocol import Protocol
from build_tools.redigera.store import Draft, Store, StoreError
from decision_aids.engine.json_types import Json, JsonObject
from tests.redigera.project import FILES, PAGE, SOURCES, git, make_project

REGISTER = "decision_aids/law/sources.yml"


class Desk:
    """An editor at the forms; everything that is ready may be published."""

    def __init__(self, root: Path) -> None:
        self.root, self.store = make_project(root), Store(root)
        self.saved: list[Draft] = []
        self._protocol = Protocol(self.store, self._publish, self.saved.append)

    def _publish(self, draft: Draft) -> None:
        self.store.publish(self.store.commit(self.store.merged(draft), "Publicerat"), draft)

    def ask(self, action: str, **params: Json) -> Json:
        return self._protocol.answer({"action": action, "params": params})

    def save(self, slug: str, text: str, path: str = REGISTER, collection: str = "kallor") -> None:
        rows: Json = [{"path": path, "slug": slug, "raw": text}]
        self.ask("persistEntry", dataFiles=rows, assets=[], options={"collectionName": collection})

    def published(self, path: str = REGISTER) -> str:
        return (self.root / path).read_text(encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_draft_changes_no_file_until_it_is_published(desk: Desk) -> None:
    text = SOURCES.replace("Ett", "Nytt")
    desk.save("ett", text)
    assert desk.published() == SOURCES
    assert desk.ask("unpublishedEntries") == ["kallor/ett"]
    entry = desk.ask("unpublishedEntry", collection="kallor", slug="ett")
    assert isinstance(entry, dict)
    assert (entry["status"], entry["diffs"]) == (
        "draft",
        [{"id": REGISTER, "path": REGISTER, "newFile": False}],
    )
    desk.ask("publishUnpublishedEntry", collection="kallor", slug="ett")
    assert desk.published() == text
    assert git(desk.root, "status", "--porcelain") == ""
    assert desk.ask("unpublishedEntries") == []


def test_a_draft_goes_from_draft_to_review_to_ready(desk: Desk) -> None:
    desk.save("ett", SOURCES.replace("Ett", "Nytt"))
    for status in ("pending_review", "pending_publish"):
        desk.ask("updateUnpublishedEntryStatus", collection="kallor", slug="ett", newStatus=status)
        entry = desk.ask("unpublishedEntry", id="kallor/ett")
        assert isinstance(entry, dict)
        assert entry["status"] == status


def test_two_drafts_in_the_same_file_are_both_published(desk: Desk) -> None:
    desk.save("ett", SOURCES.replace("Ett", "Nytt ett"))
    desk.save("tva", SOURCES.replace("Två", "Nytt två"))
    for slug in ("ett", "tva"):
        desk.ask("publishUnpublishedEntry", collection="kallor", slug=slug)
    assert desk.published() == SOURCES.replace("Ett", "Nytt ett").replace("Två", "Nytt två")


def test_two_drafts_of_the_same_line_lose_nothing_and_say_so(desk: Desk) -> None:
    desk.save("ett", SOURCES.replace("Ett", "Mitt"))
    desk.save("ett", SOURCES.replace("Ett", "Ditt"), collection="annan")
    desk.ask("publishUnpublishedEntry", collection="kallor", slug="ett")
    with pytest.raises(StoreError, match="Någon annan har ändrat samma rader") as refused:
        desk.ask("publishUnpublishedEntry", collection="annan", slug="ett")
    assert refused.value.status == 409
    assert desk.published() == SOURCES.replace("Ett", "Mitt")
    kept = desk.ask("unpublishedEntryDataFile", collection="annan", slug="ett", path=REGISTER, id="")
    assert isinstance(kept, dict)
    assert kept["data"] == SOURCES.replace("Ett", "Ditt")


def test_a_file_changed_by_hand_is_never_written_over(desk: Desk) -> None:
    desk.save("ett", SOURCES.replace("Ett", "Nytt"))
    by_hand = SOURCES.replace("Två", "För hand")
    (desk.root / REGISTER).write_text(by_hand, encoding="utf-8")
    with pytest.raises(StoreError, match=r"sources\.yml är ändrad för hand"):
        desk.ask("publishUnpublishedEntry", collection="kallor", slug="ett")
    assert desk.published() == by_hand


def test_a_draft_that_is_thrown_away_leaves_what_is_published(desk: Desk) -> None:
    desk.save("ett", SOURCES.replace("Ett", "Nytt"))
    desk.ask("deleteUnpublishedEntry", collection="kallor", slug="ett")
    assert desk.ask("unpublishedEntries") == []
    assert desk.published() == SOURCES


@pytest.mark.parametrize(
    "path",
    [
        "build_tools/kod.py",
        "decision_aids/regel.py",
        "docs/../kod.md",
        "docs/.git/x.md",
        "/etc/passwd.md",
        "Makefile",
        ".ci/run.yml",
        "docs/skript.js",
    ],
)
def test_only_texts_can_be_written(path: str, desk: Desk) -> None:
    with pytest.raises(StoreError, match="går inte att ändra här"):
        desk.save("ett", "x", path)


@pytest.mark.parametrize("slug", ["", "a/b", "../x", "x.lock", "a b", "ö;rm"])
def test_a_name_that_git_cannot_take_is_refused_in_words(slug: str, desk: Desk) -> None:
    with pytest.raises(StoreError):
        desk.save(slug, SOURCES)


def test_no_image_is_taken_and_the_editor_is_told_what_to_do(desk: Desk) -> None:
    rows: Json = [{"path": "docs/ansvar/en.md", "slug": "en", "raw": PAGE}]
    image: JsonObject = {"path": "docs/bild.png", "content": "x" * 100, "encoding": "base64"}
    with pytest.raises(StoreError, match="Bilder laddas inte upp"):
        desk.ask("persistEntry", dataFiles=rows, assets=[image], options={"collectionName": "sidor"})
    with pytest.raises(StoreError, match="Bilder laddas inte upp"):
        desk.ask("persistMedia", asset=image, options={})


def test_the_files_of_a_folder_are_listed_as_deep_as_asked(desk: Desk) -> None:
    assert _paths(desk.ask("entriesByFolder", folder="docs", extension="md", depth=1)) == []
    here = desk.ask("entriesByFolder", folder="docs/ansvar", extension="md", depth=1)
    assert _paths(here) == ["docs/ansvar/en.md"]


def _paths(entries: Json) -> list[str]:
    assert isinstance(entries, list)
    return [
        str(one["file"]["path"]) for one in entries if isinstance(one, dict) and isinstance(one["file"], dict)
    ]


def test_a_new_page_comes_into_the_menu_after_the_others_of_its_folder() -> None:
    text = PAGE.replace("En sida", "En till")
    menu = with_menu("docs/ansvar/en-till.md", text, FILES["mkdocs.yml"])
    assert menu == f"{FILES['mkdocs.yml']}      - En till: ansvar/en-till.md\n"

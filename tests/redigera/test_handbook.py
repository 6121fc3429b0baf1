"""The handbook shows the pictures that the stories take: each is there, is small, and is told in words."""

from __future__ import annotations

import re
import struct
from pathlib import Path

import pytest

from tests.browser.handbook_pictures import FOLDER, NAMES, SIZE
from tests.redigera.node import ROOT

HANDBOOK = ROOT / "docs" / "redaktion"
LARGEST = 160_000
"""Bytes of a picture: the whole page must be light on a slow line."""
SHOWN = [
    (page, match["text"], match["place"], match["more"])
    for page in sorted(HANDBOOK.rglob("*.md"))
    for match in re.finditer(
        r"!\[(?P<text>[^\]]*)\]\((?P<place>[^)]*)\)(?P<more>\{[^}]*\})?",
        re.sub(r"`[^`]*`|^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL),
    )
]


def test_the_handbook_shows_what_the_stories_take_and_nothing_else() -> None:
    shown = sorted((page.parent / place).resolve() for page, _, place, _ in SHOWN)
    assert shown == sorted(FOLDER / f"{name}.png" for name in NAMES)
    assert sorted(FOLDER.iterdir()) == shown, "a picture that nobody sees"


@pytest.mark.parametrize(("page", "text", "place", "more"), SHOWN, ids=[one[2] for one in SHOWN])
def test_every_picture_is_there_is_small_and_has_words(
    page: Path, text: str, place: str, more: str | None
) -> None:
    picture = (page.parent / place).read_bytes()
    assert picture.startswith(b"\x89PNG")
    assert struct.unpack(">II", picture[16:24]) == SIZE
    assert f"width={SIZE[0]} height={SIZE[1]}" in (more or ""), "the text must not jump when it comes"
    assert len(picture) < LARGEST
    assert len(text.split()) >= 8
    assert text.endswith(".")


def test_no_two_pictures_are_told_with_the_same_words() -> None:
    assert len({text for _, text, _, _ in SHOWN}) == len(SHOWN)


def test_every_picture_is_taken_by_a_story() -> None:
    stories = "".join(
        path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "tests/browser").glob("test_redigera*.py"))
    )
    assert re.findall(r'picture\("([^"]+)"\)', stories) == list(NAMES)

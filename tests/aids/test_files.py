"""Every aid has the same files, so that whoever has read one finds the way in the next."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools.editor.new_aid import aid_start
from decision_aids.registry import AIDS

ROOT = Path(__file__).parents[2]
ALWAYS = {
    "svaret.py",
    "__init__.py",
    "aid.py",
    "questions.py",
    "villkor",
    "utfall",
    "atgarder",
    "texts.yml",
    "cases.yml",
}
WHEN_NEEDED = {
    *("svar.py", "facts", "guards.py", "dokument", "detaljer", "vidare.py"),
    *("ordning.py", "motsagelser.py", "samband.py", "formaga.py", "nasta.py"),
}
FOLDERS = {"facts", "villkor", "utfall", "atgarder", "dokument", "detaljer"}
"""A file, or a folder of files when the aid needs more than one."""


def part(name: str) -> str:
    """The part of an aid that a file or folder in its folder is."""
    stem = name.removesuffix(".py")
    return stem if stem in FOLDERS else name


@pytest.mark.parametrize("aid", AIDS)
def test_an_aid_has_the_files_that_every_aid_has(aid: str) -> None:
    names = [one.name for one in (ROOT / "decision_aids" / aid).iterdir() if one.name != "__pycache__"]
    parts = [part(name) for name in names]
    assert len(parts) == len(set(parts)), "a part is a file or a folder, not both"
    assert set(parts) >= ALWAYS
    assert set(parts) <= ALWAYS | WHEN_NEEDED


@pytest.mark.parametrize("aid", AIDS)
def test_a_folder_of_an_aid_holds_only_files(aid: str) -> None:
    for folder in FOLDERS:
        below = (ROOT / "decision_aids" / aid / folder).glob("*")
        assert {one.suffix for one in below if one.name != "__pycache__"} <= {".py"}


def test_a_new_aid_starts_with_what_every_aid_has() -> None:
    made = aid_start(ROOT, "nytt_stod", date(2026, 11, 22)).made
    folder = "decision_aids/nytt_stod/"
    assert {part(file.removeprefix(folder)) for file in made if file.startswith(folder)} == ALWAYS

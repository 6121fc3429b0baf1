"""`kunskapsstod check` names what is wrong with pictures and insatser, in their own files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools.data.problems import Problem
from tests.checks.project_copy import PAGE, make, problems

PICTURE = """\
slag: process
titel: Vägen
steg:
  - aktor: socialnamnden
    gor: Prövar rätten till stöd
    kallor: [sol-12-1]
    sida: sidan.md#sidan
  - aktor: personen
    gor: Får beskedet
    kallor: [fl-33]
"""

DATES = """\
slag: tidslinje
titel: Datum
handelser:
  - kalla: sip-skyldighet-2027
    vad: Fler ska delta
"""

MEASURES = """\
- namn: Praktik
  aktor: [socialnamnden]
  for_vem: Den som får stöd
  sa_far_man_den: Fråga kommunen.
  effekt: Ingen studie är funnen.
  sakerhet: ingen-effektstudie-funnen
  kallor: [sol-12-4]
  sida: sidan.md
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = make(tmp_path)
    (folder / "redaktion" / "bilder").mkdir()
    (folder / "redaktion" / "bilder" / "vagen.yml").write_text(PICTURE, encoding="utf-8")
    (folder / "redaktion" / "bilder" / "datum.yml").write_text(DATES, encoding="utf-8")
    (folder / "redaktion" / "insatser.yml").write_text(MEASURES, encoding="utf-8")
    page = (
        f"{PAGE}\n::: bild vagen\n\n::: bild datum\n\n::: insatser\n\n"
        "[Steg](#bild-vagen-steg-2) [Rad](#insats-praktik)\n"
    )
    (folder / "docs" / "sidan.md").write_text(page, encoding="utf-8")
    return folder


def plant(root: Path, file: str, old: str, new: str) -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def places(found: tuple[Problem, ...]) -> set[tuple[str, int]]:
    return {(one.file.as_posix(), one.line) for one in found}


def test_pictures_and_insatser_without_faults_have_no_problems(root: Path) -> None:
    assert problems(root) == ()


BILD, DATUM, INSATSER, SIDAN = (
    "redaktion/bilder/vagen.yml",
    "redaktion/bilder/datum.yml",
    "redaktion/insatser.yml",
    "docs/sidan.md",
)


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (BILD, "[fl-33]", "[fl-33, finns-inte]", 10),
        (BILD, "[fl-33]", "[sol-2001-453]", 10),
        (BILD, "sidan.md#sidan", "borta.md", 7),
        (BILD, "sidan.md#sidan", "sidan.md#borta", 7),
        (BILD, "Får beskedet", "Får landstingets besked", 9),
        (BILD, "Får beskedet", "Ringer 070-123 45 67", 9),
        (DATUM, "sip-skyldighet-2027", "finns-inte", 4),
        (DATUM, "sip-skyldighet-2027", "fl-33", 4),
        (INSATSER, "[sol-12-4]", "[finns-inte]", 7),
        (INSATSER, "[sol-12-4]", "[]", 7),
        (INSATSER, "sidan.md", "borta.md", 8),
        (INSATSER, "[socialnamnden]", "[kommunen]", 2),
        (INSATSER, "ingen-effektstudie-funnen", "god", 6),
        (INSATSER, "  effekt: Ingen studie är funnen.\n", "", 1),
        (INSATSER, "- namn", "insats:\n- namn", 1),
    ],
)
def test_a_fault_is_named_on_its_line(root: Path, file: str, old: str, new: str, line: int) -> None:
    plant(root, file, old, new)
    assert (file, line) in places(problems(root))


def test_every_fault_is_named_at_once(root: Path) -> None:
    plant(root, BILD, "[sol-12-1]", "[finns-inte]")
    plant(root, BILD, "aktor: personen", "aktor: alla")
    plant(root, INSATSER, "[sol-12-4]", "[finns-inte-heller]")
    assert {(BILD, 6), (BILD, 8), (INSATSER, 7)} <= places(problems(root))


def test_a_picture_that_no_page_shows_and_one_that_stands_twice_are_named(root: Path) -> None:
    plant(root, SIDAN, "::: bild datum", "::: bild vagen")
    found = places(problems(root))
    assert (DATUM, 1) in found
    assert (SIDAN, PAGE.count("\n") + 4) in found


def test_a_picture_whose_source_has_ended_is_named_from_the_day_after(root: Path) -> None:
    plant(root, BILD, "[fl-33]", "[sof-12-2]")
    assert problems(root, date(2026, 12, 31)) == ()
    assert (BILD, 10) in places(problems(root, date(2027, 1, 1)))

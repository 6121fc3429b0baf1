"""A small project of its own on disk, with real aids and register and one page, to plant faults in."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from unittest.mock import patch

from build_tools.checks import run
from build_tools.checks.practice import Practice, read_practice
from build_tools.checks.register import Register, read_register
from build_tools.data.problems import Problem
from decision_aids.engine.aid import Aid
from decision_aids.registry import AIDS

ROOT = Path(__file__).parents[2]
DAY = date(2026, 11, 22)
_READ: dict[tuple[tuple[Path, bytes], ...], tuple[Register, Practice]] = {}

PAGE = """\
---
title: Sidan
description: En sida att plantera fel i.
agare: Socialstyrelsen
malgrupp: Alla
status: utkast
nasta_granskning: 2027-01-15
krav: [R01]
---

# Sidan

Texten står här [@sol-12-1].
"""

KRAV = """\
R01:
  vad: Ett stöd.
  status: uppfylld
  var: [sidan.md]
"""

UTGIVNING = """\
lagtext:
  vad: Läs lagen.
  varfor: Bara förslaget är läst.
  kallor: [lakarintyg-huvudregel]
"""

SOKORD = """\
synonymer: {socialtjänst: [soc]}
vikter: {rubrik: 12, rubrikord: 8, text: 1, textord: 0.7}
"""

TRIALS = (
    *("sokprov.yml", "sokmeningar.yml", "sokmeningar-undan.yml"),
    *("sokmeningar-nya.yml", "sokmeningar-nya-undan.yml"),
    "sokmeningar-blinda.yml",
    "sokmeningar-blinda-undan.yml",
)

ANDRINGAR = """\
forsta:
  datum: 2026-11-22
  slag: sida
  vad: Den första versionen.
  sidor: [sidan.md]
"""


def make(folder: Path) -> Path:
    """A project without faults in a folder; its root."""
    for name in ("docs", "redaktion", "decision_aids/law"):
        (folder / name).mkdir(parents=True)
    (folder / "docs" / "sidan.md").write_text(PAGE, encoding="utf-8")
    (folder / "redaktion" / "krav.yml").write_text(KRAV, encoding="utf-8")
    (folder / "redaktion" / "utgivning.yml").write_text(UTGIVNING, encoding="utf-8")
    for name in TRIALS:
        (folder / "redaktion" / name).write_text("- {sok: sida, sida: sidan.md}\n", encoding="utf-8")
    (folder / "redaktion" / "sokfragor.yml").write_text("sidan.md: [var står det]\n", encoding="utf-8")
    (folder / "redaktion" / "sokgrupper.yml").write_text("- [akt, journal]\n", encoding="utf-8")
    (folder / "redaktion" / "sokord.yml").write_text(SOKORD, encoding="utf-8")
    (folder / "redaktion" / "andringar.yml").write_text(ANDRINGAR, encoding="utf-8")
    shutil.copy(ROOT / "redaktion" / "termer.yml", folder / "redaktion")
    for path in (ROOT / "decision_aids").rglob("*.yml"):
        to = folder / path.relative_to(ROOT)
        to.parent.mkdir(exist_ok=True)
        shutil.copy(path, to)
    return folder


def problems(root: Path, as_of: date = DAY) -> tuple[Problem, ...]:
    """What `kunskapsstod check` says about the project. Aids and exercises that are alike are read once."""
    files = sorted((root / "decision_aids").rglob("*.yml"))
    written = tuple((path.relative_to(root), path.read_bytes()) for path in files)

    if written not in _READ:
        _READ[written] = (read_register(root, tuple(AIDS.values())), read_practice(root))
    register, practice = _READ[written]

    def the_register(root: Path, aids: tuple[Aid, ...]) -> Register:
        return register

    def the_practice(root: Path) -> Practice:
        return practice

    with patch.object(run, "read_register", the_register), patch.object(run, "read_practice", the_practice):
        return run.check(root, as_of)

"""A small project in a folder of its own: the real engine and compiler, and one aid made by `new aid`."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

from build_tools.editor.new_aid import aid_start
from build_tools.editor.start import write

ROOT = Path(__file__).parents[2]
AID = "prov"
TODAY = date(2026, 11, 22)
_LEFT_OUT = shutil.ignore_patterns(
    "__pycache__", "node_modules", "_data", "lakarintyg", "ovningar", "karta.yml", "theme", "bench"
)

SOURCES = """\
egen-bedomning:
  titel: Egen bedömning
  slag: bedomning
  referens: egen bedömning
  status: gallande
  kontrollerad: 2026-11-22
  sakerhet: officiell
  sager: Ett råd.
lakarintyg-huvudregel:
  titel: Huvudregeln
  slag: lag
  referens: huvudregeln
  status: gallande
  galler_fran: 2026-07-01
  kontrollerad: 2026-11-22
  sakerhet: officiell
  sager: Sjukdom visas med läkarintyg.
"""

REGISTRY = '''\
"""Every aid by id."""

from __future__ import annotations

from decision_aids.engine.aid import Aid
from decision_aids.prov.aid import PROV

AIDS: dict[str, Aid] = {aid.id: aid for aid in (PROV,)}
'''

PAGE = """\
---
title: Om intyg
agare: Socialstyrelsen
nasta_granskning: 2026-12-15
---

# Om intyg

Sjukdom visas med läkarintyg [@lakarintyg-huvudregel].
"""


def make(root: Path) -> Path:
    """A project without faults below `root`; its root."""
    for name in ("decision_aids", "build_tools"):
        shutil.copytree(ROOT / name, root / name, ignore=_LEFT_OUT)
    (root / "mkdocs.yml").write_text("nav:\n  - Start: index.md\n", encoding="utf-8")
    write(root, aid_start(root, AID, TODAY))
    put(root, "decision_aids/registry.py", REGISTRY)
    put(root, "decision_aids/law/sources.yml", SOURCES)
    put(root, "docs/index.md", PAGE)
    return root


def change(root: Path, file: str, *changes: tuple[str, str]) -> None:
    """Change a file of the aid: each old text, which must be there, for a new one."""
    path = root / "decision_aids" / AID / file
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, f"{file} lacks {old!r}"
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def put(root: Path, file: str, text: str) -> None:
    """Write a file."""
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(text, encoding="utf-8")


def commit(root: Path, message: str) -> None:
    """Save everything in the project's own Git."""
    if not (root / ".git").exists():
        git(root, "init", "--quiet", "--initial-branch=main")
    git(root, "add", "--all")
    identity = ("-c", "user.name=prov", "-c", "user.email=prov@example.org")
    git(root, *identity, "commit", "--quiet", "--message", message)


def git(root: Path, *arguments: str) -> None:
    """Run git in the project."""
    subprocess.run(["git", *arguments], cwd=root, check=True, capture_output=True)

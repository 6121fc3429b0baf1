"""A change log for tests, and what it may name."""

from __future__ import annotations

from pathlib import Path

from build_tools.changes.log import Change, check_named, read_changes
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import read_yaml

PAGES = ("index.md", "ansvar/index.md")
RULES = ("prov", "prov/matt")

LOG = """\
forsta:
  datum: 2026-06-01
  slag: sida
  vad: Det första utkastet.
  sidor: [index.md, ansvar/index.md]
ny-regel:
  datum: 2026-07-01
  slag: regel
  vad: Intyg & annat krävs från <dag 8>.
  regler: [prov/matt]
  galler_fran: 2026-07-01
rattat:
  datum: 2026-07-01
  slag: rattelse
  vad: Ett fel i länken är rättat.
  sidor: [index.md]
  borttaget: [gammal.md]
"""


def problems(text: str) -> list[Problem]:
    """Everything wrong in a log, in order of line."""
    document = read_yaml(text, Path("redaktion/andringar.yml"))
    check_named(document, read_changes(document), PAGES, RULES)
    return sorted(document.problems)


def changes() -> tuple[Change, ...]:
    """The entries of LOG, newest first."""
    return read_changes(read_yaml(LOG, Path("redaktion/andringar.yml")))

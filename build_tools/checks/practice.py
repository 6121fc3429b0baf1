"""The exercises as they are written now: everything wrong in their files, and their prose."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from build_tools.checks.written import Written, texts
from build_tools.data.ovningar import TEXTS, check_ovning, check_words, read_ovningar
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import read
from build_tools.data.text_files import read_text

NOT_PROSE = ("svar", "bar", "fel", "for", "datum")
"""What exercises hold beside their words."""


@dataclass(frozen=True)
class Practice:
    """The exercises' prose, and everything wrong in their files."""

    prose: tuple[Written, ...]
    problems: tuple[Problem, ...]


def read_practice(root: Path) -> Practice:
    """Read and check the exercises and their words; nothing when the project has none."""
    words = Path("decision_aids") / TEXTS
    if not (root / words).exists():
        return Practice((), ())
    documents = [read(root / words, words), *read_ovningar(root)]
    check_words(documents[0])
    for one in documents[1:]:
        check_ovning(one)
    prose: list[Written] = []
    for document in documents:
        text = read_text(root / document.path, document.path)
        if isinstance(text, str):
            prose.append(texts(document, text, NOT_PROSE))
    return Practice(tuple(prose), tuple(problem for document in documents for problem in document.problems))

"""The register and the aids' own files as they are written now, whether they are compiled or not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from build_tools.checks.written import Written, texts
from build_tools.data.cases import check_cases
from build_tools.data.fields import as_mapping
from build_tools.data.problems import Problem
from build_tools.data.sources import check_sources
from build_tools.data.strict_yaml import Document, read
from build_tools.data.text_files import read_text
from build_tools.data.texts import check_cited, check_texts
from decision_aids.engine.aid import Aid
from decision_aids.law.register import source_from
from decision_aids.law.source import Source

AIDS = Path("decision_aids")
NOT_PROSE = ("svar", "vantat", "datum")
"""What cases hold beside their stories: ids and values of answers."""


@dataclass(frozen=True)
class Register:
    """The sources that are whole, the aids' prose, and everything wrong in their files."""

    sources: dict[str, Source]
    prose: tuple[Written, ...]
    problems: tuple[Problem, ...]


def read_register(root: Path, aids: tuple[Aid, ...]) -> Register:
    """Read and check the register, and every aid's texts and cases."""
    register = _read(root, AIDS / "law" / "sources.yml")
    check_sources(register)
    broken = {register.line(key) for key in as_mapping(register.tree) or {}} & {
        _entry_line(register, one.line) for one in register.problems
    }
    sources = {
        key: source_from(key, entry)
        for key, value in (as_mapping(register.tree) or {}).items()
        if (entry := as_mapping(value)) is not None and register.line(key) not in broken
    }
    documents = [register]
    prose: list[Written] = []
    for aid in aids:
        for name in ("texts", "cases"):
            document = _read(root, AIDS / aid.id / f"{name}.yml")
            if name == "texts":
                check_texts(document, aid)
                check_cited(register, aid, register.tree)
            else:
                check_cases(document, aid)
            documents.append(document)
            text = read_text(root / document.path, document.path)
            if isinstance(text, str):
                prose.append(texts(document, text, NOT_PROSE if name == "cases" else ()))
    problems = tuple(problem for document in documents for problem in document.problems)
    return Register(sources, tuple(prose), problems)


def _read(root: Path, shown: Path) -> Document:
    return read(root / shown, shown)


def _entry_line(document: Document, line: int) -> int:
    """The line of the entry that a line belongs to."""
    starts = [document.line(key) for key in as_mapping(document.tree) or {}]
    return max((start for start in starts if start <= line), default=0)

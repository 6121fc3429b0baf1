"""The files that pictures and the table of insatser are drawn from, read once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from build_tools.blocks.drawn import Drawn
from build_tools.checks.context import Context
from build_tools.checks.measures import measure_problems
from build_tools.checks.pictures import picture_problems
from build_tools.checks.written import Written, texts
from build_tools.data.problems import Problem
from build_tools.data.strict_yaml import Document, read
from build_tools.data.text_files import read_text
from build_tools.measures.read import FILE, read_measures
from build_tools.pictures.read import read_picture

FOLDER = Path("redaktion/bilder")
NOT_PROSE = (
    *("slag", "id", "aktor", "kallor", "kalla", "utan_kalla", "sida", "fran", "till", "dag"),
    *("samtycke", "grad", "ska_fran", "sakerhet"),
)
"""Fields that hold ids, or words to the next editor."""


@dataclass(frozen=True)
class Drawings:
    """The files by the picture's id, the list of insatser if there is one, their texts, and what is whole."""

    pictures: Mapping[str, Document]
    measures: Document | None
    prose: tuple[Written, ...]
    drawn: Drawn


def read_drawings(root: Path) -> Drawings:
    """Read redaktion/bilder/ and redaktion/insatser.yml. Never raises for what they hold."""
    shown = [FOLDER / path.name for path in sorted((root / FOLDER).glob("*.yml"))]
    pictures = {path.stem: read(root / path, path) for path in shown}
    drawn = {name: found for name, one in pictures.items() if (found := read_picture(one))}
    measures = read(root / FILE, FILE) if (root / FILE).exists() else None
    documents = [*pictures.values(), *([measures] if measures else [])]
    return Drawings(
        pictures,
        measures,
        tuple(_prose(root, one) for one in documents),
        Drawn(drawn, read_measures(measures) if measures else ()),
    )


def drawing_problems(drawings: Drawings, context: Context) -> Iterator[Problem]:
    """Everything wrong in the files, whether a page shows them or not."""
    for document in drawings.pictures.values():
        yield from picture_problems(document, context)
    if drawings.measures:
        yield from measure_problems(drawings.measures, context)


def _prose(root: Path, document: Document) -> Written:
    text = read_text(root / document.path, document.path)
    return texts(document, text if isinstance(text, str) else "", NOT_PROSE)

"""A start: new files, additions to files, and what the editor does next. Nothing is overwritten."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from build_tools.editor.names import yaml_text
from build_tools.editor.problem import StartError


@dataclass(frozen=True)
class Start:
    """Paths are relative to the project. `added` holds the whole new text of files that exist already."""

    made: dict[str, str]
    added: dict[str, str]
    then: tuple[str, ...]


def write(root: Path, start: Start) -> None:
    """Write everything, or raise StartError and write nothing."""
    there = [path for path in start.made if (root / path).exists()]
    if there:
        raise StartError(
            f"{', '.join(there)} finns redan.", "välj ett annat namn, eller ändra i filen som finns"
        )
    for path, text in {**start.made, **start.added}.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def written(root: Path, path: str) -> str:
    """The text of a file that a start adds to. Raises StartError when it is not there."""
    try:
        return (root / path).read_text(encoding="utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        raise StartError(
            f"{path} kan inte läsas.", "hämta tillbaka filen ur Git, eller spara den som UTF-8"
        ) from None


def fill(template: str, **values: object) -> str:
    """A template of this package with its values filled in. Nothing is escaped: it makes source text."""
    return _environment().get_template(template).render(**values)


@cache
def _environment() -> Environment:
    templates = FileSystemLoader(Path(__file__).parent / "templates")
    made = Environment(
        loader=templates,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["yaml"] = yaml_text
    return made

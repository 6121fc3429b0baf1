"""`kunskapsstod new aid vem_gor_vad`: a whole small aid that proves and shows, for the editor to grow."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from build_tools.checks.unfilled import FILL_IN
from build_tools.editor.names import free_name, identifier, words
from build_tools.editor.new_page import page_start
from build_tools.editor.problem import StartError
from build_tools.editor.registry import UnknownShapeError, add_to_registry
from build_tools.editor.start import Start, fill, written

REGISTRY = "decision_aids/registry.py"
_FILES = (
    "__init__.py",
    "questions.py",
    "villkor.py",
    "utfall.py",
    "svaret.py",
    "atgarder.py",
    "aid.py",
    "texts.yml",
    "cases.yml",
)
_CONSTANT = re.compile(r"\b[A-Z][A-Z_]+\b")
_NOT_AIDS = ("data", "engine", "gemensamt", "law", "registry", "view")


def aid_start(root: Path, name: str, today: date, title: str = "") -> Start:
    """A folder with one question, one criterion, one outcome and one case; a line in the registry; a page."""
    if identifier(name) in _NOT_AIDS or (root / "decision_aids" / name).exists():
        raise StartError(f"decision_aids/{name} finns redan.", "välj ett annat namn på beslutsstödet")
    title = title or words(name)
    values = {"aid": name, "title": title, "fill_in": FILL_IN, "today": today}
    listed = written(root, REGISTRY)
    code = [fill(f"aid/{file}.jinja", **values | {"aid": ""}) for file in _FILES if file.endswith(".py")]
    free_name(name, _CONSTANT.findall("\n".join((listed, *code))))
    try:
        registry = add_to_registry(listed, name)
    except UnknownShapeError:
        line = f"from decision_aids.{name}.aid import {name.upper()}"
        raise StartError(f"{REGISTRY} ser inte ut som väntat.", f"lägg själv till {line}") from None
    page = page_start(root, f"beslutsstod/{name.replace('_', '-')}", today, title, aid=name)
    folder = f"decision_aids/{name}"
    return Start(
        made={**{f"{folder}/{file}": fill(f"aid/{file}.jinja", **values) for file in _FILES}, **page.made},
        added={REGISTRY: registry, **page.added},
        then=(
            f"Stödet är inlagt i {REGISTRY} och sidan i menyn.",
            f"Skriv frågorna i {folder}/questions.py. Regler och råd: villkor.py, utfall.py, atgarder.py.",
            f"Skriv texts.yml och cases.yml i samma mapp. Fyll i allt som är märkt {FILL_IN}.",
            f"Kör kunskapsstod data och .venv/bin/python -m decision_aids paths {name}.",
            f"Skriv en post i redaktion/andringar.yml med regler: [{name}].",
        ),
    )

"""What the checks read: a page or an aid's texts, cut into units that each know their line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from build_tools.checks.markdown import blanked, blocks
from build_tools.checks.sentences import sentences
from build_tools.checks.unit import Kind, Unit
from build_tools.data.strict_yaml import Document, Key
from build_tools.pages.front_matter import Parts, split
from build_tools.pages.page_data import PageData, read_page_data
from decision_aids.engine.json_types import Json


@dataclass(frozen=True)
class Written:
    """Something that readers read: where it stands, its text as it is in the file, and its units."""

    path: Path
    text: str
    units: tuple[Unit, ...]

    @cached_property
    def claims(self) -> tuple[Unit, ...]:
        """What a source must stand beside: each sentence, list item and row of a table; no headings."""
        found: list[Unit] = []
        for unit in self.units:
            if unit.kind is Kind.PARAGRAPH:
                found += sentences(unit)
            elif unit.kind is not Kind.HEADING:
                found.append(unit)
        return tuple(found)


@dataclass(frozen=True)
class Page(Written):
    """A page. `uri` is its path below docs/; `data` is None when `parts.data` says what is wrong with it.

    `body` is the body with code blanked out; its first line is still the first line of the file.
    """

    uri: str
    parts: Parts
    data: PageData | None
    body: str


def page(text: str, uri: str) -> Page:
    """A page of its text. Never raises: what is wrong with its data is in `parts.data.problems`."""
    path = Path("docs") / uri
    parts = split(text, path)
    body = "\n" * parts.lines_above + blanked(parts.body)
    return Page(path, text, blocks(body), uri, parts, read_page_data(parts.data), body)


def texts(document: Document, text: str, skip: tuple[str, ...] = ()) -> Written:
    """The texts of a YAML file: every value that is a text, except below keys named in `skip`."""
    return Written(document.path, text, tuple(_values(document, document.tree, (), skip)))


def _values(document: Document, tree: Json, key: Key, skip: tuple[str, ...]) -> list[Unit]:
    if isinstance(tree, dict):
        return [
            unit
            for name, value in tree.items()
            if name not in skip
            for unit in _values(document, value, (*key, name), skip)
        ]
    if isinstance(tree, list):
        return [
            unit
            for number, value in enumerate(tree)
            for unit in _values(document, value, (*key, str(number)), skip)
        ]
    return [Unit(Kind.PARAGRAPH, document.line(*key), tree)] if isinstance(tree, str) and tree.strip() else []

"""YAML read strictly: strings stay strings, a key twice is an error, and every value knows its line.

Only mappings, lists and text exist here. PyYAML parses; nothing is interpreted, so `no`, `1.10` and
`2026-07-01` are what the editor wrote.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import yaml

from build_tools.data.problems import Problem
from build_tools.data.text_files import read_text
from decision_aids.engine.json_types import Json

type Key = tuple[str, ...]
LOADER: object = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""libyaml's where PyYAML was built with it, which is ten times as fast; it reads the same."""


@dataclass
class Document:
    """What a file holds, the line of every key path, and the problems found while reading."""

    path: Path
    tree: Json = None
    lines: dict[Key, int] = field(default_factory=dict[Key, int])
    problems: list[Problem] = field(default_factory=list[Problem])

    def mapping(self, what: str) -> dict[str, Json]:
        """What the file holds, when that is keys with values; else an empty one, and the problem is noted."""
        if isinstance(self.tree, dict):
            return self.tree
        if not self.problems:
            self.problem(f"filen ska innehålla {what}", "skriv nyckel: värde, en på varje rad")
        return {}

    def line(self, *key: str) -> int:
        """The line of a key, or of the nearest one above it that exists."""
        while key and key not in self.lines:
            key = key[:-1]
        return self.lines.get(key, 0)

    def problem(self, what: str, remedy: str, *key: str) -> None:
        """Note a problem at a key."""
        self.problems.append(Problem(self.path, self.line(*key), what, remedy))


def read(path: Path, shown_as: Path | None = None) -> Document:
    """Read one file. Problems are in the document, never raised."""
    text = read_text(path, shown_as or path)
    if isinstance(text, Problem):
        return Document(text.file, problems=[text])
    return read_yaml(text, shown_as or path)


def read_yaml(text: str, shown_as: Path) -> Document:
    """Read text that came from `shown_as`; its first line is line 1. Problems are in the document."""
    document = Document(shown_as)
    try:
        node = _compose(text)
        document.tree = None if node is None else _build(node, (), document)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        remedy = "kontrollera indrag, kolon och citattecken på raden och raden före"
        document.problems.append(Problem(document.path, line, f"kan inte läsas: {error.problem}", remedy))
        return document
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        what = f"tecknet {error.character!r} är inte text"
        document.problems.append(Problem(document.path, line, what, "ta bort tecknet"))
        return document
    except RecursionError:
        document.problem(
            "värden ligger för djupt i varandra", "ta bort parenteser eller indrag som blivit över"
        )
        return document
    if node is None:
        document.problem("filen är tom", "återställ filen eller skriv dess innehåll")
    return document


def _compose(text: str) -> yaml.Node | None:
    # PyYAML's stubs leave the loader's type open.
    compose = cast("Callable[..., yaml.Node | None]", yaml.compose)  # pyright: ignore[reportUnknownMemberType]
    return compose(text, Loader=LOADER)


def _build(node: yaml.Node, key: Key, document: Document) -> Json:
    document.lines.setdefault(key, node.start_mark.line + 1)
    if isinstance(node, yaml.MappingNode):
        built: dict[str, Json] = {}
        for key_node, value_node in node.value:
            name = str(key_node.value)
            below = (*key, name)
            line = key_node.start_mark.line + 1
            if name in built:
                what = f"nyckeln {'.'.join(below)} står två gånger (först på rad {document.lines[below]})"
                document.problems.append(
                    Problem(document.path, line, what, "ta bort eller byt namn på den ena")
                )
                continue
            document.lines[below] = line
            built[name] = _build(value_node, below, document)
        return built
    if isinstance(node, yaml.SequenceNode):
        return [_build(item, (*key, str(index)), document) for index, item in enumerate(node.value)]
    return str(node.value)

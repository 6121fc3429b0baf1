"""The files that ship inside the package: texts, sources and cases as JSON, and the view's templates.

People write YAML; `kunskapsstod data` reads it strictly and compiles it to `_data/`. The command line, the
build and the browser all read this same JSON. Everything is read once and kept: in the browser there are no
files any more once the memory is a snapshot.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from decision_aids.engine.aid import Aid
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.texts import Texts

FOLDER = Path(__file__).parent / "_data"
_kept: dict[str, JsonObject] = {}


class MissingDataError(FileNotFoundError):
    """The data has not been compiled."""


def load(name: str) -> JsonObject:
    """One compiled file. Raises MissingDataError, which says how to make it."""
    if name not in _kept:
        path = FOLDER / f"{name}.json"
        if not path.exists():
            raise MissingDataError(f"{path.name} saknas i decision_aids/_data. Kör: make data")
        _kept[name] = json.loads(path.read_text(encoding="utf-8"))
    return _kept[name]


def keep(fresh: Mapping[str, JsonObject]) -> None:
    """Forget everything read, and take these instead: the compiler judges by what it is about to write."""
    _kept.clear()
    _kept.update(fresh)


def add(fresh: Mapping[str, JsonObject]) -> None:
    """Take in files that come later, with a part of the engine."""
    _kept.update(fresh)


def forget(*names: str) -> None:
    """Forget these files: an engine in a page gets them with the aid."""
    for name in names:
        _kept.pop(name, None)


def texts_of(aid: Aid) -> Texts:
    """The aid's texts."""
    return Texts(load(f"{aid.id}.texts"))


def rules_version() -> str:
    """Which rules, texts and sources this is: twelve characters that change when any of them does."""
    return str(load("version")["rules"])


def title_of(aid_id: str) -> str:
    """What an aid is called, also where its texts are not at hand."""
    titles = load("version")["titles"]
    return str(titles[aid_id]) if isinstance(titles, dict) else aid_id


@cache
def read_folder(folder: Path, pattern: str) -> dict[str, str]:
    """The text of every file in a folder of the package that fits the pattern, by name."""
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob(pattern))}

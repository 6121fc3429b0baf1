"""The compiled data that ships inside the package: texts, sources and cases as JSON.

People write YAML; `kunskapsstod data` reads it strictly and compiles it to `_data/`. The command line, the
build and the browser all read this same JSON.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from decision_aids.engine.json_types import JsonObject

FOLDER = Path(__file__).parent / "_data"


class MissingDataError(FileNotFoundError):
    """The data has not been compiled."""


@cache
def load(name: str) -> JsonObject:
    """One compiled file. Raises MissingDataError, which says how to make it."""
    path = FOLDER / f"{name}.json"
    if not path.exists():
        raise MissingDataError(f"{path.name} saknas i decision_aids/_data. Kör: make data")
    loaded: JsonObject = json.loads(path.read_text(encoding="utf-8"))
    return loaded

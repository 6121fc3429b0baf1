"""The rooms of the view import one way, as its docstring says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from decision_aids import view

ROOMS = {
    "text": set[str](),
    "form": {"text"},
    "saved": {"text", "form", "result"},
    "timeline": {"text"},
    "karta": {"text"},
    "formaga_krav": {"text"},
    "static": {"text", "formaga_krav"},
    "result": {"text", "form", "timeline", "formaga_krav"},
    "documents": {"text", "result", "form"},
    "mall": {"text", "form"},
    "inlasning": {"text", "form"},
    "ova": {"text", "form", "mall"},
    "arendebild": {"text", "form", "result"},
}
"""What each room may import of the others."""

HOUSE = Path(str(view.__file__)).parent


def test_every_room_has_its_place() -> None:
    assert {one.name for one in HOUSE.iterdir() if (one / "__init__.py").exists()} == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_what_lies_below_it(room: str) -> None:
    written = "".join(file.read_text(encoding="utf-8") for file in (HOUSE / room).glob("*.py"))
    assert set(re.findall(r"decision_aids\.view\.(\w+)", written)) <= {room, *ROOMS[room]}

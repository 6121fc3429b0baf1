"""The copy of a municipality that does not exist, for as long as a test needs it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from build_tools.data.lokalt import check_lokalt, read_lokalt
from decision_aids import data as shipped
from decision_aids.engine.json_types import JsonObject
from decision_aids.registry import AIDS
from decision_aids.view.text.lokalt import NAME

ROOT = Path(__file__).parents[2]
EXAMPLE = Path(__file__).parent / "exempelby.yml"


def compiled() -> JsonObject:
    """Its local facts, as they are compiled."""
    document = read_lokalt(ROOT, EXAMPLE)
    assert document
    facts = check_lokalt(document, tuple(AIDS), ROOT / "docs")
    assert document.problems == []
    return facts


@contextmanager
def exempelby() -> Generator[None]:
    """Meanwhile its facts are those of the site."""
    before = shipped.load(NAME)
    shipped.add({NAME: compiled()})
    try:
        yield
    finally:
        shipped.add({NAME: before})

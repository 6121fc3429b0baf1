"""No aid is forgotten when mutants are tried, and no explanation outlives what it explains."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.mutants.explained import EXPLAINED, keys
from tests.mutants.places import mutant, places
from tests.mutants.rooms import ROOMS, Room
from tests.mutants.trial import ROOT

every_room = pytest.mark.parametrize("room", ROOMS, ids=lambda room: room.name)


def test_every_folder_of_an_aid_is_a_room() -> None:
    folders = {one.parent.name for one in (ROOT / "decision_aids").glob("*/aid.py")}
    assert folders == {room.name for room in ROOMS} - {"gemensamt"}  # the engine says what an aid is


@every_room
def test_a_room_has_rules_that_can_be_changed_and_tests_that_can_notice(room: Room) -> None:
    assert any(True for file in room.files(ROOT) for _ in places(ROOT, file))
    assert [one for one in room.tests if not _tests_of(one)] == []


def _tests_of(one: str) -> list[Path]:
    return [*ROOT.glob(one)] if one.endswith(".py") else [*(ROOT / one).glob("test_*.py")]


def test_what_is_explained_is_a_change_that_can_still_be_made() -> None:
    found: set[str] = set()
    for file in {name.split(": ", maxsplit=1)[0] for name in EXPLAINED}:
        lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
        for place in places(ROOT, file):
            line = f"{file}: {lines[place.line - 1].strip()} -> "
            if any(name.startswith(line) for name in EXPLAINED) and (one := mutant(ROOT, place)):
                found.update(keys(one.name))
    assert EXPLAINED.keys() - found == set()

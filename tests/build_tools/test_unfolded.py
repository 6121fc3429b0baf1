"""An aid's rules are unfolded to text once, and anew when anything that the text follows from is another."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools.site import unfolded
from decision_aids import data
from decision_aids.engine.aid import Aid
from decision_aids.engine.json_types import JsonObject

DAY = date(2026, 11, 22)


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The aids that were unfolded, in turn."""
    made: list[str] = []

    def write(aid: Aid, as_of: date) -> str:
        made.append(aid.id)
        return f"{aid.id} {as_of}"

    monkeypatch.setattr(unfolded, "static_text", write)
    return made


def test_the_same_rules_are_unfolded_once(tmp_path: Path, written: list[str]) -> None:
    first, again = (unfolded.unfolded("sip", DAY, tmp_path) for _ in range(2))
    assert first == again == f"sip {DAY}"
    assert written == ["sip"]


def test_another_aid_and_another_day_have_texts_of_their_own(tmp_path: Path, written: list[str]) -> None:
    asked = (("sip", DAY), ("behov", DAY), ("sip", date(2027, 1, 1)))
    assert [unfolded.unfolded(aid, day, tmp_path) for aid, day in asked] == [f"{a} {d}" for a, d in asked]
    assert written == ["sip", "behov", "sip"]


@pytest.mark.parametrize("changed", ["sources", "sip.texts", "lokalt"])
def test_what_a_build_has_just_compiled_makes_it_anew(
    tmp_path: Path, written: list[str], monkeypatch: pytest.MonkeyPatch, changed: str
) -> None:
    unfolded.unfolded("sip", DAY, tmp_path)
    before = data.load

    def load(name: str) -> JsonObject:
        return {**before(name), "nytt": "något"} if name == changed else before(name)

    monkeypatch.setattr(data, "load", load)
    unfolded.unfolded("sip", DAY, tmp_path)
    assert written == ["sip", "sip"]


def test_other_code_makes_it_anew(
    tmp_path: Path, written: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    unfolded.unfolded("sip", DAY, tmp_path)
    monkeypatch.setattr(unfolded, "_RUN", "another")
    unfolded.unfolded("sip", DAY, tmp_path)
    assert written == ["sip", "sip"]

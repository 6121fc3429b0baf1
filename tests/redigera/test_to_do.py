"""Att göra: each agency sees what waits for it, and nobody else's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from build_tools.editor.due import SHARED
from build_tools.redigera.store import Draft
from build_tools.redigera.to_do import Row, ToDo, to_do
from tests.checks.project_copy import DAY, make, problems

PROPOSAL = "{id}:\n  sida: sidan.md\n  dag: 2026-11-20\n  vad: {what}\n  status: {stage}\n  svar: {answer}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make(tmp_path)


def waits(root: Path, *drafts: Draft, day: date = DAY) -> dict[str, ToDo]:
    return {one.agency: one for one in to_do(root, drafts, day)}


def test_what_a_reader_proposes_waits_for_the_owner_of_the_page_until_it_is_answered(root: Path) -> None:
    kept = [
        PROPOSAL.format(id="a", what="Säg vem som kallar.", stage="ny", answer=""),
        PROPOSAL.format(id="b", what="Förklara SGI.", stage="i-arbete", answer=""),
        PROPOSAL.format(id="c", what="Rätta ett ord.", stage="atgardad", answer="Ordet är rättat."),
        PROPOSAL.format(id="d", what="Ta bort sidan.", stage="avvisad", answer="Den behövs."),
    ]
    (root / "redaktion" / "forslag.yml").write_text("\n".join(kept), encoding="utf-8")
    here = waits(root)
    assert here["Socialstyrelsen"].proposals == [
        Row("Sidan: Säg vem som kallar. (ny; kom 20 november 2026)", "./#/collections/forslag/entries/a"),
        Row("Sidan: Förklara SGI. (i arbete; kom 20 november 2026)", "./#/collections/forslag/entries/b"),
    ]
    assert [one.agency for one in here.values() if one.proposals] == ["Socialstyrelsen"]


@pytest.mark.parametrize("text", ["", "# Vad som står här\n\n  # och mer\n"])
def test_while_nobody_has_proposed_anything_nothing_waits_and_nothing_is_wrong(root: Path, text: str) -> None:
    (root / "redaktion" / "forslag.yml").write_text(text, encoding="utf-8")
    assert problems(root) == ()
    assert [one.agency for one in waits(root).values() if one.proposals] == []


def test_a_page_is_due_by_its_own_day_and_late_when_that_has_been(root: Path) -> None:
    place = "./#/collections/sidor/entries/sidan"
    assert (
        Row("Sida: Sidan (senast 15 januari 2027; nästa granskning)", place)
        in waits(root)["Socialstyrelsen"].due
    )
    late = waits(root, day=date(2027, 1, 16))["Socialstyrelsen"].due
    assert Row("Sida: Sidan (försenad sedan 15 januari 2027; nästa granskning)", place) in late
    early = waits(root, day=date(2026, 9, 1))["Socialstyrelsen"].due
    assert place not in [one.place for one in early]


def test_a_source_that_no_page_of_one_owner_rests_on_is_due_with_the_editors(root: Path) -> None:
    here = waits(root)
    places = [one.place for one in here[SHARED].due]
    assert any(one.startswith("./#/collections/kallor/entries/") for one in places)
    assert not any("/kallor/" in one.place for one in here["Försäkringskassan"].due)


def test_a_draft_waits_for_the_owner_of_its_page(root: Path) -> None:
    draft = Draft(
        "sidor", "sidan", "pending_review", "0", "2026-11-22", "Redaktör", (("docs/sidan.md", False),)
    )
    here = waits(root, draft)
    assert here["Socialstyrelsen"].drafts == [
        Row("Sidan: väntar på granskning", "./#/collections/sidor/entries/sidan")
    ]
    assert here[SHARED].drafts == []

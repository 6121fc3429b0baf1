"""What readers have proposed is kept without who sent it, and waits until somebody has answered it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from build_tools.checks.proposals import proposals_whole
from build_tools.data.strict_yaml import Document, read_yaml
from build_tools.pages.proposals import FILE, Proposal, Stage, read_proposals
from tests.checks.surroundings import CONTEXT

WHAT = "Säg vem som kallar till mötet."
ONE = Proposal("sip-kallelse", "index.md", date(2026, 7, 1), WHAT, Stage.NY)
WRITTEN = f"sip-kallelse:\n  sida: index.md\n  dag: 2026-07-01\n  vad: {WHAT}\n  status: ny\n"


def document(text: str) -> Document:
    return read_yaml(text, FILE)


def test_a_proposal_is_read_and_waits_until_it_is_done_or_turned_down() -> None:
    assert read_proposals(document(WRITTEN)) == (ONE,)
    assert {stage for stage in Stage if replace(ONE, stage=stage).waits} == {Stage.NY, Stage.I_ARBETE}


@pytest.mark.parametrize("stage", ["atgardad", "avvisad"])
def test_what_is_done_with_says_why(stage: str) -> None:
    closed = WRITTEN.replace("status: ny", f"status: {stage}")
    silent = document(closed)
    assert read_proposals(silent) == ()
    assert [one.what for one in silent.problems] == [f"sip-kallelse: status är {stage} men svar saknas"]
    [told] = read_proposals(document(f"{closed}  svar: Det står nu på sidan.\n"))
    assert told.answer == "Det står nu på sidan."


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("index.md", "finns-inte.md", 2),
        ("2026-07-01", "2099-07-01", 3),
        (WHAT, "Anna Andersson säger att det är fel.", 4),
        (WHAT, "Ring 070-123 45 67.", 4),
        (WHAT, "Skriv till anna.andersson@kommunen.se.", 4),
        (WHAT, "Personen har nummer 19850312-1234.", 4),
    ],
)
def test_what_is_wrong_or_points_out_a_person_is_told_with_its_line(old: str, new: str, line: int) -> None:
    assert list(proposals_whole(document(WRITTEN), CONTEXT)) == []
    found = list(proposals_whole(document(WRITTEN.replace(old, new)), CONTEXT))
    assert [one.line for one in found] == [line]

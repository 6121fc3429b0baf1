"""What counts as another verdict, and what is only another reason or another computed value."""

from __future__ import annotations

import pytest

from build_tools.diff.described import CaseHere
from build_tools.diff.judged import Changed, Difference


@pytest.mark.parametrize(
    ("old", "new", "verdict"),
    [
        ("uppfyllt tacks", "oklart tacks", True),
        ("uppfyllt tacks", "uppfyllt tacks-delvis", False),
        ("helt", "delvis", True),
        ("ja", "nej", True),
        ("varde 1a2b3c4d", "varde 5e6f7a8b", False),
    ],
    ids=["verdict", "reason", "status", "advice", "detail"],
)
def test_only_a_verdict_a_status_or_an_advice_is_another_verdict(old: str, new: str, verdict: bool) -> None:
    difference = Difference("regel", old, new)
    changed = Changed(CaseHere("slump", "1", "2026-11-22", {}), (difference,))
    assert changed.verdicts == ((difference,) if verdict else ())

"""What is missing is what somebody can tell: a closed way is explained, and never listed as a gap."""

from __future__ import annotations

import pytest

from decision_aids.engine.json_types import Json
from decision_aids.vagvisare.villkor.kunskap import KUNSKAP
from tests.vagvisare.judging import CASES, usual, worked

GAPS: list[tuple[dict[str, Json], set[str], str]] = [
    ({}, set(), "everything is known"),
    ({"sgi": "vet-inte"}, {"sgi_kand"}, "SGI"),
    ({"underlag": "inget"}, {"underlag_finns"}, "no certificate"),
    ({"rehabbehov": "vet-inte"}, {"rehabbehov_kant"}, "need of rehabilitation"),
    ({"samtycke_varden": "vet-inte"}, {"samtycke_fragat"}, "consent not asked for"),
    ({"samtycke_varden": "nej"}, set(), "a no is an answer"),
    ({"omstandigheter": "vet-inte"}, {"omstandigheter_kanda"}, "circumstances not asked about"),
    ({"situation": "vet-inte"}, {"situation_kand"}, "why the person needs support"),
    ({"formaga": "full"}, set(), "well: nothing of the illness is asked for"),
]
KNOWN: dict[str, Json] = {"omstandigheter": ["inga"], "alder": "30-plus"}


@pytest.mark.parametrize(("given", "gaps", "what"), GAPS, ids=[what for _, _, what in GAPS])
def test_a_gap_is_listed_when_somebody_can_fill_it(given: dict[str, Json], gaps: set[str], what: str) -> None:
    found = {one.criterion.id for one in usual(**{**KNOWN, **given}).missing}
    assert found == gaps, what


@pytest.mark.parametrize("case_id", CASES)
def test_only_what_must_be_known_is_ever_a_gap(case_id: str) -> None:
    known = {one.id for one in KUNSKAP}
    assert {one.criterion.id for one in worked(case_id).missing} <= known

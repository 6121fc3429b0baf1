"""Whom each aid tells what, by the aid's own table, and that no advice lacks a sentence about who gets it."""

from __future__ import annotations

from importlib import import_module

import pytest

from decision_aids.registry import AIDS
from tests.aids.told import Told

TOLD: dict[str, tuple[Told, ...]] = {aid: import_module(f"tests.{aid}.told").TOLD for aid in AIDS}
EVERY = {"lakarintyg": 6}
"""Of so many cases with so many answers one in six is enough: a sentence names all that it depends on."""
ELSEWHERE = {
    # Each kind of visit: tests/vilket_intyg/test_cases.py.
    *("bokat_besok", "oanmalt_besok", "digitalt_besok", "skriv_med_omsorg"),
    # From 2027: tests/samordning/test_conditions.py.
    *("kontrollera_bosattning", "namnden_far_begara"),
    # The cause that decided: tests/lakarintyg/test_kravet.py.
    *("manaden", "formanen", "aldern", "skolan", "heltiden", "insatserna", "ledigheten", "tiden"),
    # No time to ask for: tests/lakarintyg/test_svaret_och_planen.py.
    "hogsta_tiden",
    # The step that the answer names, and what the prognosis leads to: tests/lakarintyg/test_uppfoljningen.py.
    *("red_ut_graderna", "korta_aktiviteten", "planera_annat"),
}


@pytest.mark.parametrize(
    ("aid", "row"),
    [pytest.param(aid, row, id=f"{aid}-{row.what}") for aid, rows in TOLD.items() for row in rows],
)
def test_what_is_told_is_told_whom_it_concerns_and_nobody_else(aid: str, row: Told) -> None:
    assert [*row.broken(aid, EVERY.get(aid, 1))] == [], row.sentence


@pytest.mark.parametrize("aid", AIDS)
def test_of_every_advice_it_is_said_who_does_not_get_it(aid: str) -> None:
    said = {row.what.removeprefix("rad ") for row in TOLD[aid] if row.never}
    left = {one.id for one in AIDS[aid].advice} - said
    assert {one for one in left if one.removeprefix("prova_om_kravet_") not in ELSEWHERE} == set()

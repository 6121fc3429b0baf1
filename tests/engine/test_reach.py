"""The values that a fact can still come to: all of them, and found without trying more than it takes."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import pytest

from decision_aids.engine.aid import Aid
from decision_aids.engine.facts import fact
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import Case, Facts, every_value, known_values
from decision_aids.gemensamt.svar import JaNej
from decision_aids.registry import AIDS
from tests.engine.small import ja_nej_fraga
from tests.scale import part

MANY = tuple(ja_nej_fraga(f"fraga_{number}") for number in range(8))
DAY = date(2026, 11, 22)


def _all_values(fact_of: Aid, name: str, case: Case) -> set[StrEnum]:
    found = set(every_value(fact_of.readables[name], case, {}))
    return {one for one in found if one in known_values(type(one))}


@pytest.mark.parametrize("aid", AIDS.values(), ids=lambda aid: aid.id)
def test_every_value_that_some_answers_give_is_reachable_and_no_other(aid: Aid) -> None:
    cases = [Case(day, {}) for day in (DAY, date(2027, 1, 15))]
    for readable in part(aid.facts, least=8):
        for case in cases:
            reachable = Facts(case).reachable(readable)
            assert set(reachable) == _all_values(aid, readable.id, case), readable.id


def test_no_more_is_tried_once_every_value_is_found() -> None:
    tried: list[int] = []

    @fact("nagot", JaNej)
    def nagot(raw: Raw) -> JaNej:
        tried.append(1)
        return [raw(one) for one in MANY][-1]

    assert set(Facts(Case(DAY, {})).reachable(nagot)) == {JaNej.JA, JaNej.NEJ}
    assert len(tried) < 2 * len(MANY)

"""What is remembered of a rule is what the rule comes to when it is run anew, in every aid."""

from __future__ import annotations

import pytest

from decision_aids.engine.aid import Aid
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.reading import Case
from decision_aids.engine.result import result
from decision_aids.engine.ways import forget
from decision_aids.registry import AIDS
from tests.properties.cases import at_random


def said(aid: Aid, case: Case) -> tuple[JsonObject, frozenset[str], frozenset[str]]:
    evaluation = evaluate(aid, case)
    return result(evaluation), evaluation.read, evaluation.wanted


@pytest.mark.parametrize("aid", AIDS.values(), ids=AIDS)
def test_a_way_remembered_is_the_way_run_anew(aid: Aid) -> None:
    whole = tuple(at_random(aid, 25, seed=12))
    cases = (*whole, *(Case(one.as_of, dict([*one.answers.items()][::2])) for one in whole))
    remembered = [said(aid, case) for _ in range(2) for case in cases][len(cases) :]
    for case, first in zip(cases, remembered, strict=True):
        forget()
        assert said(aid, case) == first


@pytest.mark.parametrize("aid", AIDS.values(), ids=AIDS)
def test_what_is_forgotten_is_found_anew(aid: Aid) -> None:
    case = next(at_random(aid, 1, seed=12))
    kept = {id(one): one for one in (*evaluate(aid, case).findings, *evaluate(aid, case).findings)}
    again = evaluate(aid, case).findings
    assert any(id(one) in kept for one in again)
    forget()
    assert not any(id(one) in kept for one in evaluate(aid, case).findings)

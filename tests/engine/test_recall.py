"""What a detail came to is recalled only while all that it read is the same."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise

import pytest

from decision_aids.data import load
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.reading import Case
from decision_aids.engine.ways import forget
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS


def _cases(aid_id: str) -> list[Case]:
    """Every worked case, and each again with its answers given one at a time."""
    cases: list[Case] = []
    for entry in load(f"{aid_id}.cases").values():
        case = as_object(entry)
        answers, _ = read_answers(AIDS[aid_id], as_object(case["svar"]))
        day = date.fromisoformat(str(case["datum"]))
        cases += [Case(day, dict([*answers.items()][:count])) for count in range(len(answers) + 1)]
    return cases


def _told(aid_id: str, case: Case) -> str:
    found = evaluate(AIDS[aid_id], case)
    return json.dumps([found.details, sorted(found.read), sorted(found.wanted)], ensure_ascii=False)


@pytest.mark.parametrize("aid_id", [aid for aid in AIDS if AIDS[aid].details])
def test_details_are_the_same_after_another_case_as_in_the_first_case_of_all(aid_id: str) -> None:
    cases = _cases(aid_id)[:: max(1, len(_cases(aid_id)) // 60)]
    alone: list[str] = []
    for case in cases:
        forget()
        alone.append(_told(aid_id, case))
    assert len({*alone}) > 5
    for (_, before), (told, case) in pairwise(zip(alone, cases, strict=True)):
        _told(aid_id, before)
        assert _told(aid_id, case) == told

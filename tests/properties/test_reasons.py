"""For every status oklart, on every path, at least one reason that the reader sees is not fulfilled."""

from __future__ import annotations

from functools import cache

import pytest

from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.outcomes import OKLART
from decision_aids.registry import AIDS
from decision_aids.view.page import texts_of
from decision_aids.view.result.presenter import Presenter
from decision_aids.view.text.words import UNSETTLED
from tests.properties.cases import at_random, in_short, some_paths
from tests.properties.found import Found

NUMBER, SEED = 1_200, 5
EVERY_AID = pytest.mark.parametrize("aid", AIDS)


@cache
def oklart_without_a_reason(aid_id: str) -> Found:
    """The outcomes that are oklart, and the words of the reasons that stand under them."""
    aid, found = AIDS[aid_id], Found()
    texts = texts_of(aid)
    for case in (*some_paths(aid_id), *at_random(aid, NUMBER, SEED)):
        evaluation = evaluate(aid, case)
        for one in Presenter(evaluation, texts).outcomes():
            if one.status == OKLART:
                found.tried["oklara utfall"] += 1
                if not UNSETTLED & {reason.word for reason in one.why}:
                    listed = ", ".join(sorted({reason.word for reason in one.why})) or "inget skäl"
                    found.fails(aid_id, one.id, listed, example=in_short(aid, case))
    return found


@EVERY_AID
def test_whatever_is_oklart_has_a_reason_in_sight(aid: str) -> None:
    oklart_without_a_reason(aid).none()

"""For every status oklart, on every path, at least one reason that the reader sees is not fulfilled."""

from __future__ import annotations

from functools import cache

from decision_aids.engine.outcomes import OKLART
from decision_aids.view.text.words import UNSETTLED
from tests.properties.cases import EVERY_AID, in_short, presented, results
from tests.properties.found import Found


@cache
def oklart_without_a_reason(aid_id: str) -> Found:
    """The outcomes that are oklart, and the words of the reasons that stand under them."""
    found = Found()
    for evaluation, presenter in zip(results(aid_id), presented(aid_id), strict=True):
        for one in presenter.outcomes():
            if one.status == OKLART:
                found.tried["oklara utfall"] += 1
                if not UNSETTLED & {reason.word for reason in one.why}:
                    listed = ", ".join(sorted({reason.word for reason in one.why})) or "inget skäl"
                    found.fails(aid_id, one.id, listed, example=in_short(evaluation.aid, evaluation.case))
    return found


@EVERY_AID
def test_whatever_is_oklart_has_a_reason_in_sight(aid: str) -> None:
    oklart_without_a_reason(aid).none()

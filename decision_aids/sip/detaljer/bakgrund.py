"""What the meeting begins with: what has been tried, and who does something already. For documents only."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Question, Raw
from decision_aids.sip import questions as q
from decision_aids.sip.utfall import Form, form


def _ar_kant[T: Hashable](question: Question[T]) -> Callable[[Raw, Weigh], Json]:
    """Whether it is known, when an agenda and a plan say it. Wanted here so that it is asked."""

    def compute(raw: Raw, weigh: Weigh) -> Json:
        return raw(question) is not None if form(weigh) is Form.SIP else None

    return compute


BAKGRUND = (
    Detail("provat_ar_kant", Shape.DOLD, _ar_kant(q.PROVAT)),
    Detail("gor_redan_ar_kant", Shape.DOLD, _ar_kant(q.GOR_REDAN)),
)

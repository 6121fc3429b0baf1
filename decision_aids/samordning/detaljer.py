"""Days for the answer: a week and two weeks on. Our own proposal, not a rule."""

from __future__ import annotations

from decision_aids.engine.outcomes import Detail, Shape
from decision_aids.gemensamt.dagar import veckor_fram

DETAILS = (
    Detail("om_en_vecka", Shape.DOKUMENT, veckor_fram(1)),
    Detail("avstamning", Shape.DOKUMENT, veckor_fram(2)),
)

"""What the answers speak for: the statuses in steps, and each question's answers in steps."""

from __future__ import annotations

from decision_aids.engine.speaks import Order, Speaks, steps
from decision_aids.gemensamt.svar import JaNej
from decision_aids.vilket_intyg import questions as q
from decision_aids.vilket_intyg.utfall import INTYGEN, Besked, Blankett

JA = steps(JaNej.NEJ, JaNej.VET_INTE, JaNej.JA)
TILL_FK = (Besked.ERBJUD_FORST, Besked.INFORMERA)

ORDNING = (
    Order(
        ("blankett",),
        steps(Blankett.TA_REDA_FORST, Blankett.OKLART, {*INTYGEN, Blankett.SAMTAL}),
        (Speaks(q.VET_NOG, JA),),
    ),
    Order(
        ("besked",),
        steps(
            Besked.BEHOVS_INTE, Besked.OKLART, {Besked.UTAN_SAMTYCKE, Besked.ERBJUD_FORST, Besked.INFORMERA}
        ),
        (Speaks(q.REHABBEHOV, JA),),
    ),
    Order(
        ("besked",),
        steps(
            Besked.BEHOVS_INTE, Besked.UTAN_SAMTYCKE, Besked.OKLART, {Besked.ERBJUD_FORST, Besked.INFORMERA}
        ),
        (Speaks(q.VILL_FK, JA), Speaks(q.KOORDINERING, steps({JaNej.NEJ, JaNej.VET_INTE}, JaNej.JA))),
    ),
)
"""The certificates are beside each other: who asks decides which."""

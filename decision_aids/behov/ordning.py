"""What the answers speak for: each need beside the others. The groups themselves are beside each other."""

from __future__ import annotations

from decision_aids.behov import questions as q
from decision_aids.behov.svar import Stodet
from decision_aids.behov.utfall import Bredvid
from decision_aids.engine.speaks import Order, Speaks, steps
from decision_aids.gemensamt.svar import JaNej

JA = steps(JaNej.NEJ, JaNej.VET_INTE, JaNej.JA)

ORDNING = (
    Order(
        ("bredvid",),
        steps({Bredvid.NEJ, Bredvid.UTANFOR}, Bredvid.OKLART, Bredvid.JA),
        (
            Speaks(q.REHAB_PSYKISK, JA),
            Speaks(q.REHAB_FYSISK, JA),
            Speaks(q.STODET, steps(Stodet.INGET, Stodet.VET_INTE, {Stodet.VISST, Stodet.OMFATTANDE})),
        ),
    ),
)

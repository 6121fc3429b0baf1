"""What the choices speak for: a routine where more is decided is never worse."""

from __future__ import annotations

from decision_aids.engine.speaks import Order, Speaks, steps
from decision_aids.gemensamt.svar import JaNej
from decision_aids.lokal_rutin import questions as q
from decision_aids.lokal_rutin.utfall import Bunden, Fri

JA = steps(JaNej.NEJ, JaNej.VET_INTE, JaNej.JA)

ORDNING = (
    Order(
        ("rutinen",),
        steps(Bunden.STRIDER, Bunden.LUCKA, Bunden.OKLART, Bunden.KLART),
        tuple(
            Speaks(one, JA)
            for one in (q.PRIVATA, q.SAMTYCKET_TID, q.SAMMANKALLANDE, q.AGARE, q.VANTAN, q.TID, q.ERSATTARE)
        ),
    ),
    Order(
        ("bemanningen",),
        steps(Fri.LUCKA, Fri.OKLART, Fri.KLART),
        (Speaks(q.TID, JA), Speaks(q.ERSATTARE, JA)),
    ),
)

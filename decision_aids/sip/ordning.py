"""What the answers speak for: the statuses in steps, and each question's answers in steps."""

from __future__ import annotations

from decision_aids.engine.speaks import Order, Speaks, steps
from decision_aids.gemensamt.svar import JaNej
from decision_aids.sip import questions as q
from decision_aids.sip.svar import Ser
from decision_aids.sip.utfall import Form

JA = steps(JaNej.NEJ, JaNej.VET_INTE, JaNej.JA)

ORDNING = (
    Order(
        ("form",),
        steps(
            {Form.SAMORDNING, Form.AVSTAMNING, Form.KOORDINERING, Form.ENKELT_MOTE, Form.ANNAN_FORM},
            Form.UTAN_SAMTYCKE,
            {Form.OKLART, Form.BE_OM_PLAN},
            Form.SIP,
        ),
        (
            Speaks(
                q.SER_BEHOVET,
                steps({Ser.INGEN, Ser.ANNAN, Ser.VET_INTE}, {Ser.KOMMUNEN, Ser.REGIONEN, Ser.BADA}),
            ),
            Speaks(q.SAMTYCKE_PLAN, JA),
        ),
    ),
)
"""Who needs something from whom is beside it: each need speaks for a form of its own."""

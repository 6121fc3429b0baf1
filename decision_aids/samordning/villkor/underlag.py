"""The paper looks forward. That it shows the illness is the same condition in every aid."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Vikt, leaf
from decision_aids.engine.verdicts import Mottagare, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.samordning import om_intyg
from decision_aids.gemensamt.svar import ja_nej
from decision_aids.samordning import questions as q

intyg_ser_framat = (
    leaf("intyg_ser_framat", Grund.LOKAL, "delta-goteborg", "egen-bedomning")
    .gap(Vikt.VIKTIG, Mottagare.VARDEN, applies=om_intyg)
    .tabell(q.INTYG_FRAMAT, *ja_nej(uppfyllt("framat"), inte_uppfyllt("bara-bakat"), oklart()))
)
"""Does it concern the time ahead? Delta saw that a certificate looking back is of little use here."""

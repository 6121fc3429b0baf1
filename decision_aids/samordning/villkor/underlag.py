"""The paper: a läkarintyg that shows it, and looks forward."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Vikt, alla, leaf
from decision_aids.engine.verdicts import Mottagare, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import Underlag, Visar, ja_nej
from decision_aids.samordning import questions as q
from decision_aids.samordning.guards import om_intyg, om_mojlig

intyg_finns = (
    leaf("intyg_finns", Grund.VAGLEDNING, "fk-samordning")
    .gap(Vikt.AVGORANDE, Mottagare.PERSONEN, applies=om_mojlig)
    .tabell(
        q.UNDERLAG,
        (Underlag.LAKARINTYG, uppfyllt("lakarintyg")),
        (Underlag.ANNAT, inte_uppfyllt("annat-underlag")),
        (Underlag.INGET, inte_uppfyllt("inget")),
        (Underlag.VET_INTE, oklart("okant-underlag")),
    )
)
"""Is there a läkarintyg to send with the application?"""


intyg_visar_nedsattning = (
    leaf("intyg_visar_nedsattning", Grund.VAGLEDNING, "fk-samordning")
    .gap(Vikt.AVGORANDE, Mottagare.VARDEN, applies=om_intyg)
    .tabell(
        q.INTYG_VISAR,
        (Visar.JA, uppfyllt("visar")),
        (Visar.OTYDLIGT, inte_uppfyllt("otydligt")),
        (Visar.SAGER_EMOT, inte_uppfyllt("sager-emot")),
        (Visar.VET_INTE, oklart()),
    )
)
"""Does it show that illness reduces the ability? Silence is a question, not a no."""


intyg_ser_framat = (
    leaf("intyg_ser_framat", Grund.LOKAL, "delta-goteborg", "egen-bedomning")
    .gap(Vikt.VIKTIG, Mottagare.VARDEN, applies=om_intyg)
    .tabell(q.INTYG_FRAMAT, *ja_nej(uppfyllt("framat"), inte_uppfyllt("bara-bakat"), oklart()))
)
"""Does it concern the time ahead? Delta saw that a certificate looking back is of little use here."""


INTYGET = alla("intyget_racker", intyg_finns, intyg_visar_nedsattning)
"""What the case needs of the paper. That it looks forward is about when to apply."""

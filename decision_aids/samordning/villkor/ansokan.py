"""The way: this application is the right one, the person applies, and FK may talk with the others."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Vikt, alla, leaf
from decision_aids.engine.verdicts import Mottagare, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.samordning import medger_samverkan, om_mojlig
from decision_aids.samordning import questions as q
from decision_aids.samordning.svar import Ansoker
from decision_aids.samordning.villkor.underlag import intyg_ser_framat

personen_ansoker = (
    leaf("personen_ansoker", Grund.VAGLEDNING, "fk-samordning", "sfb-30-3", "sfb-30-7")
    .gap(Vikt.AVGORANDE, Mottagare.PERSONEN, applies=om_mojlig)
    .tabell(
        q.VILL_ANSOKA,
        (Ansoker.SJALV, uppfyllt("sjalv")),
        (Ansoker.MED_HJALP, uppfyllt("med-hjalp")),
        (Ansoker.NEJ, inte_uppfyllt("vill-inte")),
        (Ansoker.VET_INTE, oklart(asks=Mottagare.PERSONEN)),
    )
)
"""The person applies, alone or with help; nobody applies in their place."""


REDO = alla("redo_att_ansoka", personen_ansoker, medger_samverkan, intyg_ser_framat)
"""What must be ready before the application is sent."""

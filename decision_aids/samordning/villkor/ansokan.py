"""The way: the person applies; whether FK may talk with the others is nothing that it waits for."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Vikt, alla, leaf
from decision_aids.engine.verdicts import Mottagare, kant_annat, oklart, uppfyllt
from decision_aids.gemensamt import samordning
from decision_aids.gemensamt.samordning import forklarar, om_mojlig
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
        (Ansoker.NEJ, kant_annat("vill-inte")),
        (Ansoker.FATT_NEJ, kant_annat("fatt-nej")),
        (Ansoker.VET_INTE, oklart(asks=Mottagare.PERSONEN)),
    )
)
"""The person applies, alone or with help; nobody applies in their place."""


medger_samverkan = forklarar(samordning.medger_samverkan)
"""FK works with the others only if the person allows it (30:10), and a no stops no application."""


REDO = alla("redo_att_ansoka", personen_ansoker, intyg_ser_framat)
"""What must be ready before the application is sent."""

"""The way: this application is the right one, the person applies, and FK may talk with the others."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Vikt, alla, leaf
from decision_aids.engine.verdicts import Mottagare, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import Sgi, ja_nej
from decision_aids.samordning import questions as q
from decision_aids.samordning.guards import om_mojlig
from decision_aids.samordning.svar import Ansoker
from decision_aids.samordning.villkor.underlag import intyg_ser_framat

utan_sgi = (
    leaf("utan_sgi", Grund.VAGLEDNING, "fk-samordning", "sfb-30-8", "sfb-25-3")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=om_mojlig)
    .tabell(
        q.SGI,
        (Sgi.SAKNAS, uppfyllt("saknas")),
        (Sgi.FINNS, inte_uppfyllt("finns")),
        (Sgi.VET_INTE, oklart(asks=Mottagare.PERSONEN)),
    )
)
"""The application is for those without SGI; with one, FK coordinates in the case about sjukpenning."""


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


medger_samverkan = (
    leaf("medger_samverkan", Grund.LAG, "sfb-30-10", "osl-12-2")
    .gap(Vikt.AVGORANDE, Mottagare.PERSONEN, applies=om_mojlig)
    .tabell(
        q.SAMTYCKE_FK,
        *ja_nej(uppfyllt("medger"), inte_uppfyllt("medger-inte"), oklart(asks=Mottagare.PERSONEN)),
    )
)
"""FK works with the others only if the person allows it (30:10)."""


REDO = alla("redo_att_ansoka", personen_ansoker, medger_samverkan, intyg_ser_framat)
"""What must be ready before the application is sent."""

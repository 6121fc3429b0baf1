"""The way: this application is the right one, the person applies, and FK may talk with the others."""

from __future__ import annotations

from decision_aids.engine.criteria import (
    Grund,
    Judgement,
    Mottagare,
    Read,
    Vikt,
    alla,
    inte_uppfyllt,
    leaf,
    oklart,
    uppfyllt,
)
from decision_aids.gemensamt.svar import JaNej, Sgi
from decision_aids.samordning.guards import om_mojlig
from decision_aids.samordning.questions import SAMTYCKE_FK, SGI, VILL_ANSOKA
from decision_aids.samordning.svar import Ansoker
from decision_aids.samordning.underlag import intyg_ser_framat


@leaf(
    "utan_sgi",
    ground=Grund.VAGLEDNING,
    sources=("fk-samordning", "sfb-30-8", "sfb-25-3"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.PERSONEN,
    applies=om_mojlig,
)
def utan_sgi(read: Read) -> Judgement:
    """The application is for those without SGI; with one, FK coordinates in the case about sjukpenning."""
    match read(SGI):
        case Sgi.SAKNAS:
            return uppfyllt("saknas")
        case Sgi.FINNS:
            return inte_uppfyllt("finns")
        case Sgi.VET_INTE:
            return oklart(asks=Mottagare.PERSONEN)


@leaf(
    "personen_ansoker",
    ground=Grund.VAGLEDNING,
    sources=("fk-samordning", "sfb-30-3", "sfb-30-7"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.PERSONEN,
    applies=om_mojlig,
)
def personen_ansoker(read: Read) -> Judgement:
    """The person applies, alone or with help; nobody applies in their place."""
    match read(VILL_ANSOKA):
        case Ansoker.SJALV:
            return uppfyllt("sjalv")
        case Ansoker.MED_HJALP:
            return uppfyllt("med-hjalp")
        case Ansoker.NEJ:
            return inte_uppfyllt("vill-inte")
        case Ansoker.VET_INTE:
            return oklart(asks=Mottagare.PERSONEN)


@leaf(
    "medger_samverkan",
    ground=Grund.LAG,
    sources=("sfb-30-10", "osl-12-2"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.PERSONEN,
    applies=om_mojlig,
)
def medger_samverkan(read: Read) -> Judgement:
    """FK works with the others only if the person allows it (30:10)."""
    match read(SAMTYCKE_FK):
        case JaNej.JA:
            return uppfyllt("medger")
        case JaNej.NEJ:
            return inte_uppfyllt("medger-inte")
        case JaNej.VET_INTE:
            return oklart(asks=Mottagare.PERSONEN)


REDO = alla("redo_att_ansoka", personen_ansoker, medger_samverkan, intyg_ser_framat)
"""What must be ready before the application is sent."""

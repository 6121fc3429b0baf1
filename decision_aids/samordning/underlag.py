"""The paper: a läkarintyg that shows it, and looks forward."""

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
from decision_aids.gemensamt.svar import JaNej, Underlag, Visar
from decision_aids.samordning.guards import om_intyg, om_mojlig
from decision_aids.samordning.questions import INTYG_FRAMAT, INTYG_VISAR, UNDERLAG


@leaf(
    "intyg_finns",
    ground=Grund.VAGLEDNING,
    sources=("fk-samordning",),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.PERSONEN,
    applies=om_mojlig,
)
def intyg_finns(read: Read) -> Judgement:
    """Is there a läkarintyg to send with the application?"""
    match read(UNDERLAG):
        case Underlag.LAKARINTYG:
            return uppfyllt("lakarintyg")
        case Underlag.ANNAT:
            return inte_uppfyllt("annat-underlag")
        case Underlag.INGET:
            return inte_uppfyllt("inget")
        case Underlag.VET_INTE:
            return oklart("okant-underlag")


@leaf(
    "intyg_visar_nedsattning",
    ground=Grund.VAGLEDNING,
    sources=("fk-samordning",),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.VARDEN,
    applies=om_intyg,
)
def intyg_visar_nedsattning(read: Read) -> Judgement:
    """Does it show that illness reduces the ability? Silence is a question, not a no."""
    match read(INTYG_VISAR):
        case Visar.JA:
            return uppfyllt("visar")
        case Visar.OTYDLIGT:
            return inte_uppfyllt("otydligt")
        case Visar.SAGER_EMOT:
            return inte_uppfyllt("sager-emot")
        case Visar.VET_INTE:
            return oklart()


@leaf(
    "intyg_ser_framat",
    ground=Grund.LOKAL,
    sources=("delta-goteborg", "egen-bedomning"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.VARDEN,
    applies=om_intyg,
)
def intyg_ser_framat(read: Read) -> Judgement:
    """Does it concern the time ahead? Delta saw that a certificate looking back is of little use here."""
    match read(INTYG_FRAMAT):
        case JaNej.JA:
            return uppfyllt("framat")
        case JaNej.NEJ:
            return inte_uppfyllt("bara-bakat")
        case JaNej.VET_INTE:
            return oklart()


INTYGET = alla("intyget_racker", intyg_finns, intyg_visar_nedsattning)
"""What the case needs of the paper. That it looks forward is about when to apply."""

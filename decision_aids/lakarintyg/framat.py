"""Points 8 to 10: ability and adaptation, prognosis, and what an extension adds."""

from __future__ import annotations

from decision_aids.engine.criteria import (
    Grund,
    Judgement,
    Mottagare,
    Read,
    Vikt,
    alla,
    ej_aktuellt,
    inte_uppfyllt,
    leaf,
    oklart,
    uppfyllt,
)
from decision_aids.gemensamt.svar import JaNej, ja_nej
from decision_aids.lakarintyg.guards import om_hinder
from decision_aids.lakarintyg.questions import (
    ANNAN_PROFESSION,
    ANPASSNING,
    BEHANDLING,
    FORSAMRING,
    NYTT,
    ORDNING,
    PROGNOS,
    PROGNOSPLAN,
)
from decision_aids.lakarintyg.svar import Anpassning, Ordning, Prognos


@leaf(
    "anpassning_besvarad",
    ground=Grund.VAGLEDNING,
    sources=("af00251", "tio-punkter"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.VARDEN,
    applies=om_hinder,
)
def anpassning_besvarad(read: Read) -> Judgement:
    """Point 8: does it say whether adaptation helps, and which?"""
    match read(ANPASSNING):
        case Anpassning.BESKRIVEN:
            return uppfyllt("beskriven")
        case Anpassning.HJALPER_INTE:
            return uppfyllt("hjalper-inte")
        case Anpassning.OBESKRIVEN:
            return inte_uppfyllt("obeskriven")
        case Anpassning.FRAMGAR_INTE:
            return inte_uppfyllt("framgar-inte")
        case Anpassning.VET_INTE:
            return oklart()


@leaf(
    "risk_besvarad",
    ground=Grund.EGEN,
    sources=("egen-bedomning",),
    weight=Vikt.VIKTIG,
    asks=Mottagare.VARDEN,
    applies=om_hinder,
)
def risk_besvarad(read: Read) -> Judgement:
    """Point 8: does the paper leave no risk that the activity makes the person worse?"""
    match read(FORSAMRING):
        case JaNej.JA:
            return uppfyllt("risk-finns")
        case JaNej.NEJ:
            return uppfyllt("ingen-risk-namns")
        case JaNej.VET_INTE:
            return oklart()


@leaf(
    "behandling_framgar",
    ground=Grund.VAGLEDNING,
    sources=("tio-punkter", "fk7804"),
    weight=Vikt.BRA_ATT_HA,
    asks=Mottagare.VARDEN,
    applies=om_hinder,
)
def behandling_framgar(read: Read) -> Judgement:
    """Point 9: does it say whether treatment or investigation goes on or is planned? Not which."""
    return ja_nej(read(BEHANDLING), "framgar", "framgar-inte")


@leaf(
    "andra_professioner",
    ground=Grund.VAGLEDNING,
    sources=("af00251", "egen-bedomning"),
    weight=Vikt.FORKLARING,
    asks=Mottagare.VARDEN,
    applies=om_hinder,
)
def andra_professioner(read: Read) -> Judgement:
    """Have other professions seen the same? It strengthens the paper, and its absence is no gap."""
    return ja_nej(read(ANNAN_PROFESSION), "finns", "namns-inte")


@leaf(
    "prognos_besvarad",
    ground=Grund.VAGLEDNING,
    sources=("af00251", "tio-punkter"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.VARDEN,
    applies=om_hinder,
)
def prognos_besvarad(read: Read) -> Judgement:
    """Point 9: what happens afterwards? "Not possible to tell" is an answer when it comes with a plan."""
    match read(PROGNOS):
        case Prognos.UTAN_ANPASSNING | Prognos.MED_ANPASSNING | Prognos.KAN_INTE:
            return uppfyllt("besvarad")
        case Prognos.GAR_INTE_ATT_AVGORA:
            return ja_nej(read(PROGNOSPLAN), "med-plan", "utan-plan")
        case Prognos.FRAMGAR_INTE:
            return inte_uppfyllt("framgar-inte")
        case Prognos.VET_INTE:
            return oklart()


@leaf(
    "forlangning_sager_nytt",
    ground=Grund.EGEN,
    sources=("egen-bedomning", "af00251-perioder"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.VARDEN,
    applies=om_hinder,
)
def forlangning_sager_nytt(read: Read) -> Judgement:
    """Point 10: does an extension say something new, or is the old text copied?"""
    match read(ORDNING):
        case Ordning.FORSTA:
            return ej_aktuellt("forsta-intyget")
        case Ordning.FORLANGNING:
            return ja_nej(read(NYTT), "nytt", "samma-text")
        case Ordning.VET_INTE:
            return oklart()


PUNKT_8 = alla("punkt_8_anpassning", anpassning_besvarad, risk_besvarad)
PUNKT_9 = alla("punkt_9_prognos", prognos_besvarad, behandling_framgar)
PUNKT_10 = alla("punkt_10_forlangning", forlangning_sager_nytt)

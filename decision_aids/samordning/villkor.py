"""The conditions of the case: insured, reduced by illness, in need of rehabilitation, able to begin.

SFB 29:2 is a definition and 30 kap. gives no lowest degree; what else FK asks for is FK's own description.
"""

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
from decision_aids.gemensamt.svar import Formaga, Forsakrad, JaNej, Orsak, ja_nej
from decision_aids.samordning.facts import Dagen, bosattningsforslaget
from decision_aids.samordning.guards import om_mojlig, om_nedsatt
from decision_aids.samordning.questions import (
    FORMAGA,
    FORSAKRAD,
    ORSAK,
    POTENTIAL,
    PROGNOS_START,
    REHABBEHOV,
)


@leaf(
    "forsakrad_i_sverige",
    ground=Grund.LAG,
    sources=("sfb-5-9", "sfb-6-6", "fk-samordning", "prop-2526-136"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.PERSONEN,
)
def forsakrad_i_sverige(read: Read) -> Judgement:
    """Insured by living or working here. From 2027 a proposal may ask more of who lives here: only a mark."""
    match read(FORSAKRAD):
        case Forsakrad.ARBETAR:
            return uppfyllt("arbetar")
        case Forsakrad.BOR:
            changed = read(bosattningsforslaget) is Dagen.FRAN
            return uppfyllt("bor-kontrollera" if changed else "bor")
        case Forsakrad.NEJ:
            return inte_uppfyllt("varken-eller")
        case Forsakrad.VET_INTE:
            return oklart(asks=Mottagare.PERSONEN)


@leaf(
    "formagan_nedsatt",
    ground=Grund.LAG,
    sources=("sfb-29-2", "sfb-30-2", "fk-samordning"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.VARDEN,
)
def formagan_nedsatt(read: Read) -> Judgement:
    """Reduced at all? 30 kap. has no lowest degree."""
    match read(FORMAGA):
        case Formaga.FULL:
            return inte_uppfyllt("full", Mottagare.PERSONEN)
        case Formaga.DELVIS:
            return uppfyllt("delvis")
        case Formaga.FOR_SJUK_NU | Formaga.LANGVARIG:
            return uppfyllt("nedsatt")
        case Formaga.VET_INTE:
            return oklart(asks=Mottagare.VARDEN)


@leaf(
    "sjukdom_ar_orsaken",
    ground=Grund.LAG,
    sources=("sfb-29-2", "fk-samordning"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.VARDEN,
)
def sjukdom_ar_orsaken(read: Read) -> Judgement:
    """Reduced by illness, also when other things stand in the way too."""
    match read(ORSAK):
        case Orsak.SJUKDOM:
            return uppfyllt("sjukdom")
        case Orsak.BADA:
            return uppfyllt("bada")
        case Orsak.ANNAT:
            return inte_uppfyllt("annat", Mottagare.PERSONEN)
        case Orsak.VET_INTE:
            return oklart(asks=Mottagare.VARDEN)


@leaf(
    "behov_av_rehabilitering",
    ground=Grund.LAG,
    sources=("sfb-29-2", "sfb-30-2", "sfb-30-9", "fk-samordning"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.HANDLAGGAREN,
    applies=om_nedsatt,
)
def behov_av_rehabilitering(read: Read) -> Judgement:
    """Does the person need arbetslivsinriktad rehabilitering to get ability back? FK clarifies it (30:9)."""
    return ja_nej(read(REHABBEHOV), "behov", "inget-behov")


@leaf(
    "potential_finns",
    ground=Grund.LAG,
    sources=("sfb-29-2", "sfb-33-6", "ratt-stod-ratt-forsorjning"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.VARDEN,
    applies=om_nedsatt,
)
def potential_finns(read: Read) -> Judgement:
    """Can measures give ability back? If not, and it is stadigvarande, another benefit is to be tried."""
    match read(POTENTIAL):
        case JaNej.JA:
            return uppfyllt("finns")
        case JaNej.NEJ:
            return inte_uppfyllt("saknas")
        case JaNej.VET_INTE:
            return oklart(asks=Mottagare.VARDEN)


@leaf(
    "kan_borja_nu",
    ground=Grund.LAG,
    sources=("sfb-30-11", "ratt-stod-ratt-forsorjning"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.VARDEN,
    applies=om_mojlig,
)
def kan_borja_nu(read: Read) -> Judgement:
    """Well enough to begin? Measures begin as soon as medical and other reasons allow (30:11)."""
    match read(FORMAGA):
        case Formaga.FOR_SJUK_NU:
            agreed = read(PROGNOS_START) is JaNej.JA
            return inte_uppfyllt("for-sjuk-med-prognos" if agreed else "for-sjuk-utan-prognos")
        case Formaga.VET_INTE:
            return oklart(asks=Mottagare.VARDEN)
        case _:
            return uppfyllt("kan-borja")


GRUNDVILLKOR = alla(
    "grundvillkor", forsakrad_i_sverige, formagan_nedsatt, sjukdom_ar_orsaken, behov_av_rehabilitering
)
"""What the law and FK ask of the case itself, before anyone asks about paper."""

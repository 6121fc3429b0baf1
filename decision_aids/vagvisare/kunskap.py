"""What must be known before anybody is sent on: each gap with a question to the one who can answer it.

A condition that does not hold is no gap: it explains why a way is closed. What nobody knows is one.
"""

from __future__ import annotations

from decision_aids.engine.criteria import (
    Grund,
    Judgement,
    Mottagare,
    Read,
    Vikt,
    ej_aktuellt,
    inte_uppfyllt,
    leaf,
    oklart,
    uppfyllt,
)
from decision_aids.gemensamt.svar import Formaga, JaNej, Orsak, Sgi, Underlag
from decision_aids.vagvisare.facts import vald_namns
from decision_aids.vagvisare.guards import om_langvarig, om_nedsatt
from decision_aids.vagvisare.questions import (
    FORMAGA,
    NEDSATTNING,
    ORSAK,
    POTENTIAL,
    REHABBEHOV,
    SAMTYCKE_VARDEN,
    SGI,
    SITUATION,
    UNDERLAG,
    VARAKTIGHET,
)
from decision_aids.vagvisare.svar import Nedsattning, Situation, Varaktighet


@leaf(
    "situation_kand",
    ground=Grund.LAG,
    sources=("fl-23", "sol-12-1"),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.PERSONEN,
)
def situation_kand(read: Read) -> Judgement:
    """Is it known why the person needs ekonomiskt bistånd?"""
    if read(SITUATION) is Situation.VET_INTE:
        return oklart("okand-situation", Mottagare.PERSONEN)
    return uppfyllt("kand")


@leaf(
    "formaga_kand",
    ground=Grund.LAG,
    sources=("fl-23",),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.VARDEN,
)
def formaga_kand(read: Read) -> Judgement:
    """Is it known what the person can do, in spite of the illness?"""
    if read(FORMAGA) is Formaga.VET_INTE:
        return oklart("okand-formaga", Mottagare.VARDEN)
    return uppfyllt("kand")


@leaf(
    "orsak_kand",
    ground=Grund.LAG,
    sources=("fl-23",),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.PERSONEN,
)
def orsak_kand(read: Read) -> Judgement:
    """Is it known what the hinder comes from?"""
    match read(FORMAGA):
        case Formaga.FULL:
            return ej_aktuellt("full-formaga")
        case Formaga.VET_INTE:
            return oklart("okand-formaga")
        case _:
            pass
    if read(ORSAK) is Orsak.VET_INTE:
        return oklart("okand-orsak", Mottagare.PERSONEN)
    return uppfyllt("kand")


@leaf(
    "underlag_finns",
    ground=Grund.LAG,
    sources=("lakarintyg-huvudregel", "fl-23"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.PERSONEN,
    applies=om_nedsatt,
)
def underlag_finns(read: Read) -> Judgement:
    """Is there a läkarintyg to go by?"""
    match read(UNDERLAG):
        case Underlag.LAKARINTYG:
            return uppfyllt("lakarintyg")
        case Underlag.ANNAT:
            return oklart("annat-underlag", Mottagare.PERSONEN)
        case Underlag.INGET:
            return inte_uppfyllt("inget-underlag")
        case Underlag.VET_INTE:
            return oklart("okant-underlag")


@leaf(
    "sgi_kand",
    ground=Grund.LAG,
    sources=("sfb-25-3",),
    weight=Vikt.AVGORANDE,
    asks=Mottagare.PERSONEN,
    applies=om_nedsatt,
)
def sgi_kand(read: Read) -> Judgement:
    """Is it known whether there is a SGI?"""
    if read(SGI) is Sgi.VET_INTE:
        return oklart("okand-sgi", Mottagare.PERSONEN)
    return uppfyllt("kand")


@leaf(
    "rehabbehov_kant",
    ground=Grund.LAG,
    sources=("sfb-30-9", "fl-23"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.PERSONEN,
    applies=om_nedsatt,
)
def rehabbehov_kant(read: Read) -> Judgement:
    """Is it known whether the person needs arbetslivsinriktad rehabilitering?"""
    if read(REHABBEHOV) is JaNej.VET_INTE:
        return oklart("okant-rehabbehov", Mottagare.PERSONEN)
    return uppfyllt("kant")


@leaf(
    "framtiden_kand",
    ground=Grund.LAG,
    sources=("sfb-33-5", "sfb-33-6", "sfb-33-7"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.VARDEN,
    applies=om_langvarig,
)
def framtiden_kand(read: Read) -> Judgement:
    """Of a long reduction: is it known how much, how long, and what has been tried?"""
    unknown = (
        read(NEDSATTNING) is Nedsattning.VET_INTE,
        read(VARAKTIGHET) is Varaktighet.VET_INTE,
        read(POTENTIAL) is JaNej.VET_INTE,
    )
    if any(unknown):
        return oklart("okand-framtid", Mottagare.VARDEN)
    return uppfyllt("kand")


@leaf(
    "samtycke_fragat",
    ground=Grund.LAG,
    sources=("osl-12-2", "osl-10-1", "samtycke-praktik"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.PERSONEN,
    applies=om_nedsatt,
)
def samtycke_fragat(read: Read) -> Judgement:
    """Has the person been asked for consent? A no is an answer, and no gap."""
    if read(SAMTYCKE_VARDEN) is JaNej.VET_INTE:
        return oklart("inte-fragat", Mottagare.PERSONEN)
    return uppfyllt("fragat")


@leaf(
    "omstandigheter_kanda",
    ground=Grund.LAG,
    sources=("sol-10-3", "sol-13-1", "fl-23"),
    weight=Vikt.VIKTIG,
    asks=Mottagare.PERSONEN,
)
def omstandigheter_kanda(read: Read) -> Judgement:
    """Has the person been asked, in private, what else stands in the way?"""
    if read(vald_namns) is JaNej.VET_INTE:
        return oklart("inte-fragat", Mottagare.PERSONEN)
    return uppfyllt("fragat")


KUNSKAP = (
    situation_kand,
    formaga_kand,
    orsak_kand,
    underlag_finns,
    sgi_kand,
    rehabbehov_kant,
    framtiden_kand,
    samtycke_fragat,
    omstandigheter_kanda,
)

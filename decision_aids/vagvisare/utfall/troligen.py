"""The likeliest way on while none is open yet: what the answers speak for so far.

It reads only what the short path asks, and keeps to ways that nothing answered has closed.
"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.outcomes import OKLART, Outcome, Weigh
from decision_aids.gemensamt.svar import Formaga, JaNej, Sgi
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import nedsatt
from decision_aids.vagvisare.svar import Ansokan, Nedsatt, Situation
from decision_aids.vagvisare.utfall.lagen import PRIMAR
from decision_aids.vagvisare.utfall.vagarna import WAY


class Hittills(StrEnum):
    """Which way the answers speak for so far, or what decides it."""

    VARD = "troligen_vard"
    SJUKPENNING = "troligen_sjukpenning"
    SAMORDNING = "troligen_samordning"
    ERSATTNING = "troligen_ersattning"
    NAGON_AV = "troligen_nagon_av"
    PROGRAMMET = "troligen_programmet"
    ARBETE = "troligen_arbete"
    INSATS = "troligen_insats"
    REHABBEHOVET = "rehabbehovet"
    INGEN = "ingen"


PENGAR = (Ansokan.SJUKPENNING, Ansokan.SJUKERSATTNING)
"""What FK pays for: until it has decided, livelihood while waiting comes first."""


def _annat_forst(weigh: Weigh) -> bool:
    """Pension, or what the person waits for at FK: seen to, or found out, before any way on."""
    waits = weigh(q.SITUATION) is Situation.VANTAR_FK
    if waits and weigh(q.FK_ANSOKAN) in {*PENGAR, Ansokan.VET_INTE}:
        return True
    return weigh(WAY["pension"]).value == PRIMAR


def _kan_oppnas(weigh: Weigh, way: str) -> bool:
    """Neither open nor closed yet."""
    return weigh(WAY[way]).value == OKLART


def hittills(weigh: Weigh) -> Hittills:
    """The likeliest way of a case whose ways wait for answers; none, where something else is told first."""
    match weigh(nedsatt):
        case Nedsatt.INGEN:
            return _om(weigh, WAY["af_planering"], Hittills.ARBETE)
        case Nedsatt.ANNAT:
            part = weigh(q.FORMAGA) in {Formaga.DELVIS, Formaga.VET_INTE}
            return _om(weigh, WAY["kommunens_insats"], Hittills.INSATS) if part else Hittills.INGEN
        case _:
            pass
    if weigh(q.FORMAGA) is Formaga.FOR_SJUK_NU:
        return _om(weigh, WAY["vard"], Hittills.VARD)
    if _annat_forst(weigh):
        return Hittills.INGEN
    if weigh(q.SITUATION) is Situation.AF_PROGRAM and _kan_oppnas(weigh, "af_program"):
        return Hittills.PROGRAMMET
    return _av_forsakringen(weigh)


def _om(weigh: Weigh, way: Outcome, likely: Hittills) -> Hittills:
    return likely if _kan_oppnas(weigh, way.id) else Hittills.INGEN


def _av_forsakringen(weigh: Weigh) -> Hittills:
    """Of one who is ill and can begin: by the SGI, the need of rehabilitation, and how long it has lasted."""
    rehab = weigh(q.REHABBEHOV)
    match weigh(q.SGI):
        case Sgi.FINNS:
            return _om(weigh, WAY["sjukpenning"], Hittills.SJUKPENNING)
        case Sgi.VET_INTE:
            return Hittills.INGEN
        case Sgi.SAKNAS if rehab is JaNej.VET_INTE:
            return Hittills.REHABBEHOVET
        case Sgi.SAKNAS:
            pass
    long = weigh(q.FORMAGA) is Formaga.LANGVARIG
    if rehab is JaNej.JA:
        return _om(weigh, WAY["samordning_fk"], Hittills.NAGON_AV if long else Hittills.SAMORDNING)
    if long:
        return _om(weigh, WAY["sjukersattning"], Hittills.ERSATTNING)
    return _om(weigh, WAY["af_planering"], Hittills.ARBETE)

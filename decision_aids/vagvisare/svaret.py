"""The answer that the result begins with: what comes first, and when to see how it goes.

It weighs what is already judged and reads nothing new. The ways that come first are named by the view; what
the reader does next depends on where the reader works. While no way on is open yet it tells the likeliest.
"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.outcomes import OKLART, Outcome, Weigh
from decision_aids.gemensamt.svar import Formaga
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import nedsatt
from decision_aids.vagvisare.svar import Nedsatt
from decision_aids.vagvisare.utfall import lagen
from decision_aids.vagvisare.utfall.nasta import Nasta, nasta
from decision_aids.vagvisare.utfall.troligen import Hittills, hittills
from decision_aids.vagvisare.utfall.vagarna import WAY


class Svar(StrEnum):
    """What comes first, and how sure it is; and the likeliest way, while none is open yet."""

    SKYDD = "skydd"
    RADGOR = "radgor"
    FOR_SJUK = "for_sjuk"
    FORST = "forst"
    TROLIGEN_VARD = Hittills.VARD
    TROLIGEN_SJUKPENNING = Hittills.SJUKPENNING
    TROLIGEN_SAMORDNING = Hittills.SAMORDNING
    TROLIGEN_ERSATTNING = Hittills.ERSATTNING
    TROLIGEN_NAGON_AV = Hittills.NAGON_AV
    TROLIGEN_PROGRAMMET = Hittills.PROGRAMMET
    TROLIGEN_ARBETE = Hittills.ARBETE
    TROLIGEN_INSATS = Hittills.INSATS
    REHABBEHOVET = Hittills.REHABBEHOVET
    OKLART = OKLART


def _lage(weigh: Weigh) -> Svar:
    if weigh(WAY["vald_skydd"]).value == lagen.PRIMAR:
        return Svar.SKYDD
    if weigh(nedsatt) is Nedsatt.VET_INTE:
        return Svar.OKLART
    if weigh(WAY["konsultation"]).value == lagen.PRIMAR:
        return Svar.RADGOR
    likely = hittills(weigh)
    if likely is not Hittills.INGEN:
        return Svar(likely.value)
    return Svar.FOR_SJUK if weigh(q.FORMAGA) is Formaga.FOR_SJUK_NU else Svar.FORST


ANSWER = (
    Outcome("svar_lage", Svar, _lage, ("egen-bedomning",)),
    Outcome("svar_nasta", Nasta, nasta, ("fl-8", "egen-bedomning")),
)

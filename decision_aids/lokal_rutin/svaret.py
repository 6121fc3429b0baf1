"""The answer that the result begins with: how the routine stands, and what to do next.

A choice that the law does not leave free is named; when there are several, the points below name them.
"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.outcomes import OKLART, Outcome, Weigh, about, said
from decision_aids.engine.verdicts import Verdict
from decision_aids.lokal_rutin.utfall import RUTINEN, Bunden
from decision_aids.lokal_rutin.villkor import POINTS


class Svar(StrEnum):
    """How the whole routine stands, and which choice is against the law (the name of its criterion)."""

    KLART = "klart"
    LUCKA = "lucka"
    OKLART = OKLART
    FLERA = "flera"
    SAMTYCKE_TAS_IN = "samtycke_tas_in"
    UTAN_SAMTYCKE_UTREDS = "utan_samtycke_utreds"
    INTYG_FAR_SKRIVAS = "intyg_far_skrivas"
    NAMNDEN_KRAVER_INTE = "namnden_kraver_inte"
    INTYG_TAS_EMOT = "intyg_tas_emot"
    BRIST_GER_FRAGA = "brist_ger_fraga"


def _rutinen(weigh: Weigh) -> Svar:
    status = weigh(RUTINEN)
    if status.value != Bunden.STRIDER:
        return Svar(status.value)
    against = [one.id for law, _ in POINTS.values() for one in law if weigh(one) is Verdict.INTE_UPPFYLLT]
    return Svar(against[0]) if len(against) == 1 else Svar.FLERA


_LAGEN = dict.fromkeys(source for law, _ in POINTS.values() for one in law for source in one.sources)

ANSWER = (
    Outcome("svar_rutinen", Svar, _rutinen, (*_LAGEN, *RUTINEN.sources)),
    said("svar_nasta", RUTINEN, "egen-bedomning"),
)
asked = about(RUTINEN)

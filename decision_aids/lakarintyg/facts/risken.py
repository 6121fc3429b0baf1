"""Is something that the certificate says should be avoided part of what is compared for the purpose?"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.facts import fact
from decision_aids.engine.optional import if_answered
from decision_aids.engine.questions import Raw
from decision_aids.gemensamt.formaga_krav import Kategori, Slag
from decision_aids.gemensamt.krav_forslag import forslag
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.formaga import kan_jamforas, risker, undviks
from decision_aids.lakarintyg.svar import Slag as Skrivet
from decision_aids.lakarintyg.villkor.syften import EGEN_AKTIVITET, Syfte

SYFTET = {aktivitet: syfte for syfte, aktivitet in EGEN_AKTIVITET.items()}


class Risken(StrEnum):
    """Whether there is such a part."""

    FINNS = "finns"
    INGEN = "ingen"


def med_risk(raw: Raw) -> dict[Slag, tuple[Kategori, ...]]:
    """The kinds of activity compared that hold something to be avoided, and what. Nothing here is wanted."""
    chosen = if_answered(raw, q.JAMFOR, None)
    if not chosen or not undviks(raw):
        return {}
    syfte = SYFTET.get(if_answered(raw, AKTIVITET, Aktivitet.VET_INTE), Syfte.FORFOGANDE)
    compared = [one for one in Slag if one in chosen and syfte in forslag(one).syften]
    return {one: found for one in compared if (found := risker(raw, one))}


@fact("risken", Risken)
def risken(raw: Raw) -> Risken:
    """Is there something to be avoided in what is compared? Nothing is, where there is nothing to compare."""
    compares = kan_jamforas(raw) and if_answered(raw, q.SLAG, None) is not Skrivet.SMITTSKYDD
    return Risken.FINNS if compares and med_risk(raw) else Risken.INGEN

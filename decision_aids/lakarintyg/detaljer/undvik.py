"""What the certificate says should be avoided, in an activity compared for the purpose asked about."""

from __future__ import annotations

from decision_aids.engine.json_types import Json
from decision_aids.engine.optional import if_answered, if_known
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.gemensamt.formaga_krav import Skal, Slag
from decision_aids.gemensamt.krav_forslag import forslag
from decision_aids.gemensamt.svar import JaNej
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.detaljer.perioderna import sjukdom_beskrivs
from decision_aids.lakarintyg.formaga import celler, kan_jamforas
from decision_aids.lakarintyg.utfall.syften import syftet


def _undvik(raw: Raw, weigh: Weigh) -> Json:
    """The first activity with a risk, and its categories; no phrase when there is none."""
    if not kan_jamforas(raw):
        return []
    chosen = if_answered(raw, q.JAMFOR, None) or frozenset[Slag]()
    for slag in (one for one in Slag if one in chosen and syftet(weigh).value in forslag(one).syften):
        if risks := [one.kategori.value for one in celler(raw, slag) if one.skal is Skal.RISK]:
            return [{"ord": "risk", q.JAMFOR.id: slag.value, q.FORMAGA.id: [*risks]}]
    return []


def _byt(raw: Raw, _: Weigh) -> Json:
    """That the activity is changed first, when the certificate warns of something in it; else no phrase."""
    ill = if_known(raw, sjukdom_beskrivs, otherwise=False)
    warns = ill and if_answered(raw, q.FORSAMRING, None) is JaNej.JA
    return [{"ord": "forst"}] if warns else []


BYT = Detail("byt", Shape.FRASER, _byt, words=(("forst",),))
UNDVIK = Detail("undvik", Shape.FRASER, _undvik, words=(("risk",),))
"""In the answer only, beside what can be planned: a plan of hours says nothing of what they may hold."""

"""What the certificate says should be avoided, in an activity compared for the purpose asked about."""

from __future__ import annotations

from decision_aids.engine.json_types import Json
from decision_aids.engine.optional import if_answered, if_known
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, JaNej
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.detaljer.perioderna import sjukdom_beskrivs
from decision_aids.lakarintyg.facts.risken import med_risk
from decision_aids.lakarintyg.formaga import kan_jamforas


def _undvik(raw: Raw, _: Weigh) -> Json:
    """Each activity with a risk, and its categories; no phrase when there is none."""
    if not kan_jamforas(raw):
        return []
    return [
        {"ord": "risk", q.JAMFOR.id: slag.value, q.FORMAGA.id: [one.value for one in risks]}
        for slag, risks in med_risk(raw).items()
    ]


def byt(raw: Raw, _: Weigh) -> Json:
    """That the activity is changed first, or chosen so, when the certificate warns of something in it; else
    no phrase.
    """
    ill = if_known(raw, sjukdom_beskrivs, otherwise=False)
    warns = ill and if_answered(raw, q.FORSAMRING, None) is JaNej.JA
    undecided = warns and if_answered(raw, AKTIVITET, None) is Aktivitet.INGEN
    return [{"ord": "valj" if undecided else "forst"}] if warns else []


BYT = Detail("byt", Shape.FRASER, byt, words=(("forst",), ("valj",)))
UNDVIK = Detail("undvik", Shape.FRASER, _undvik, words=(("risk",),))
"""In the question to care, and in the note: what is asked about, before any hours are planned."""

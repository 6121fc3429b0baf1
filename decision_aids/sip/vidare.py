"""What can be told the next aid: whether what the person needs comes from both."""

from __future__ import annotations

from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import Carry, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.gemensamt.svar import JaNej
from decision_aids.sip.facts import behoven
from decision_aids.sip.svar import Behoven


def _bada(_: Raw, weigh: Weigh) -> Json:
    return {Behoven.BADA: JaNej.JA.value, Behoven.INTE_BADA: JaNej.NEJ.value}.get(weigh(behoven))


CARRIES = (Carry("behov_bada", _bada),)

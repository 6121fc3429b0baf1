"""What can be told the next aid: need of both, and a case with AF or FK. Consent to a plan is asked anew."""

from __future__ import annotations

from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import Carry, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.gemensamt.svar import JaNej
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import arende_hos_fk, lage_hos_af
from decision_aids.vagvisare.svar import AfLage


def _bada(raw: Raw, _: Weigh) -> Json:
    """Need of both is need of each; that one of them is not needed does not say which."""
    return JaNej.JA.value if raw(q.BEHOV_BADA) is JaNej.JA else None


def _hos_af(_: Raw, weigh: Weigh) -> Json:
    return "arende" if weigh(lage_hos_af) in {AfLage.INSKRIVEN, AfLage.PROGRAM} else None


def _hos_fk(_: Raw, weigh: Weigh) -> Json:
    return "arende" if weigh(arende_hos_fk) is JaNej.JA else None


CARRIES = (
    Carry("behov_socialtjanst", _bada),
    Carry("behov_varden", _bada),
    Carry("af_roll", _hos_af),
    Carry("fk_roll", _hos_fk),
)

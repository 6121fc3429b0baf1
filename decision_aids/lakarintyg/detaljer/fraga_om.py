"""What care is asked about: what the paper lacks, which of two things it says is right, or both."""

from __future__ import annotations

from decision_aids.engine.json_types import Json
from decision_aids.engine.optional import if_known
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.engine.verdicts import Verdict
from decision_aids.lakarintyg.atgarder.lagen import nytt_intyg
from decision_aids.lakarintyg.facts import manaden
from decision_aids.lakarintyg.utfall.syften import VARDEN_SVARAR
from decision_aids.lakarintyg.villkor.omfattning import utan_motsagelse
from decision_aids.lakarintyg.villkor.papperet import ar_lakarintyg
from decision_aids.lakarintyg.villkor.risken import risken_ar_utredd


def _fraga_om(raw: Raw, weigh: Weigh) -> Json:
    """What should be avoided goes first. A paper that contradicts itself lacks nothing by that."""
    if weigh(risken_ar_utredd) is Verdict.INTE_UPPFYLLT:
        return [{"ord": "risken"}]
    if weigh(utan_motsagelse) is not Verdict.INTE_UPPFYLLT:
        return [{"ord": "saknas"}]
    rest = [one for one in VARDEN_SVARAR.children if one is not utan_motsagelse]
    lacks = any(weigh(one) is Verdict.INTE_UPPFYLLT for one in (*rest, ar_lakarintyg))
    covered = if_known(raw, manaden.tackning.compute, manaden.Tackning.VET_INTE)
    lacks = lacks or covered is manaden.Tackning.INGET
    return [{"ord": "galler_och_saknas" if lacks else "galler"}]


def _sjalv(raw: Raw, weigh: Weigh) -> Json:
    """What a person who does not consent can do: ask for a certificate, or ask the doctor the same."""
    return [{"ord": "intyg"}] if nytt_intyg(weigh) else _fraga_om(raw, weigh)


WORDS = (("risken",), ("saknas",), ("galler",), ("galler_och_saknas",))
FRAGA_OM = Detail("fraga_om", Shape.FRASER, _fraga_om, words=WORDS)
SJALV = Detail("sjalv", Shape.FRASER, _sjalv, words=(("intyg",), *WORDS))

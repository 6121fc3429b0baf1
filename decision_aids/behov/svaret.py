"""The answer that the result begins with: the group and the next step, or protection first."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from decision_aids.behov.utfall import GRUPPEN, STEGET
from decision_aids.engine.outcomes import OKLART, Outcome, Weigh, about
from decision_aids.gemensamt.omstandigheter import vald_namns
from decision_aids.gemensamt.svar import JaNej


class SvarGrupp(StrEnum):
    """The group, or that protection goes before it."""

    SKYDD = "skydd"
    AM1 = "am1"
    AM2 = "am2"
    AM3 = "am3"
    RH1 = "rh1"
    RH2 = "rh2"
    RH3 = "rh3"
    FLERA = "flera"
    OKLART = OKLART


class SvarSteg(StrEnum):
    """The next step, or that it waits for protection."""

    SKYDD = "skydd"
    KONTAKT_AF = "kontakt_af"
    COACHNING = "coachning"
    SAMLAT_STOD = "samlat_stod"
    REHABILITERING = "rehabilitering"
    BEHANDLING = "behandling"
    VARD_FORST = "vard_forst"
    ERSATTNING = "ersattning"
    KONSULTATION = "konsultation"
    OKLART = OKLART


def _skydd_eller(outcome: Outcome, words: type[StrEnum]) -> Callable[[Weigh], StrEnum]:
    return lambda weigh: words("skydd" if weigh(vald_namns) is JaNej.JA else weigh(outcome).value)


ANSWER = (
    Outcome(
        "svar_grupp",
        SvarGrupp,
        _skydd_eller(GRUPPEN, SvarGrupp),
        (*GRUPPEN.sources, "sol-13-1", "sol-14-2"),
    ),
    Outcome("svar_steg", SvarSteg, _skydd_eller(STEGET, SvarSteg), STEGET.sources),
)
asked = about(GRUPPEN)

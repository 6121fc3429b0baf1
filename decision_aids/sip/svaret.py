"""The answer that the result begins with: the form, who calls, and whether FK and AF come on that day."""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.outcomes import OKLART, Outcome, Weigh
from decision_aids.sip.utfall import AF_DELTAR, FK_DELTAR, FORM, KALLAR, LAGEN, Deltar, Form, Kallar


class Dem(StrEnum):
    """FK and AF together, in one sentence."""

    BADA_SKA = "bada_ska"
    FK_SKA = "fk_ska"
    AF_SKA = "af_ska"
    BADA_KAN = "bada_kan"
    FK_KAN = "fk_kan"
    AF_KAN = "af_kan"
    BEHOVS_INTE = "behovs_inte"
    INGEN_SIP = "ingen_sip"
    OKLART = OKLART


def _form(weigh: Weigh) -> Form:
    return Form(weigh(FORM).value)


def _kallar(weigh: Weigh) -> Kallar:
    return Kallar(weigh(KALLAR).value)


def _dem(weigh: Weigh) -> Dem:
    fk, af = Deltar(weigh(FK_DELTAR).value), Deltar(weigh(AF_DELTAR).value)
    for one in (Deltar.SKA, Deltar.KAN):
        if one in {fk, af}:
            who = "bada" if fk is af else "fk" if fk is one else "af"
            return Dem(f"{who}_{one}")
    return Dem(af.value if fk is Deltar.BEHOVS_INTE else fk.value)


ANSWER = (
    Outcome("svar_form", Form, _form, FORM.sources),
    Outcome("svar_kallar", Kallar, _kallar, KALLAR.sources),
    Outcome("svar_dem", Dem, _dem, (*LAGEN, "sip-skyldighet-2027", "fl-8", "egen-bedomning")),
)


def asked(_: Weigh) -> str:
    """The outcome that the reader asks about."""
    return FORM.id

"""The answer that the result begins with: what the case speaks for, and what the reader does next.

It weighs what is already judged and reads nothing new. What is next depends on who reads: FK is not told to
ask FK.
"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.outcomes import OKLART, Outcome, Weigh, about, said
from decision_aids.gemensamt.samordning import Talar
from decision_aids.gemensamt.svar import Lasare
from decision_aids.samordning import questions as q
from decision_aids.samordning.svar import Ansoker
from decision_aids.samordning.utfall import ANSOKAN, SAMORDNING, Steg


class Nasta(StrEnum):
    """What the reader does next."""

    ANSOK = "ansok"
    ANSOK_SJALV = "ansok_sjalv"
    FORBERED = "forbered"
    ANNAN_VAG = "annan_vag"
    NU_ELLER_SENARE = "nu_eller_senare"
    VILL_INTE = "vill_inte"
    EJ_AKTUELLT = "ej_aktuellt"
    FK_KLARLAGGER = "fk_klarlagger"
    FK_SVARAR = "fk_svarar"
    FK_SJUKPENNING = "fk_sjukpenning"
    VARDEN_INTYGAR = "varden_intygar"
    VARDEN_INFORMERAR = "varden_informerar"
    VARDEN_PLANERAR = "varden_planerar"
    AF_DELTAR = "af_deltar"
    AF_STODER = "af_stoder"
    AF_VANTAR = "af_vantar"
    OKLART = OKLART


def _nasta(weigh: Weigh) -> Nasta:
    steg = Steg(weigh(ANSOKAN).value)
    match weigh(q.LASARE):
        case Lasare.FK:
            return _fk(steg)
        case Lasare.VARDEN:
            return _varden(steg)
        case Lasare.AF:
            return _af(steg, Talar(weigh(SAMORDNING).value))
        case _ if steg is Steg.ANSOK and weigh(q.VILL_ANSOKA) is Ansoker.SJALV:
            return Nasta.ANSOK_SJALV
        case _:
            return Nasta(steg.value)


def _fk(steg: Steg) -> Nasta:
    match steg:
        case Steg.ANSOK | Steg.FORBERED | Steg.NU_ELLER_SENARE:
            return Nasta.FK_KLARLAGGER
        case Steg.ANNAN_VAG:
            return Nasta.FK_SJUKPENNING
        case _:
            return Nasta.FK_SVARAR


def _af(steg: Steg, talar: Talar) -> Nasta:
    if talar is Talar.INTE_NU:
        return Nasta.AF_VANTAR
    return Nasta.AF_DELTAR if steg in {Steg.ANSOK, Steg.FORBERED} else Nasta.AF_STODER


def _varden(steg: Steg) -> Nasta:
    match steg:
        case Steg.FORBERED | Steg.OKLART:
            return Nasta.VARDEN_INTYGAR
        case Steg.ANSOK:
            return Nasta.VARDEN_INFORMERAR
        case _:
            return Nasta.VARDEN_PLANERAR


ANSWER = (
    said("svar_lage", SAMORDNING, "fk-samordning", "egen-bedomning"),
    Outcome("svar_nasta", Nasta, _nasta, ("fk-samordning", "sfb-30-9", "lag-2019-1297-4", "egen-bedomning")),
)
asked = about(SAMORDNING)

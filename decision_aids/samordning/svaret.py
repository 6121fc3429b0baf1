"""The answer that the result begins with: what the case speaks for, and what the reader does next.

It weighs what is already judged and reads nothing new. What is next depends on who reads: FK is not told to
ask FK.
"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.outcomes import OKLART, Outcome, Weigh, about
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.samordning import Talar, behov_av_rehabilitering, potential_finns
from decision_aids.gemensamt.svar import Formaga, Lasare
from decision_aids.samordning import questions as q
from decision_aids.samordning.svar import Ansoker
from decision_aids.samordning.utfall import ANSOKAN, SAMORDNING, Steg
from decision_aids.samordning.villkor.ansokan import personen_ansoker
from decision_aids.samordning.villkor.grunden import formagan_nedsatt, kan_borja_nu, sjukdom_ar_orsaken


class Lage(StrEnum):
    """How it stands: what the case speaks for, and in the same breath a person's no to it."""

    TALAR_FOR = "talar_for"
    KOMPLETTERA = "komplettera"
    ANNAN_VAG = "annan_vag"
    INTE_NU = "inte_nu"
    ANNAN_ERSATTNING = "annan_ersattning"
    TALAR_EMOT = "talar_emot"
    VILL_INTE = "vill_inte"
    VILL_INTE_FOR_SJUK = "vill_inte_for_sjuk"
    VILL_INTE_OKLART = "vill_inte_oklart"
    FATT_NEJ = "fatt_nej"
    TROLIGEN = "troligen"
    OKLART = OKLART


def _lage(weigh: Weigh) -> Lage:
    steg, talar = Steg(weigh(ANSOKAN).value), Talar(weigh(SAMORDNING).value)
    if steg is Steg.FATT_NEJ:
        return Lage.FATT_NEJ
    if talar is Talar.OKLART and steg is Steg.ANNAN_VAG:
        return Lage.ANNAN_VAG
    if talar is Talar.OKLART and steg is not Steg.VILL_INTE:
        return _hittills(weigh)
    if steg is not Steg.VILL_INTE:
        return Lage(talar.value)
    match talar:
        case Talar.INTE_NU:
            return Lage.VILL_INTE_FOR_SJUK
        case Talar.OKLART:
            return Lage.VILL_INTE_OKLART
        case _:
            return Lage.VILL_INTE


def _hittills(weigh: Weigh) -> Lage:
    """What is known already, while it cannot be said what the case speaks for."""
    if weigh(q.FORMAGA) is Formaga.FOR_SJUK_NU:
        return Lage.INTE_NU
    known = (formagan_nedsatt, sjukdom_ar_orsaken, behov_av_rehabilitering, potential_finns, kan_borja_nu)
    likely = all(weigh(one) is Verdict.UPPFYLLT for one in known)
    return Lage.TROLIGEN if likely else Lage.OKLART


class Nasta(StrEnum):
    """What the reader does next."""

    ANSOK = "ansok"
    ANSOK_SJALV = "ansok_sjalv"
    FORBERED = "forbered"
    ANNAN_VAG = "annan_vag"
    NU_ELLER_SENARE = "nu_eller_senare"
    REDAN_NU = "redan_nu"
    VILL_INTE = "vill_inte"
    FATT_NEJ = "fatt_nej"
    EJ_AKTUELLT = "ej_aktuellt"
    FK_KLARLAGGER = "fk_klarlagger"
    FK_SVARAR = "fk_svarar"
    FK_OKLART = "fk_oklart"
    FK_SJUKPENNING = "fk_sjukpenning"
    FK_VILL_INTE = "fk_vill_inte"
    VARDEN_INTYGAR = "varden_intygar"
    VARDEN_OKLART = "varden_oklart"
    VARDEN_INFORMERAR = "varden_informerar"
    VARDEN_PLANERAR = "varden_planerar"
    VARDEN_VILL_INTE = "varden_vill_inte"
    AF_DELTAR = "af_deltar"
    AF_STODER = "af_stoder"
    AF_OKLART = "af_oklart"
    AF_VANTAR = "af_vantar"
    AF_VILL_INTE = "af_vill_inte"
    AF_VANTAR_VILL_INTE = "af_vantar_vill_inte"
    OKLART = OKLART


def _nasta(weigh: Weigh) -> Nasta:
    steg = Steg(weigh(ANSOKAN).value)
    match weigh(q.LASARE):
        case Lasare.FK:
            return _fk(_att_reda_ut(weigh, steg, Steg.FORBERED, Steg.NU_ELLER_SENARE))
        case Lasare.VARDEN:
            return _varden(_att_reda_ut(weigh, steg, Steg.FORBERED))
        case Lasare.AF:
            return _af(weigh, _att_reda_ut(weigh, steg, Steg.FORBERED))
        case _ if steg is Steg.ANSOK and weigh(q.VILL_ANSOKA) is Ansoker.SJALV:
            return Nasta.ANSOK_SJALV
        case _:
            return Nasta(steg.value)


def _att_reda_ut(weigh: Weigh, steg: Steg, *steps: Steg) -> Steg:
    """What nobody has asked the person comes before steps that rest on a yes."""
    unasked = steg in steps and weigh(personen_ansoker) is Verdict.OKLART
    return Steg.OKLART if unasked else steg


def _fk(steg: Steg) -> Nasta:
    match steg:
        case Steg.ANSOK | Steg.FORBERED | Steg.NU_ELLER_SENARE | Steg.REDAN_NU:
            return Nasta.FK_KLARLAGGER
        case Steg.ANNAN_VAG:
            return Nasta.FK_SJUKPENNING
        case Steg.VILL_INTE:
            return Nasta.FK_VILL_INTE
        case Steg.FATT_NEJ:
            return Nasta.FATT_NEJ
        case Steg.OKLART:
            return Nasta.FK_OKLART
        case _:
            return Nasta.FK_SVARAR


def _af(weigh: Weigh, steg: Steg) -> Nasta:
    refused = steg is Steg.VILL_INTE
    waits = steg is Steg.OKLART and weigh(q.FORMAGA) is Formaga.FOR_SJUK_NU
    if waits or weigh(SAMORDNING).value == Talar.INTE_NU.value:
        return Nasta.AF_VANTAR_VILL_INTE if refused else Nasta.AF_VANTAR
    if refused:
        return Nasta.AF_VILL_INTE
    if steg is Steg.OKLART:
        return Nasta.AF_OKLART
    return Nasta.AF_DELTAR if steg in {Steg.ANSOK, Steg.FORBERED} else Nasta.AF_STODER


def _varden(steg: Steg) -> Nasta:
    match steg:
        case Steg.FORBERED:
            return Nasta.VARDEN_INTYGAR
        case Steg.OKLART:
            return Nasta.VARDEN_OKLART
        case Steg.ANSOK:
            return Nasta.VARDEN_INFORMERAR
        case Steg.VILL_INTE:
            return Nasta.VARDEN_VILL_INTE
        case _:
            return Nasta.VARDEN_PLANERAR


ANSWER = (
    Outcome("svar_lage", Lage, _lage, ("fk-samordning", "egen-bedomning")),
    Outcome("svar_nasta", Nasta, _nasta, ("fk-samordning", "sfb-30-9", "lag-2019-1297-4", "egen-bedomning")),
)
asked = about(SAMORDNING)

"""What the reader does next: by where the reader works, and what is known of consent, certificate and will.

Nobody asks for what is given, shares what the person says no to, or offers what the person does not want.
"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.outcomes import OKLART, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.svar import Formaga, JaNej, Lasare
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import lage_hos_af, nedsatt, samordning_sokt
from decision_aids.vagvisare.svar import AfLage, Nedsatt
from decision_aids.vagvisare.utfall.lagen import AVSLUTAS, EJ, FATT_NEJ, PARALLELL, PRIMAR
from decision_aids.vagvisare.utfall.vagarna import WAY
from decision_aids.vagvisare.villkor import af, fk
from decision_aids.vagvisare.villkor.kunskap import samtycke_fragat


class Nasta(StrEnum):
    """What the reader does next."""

    FOLJ_UPP = "folj_upp"
    FOLJ_UPP_NAGRA = "folj_upp_nagra"
    FOLJ_UPP_PERSONEN = "folj_upp_personen"
    TA_REDA_PA = "ta_reda_pa"
    FK = "fk"
    FK_SGI = "fk_sgi"
    FK_ANSOKAN = "fk_ansokan"
    FK_ANSOKAN_PERSONEN = "fk_ansokan_personen"
    FK_GER_SKAL = "fk_ger_skal"
    FK_MEDGER = "fk_medger"
    FK_MEDGER_INTE = "fk_medger_inte"
    FK_SVARAR = "fk_svarar"
    FK_SVARAR_PERSONEN = "fk_svarar_personen"
    AF = "af"
    AF_FRAGAR = "af_fragar"
    AF_VILL_INTE = "af_vill_inte"
    AF_VANTAR = "af_vantar"
    AF_PROGRAMMET = "af_programmet"
    AF_PROGRAMMET_SLUTAR = "af_programmet_slutar"
    VARDEN_INTYG_SAMTYCKE = "varden_intyg_samtycke"
    VARDEN_INTYG_JA = "varden_intyg_ja"
    VARDEN_INTYG_NEJ = "varden_intyg_nej"
    VARDEN_SER_SAMTYCKE = "varden_ser_samtycke"
    VARDEN_SER_JA = "varden_ser_ja"
    VARDEN_SER_NEJ = "varden_ser_nej"
    VARDEN_SAMTYCKE = "varden_samtycke"
    VARDEN_JA = "varden_ja"
    VARDEN_NEJ = "varden_nej"
    VARDEN_SVARAR = "varden_svarar"
    OKLART = OKLART


def nasta(weigh: Weigh) -> Nasta:
    """What the reader does next."""
    match weigh(q.LASARE):
        case Lasare.FK:
            return _fk(weigh)
        case Lasare.AF:
            return _af(weigh)
        case Lasare.VARDEN:
            return _varden(weigh)
        case _:
            unclear = weigh(nedsatt) is Nedsatt.VET_INTE
            return Nasta.TA_REDA_PA if unclear else _folj_upp(weigh)


def nej_till_varden(weigh: Weigh) -> bool:
    """The person says no to the nämnd and care talking."""
    return weigh(samtycke_fragat) is Verdict.UPPFYLLT and weigh(q.SAMTYCKE_VARDEN) is JaNej.NEJ


def fk_medges(weigh: Weigh) -> Verdict:
    """Does the person let FK talk with the others, in samordning or at a meeting?"""
    allows = weigh(fk.medger_samverkan)
    return weigh(fk.samtycker_till_mote) if allows is Verdict.EJ_AKTUELLT else allows


def _folj_upp(weigh: Weigh) -> Nasta:
    """With whom the nämnd sees how it goes: never with one whom the person says no to, or is not asked of."""
    refused = (nej_till_varden(weigh), fk_medges(weigh) is Verdict.INTE_UPPFYLLT)
    if all(refused):
        return Nasta.FOLJ_UPP_PERSONEN
    if any(refused) or fk_medges(weigh) is Verdict.OKLART:
        return Nasta.FOLJ_UPP_NAGRA
    asked = weigh(samtycke_fragat) in {Verdict.UPPFYLLT, Verdict.EJ_AKTUELLT}
    return Nasta.FOLJ_UPP if asked else Nasta.FOLJ_UPP_NAGRA


def _fk(weigh: Weigh) -> Nasta:
    """What FK makes clear, and whom it answers: the others only as far as the person allows it."""
    allows = fk_medges(weigh)
    if weigh(WAY["sgi_fragan"]).value == PRIMAR:
        return Nasta.FK_SGI
    if weigh(samordning_sokt) is JaNej.JA or weigh(WAY["forskott"]).value == PRIMAR:
        refused = allows is Verdict.INTE_UPPFYLLT
        return Nasta.FK_ANSOKAN_PERSONEN if refused else Nasta.FK_ANSOKAN
    if weigh(WAY["samordning_fk"]).value == FATT_NEJ:
        return Nasta.FK_GER_SKAL
    if weigh(fk.behov_av_rehabilitering) in {Verdict.INTE_UPPFYLLT, Verdict.EJ_AKTUELLT}:
        refused = allows is Verdict.INTE_UPPFYLLT
        return Nasta.FK_SVARAR_PERSONEN if refused else Nasta.FK_SVARAR
    match allows:
        case Verdict.UPPFYLLT:
            return Nasta.FK_MEDGER
        case Verdict.INTE_UPPFYLLT:
            return Nasta.FK_MEDGER_INTE
        case _:
            return Nasta.FK


def _af(weigh: Weigh) -> Nasta:
    """By what the person wants of AF, and can. Unclear while it is not known whether anybody has asked."""
    match weigh(af.vill_ha_med_af):
        case Verdict.UPPFYLLT:
            return Nasta.AF
        case Verdict.EJ_AKTUELLT:
            return _i_programmet(weigh) if weigh(lage_hos_af) is AfLage.PROGRAM else Nasta.AF_VANTAR
        case _ if weigh(q.FORMAGA) is Formaga.FOR_SJUK_NU:
            return Nasta.AF_VANTAR
        case _:
            return Nasta.AF_VILL_INTE if weigh(q.VILL_AF) is JaNej.NEJ else Nasta.AF_FRAGAR


def _i_programmet(weigh: Weigh) -> Nasta:
    """Before day 30 AF sees whether the programme can be adapted; after it AF tells what it found (AF07)."""
    ends = weigh(WAY["af_program"]).value == AVSLUTAS
    return Nasta.AF_PROGRAMMET_SLUTAR if ends else Nasta.AF_PROGRAMMET


INTYGET = {
    PRIMAR: (Nasta.VARDEN_INTYG_SAMTYCKE, Nasta.VARDEN_INTYG_JA, Nasta.VARDEN_INTYG_NEJ),
    PARALLELL: (Nasta.VARDEN_INTYG_SAMTYCKE, Nasta.VARDEN_INTYG_JA, Nasta.VARDEN_INTYG_NEJ),
    EJ: (Nasta.VARDEN_SAMTYCKE, Nasta.VARDEN_JA, Nasta.VARDEN_NEJ),
}
"""What care does by whether a certificate is needed: with consent to ask for, with a yes and with a no."""
SER_EFTER = (Nasta.VARDEN_SER_SAMTYCKE, Nasta.VARDEN_SER_JA, Nasta.VARDEN_SER_NEJ)
"""The same where it is not known, or where the certificate says the opposite of what the person tells."""


def _varden(weigh: Weigh) -> Nasta:
    unasked, yes, no = INTYGET.get(weigh(WAY["lakarintyg_behovs"]).value, SER_EFTER)
    match weigh(samtycke_fragat):
        case Verdict.EJ_AKTUELLT:
            return Nasta.VARDEN_SVARAR
        case Verdict.UPPFYLLT:
            return yes if weigh(q.SAMTYCKE_VARDEN) is JaNej.JA else no
        case _:
            return unasked

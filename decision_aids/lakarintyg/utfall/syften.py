"""The four purposes judged: does the certificate speak for a hinder, wholly, in part or not?

A gap never makes the answer "talar inte för": absence of text is not proof of ability, and the nämnd has to
investigate (FL 23 §). Only a certificate that says there is no hinder speaks against one.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from decision_aids.engine.criteria import alla
from decision_aids.engine.outcomes import Outcome, Part, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.aktivitetskravet import KRAVET
from decision_aids.gemensamt.regler import rehabiliteringsregeln
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, Regel, Underlag
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.facts import manaden
from decision_aids.lakarintyg.svar import Hinder
from decision_aids.lakarintyg.villkor.innehall import (
    SETT_SJALV,
    begransning_konkret,
    koppling_till_aktivitet,
    samband_begripligt,
)
from decision_aids.lakarintyg.villkor.omfattning import (
    hinder_framgar,
    manaden_tacks,
    omfattning_angiven,
    rader_utan_overlapp,
    slut_angivet,
    utan_motsagelse,
)
from decision_aids.lakarintyg.villkor.papperet import (
    ar_lakarintyg,
    signerat_och_daterat,
    underlag_finns,
    utfardare_framgar,
)
from decision_aids.lakarintyg.villkor.risken import risken_ar_utredd
from decision_aids.lakarintyg.villkor.syften import MATS, Syfte, rehabilitering_far_begaras

HALLER = alla(
    "intyget_haller",
    hinder_framgar,
    begransning_konkret,
    SETT_SJALV,
    utan_motsagelse,
    utfardare_framgar,
    signerat_och_daterat,
    samband_begripligt,
)
"""What the paper itself must hold before anybody can conclude something of it. Our own weighing."""

I_SIG = alla("bar_i_sig", ar_lakarintyg, HALLER)
"""What must hold before the nämnd can: the same, and a läkarintyg when the main rule asks for one."""

BAR = alla("bar_en_slutsats", I_SIG, koppling_till_aktivitet)
"""The same, and that it concerns the activity it is to be read against."""


DAGARNA = alla("dagarna_framgar", omfattning_angiven, manaden_tacks, rader_utan_overlapp)
"""What must hold for the rows to say one thing of every day of the month."""

VARDEN_SVARAR = alla(
    "varden_har_svarat",
    utfardare_framgar,
    signerat_och_daterat,
    hinder_framgar,
    omfattning_angiven,
    slut_angivet,
    utan_motsagelse,
    SETT_SJALV,
    begransning_konkret,
    samband_begripligt,
    koppling_till_aktivitet,
    risken_ar_utredd,
)
"""What only care can mend, of the most important. Not fulfilled: there is something to ask care."""


def med_intyg(weigh: Weigh) -> bool:
    """There is a paper to read."""
    return weigh(q.UNDERLAG) in {Underlag.LAKARINTYG, Underlag.ANNAT}


class Stallning(StrEnum):
    """What the certificate speaks for, of aktivitetskravet, which does not concern everybody."""

    HELT = "helt"
    DELVIS = "delvis"
    DEL_AV_MANADEN = "del_av_manaden"
    TALAR_INTE_FOR = "talar_inte_for"
    OKLART = "oklart"
    EJ_AKTUELLT = "ej_aktuellt"


class AlltidAktuell(StrEnum):
    """What it speaks for, of the three purposes that can concern anybody who applies."""

    HELT = "helt"
    DELVIS = "delvis"
    DEL_AV_MANADEN = "del_av_manaden"
    TALAR_INTE_FOR = "talar_inte_for"
    OKLART = "oklart"


def of_grad(grad: manaden.Grad) -> Stallning:
    """What a degree speaks for when the certificate carries a conclusion."""
    match grad:
        case manaden.Grad.HELT:
            return Stallning.HELT
        case manaden.Grad.DELVIS:
            return Stallning.DELVIS
        case _:
            return Stallning.OKLART


def _av_intyget(weigh: Weigh, syfte: Syfte) -> Stallning | None:
    """What the paper says of a purpose whatever the degree; None when its rows decide."""
    if not med_intyg(weigh):
        weigh(underlag_finns)  # tells the reader why
        return Stallning.OKLART
    if weigh(I_SIG) is not Verdict.UPPFYLLT or weigh(MATS[syfte]) is not Verdict.UPPFYLLT:
        return Stallning.OKLART
    return Stallning.TALAR_INTE_FOR if weigh(q.HINDER) is Hinder.NEJ else None


def av_kravet(weigh: Weigh) -> Stallning | None:
    """What aktivitetskravet's own conditions say; None when it concerns the person this month."""
    verdicts = {weigh(one) for one in KRAVET}
    if Verdict.EJ_AKTUELLT in verdicts:
        return Stallning.EJ_AKTUELLT
    return Stallning.OKLART if Verdict.OKLART in verdicts else None


def av_allt(weigh: Weigh, syfte: Syfte) -> Stallning | None:
    """What is said of a purpose whatever the degree; None when the rows of the certificate decide."""
    stopped = av_kravet(weigh) if syfte is Syfte.AKTIVITETSKRAV else None
    return stopped or _av_intyget(weigh, syfte)


def for_manaden(weigh: Weigh, syfte: Syfte) -> Stallning:
    """What the certificate speaks for, of a purpose, in the month."""
    said = av_allt(weigh, syfte)
    if said is not None:
        return said
    settled = weigh(manaden.avgjort)
    if settled is manaden.Avgjort.HELA:
        return of_grad(weigh(manaden.grad_i_manaden))
    weigh(DAGARNA)  # tells the reader why a day is not settled
    return Stallning.DEL_AV_MANADEN if settled is manaden.Avgjort.DEL else Stallning.OKLART


def _forfogande(weigh: Weigh) -> AlltidAktuell:
    return AlltidAktuell(for_manaden(weigh, Syfte.FORFOGANDE).value)


def _aktivitetskrav(weigh: Weigh) -> Stallning:
    return for_manaden(weigh, Syfte.AKTIVITETSKRAV)


def _praktik(weigh: Weigh) -> AlltidAktuell:
    return AlltidAktuell(for_manaden(weigh, Syfte.PRAKTIK).value)


def _rehabilitering(weigh: Weigh) -> AlltidAktuell:
    weigh(rehabilitering_far_begaras)  # tells the reader whether it is planning; it decides nothing
    return AlltidAktuell(for_manaden(weigh, Syfte.REHABILITERING).value)


def _syfte(
    syfte: Syfte,
    statuses: type[StrEnum],
    decide: Callable[[Weigh], StrEnum],
    *sources: str,
    krav: tuple[Part, ...] = (Part("krav"),),
) -> Outcome:
    return Outcome(syfte.value, statuses, decide, (*sources, "fl-23", "egen-bedomning"), facets=krav)


def _rehab_inte_an(weigh: Weigh) -> bool:
    return weigh(rehabiliteringsregeln) is Regel.INTE_AN


def _rehab_har_borjat(weigh: Weigh) -> bool:
    return weigh(rehabiliteringsregeln) is not Regel.INTE_AN


SYFTEN = (
    _syfte(Syfte.FORFOGANDE, AlltidAktuell, _forfogande, "sol-12-3", "lakarintyg-huvudregel"),
    _syfte(
        Syfte.AKTIVITETSKRAV,
        Stallning,
        _aktivitetskrav,
        *("aktivitetskravet", "lakarintyg-huvudregel", "aktivitetskrav-sanktion"),
    ),
    _syfte(Syfte.PRAKTIK, AlltidAktuell, _praktik, "sol-12-4", "sol-12-5", "lakarintyg-huvudregel"),
    _syfte(
        Syfte.REHABILITERING,
        AlltidAktuell,
        _rehabilitering,
        *("rehabilitering-krav-2027", "sfb-30-8"),
        krav=(Part("krav", when=_rehab_har_borjat), Part("krav_inte_an", when=_rehab_inte_an)),
    ),
)
"""The four purposes of R13, in its order. The facet says what the nämnd may or shall ask."""

SYFTE_OF = {
    Aktivitet.AKTIVITETSKRAV: Syfte.AKTIVITETSKRAV,
    Aktivitet.PRAKTIK: Syfte.PRAKTIK,
    Aktivitet.REHABILITERING: Syfte.REHABILITERING,
}
"""The purpose that each activity asks about; without one the question is of work (12 kap. 3 §)."""

BY_ID = {one.id: one for one in SYFTEN}


def syftet(weigh: Weigh) -> Syfte:
    """The purpose asked about."""
    return SYFTE_OF.get(weigh(AKTIVITET), Syfte.FORFOGANDE)


def lases_i_raderna(weigh: Weigh) -> bool:
    """The certificate carries a conclusion of the purpose asked about: only then do its rows leave hours."""
    syfte = syftet(weigh)
    if weigh(I_SIG) is not Verdict.UPPFYLLT or weigh(MATS[syfte]) is not Verdict.UPPFYLLT:
        return False
    return syfte is not Syfte.AKTIVITETSKRAV or av_kravet(weigh) is not Stallning.EJ_AKTUELLT

"""What decides a way beside its condition: when it goes first, and what the person already has."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from decision_aids.engine.facts import Readable
from decision_aids.engine.outcomes import Outcome, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.aktivitetskravet import Grupp, utanfor_klass
from decision_aids.gemensamt.samordning import Talar, lage
from decision_aids.gemensamt.svar import Alder, Formaga, JaNej, Underlag, Visar
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import (
    har_aktivitetsersattning,
    har_sjukersattning,
    har_sjukpenning,
    lage_hos_af,
    nedsatt,
    programmet_slutar,
    samordning_sokt,
)
from decision_aids.vagvisare.svar import AfLage, Ansokan, Ansoker, Nedsatt
from decision_aids.vagvisare.utfall import lagen
from decision_aids.vagvisare.utfall.lagen import First, outcome, way
from decision_aids.vagvisare.villkor import fk, vagar
from decision_aids.vagvisare.villkor.kunskap import personen_ansoker, rehabbehov_kant, underlag_finns
from decision_aids.vagvisare.villkor.tillsammans import af_och_fk_ska_delta


def utan_intyg(weigh: Weigh) -> bool:
    """There is no certificate: the nämnd's own investigation is what begins."""
    return weigh(underlag_finns) is Verdict.INTE_UPPFYLLT


def utan_rehabbehov(weigh: Weigh) -> bool:
    """Well enough, or in no need of rehabilitation: activity and work come first."""
    if weigh(nedsatt) is not Nedsatt.SJUKDOM:
        return True
    return weigh(rehabbehov_kant) is Verdict.UPPFYLLT and weigh(q.REHABBEHOV) is JaNej.NEJ


def annat_an_sjukdom(weigh: Weigh) -> bool:
    """Something else than illness stands in the way."""
    return weigh(nedsatt) is Nedsatt.ANNAT


def varden_forst(weigh: Weigh) -> bool:
    """Too ill now, or without contact with care."""
    return weigh(q.FORMAGA) is Formaga.FOR_SJUK_NU or weigh(q.VARDKONTAKT) is JaNej.NEJ


def _inget_underlag(weigh: Weigh) -> bool:
    return weigh(q.UNDERLAG) is Underlag.INGET


_LAKARINTYG = way("lakarintyg_behovs", lagen.Intyg, vagar.LAKARINTYG, _inget_underlag)


def lakarintyg_behovs(weigh: Weigh) -> StrEnum:
    """As any way, but a certificate that says otherwise is asked about, and no other is asked for."""
    found = _LAKARINTYG.decide(weigh)
    if found.value != lagen.PARALLELL or weigh(q.UNDERLAG) is not Underlag.LAKARINTYG:
        return found
    return lagen.Intyg.SAGER_EMOT if weigh(q.INTYG_VISAR) is Visar.SAGER_EMOT else found


def sokt(weigh: Weigh, what: Ansokan) -> bool:
    """FK has the application: what speaks against it is for FK to weigh."""
    return weigh(vagar.FORSKOTT) is Verdict.UPPFYLLT and weigh(q.FK_ANSOKAN) is what


def _inte_sokt(what: Ansokan) -> First:
    """Not while the person waits for this very benefit: then livelihood while waiting comes first."""
    return lambda weigh: weigh(vagar.FORSKOTT) is not Verdict.UPPFYLLT or weigh(q.FK_ANSOKAN) is not what


def _hos_fk(
    decide: Callable[[Weigh], StrEnum],
    statuses: type[StrEnum],
    what: Ansokan,
    *other_ages: Alder,
) -> Callable[[Weigh], StrEnum]:
    """As the way, but one who waits for the benefit waits for FK's decision, also where something speaks
    against it; the age says which of two the application is about.
    """

    def judge(weigh: Weigh) -> StrEnum:
        found = decide(weigh)
        if found.value not in {lagen.UTESLUTEN, lagen.OKLART} or not sokt(weigh, what):
            return found
        if not other_ages:
            return statuses(lagen.SOKT)
        match weigh(q.ALDER):
            case Alder.VET_INTE:
                return statuses(lagen.OKLART)
            case age:
                return found if age in other_ages else statuses(lagen.SOKT)

    return judge


def _som_pagar(way_to: Outcome, has: Readable[JaNej]) -> Callable[[Weigh], StrEnum]:
    """As the way, but whoever has the benefit already is not to apply for it again."""

    def decide(weigh: Weigh) -> StrEnum:
        found = way_to.decide(weigh)
        return (
            way_to.statuses(lagen.PAGAR) if found.value == lagen.PRIMAR and weigh(has) is JaNej.JA else found
        )

    return decide


sjukpenning = _hos_fk(
    _som_pagar(
        way("sjukpenning", lagen.Sjukpenning, vagar.SJUKPENNING, _inte_sokt(Ansokan.SJUKPENNING)),
        har_sjukpenning,
    ),
    lagen.Sjukpenning,
    Ansokan.SJUKPENNING,
)
sjukersattning = _hos_fk(
    _som_pagar(
        way("sjukersattning", lagen.Ersattning, vagar.SJUKERSATTNING, _inte_sokt(Ansokan.SJUKERSATTNING)),
        har_sjukersattning,
    ),
    lagen.Ersattning,
    Ansokan.SJUKERSATTNING,
    *(Alder.FORE_19, Alder.UNDER_30),
)
"""Before 30 the application that closes this way is about aktivitetsersättning."""
aktivitetsersattning = _hos_fk(
    _som_pagar(
        way(
            "aktivitetsersattning",
            lagen.Ersattning,
            vagar.AKTIVITETSERSATTNING,
            _inte_sokt(Ansokan.SJUKERSATTNING),
        ),
        har_aktivitetsersattning,
    ),
    lagen.Ersattning,
    Ansokan.SJUKERSATTNING,
    *(Alder.FRAN_30, Alder.RIKTALDER),
)


def inte_hel_sjukersattning(weigh: Weigh) -> bool:
    """Whoever has all of it can have no more."""
    return weigh(utanfor_klass) is not Grupp.SJUKERSATTNING


def samordning_talar(weigh: Weigh) -> Talar:
    """What the facts speak for, of FK's samordning."""
    return lage(weigh, vagar.GRUNDVILLKOR, fk.inte_for_sjuk_nu)


def _samordning(weigh: Weigh) -> StrEnum:
    """What FK has, or may have, is FK's to weigh; then what is known to be otherwise; then what the person
    wants.
    """
    has = weigh(samordning_sokt)
    if has is not JaNej.NEJ:
        return lagen.Samordning.SOKT if has is JaNej.JA else lagen.Samordning.OKAND_ANSOKAN
    talar, sgi = samordning_talar(weigh), weigh(fk.utan_sgi)
    if talar in {Talar.TALAR_EMOT, Talar.ANNAN_ERSATTNING} or sgi is Verdict.INTE_UPPFYLLT:
        return lagen.Samordning.UTESLUTEN
    if talar is Talar.INTE_NU:
        return lagen.Samordning.FORBERED
    refused = _avvisad(weigh)
    if refused is not None:
        return refused
    return lagen.Samordning.OKLART if sgi is Verdict.OKLART else _om_att_ansoka(weigh, talar)


def _avvisad(weigh: Weigh) -> lagen.Samordning | None:
    """The person's no to applying, or FK's to an application, as soon as it is said."""
    if weigh(personen_ansoker) is not Verdict.INTE_UPPFYLLT:
        return None
    by_fk = weigh(q.VILL_ANSOKA) is Ansoker.FATT_NEJ
    return lagen.Samordning.FATT_NEJ if by_fk else lagen.Samordning.VILL_INTE


def _om_att_ansoka(weigh: Weigh, talar: Talar) -> StrEnum:
    """What is missing for an application, and can be had."""
    consent = weigh(fk.medger_samverkan)
    if talar is Talar.OKLART:
        return lagen.Samordning.OKLART
    if talar is Talar.KOMPLETTERA:
        there = weigh(q.UNDERLAG) is Underlag.LAKARINTYG
        return lagen.Samordning.INTYG_OTYDLIGT if there else lagen.Samordning.INTYG_SAKNAS
    if consent is not Verdict.UPPFYLLT:
        missing = consent is Verdict.INTE_UPPFYLLT
        return lagen.Samordning.MEDGIVANDE_SAKNAS if missing else lagen.Samordning.OKLART
    first = _inte_i_program(weigh) and weigh(vagar.PENSION) is not Verdict.UPPFYLLT
    return lagen.Samordning.PRIMAR if first else lagen.Samordning.PARALLELL


SAMORDNING = outcome(
    "samordning_fk",
    lagen.Samordning,
    _samordning,
    ("fk-samordning", "sfb-30-8", "sfb-30-9", "sfb-30-10", "sfb-30-11", "sfb-5-9"),
    ("tranas", "jonkoping", "gavle", "delta"),
)
"""FK's samordning, which other ways look to."""


def _inte_i_program(weigh: Weigh) -> bool:
    """In no programme, or in one that comes to an end."""
    return weigh(lage_hos_af) is not AfLage.PROGRAM or weigh(programmet_slutar) is JaNej.JA


def _hos_af(weigh: Weigh) -> bool:
    """Already with AF, or FK coordinates in no case and no samordning: then AF is whose move it is."""
    if weigh(lage_hos_af) in {AfLage.INSKRIVEN, AfLage.PROGRAM}:
        return True
    if weigh(SAMORDNING).value not in {lagen.UTESLUTEN, *lagen.INGEN_ANSOKAN}:
        return False
    return not _fk_betalar(weigh)


def _fk_betalar(weigh: Weigh) -> bool:
    """FK pays sjukpenning, and coordinates in that case."""
    return weigh(har_sjukpenning) is JaNej.JA and weigh(vagar.SJUKPENNING) is Verdict.UPPFYLLT


_AF_REHABILITERING = way("af_rehabilitering", lagen.Rehabilitering, vagar.AF_REHABILITERING, _hos_af)


def af_rehabilitering(weigh: Weigh) -> StrEnum:
    """As any way, but beside what FK coordinates only where that is open, and where the person lets FK talk
    with AF: AF:s stöd waits for nobody.
    """
    found = _AF_REHABILITERING.decide(weigh)
    if found.value != lagen.PARALLELL or weigh(SAMORDNING).value in {lagen.PRIMAR, lagen.PARALLELL}:
        return found
    if _fk_betalar(weigh) and weigh(fk.samtycker_till_mote) is not Verdict.INTE_UPPFYLLT:
        return found
    return lagen.Rehabilitering.ERBJUD


def sip_af_fk(weigh: Weigh) -> StrEnum:
    """Whenever there is a SIP: as a duty from 2027, and before that on invitation."""
    match weigh(vagar.SIP):
        case Verdict.UPPFYLLT:
            duty = weigh(af_och_fk_ska_delta) is Verdict.UPPFYLLT
            return lagen.Deltar.PARALLELL if duty else lagen.Deltar.INBJUDAN
        case Verdict.OKLART:
            return lagen.Deltar.OKLART
        case _:
            return lagen.Deltar.EJ_AKTUELLT


def tungt(weigh: Weigh) -> bool:
    """More than a part of the ability is gone, or nobody knows; for one with pension it stands beside."""
    return weigh(vagar.PENSION) is not Verdict.UPPFYLLT and weigh(q.FORMAGA) not in {
        Formaga.FULL,
        Formaga.DELVIS,
    }


def konsultation(weigh: Weigh) -> StrEnum:
    """First when it is unclear where the person belongs or whether FK's coordination is open, and when no way
    on is open. Not for one who is simply too ill now: then care comes first; nor for one who has reached
    riktåldern: then it is Pensionsmyndigheten that knows; nor for one who waits for FK: then FK answers.
    """
    match weigh(vagar.KONSULTATION):
        case Verdict.UPPFYLLT:
            return lagen.Forst.PRIMAR
        case Verdict.OKLART:
            return lagen.Forst.OKLART
        case _:
            pass
    if weigh(q.FORMAGA) is Formaga.FOR_SJUK_NU or weigh(vagar.PENSION) is Verdict.UPPFYLLT:
        return lagen.Forst.EJ_AKTUELLT
    if weigh(vagar.FORSKOTT) is Verdict.UPPFYLLT or weigh(samordning_sokt) is not JaNej.NEJ:
        return lagen.Forst.EJ_AKTUELLT
    unclear = weigh(SAMORDNING).value == lagen.OKLART
    no_way = weigh(vagar.VAG_FRAMAT) is not Verdict.UPPFYLLT
    return lagen.Forst.PRIMAR if unclear or no_way else lagen.Forst.EJ_AKTUELLT

"""The ways as outcomes: which is first, which stand beside, which are closed. Sorted by whose move it is."""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.outcomes import Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.samordning import Talar, lage
from decision_aids.gemensamt.svar import Formaga, JaNej, Underlag, Visar
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import har_sjukersattning, har_sjukpenning, lage_hos_af, nedsatt
from decision_aids.vagvisare.svar import AfLage, Ansokan, Nedsatt
from decision_aids.vagvisare.utfall import lagen
from decision_aids.vagvisare.utfall.lagen import First, aldrig_forst, alltid_forst, outcome, way
from decision_aids.vagvisare.villkor import fk, vagar
from decision_aids.vagvisare.villkor.af import borta_hogst_30_dagar
from decision_aids.vagvisare.villkor.bistand import begaran_far_goras
from decision_aids.vagvisare.villkor.kunskap import rehabbehov_kant, underlag_finns
from decision_aids.vagvisare.villkor.tillsammans import af_och_fk_ska_delta
from decision_aids.vagvisare.villkor.varden import ips_finns_har, sjukskriven_patient


def _utan_intyg(weigh: Weigh) -> bool:
    """There is no certificate: the nämnd's own investigation is what begins."""
    return weigh(underlag_finns) is Verdict.INTE_UPPFYLLT


def _utan_rehabbehov(weigh: Weigh) -> bool:
    """Well enough, or in no need of rehabilitation: activity and work come first."""
    if weigh(nedsatt) is not Nedsatt.SJUKDOM:
        return True
    return weigh(rehabbehov_kant) is Verdict.UPPFYLLT and weigh(q.REHABBEHOV) is JaNej.NEJ


def _annat_an_sjukdom(weigh: Weigh) -> bool:
    return weigh(nedsatt) is Nedsatt.ANNAT


def _varden_forst(weigh: Weigh) -> bool:
    return weigh(q.FORMAGA) is Formaga.FOR_SJUK_NU or weigh(q.VARDKONTAKT) is JaNej.NEJ


def _inget_underlag(weigh: Weigh) -> bool:
    return weigh(q.UNDERLAG) is Underlag.INGET


_LAKARINTYG = way("lakarintyg_behovs", lagen.Intyg, vagar.LAKARINTYG, _inget_underlag)


def _lakarintyg_behovs(weigh: Weigh) -> StrEnum:
    """As any way, but a certificate that says otherwise is asked about, and no other is asked for."""
    found = _LAKARINTYG.decide(weigh)
    if found.value != lagen.PARALLELL or weigh(q.UNDERLAG) is not Underlag.LAKARINTYG:
        return found
    return lagen.Intyg.SAGER_EMOT if weigh(q.INTYG_VISAR) is Visar.SAGER_EMOT else found


def _inte_sokt(what: Ansokan) -> First:
    """Not while the person waits for this very benefit: then livelihood while waiting comes first."""
    return lambda weigh: weigh(vagar.FORSKOTT) is not Verdict.UPPFYLLT or weigh(q.FK_ANSOKAN) is not what


_inte_sokt_sjukersattning = _inte_sokt(Ansokan.SJUKERSATTNING)


_SJUKPENNING = way("sjukpenning", lagen.Sjukpenning, vagar.SJUKPENNING, _inte_sokt(Ansokan.SJUKPENNING))


def _sjukpenning(weigh: Weigh) -> StrEnum:
    """As any way, but whoever has sjukpenning is not to apply for it again."""
    found = _SJUKPENNING.decide(weigh)
    has = found.value == lagen.PRIMAR and weigh(har_sjukpenning) is JaNej.JA
    return lagen.Sjukpenning.PAGAR if has else found


_SJUKERSATTNING = way("sjukersattning", lagen.Sjukersattning, vagar.SJUKERSATTNING, _inte_sokt_sjukersattning)


def _sjukersattning(weigh: Weigh) -> StrEnum:
    """As any way, but whoever has sjukersättning is not to apply for it again."""
    found = _SJUKERSATTNING.decide(weigh)
    has = found.value == lagen.PRIMAR and weigh(har_sjukersattning) is JaNej.JA
    return lagen.Sjukersattning.PAGAR if has else found


def samordning_talar(weigh: Weigh) -> Talar:
    """What the facts speak for, of FK's samordning."""
    return lage(weigh, vagar.GRUNDVILLKOR, fk.inte_for_sjuk_nu)


def samordning_fk(weigh: Weigh) -> StrEnum:
    """The conditions of the aid about samordning: what can be had, and when it can begin, close nothing."""
    talar, sgi = samordning_talar(weigh), weigh(fk.utan_sgi)
    if talar in {Talar.TALAR_EMOT, Talar.ANNAN_ERSATTNING} or sgi is Verdict.INTE_UPPFYLLT:
        return lagen.Samordning.UTESLUTEN
    if talar is Talar.INTE_NU:
        return lagen.Samordning.FORBERED
    consent = weigh(fk.medger_samverkan)
    if talar is Talar.OKLART or sgi is Verdict.OKLART:
        return lagen.Samordning.OKLART
    if talar is Talar.KOMPLETTERA:
        there = weigh(q.UNDERLAG) is Underlag.LAKARINTYG
        return lagen.Samordning.INTYG_OTYDLIGT if there else lagen.Samordning.INTYG_SAKNAS
    if consent is not Verdict.UPPFYLLT:
        missing = consent is Verdict.INTE_UPPFYLLT
        return lagen.Samordning.MEDGIVANDE_SAKNAS if missing else lagen.Samordning.OKLART
    return lagen.Samordning.PRIMAR if _inte_i_program(weigh) else lagen.Samordning.PARALLELL


def _inte_i_program(weigh: Weigh) -> bool:
    return weigh(lage_hos_af) is not AfLage.PROGRAM


def _hos_af(weigh: Weigh) -> bool:
    """Already with AF, or FK's coordination is closed: then AF is whose move it is."""
    if weigh(lage_hos_af) in {AfLage.INSKRIVEN, AfLage.PROGRAM}:
        return True
    return samordning_fk(weigh).value == lagen.UTESLUTEN


_AF_REHABILITERING = way("af_rehabilitering", lagen.Rehabilitering, vagar.AF_REHABILITERING, _hos_af)


def _af_rehabilitering(weigh: Weigh) -> StrEnum:
    """As any way, but beside FK's samordning only where that is open: AF:s stöd waits for nobody's else."""
    found = _AF_REHABILITERING.decide(weigh)
    if found.value != lagen.PARALLELL or samordning_fk(weigh).value in {lagen.PRIMAR, lagen.PARALLELL}:
        return found
    return lagen.Rehabilitering.ERBJUD


def _sip_af_fk(weigh: Weigh) -> StrEnum:
    """Whenever there is a SIP: as a duty from 2027, and before that on invitation."""
    match weigh(vagar.SIP):
        case Verdict.UPPFYLLT:
            duty = weigh(af_och_fk_ska_delta) is Verdict.UPPFYLLT
            return lagen.Deltar.PARALLELL if duty else lagen.Deltar.INBJUDAN
        case Verdict.OKLART:
            return lagen.Deltar.OKLART
        case _:
            return lagen.Deltar.EJ_AKTUELLT


def _tungt(weigh: Weigh) -> bool:
    return weigh(q.FORMAGA) not in {Formaga.FULL, Formaga.DELVIS}


def _konsultation(weigh: Weigh) -> StrEnum:
    """First when it is unclear where the person belongs or whether FK's coordination is open, and when no way
    on is open. Not for one who is simply too ill now: then care comes first; nor for one who has reached
    riktåldern: then it is Pensionsmyndigheten that knows.
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
    unclear = samordning_fk(weigh).value == lagen.OKLART
    no_way = weigh(vagar.VAG_FRAMAT) is not Verdict.UPPFYLLT
    return lagen.Forst.PRIMAR if unclear or no_way else lagen.Forst.EJ_AKTUELLT


OUTCOMES = (
    outcome(
        "konsultation",
        lagen.Forst,
        _konsultation,
        ("kunskapsguiden-samordning", "fl-8", "egen-bedomning"),
        ("tranas", "jonkoping", "gavle", "delta"),
    ),
    way("vald_skydd", lagen.Forst, vagar.VALD, alltid_forst, "sol-13-1", "sol-14-2", local=("jonkoping",)),
    # Socialnämnden
    way(
        "bistandet",
        lagen.Alltid,
        vagar.BISTANDET,
        _utan_intyg,
        "sol-12-1",
        "sol-12-3",
        "fl-23",
        "hfd-2011-49",
        local=("tranas", "gavle"),
    ),
    way("forskott", lagen.ForstEllerStangd, vagar.FORSKOTT, alltid_forst, "sol-33-2", "sfb-107-5"),
    way(
        "aktivitetsplan",
        lagen.Alla,
        vagar.AKTIVITETSPLAN,
        _utan_rehabbehov,
        "aktivitetskravet",
        "aktivitetskrav-plan",
        "aktivitetskrav-omfattning",
        "aktivitetskrav-sanktion",
        local=("tranas", "jonkoping", "gavle"),
    ),
    way(
        "kommunens_insats",
        lagen.Alla,
        vagar.KOMMUNENS_INSATS,
        _annat_an_sjukdom,
        "sol-12-4",
        "sol-10-3",
        "sol-6-5",
        "aktivitetskrav-undantag",
        local=("tranas", "jonkoping", "delta"),
    ),
    way(
        "rehab_begaran",
        lagen.KanForberedas,
        vagar.REHAB_BEGARAN,
        aldrig_forst,
        "rehabilitering-krav-2027",
        only=(begaran_far_goras, lagen.FORBERED),
    ),
    # Regionen
    way(
        "vard",
        lagen.AldrigStangd,
        vagar.VARD,
        _varden_forst,
        "hsl-8-7",
        "pl-4-2",
        local=("jonkoping", "gavle"),
    ),
    outcome(
        "lakarintyg_behovs",
        lagen.Intyg,
        _lakarintyg_behovs,
        ("lakarintyg-huvudregel", "pl-10-3", "psl-6-9"),
        ("jonkoping", "gavle", "delta"),
    ),
    way(
        "koordinering",
        lagen.KanOrdnas,
        vagar.KOORDINERING,
        aldrig_forst,
        "lag-2019-1297-1",
        "lag-2019-1297-3",
        "lag-2019-1297-4",
        local=("jonkoping", "gavle"),
        only=(sjukskriven_patient, lagen.KOMPLETTERA),
    ),
    way(
        "ips",
        lagen.KanFinnas,
        vagar.IPS,
        aldrig_forst,
        *("sbu-ips-2020", "sol-7-2", "hsl-16-3"),
        only=(ips_finns_har, lagen.KOMPLETTERA),
    ),
    # Försäkringskassan
    way(
        "sgi_fragan",
        lagen.Forst,
        vagar.SGI_FRAGAN,
        alltid_forst,
        "sfb-25-3",
        "sfb-26-13",
        local=("tranas", "delta"),
    ),
    outcome(
        "sjukpenning",
        lagen.Sjukpenning,
        _sjukpenning,
        ("sfb-27-2", "sfb-27-25", "sfb-30-8"),
        ("tranas",),
    ),
    outcome(
        "samordning_fk",
        lagen.Samordning,
        samordning_fk,
        ("fk-samordning", "sfb-30-8", "sfb-30-9", "sfb-30-10", "sfb-30-11", "sfb-5-9"),
        ("tranas", "jonkoping", "gavle", "delta"),
    ),
    outcome(
        "sjukersattning",
        lagen.Sjukersattning,
        _sjukersattning,
        ("sfb-33-5", "sfb-33-6", "sfb-33-16", "sfb-5-9"),
        ("tranas", "delta"),
    ),
    way(
        "aktivitetsersattning",
        lagen.Provas,
        vagar.AKTIVITETSERSATTNING,
        _inte_sokt_sjukersattning,
        "sfb-33-5",
        "sfb-33-7",
        "sfb-33-18",
        "sfb-5-9",
        local=("tranas", "delta"),
    ),
    # Pensionsmyndigheten
    way("pension", lagen.Forst, vagar.PENSION, alltid_forst, "sol-15-10", "sfb-33-16", "egen-bedomning"),
    # Försäkringskassan, with the others
    way(
        "avstamningsmote",
        lagen.BredvidEllerStangd,
        vagar.AVSTAMNINGSMOTE,
        aldrig_forst,
        "sfb-110-14",
        "sfb-30-10",
        local=("gavle", "delta"),
    ),
    # Arbetsförmedlingen
    way(
        "af_planering",
        lagen.Alla,
        vagar.AF_PLANERING,
        _utan_rehabbehov,
        "for-2000-628-6",
        "for-2000-628-3",
        "for-2000-628-6-a",
        local=("tranas", "jonkoping"),
    ),
    outcome(
        "af_rehabilitering",
        lagen.Rehabilitering,
        _af_rehabilitering,
        ("for-2000-628-11", "for-2000-634-30", "for-2017-462"),
        ("tranas", "delta"),
    ),
    way(
        "af_program",
        lagen.Program,
        vagar.AF_PROGRAM,
        alltid_forst,
        "for-2017-819-4-2",
        "for-2000-634-10",
        "af-sjuk-7-dagar",
        local=("gavle",),
        only=(borta_hogst_30_dagar, lagen.AVSLUTAS),
    ),
    # Tillsammans
    way(
        "sip",
        lagen.Provas,
        vagar.SIP,
        _tungt,
        "sol-10-8",
        "sol-10-9",
        "hsl-16-4",
        local=("tranas", "jonkoping"),
    ),
    outcome("sip_af_fk", lagen.Deltar, _sip_af_fk, ("sip-skyldighet-2027", "fl-8"), ("jonkoping",)),
    way(
        "beroende_stod",
        lagen.Bredvid,
        vagar.BEROENDE,
        aldrig_forst,
        "sol-13-10",
        "sol-7-2",
        "hsl-16-3",
        local=("tranas", "jonkoping"),
    ),
    way("barnets_basta", lagen.Bredvid, vagar.BARNEN, aldrig_forst, "sol-3-1"),
    way(
        "lss_god_man",
        lagen.Bredvid,
        vagar.LSS,
        aldrig_forst,
        "lss-7",
        "lss-8",
        "fb-11-4",
        "fb-11-7",
        local=("jonkoping",),
    ),
)
WAY = {one.id: one for one in OUTCOMES}

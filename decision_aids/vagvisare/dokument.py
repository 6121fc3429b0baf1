"""What can be copied and printed: a plan by week, a form for consent, and a short text to the person."""

from __future__ import annotations

from decision_aids.engine.documents import Document, Paragraph, always
from decision_aids.engine.outcomes import Outcome, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.omstandigheter import sprak_namns
from decision_aids.gemensamt.svar import Formaga, JaNej
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.utfall.lagen import (
    AVSLUTAS,
    ERBJUD,
    INBJUDAN,
    INTYG_OTYDLIGT,
    INTYG_SAKNAS,
    MEDGIVANDE_SAKNAS,
    PAGAR,
    PARALLELL,
    PRIMAR,
    SAGER_EMOT,
)
from decision_aids.vagvisare.utfall.vagarna import OUTCOMES, WAY
from decision_aids.vagvisare.villkor import fk
from decision_aids.vagvisare.villkor.kunskap import samtycke_fragat


def _when(way: Outcome, status: str, prefix: str) -> Paragraph:
    """A line of the plan, when the way stands so."""
    return Paragraph(f"{prefix}_{way.id}", lambda weigh: way.decide(weigh) == status, way.sources[:2])


def _lines(**prefixes: str) -> tuple[Paragraph, ...]:
    """A line for each way that can stand so, way by way."""
    return tuple(
        _when(way, status, prefix)
        for way in OUTCOMES
        for prefix, status in prefixes.items()
        if status in {one.value for one in way.statuses}
    )


def _for_sjuk(weigh: Weigh) -> bool:
    return weigh(q.FORMAGA) is Formaga.FOR_SJUK_NU


def _sprak(weigh: Weigh) -> bool:
    return weigh(sprak_namns) is JaNej.JA


VECKA_1 = _lines(
    nu=PRIMAR,
    avslutas=AVSLUTAS,
    forbered=INTYG_SAKNAS,
    intyget=INTYG_OTYDLIGT,
    medgivandet=MEDGIVANDE_SAKNAS,
)
"""What comes first, and what it waits for that can be had."""

VECKA_2 = (
    *_lines(sedan=PARALLELL, pagar=PAGAR, inbjudan=INBJUDAN, erbjuds=ERBJUD, intyget=SAGER_EMOT),
    Paragraph("sprak", _sprak, ("sol-12-3",)),
)


PLAN = Document(
    "plan",
    (
        always("inledning", "sol-10-3"),
        always("vecka_1"),
        *VECKA_1,
        always("vecka_2"),
        *VECKA_2,
        always("vecka_4"),
        Paragraph("kom_tillbaka", _for_sjuk, ("sfb-30-11",)),
        always("avslutning", "sol-14-3"),
    ),
)


def _inte_nej_till_varden(weigh: Weigh) -> bool:
    return weigh(samtycke_fragat) is not Verdict.EJ_AKTUELLT and weigh(q.SAMTYCKE_VARDEN) is not JaNej.NEJ


def _inte_nej_till_fk(weigh: Weigh) -> bool:
    return weigh(fk.medger_samverkan) in {Verdict.UPPFYLLT, Verdict.OKLART}


SAMTYCKE = Document(
    "samtyckesblankett",
    (
        always("inledning", "osl-12-2", "osl-10-1"),
        Paragraph("med_varden", _inte_nej_till_varden, ("osl-25-1", "osl-26-1", "lag-2019-1297-3")),
        Paragraph("med_fk_och_af", _inte_nej_till_fk, ("sfb-30-10", "osl-28-1", "osl-28-11")),
        always("villkor", "samtycke-praktik", "osl-12-2"),
        always("underskrift"),
    ),
)


def _stands(paragraph_id: str, way: str, statuses: set[str], *sources: str) -> Paragraph:
    return Paragraph(paragraph_id, lambda weigh: WAY[way].decide(weigh).value in statuses, sources)


def _open(paragraph_id: str, way: str, *sources: str) -> Paragraph:
    return _stands(paragraph_id, way, {PRIMAR, PARALLELL, ERBJUD}, *sources)


TILL_PERSONEN = Document(
    "till_personen",
    (
        always("inledning"),
        _open("konsultation", "konsultation", "fl-8"),
        _open("pension", "pension", "sol-15-10"),
        _open("vantar", "forskott", "sol-33-2"),
        _open("vard", "vard", "hsl-8-7"),
        _open("intyg", "lakarintyg_behovs", "pl-10-3"),
        _stands("intyget_sager_emot", "lakarintyg_behovs", {SAGER_EMOT}, "pl-10-3"),
        _open("sgi", "sgi_fragan", "sfb-25-3"),
        _open("sjukpenning", "sjukpenning", "sfb-27-2"),
        _stands("sjukpenning_pagar", "sjukpenning", {PAGAR}, "sfb-30-8"),
        _open("samordning", "samordning_fk", "fk-samordning"),
        _open("sjukersattning", "sjukersattning", "sfb-33-6"),
        _stands("sjukersattning_pagar", "sjukersattning", {PAGAR}, "sfb-33-9"),
        _open("aktivitetsersattning", "aktivitetsersattning", "sfb-33-7"),
        _stands("aktivitetsersattning_pagar", "aktivitetsersattning", {PAGAR}, "sfb-33-18"),
        _open("af", "af_planering", "for-2000-628-6"),
        _open("af_rehabilitering", "af_rehabilitering", "for-2000-628-11"),
        _open("af_program", "af_program", "for-2017-819-4-2"),
        _stands("af_program_slutar", "af_program", {AVSLUTAS}, "for-2000-634-10", "sol-4-1"),
        _open("plan", "sip", "sol-10-8"),
        _open("aktivitet", "aktivitetsplan", "aktivitetskrav-plan"),
        Paragraph("sprak", _sprak, ("sol-12-3",)),
        Paragraph("vila", _for_sjuk, ("sfb-30-11",)),
        always("dina_rattigheter", "osl-12-2", "sol-14-8", "sol-35-1"),
    ),
)

DOCUMENTS = (PLAN, SAMTYCKE, TILL_PERSONEN)

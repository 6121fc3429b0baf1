"""What can be copied and printed: a plan by week, a form for consent, and a short text to the person."""

from __future__ import annotations

from decision_aids.engine.criteria import Criterion
from decision_aids.engine.documents import Document, Paragraph, always
from decision_aids.engine.outcomes import Outcome, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.svar import Formaga, JaNej
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.utfall.lagen import PARALLELL, PRIMAR
from decision_aids.vagvisare.utfall.vagarna import OUTCOMES
from decision_aids.vagvisare.villkor import fk, vagar
from decision_aids.vagvisare.villkor.kunskap import samtycke_fragat


def _when(way: Outcome, status: str, prefix: str) -> Paragraph:
    """A line of the plan, when the way stands so."""
    return Paragraph(f"{prefix}_{way.id}", lambda weigh: way.decide(weigh) == status, way.sources[:2])


def _lines(status: str, prefix: str) -> tuple[Paragraph, ...]:
    return tuple(
        _when(way, status, prefix) for way in OUTCOMES if status in {one.value for one in way.statuses}
    )


def _for_sjuk(weigh: Weigh) -> bool:
    return weigh(q.FORMAGA) is Formaga.FOR_SJUK_NU


PLAN = Document(
    "plan",
    (
        always("inledning", "sol-10-3"),
        always("vecka_1"),
        *_lines(PRIMAR, "nu"),
        always("vecka_2"),
        *_lines(PARALLELL, "sedan"),
        always("vecka_4"),
        Paragraph("kom_tillbaka", _for_sjuk, ("sfb-30-11",)),
        always("avslutning", "sol-14-3"),
    ),
)


def _inte_nej_till_varden(weigh: Weigh) -> bool:
    return weigh(samtycke_fragat) is not Verdict.EJ_AKTUELLT and weigh(q.SAMTYCKE_VARDEN) is not JaNej.NEJ


def _inte_nej_till_fk(weigh: Weigh) -> bool:
    return weigh(fk.samtycker_med_fk) in {Verdict.UPPFYLLT, Verdict.OKLART}


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


def _open(paragraph_id: str, condition: Criterion, *sources: str) -> Paragraph:
    return Paragraph(paragraph_id, lambda weigh: weigh(condition) is Verdict.UPPFYLLT, sources)


TILL_PERSONEN = Document(
    "till_personen",
    (
        always("inledning"),
        _open("konsultation", vagar.KONSULTATION, "fl-8"),
        _open("vantar", vagar.FORSKOTT, "sol-33-2"),
        _open("vard", vagar.VARD, "hsl-8-7"),
        _open("intyg", vagar.LAKARINTYG, "pl-10-3"),
        _open("sgi", vagar.SGI_FRAGAN, "sfb-25-3"),
        _open("sjukpenning", vagar.SJUKPENNING, "sfb-27-2"),
        _open("samordning", vagar.SAMORDNING, "fk-samordning"),
        _open("sjukersattning", vagar.SJUKERSATTNING, "sfb-33-6"),
        _open("aktivitetsersattning", vagar.AKTIVITETSERSATTNING, "sfb-33-7"),
        _open("af", vagar.AF_PLANERING, "for-2000-628-6"),
        _open("af_rehabilitering", vagar.AF_REHABILITERING, "for-2000-628-11"),
        _open("af_program", vagar.AF_PROGRAM, "for-2017-819-4-2"),
        _open("plan", vagar.SIP, "sol-10-8"),
        _open("aktivitet", vagar.AKTIVITETSPLAN, "aktivitetskrav-plan"),
        Paragraph("vila", _for_sjuk, ("sfb-30-11",)),
        always("dina_rattigheter", "osl-12-2", "sol-14-8", "sol-35-1"),
    ),
)

DOCUMENTS = (PLAN, SAMTYCKE, TILL_PERSONEN)

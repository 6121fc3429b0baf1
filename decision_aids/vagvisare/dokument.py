"""What can be copied and printed: a plan by week, a form for consent, a short text to the person, and a note.

The plan of whoever is not in socialtjänsten begins with what that reader does. They have a note of their own.
"""

from __future__ import annotations

from collections.abc import Callable

from decision_aids.engine.documents import Document, Paragraph, always
from decision_aids.engine.outcomes import Outcome, Weigh
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.aktivitetskravet import Grupp, utanfor_klass
from decision_aids.gemensamt.omstandigheter import sprak_namns
from decision_aids.gemensamt.svar import Formaga, JaNej, Lasare
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.utfall.lagen import (
    AVSLUTAS,
    ERBJUD,
    FATT_NEJ,
    INBJUDAN,
    INTYG_OTYDLIGT,
    INTYG_SAKNAS,
    KOMPLETTERA,
    MEDGIVANDE_SAKNAS,
    OKAND_ANSOKAN,
    OKLART,
    PAGAR,
    PARALLELL,
    PRIMAR,
    SAGER_EMOT,
    SOKT,
)
from decision_aids.vagvisare.utfall.nasta import Nasta, fk_medges, nasta
from decision_aids.vagvisare.utfall.vagarna import OUTCOMES, WAY
from decision_aids.vagvisare.villkor import fk
from decision_aids.vagvisare.villkor.kunskap import samtycke_fragat

SAGS_AV = {"sip_af_fk": "sip"}
"""Who is invited is said in the line of the meeting itself, when that comes first."""


FORST = (PRIMAR, OKAND_ANSOKAN)
"""What the answer puts first, also while more is to be answered."""


def _when(way: Outcome, status: str, prefix: str) -> Paragraph:
    """A line of the plan, when the way stands so, and no line before it says it. What the answer puts first
    does not wait for more answers: it stands there already.
    """
    said_by = SAGS_AV.get(way.id)

    def suits(weigh: Weigh) -> bool:
        if way.decide(weigh) != status:
            return False
        return said_by is None or WAY[said_by].decide(weigh).value != PRIMAR

    return Paragraph(f"{prefix}_{way.id}", suits, way.sources[:2], waits=status not in FORST)


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


_VECKA_1 = _lines(
    nu=PRIMAR,
    okand=OKAND_ANSOKAN,
    sokt=SOKT,
    avslutas=AVSLUTAS,
    forbered=INTYG_SAKNAS,
    intyget=INTYG_OTYDLIGT,
    medgivandet=MEDGIVANDE_SAKNAS,
    nejet=FATT_NEJ,
)
"""What comes first, and what it waits for that can be had."""
TRYGGHETEN = tuple(one for one in _VECKA_1 if one.id == "nu_vald_skydd")
"""Goes before what the reader does else."""
SLUTAR = tuple(one for one in _VECKA_1 if one.id == "avslutas_af_program")
"""Comes to a day: before what can begin any day."""
VECKA_1 = (*SLUTAR, *(one for one in _VECKA_1 if one not in (*TRYGGHETEN, *SLUTAR)))


def _laser(*readers: Lasare) -> Callable[[Weigh], bool]:
    return lambda weigh: weigh(q.LASARE) in readers


def _egen(paragraph_id: str, suits: Callable[[Weigh], bool], *sources: str) -> Paragraph:
    """What is said to care alone, when it suits."""
    return Paragraph(paragraph_id, lambda weigh: weigh(q.LASARE) is Lasare.VARDEN and suits(weigh), sources)


def _kan_fraga_om_samtycke(weigh: Weigh) -> bool:
    asked = weigh(samtycke_fragat) is not Verdict.EJ_AKTUELLT
    return asked and weigh(q.SAMTYCKE_VARDEN) not in {JaNej.JA, JaNej.NEJ}


def _intyg_att_ordna(weigh: Weigh) -> bool:
    return WAY["lakarintyg_behovs"].decide(weigh).value in {PRIMAR, PARALLELL, OKLART}


def _nasta(*what: Nasta) -> Callable[[Weigh], bool]:
    """What the reader does next is one of these."""
    return lambda weigh: nasta(weigh) in what


def _koordinator(weigh: Weigh) -> bool:
    return WAY["koordinering"].decide(weigh).value in {PARALLELL, KOMPLETTERA, OKLART}


EGET = (
    _egen("egen_varden", lambda _: True, "pl-4-2"),
    _egen("egen_samtycke", _kan_fraga_om_samtycke, "osl-25-1"),
    _egen("egen_intyg", _intyg_att_ordna, "pl-10-3"),
    _egen("egen_koordinator", _koordinator, "lag-2019-1297-3"),
    Paragraph(
        "egen_fk",
        _nasta(Nasta.FK, Nasta.FK_SGI, Nasta.FK_MEDGER, Nasta.FK_MEDGER_INTE),
        ("sfb-30-8", "sfb-30-9"),
    ),
    Paragraph("egen_fk_ansokan", _nasta(Nasta.FK_ANSOKAN, Nasta.FK_ANSOKAN_PERSONEN), ("sfb-30-8", "fl-8")),
    Paragraph("egen_fk_svarar", _nasta(Nasta.FK_SVARAR, Nasta.FK_SVARAR_PERSONEN), ("fl-8",)),
    Paragraph("egen_af", _nasta(Nasta.AF, Nasta.AF_FRAGAR, Nasta.OKLART), ("for-2000-628-11", "fl-8")),
    Paragraph("egen_af_vill_inte", _nasta(Nasta.AF_VILL_INTE), ("fl-8",)),
    Paragraph("egen_af_vantar", _nasta(Nasta.AF_VANTAR), ("fl-8",)),
    Paragraph("egen_af_programmet", _nasta(Nasta.AF_PROGRAMMET), ("for-2000-634-10",)),
    Paragraph("egen_af_slutar", _nasta(Nasta.AF_PROGRAMMET_SLUTAR), ("for-2000-634-10", "sol-4-1")),
)
"""What the reader does, before what the others do."""


def _pagar(weigh: Weigh) -> bool:
    return WAY["sjukersattning"].decide(weigh).value == PAGAR


def _del(weigh: Weigh) -> bool:
    """The person has part of a sjukersättning."""
    return _pagar(weigh) and weigh(utanfor_klass) is Grupp.DEL_AV_FORMAN


def _okand_del(weigh: Weigh) -> bool:
    """The person has sjukersättning, and nobody has said whether it is all of it."""
    return _pagar(weigh) and weigh(utanfor_klass) not in {
        Grupp.DEL_AV_FORMAN,
        Grupp.SJUKERSATTNING,
    }


VECKA_2 = (
    *_lines(sedan=PARALLELL, pagar=PAGAR, inbjudan=INBJUDAN, erbjuds=ERBJUD, intyget=SAGER_EMOT),
    Paragraph("del_sjukersattning", _del, ("sfb-33-9",)),
    Paragraph("okand_sjukersattning", _okand_del, ("sfb-33-9",)),
    Paragraph("sprak", _sprak, ("sol-12-3",)),
)


PLAN = Document(
    "plan",
    (
        always("inledning", "sol-10-3"),
        always("vecka_1"),
        *TRYGGHETEN,
        *EGET,
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
    """What the person is told of a way that stands so: what can come first, as soon as the result says it."""
    return Paragraph(
        paragraph_id,
        lambda weigh: WAY[way].decide(weigh).value in statuses,
        sources,
        waits=PRIMAR not in statuses,
    )


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
        _stands("intyg", "lakarintyg_behovs", {PRIMAR}, "pl-10-3"),
        _stands("intyg_tydligare", "lakarintyg_behovs", {PARALLELL}, "pl-10-3"),
        _stands("intyget_sager_emot", "lakarintyg_behovs", {SAGER_EMOT}, "pl-10-3"),
        _open("sgi", "sgi_fragan", "sfb-25-3"),
        _stands("sjukpenning", "sjukpenning", {PRIMAR}, "sfb-27-2"),
        _stands("sjukpenning_pagar", "sjukpenning", {PAGAR}, "sfb-30-8"),
        _open("samordning", "samordning_fk", "fk-samordning"),
        _stands("samordning_medgivande", "samordning_fk", {MEDGIVANDE_SAKNAS}, "sfb-30-10"),
        _stands("samordning_sokt", "samordning_fk", {SOKT}, "sfb-30-9"),
        _stands("samordning_nej", "samordning_fk", {FATT_NEJ}, "fl-8"),
        _stands("sjukersattning", "sjukersattning", {PRIMAR}, "sfb-33-6"),
        _stands("sjukersattning_pagar", "sjukersattning", {PAGAR}, "sfb-33-9"),
        Paragraph("sjukersattning_del", _del, ("sfb-33-9",)),
        Paragraph("sjukersattning_okand", _okand_del, ("sfb-33-9",)),
        _stands("aktivitetsersattning", "aktivitetsersattning", {PRIMAR}, "sfb-33-7"),
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


def _samtycke(answer: JaNej) -> Callable[[Weigh], bool]:
    """What the person says of care and the nämnd, in the note that care keeps."""

    def suits(weigh: Weigh) -> bool:
        if weigh(q.LASARE) is not Lasare.VARDEN or weigh(samtycke_fragat) is Verdict.EJ_AKTUELLT:
            return False
        return weigh(q.SAMTYCKE_VARDEN) is answer

    return suits


def _medgivande(allowed: Verdict) -> Callable[[Weigh], bool]:
    """What the person says of FK and the others, in the note that FK or AF keeps: it is what binds them."""
    return lambda weigh: weigh(q.LASARE) in (Lasare.FK, Lasare.AF) and fk_medges(weigh) is allowed


UTANFOR = (Lasare.FK, Lasare.AF, Lasare.VARDEN)
"""Readers who keep a record of their own; the nämnd has the plan."""

ANTECKNING = Document(
    "anteckning",
    (
        always("inledning"),
        Paragraph("berattar", _laser(*UTANFOR), ("fl-8",)),
        Paragraph("samtycke_ja", _samtycke(JaNej.JA), ("osl-12-2",)),
        Paragraph("samtycke_nej", _samtycke(JaNej.NEJ), ("osl-12-2",)),
        Paragraph("samtycke_oklart", _samtycke(JaNej.VET_INTE), ("osl-12-2",)),
        Paragraph("medgivande_ja", _medgivande(Verdict.UPPFYLLT), ("sfb-30-10",)),
        Paragraph("medgivande_nej", _medgivande(Verdict.INTE_UPPFYLLT), ("sfb-30-10",)),
        Paragraph("medgivande_oklart", _medgivande(Verdict.OKLART), ("sfb-30-10",)),
        _egen("intyg", _intyg_att_ordna, "pl-10-3"),
        _egen("koordinator", _koordinator, "lag-2019-1297-3", "lag-2019-1297-4"),
        Paragraph("fk", _laser(Lasare.FK), ("sfb-30-8", "sfb-30-9")),
        Paragraph("af", _laser(Lasare.AF), ("for-2000-628-11",)),
        always("avslutning"),
    ),
)
"""The reader's own note for the record: what the person says, consent, and what the reader has done."""

DOCUMENTS = (PLAN, SAMTYCKE, TILL_PERSONEN, ANTECKNING)

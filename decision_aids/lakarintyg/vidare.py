"""What a judged certificate can answer in the other aids: only what it carries; the rest is asked there."""

from __future__ import annotations

from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import Carry, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.engine.verdicts import Verdict
from decision_aids.gemensamt.fragor import FORMAGA, INTYG_VISAR, ORSAK
from decision_aids.gemensamt.svar import Formaga, JaNej, Orsak, Visar
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.facts import laget, raderna
from decision_aids.lakarintyg.svar import Hinder
from decision_aids.lakarintyg.utfall.mottagare import Ger, visar_nedsatt
from decision_aids.lakarintyg.utfall.syften import I_SIG, Stallning, for_manaden, med_intyg
from decision_aids.lakarintyg.villkor.syften import Syfte


def _bar(weigh: Weigh) -> bool:
    return med_intyg(weigh) and weigh(I_SIG) is Verdict.UPPFYLLT


def _formaga(_: Raw, weigh: Weigh) -> Json:
    """Full ability when the paper says so of work, part of it when a purpose is hindered in part. A person
    hindered in full may be too ill now or not: that is asked.
    """
    if not med_intyg(weigh):
        return None
    said = {syfte: for_manaden(weigh, syfte) for syfte in Syfte}
    if said[Syfte.FORFOGANDE] is Stallning.TALAR_INTE_FOR:
        return Formaga.FULL.value
    return Formaga.DELVIS.value if Stallning.DELVIS in said.values() else None


def _orsak(_: Raw, weigh: Weigh) -> Json:
    """Illness alone, when the certificate carries it and nothing else is named. No address tells of more."""
    if not _bar(weigh) or weigh(q.HINDER) is not Hinder.JA:
        return None
    return Orsak.SJUKDOM.value if weigh(laget.andra_skal) is laget.Andra.INGA else None


def _visar(_: Raw, weigh: Weigh) -> Json:
    """Whether it shows that illness reduces the ability to work; nothing while that is not known here."""
    if not med_intyg(weigh) or weigh(q.HINDER) is not Hinder.JA:
        return None
    match visar_nedsatt(weigh):
        case Ger.OKLART:
            return None
        case Ger.SVARAR:
            return Visar.JA.value
        case _:
            return Visar.OTYDLIGT.value


def _framat(_: Raw, weigh: Weigh) -> Json:
    """Whether it speaks of time to come; vet inte when its days are not known here either."""
    if not med_intyg(weigh) or weigh(q.HINDER) is not Hinder.JA:
        return None
    match weigh(raderna.framat):
        case raderna.Framat.FRAMAT:
            return JaNej.JA.value
        case raderna.Framat.BAKAT:
            return JaNej.NEJ.value
        case raderna.Framat.VET_INTE:
            return JaNej.VET_INTE.value


NEXT = ("vagvisare", "samordning")
CARRIES = (
    Carry(FORMAGA.id, _formaga),
    Carry(ORSAK.id, _orsak),
    Carry(INTYG_VISAR.id, _visar),
    Carry("intyg_framat", _framat),
)

"""Conditions of what socialnämnden does itself about livelihood and activity."""

from __future__ import annotations

from collections.abc import Callable

from decision_aids.engine.criteria import Grund, Read, Vikt, leaf
from decision_aids.engine.verdicts import Judgement, Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt import aktivitetskravet
from decision_aids.gemensamt.regler import rehabkravet
from decision_aids.gemensamt.samordning import forklarar
from decision_aids.gemensamt.svar import Begynt, Formaga, JaNej, ja_nej
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import gar_i_skolan, lage_hos_af, programmet_slutar
from decision_aids.vagvisare.guards import om_rehabbehov
from decision_aids.vagvisare.svar import AfLage, Ansokan, Nedsattning, Situation


@leaf("yttersta_ansvaret", Grund.LAG, "sol-4-1", "sol-12-1").gap(Vikt.FORKLARING, Mottagare.HANDLAGGAREN)
def yttersta_ansvaret(_: Read) -> Judgement:
    """The municipality never lets go, whatever the others do."""
    return uppfyllt("alltid")


@leaf("vantar_pa_fk", Grund.LAG, "sol-33-2", "sfb-107-5").gap(Vikt.FORKLARING, Mottagare.PERSONEN)
def vantar_pa_fk(read: Read) -> Judgement:
    """Does the person wait for a decision on a benefit that can be paid to the nämnd afterwards?"""
    match read(q.SITUATION):
        case Situation.VANTAR_FK:
            pass
        case Situation.VET_INTE:
            return oklart("okand-situation", Mottagare.PERSONEN)
        case _:
            return ej_aktuellt("vantar-inte")
    match read(q.FK_ANSOKAN):
        case Ansokan.SJUKPENNING:
            return uppfyllt("sjukpenning")
        case Ansokan.SJUKERSATTNING:
            return uppfyllt("sjukersattning")
        case Ansokan.SAMORDNING:
            return inte_uppfyllt("inga-pengar")
        case Ansokan.VET_INTE:
            return oklart("okand-ansokan", Mottagare.PERSONEN)


KRAVET = tuple(forklarar(one) for one in aktivitetskravet.KRAVET)
"""Does aktivitetskravet concern the person this month? As in the aid that reads certificates."""


inte_i_skola = (
    leaf("inte_i_skola", Grund.EGEN, "egen-bedomning", "aktivitetskrav-undantag", "sol-6-5")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN)
    .tabell(
        gar_i_skolan,
        *ja_nej(ej_aktuellt("gar-i-skolan"), uppfyllt("inte-i-skola"), oklart("okand-skola")),
    )
)
"""School goes before insatser towards work: says whether they concern the case."""


def av_formagan(left: str) -> Callable[[Read], Judgement]:
    """By what the person can do now; when that is reduced for long, by whether anything is left of it."""

    def judge(read: Read) -> Judgement:
        match read(q.FORMAGA):
            case Formaga.FULL:
                return uppfyllt("full")
            case Formaga.DELVIS:
                return uppfyllt("delvis")
            case Formaga.FOR_SJUK_NU:
                return inte_uppfyllt("for-sjuk-nu")
            case Formaga.VET_INTE:
                return oklart("okand-formaga")
            case Formaga.LANGVARIG:
                pass
        match read(q.NEDSATTNING):
            case Nedsattning.HEL:
                return inte_uppfyllt("helt-nedsatt")
            case Nedsattning.VET_INTE:
                return oklart("okand-nedsattning", Mottagare.VARDEN)
            case _:
                return uppfyllt(left)

    return judge


kan_delta = leaf(
    "kan_delta", Grund.LAG, "aktivitetskrav-omfattning", "aktivitetskrav-sjuk-utan-sgi", "egen-bedomning"
).gap(Vikt.FORKLARING, Mottagare.VARDEN)(av_formagan("nagot-kvar"))
"""Can the person take part in anything now? What is asked must match the ability (AK08)."""


begaran_far_goras = (
    leaf("begaran_far_goras", Grund.LAG, "rehabilitering-krav-2027")
    .gap(Vikt.FORKLARING, Mottagare.HANDLAGGAREN, applies=om_rehabbehov)
    .tabell(rehabkravet, (Begynt.JA, uppfyllt("har-borjat")), (Begynt.NEJ, inte_uppfyllt("for-tidigt")))
)
"""May the nämnd ask for arbetslivsinriktad rehabilitering yet? (AK17)"""


@leaf("utanfor_af_program", Grund.LAG, "sol-12-4", "sol-4-1").gap(Vikt.FORKLARING, Mottagare.HANDLAGGAREN)
def utanfor_af_program(read: Read) -> Judgement:
    """Praktik in the municipality is for the one AF could offer no suitable programme (SoL 12 kap. 4 §). When
    illness ends the programme, the municipality's insatser can be tried.
    """
    match read(lage_hos_af):
        case AfLage.PROGRAM:
            return _i_program(read(programmet_slutar))
        case AfLage.VET_INTE:
            ends = read(programmet_slutar) is JaNej.JA
            return uppfyllt("utanfor-eller-slutar") if ends else oklart("okant-lage-hos-af")
        case _:
            return uppfyllt("inget-program")


def _i_program(slutar: JaNej) -> Judgement:
    match slutar:
        case JaNej.JA:
            return uppfyllt("programmet-slutar")
        case JaNej.NEJ:
            return inte_uppfyllt("i-program")
        case JaNej.VET_INTE:
            return oklart("okant-om-det-slutar")

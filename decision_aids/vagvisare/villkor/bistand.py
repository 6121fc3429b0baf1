"""Conditions of what socialnämnden does itself about livelihood and activity."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Read, Vikt, leaf
from decision_aids.engine.verdicts import Judgement, Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.regler import aktivitetskravet, rehabkravet
from decision_aids.gemensamt.svar import Begynt, Formaga, Galler, ja_nej
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import lage_hos_af
from decision_aids.vagvisare.guards import om_rehabbehov, om_tre_manader
from decision_aids.vagvisare.svar import AfLage, Ansokan, Nedsattning, Situation, Undantag


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


tre_manader_stod = (
    leaf("tre_manader_stod", Grund.LAG, "aktivitetskrav-tre-manader")
    .gap(Vikt.FORKLARING, Mottagare.HANDLAGGAREN)
    .tabell(q.TRE_MANADER, *ja_nej(uppfyllt("tre-manader"), inte_uppfyllt("kortare-tid"), oklart()))
)
"""Three months of försörjningsstöd in a row? (AK07)"""


kravet_galler_manaden = (
    leaf("kravet_galler_manaden", Grund.LAG, "aktivitetskrav-oktober-2026", "aktivitetskravet")
    .gap(Vikt.FORKLARING, Mottagare.HANDLAGGAREN, applies=om_tre_manader)
    .tabell(
        aktivitetskravet,
        (Galler.GALLER, uppfyllt("galler")),
        (Galler.GALLER_INTE, inte_uppfyllt("for-tidigt")),
        (Galler.VET_INTE, oklart("okand-manad")),
    )
)
"""Does aktivitetskravet apply to the month of the support? (AK05, AK06)"""


inget_undantag = (
    leaf("inget_undantag", Grund.LAG, "aktivitetskrav-undantag", "af-kommun-uppdrag")
    .gap(Vikt.FORKLARING, Mottagare.HANDLAGGAREN, applies=om_tre_manader)
    .tabell(
        q.UNDANTAG,
        (Undantag.INGET, uppfyllt("inget")),
        (Undantag.FORMAN, inte_uppfyllt("forman")),
        (Undantag.DEL_AV_FORMAN, oklart("del-av-forman")),
        (Undantag.HELTID, inte_uppfyllt("heltid")),
        (Undantag.ALDER, inte_uppfyllt("alder")),
        (Undantag.SKOLA, inte_uppfyllt("skola")),
        (Undantag.VET_INTE, oklart()),
    )
)
"""Does something take the person outside the requirement? (AK12, AK20)"""


@leaf(
    "kan_delta", Grund.LAG, "aktivitetskrav-omfattning", "aktivitetskrav-sjuk-utan-sgi", "egen-bedomning"
).gap(Vikt.FORKLARING, Mottagare.VARDEN)
def kan_delta(read: Read) -> Judgement:
    """Can the person take part in anything now? What is asked must match the ability (AK08)."""
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
            return _av_det_som_ar_kvar(read(q.NEDSATTNING))


def _av_det_som_ar_kvar(nedsattning: Nedsattning) -> Judgement:
    match nedsattning:
        case Nedsattning.HEL:
            return inte_uppfyllt("helt-nedsatt")
        case Nedsattning.VET_INTE:
            return oklart("okand-nedsattning", Mottagare.VARDEN)
        case _:
            return uppfyllt("nagot-kvar")


begaran_far_goras = (
    leaf("begaran_far_goras", Grund.LAG, "rehabilitering-krav-2027")
    .gap(Vikt.FORKLARING, Mottagare.HANDLAGGAREN, applies=om_rehabbehov)
    .tabell(rehabkravet, (Begynt.JA, uppfyllt("har-borjat")), (Begynt.NEJ, inte_uppfyllt("for-tidigt")))
)
"""May the nämnd ask for arbetslivsinriktad rehabilitering yet? (AK17)"""


utanfor_af_program = (
    leaf("utanfor_af_program", Grund.LAG, "sol-12-4")
    .gap(Vikt.FORKLARING, Mottagare.HANDLAGGAREN)
    .tabell(
        lage_hos_af,
        (AfLage.PROGRAM, inte_uppfyllt("i-program")),
        (AfLage.VET_INTE, oklart("okant-lage-hos-af")),
        (AfLage.UTANFOR, uppfyllt("inget-program")),
        (AfLage.INSKRIVEN, uppfyllt("inget-program")),
    )
)
"""Praktik in the municipality is for the one AF could offer no suitable programme (SoL 12 kap. 4 §)."""

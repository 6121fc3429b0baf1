"""Conditions of sjukersättning and aktivitetsersättning: stadigvarande, a year, a quarter, the ages."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Read, Vikt, leaf
from decision_aids.engine.verdicts import Judgement, Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import Alder, Formaga, JaNej, Orsak, ja_nej
from decision_aids.vagvisare import questions as q
from decision_aids.vagvisare.facts import (
    har_aktivitetsersattning,
    har_annan_forman,
    har_sjukersattning,
    natt_riktalder,
    nedsatt,
)
from decision_aids.vagvisare.guards import om_langvarig
from decision_aids.vagvisare.svar import Nedsatt, Nedsattning, Varaktighet


@leaf("langvarigt_nedsatt", Grund.LAG, "sfb-33-5", "sfb-33-6", "sfb-33-7").gap(
    Vikt.FORKLARING, Mottagare.VARDEN
)
def langvarigt_nedsatt(read: Read) -> Judgement:
    """Does anything speak for a long reduction by illness?"""
    match read(q.FORMAGA):
        case Formaga.FULL:
            return inte_uppfyllt("full-formaga")
        case Formaga.DELVIS:
            return inte_uppfyllt("inte-langvarig")
        case _:
            pass
    if read(q.ORSAK) is Orsak.ANNAT:
        return inte_uppfyllt("annat-an-sjukdom")
    if read(q.FORMAGA) is Formaga.FOR_SJUK_NU:
        return _for_sjuk(read)
    return uppfyllt("langvarig") if read(nedsatt) is Nedsatt.SJUKDOM else oklart("okand-formaga")


def _for_sjuk(read: Read) -> Judgement:
    """Of one who is too ill now: long when it is thought to last a year."""
    lasts = read(q.VARAKTIGHET)
    if lasts is Varaktighet.KORTARE:
        return inte_uppfyllt("inte-langvarig")
    if read(nedsatt) is not Nedsatt.SJUKDOM:
        return oklart("okand-formaga")
    unknown = lasts is Varaktighet.VET_INTE
    return oklart("okand-varaktighet", Mottagare.VARDEN) if unknown else uppfyllt("minst-ett-ar")


minst_en_fjardedel = (
    leaf("minst_en_fjardedel", Grund.LAG, "sfb-33-5", "sfb-33-9")
    .gap(Vikt.FORKLARING, Mottagare.VARDEN, applies=om_langvarig)
    .tabell(
        q.NEDSATTNING,
        (Nedsattning.HEL, uppfyllt("minst-en-fjardedel")),
        (Nedsattning.DEL, uppfyllt("minst-en-fjardedel")),
        (Nedsattning.MINDRE, inte_uppfyllt("mindre-an-en-fjardedel")),
        (Nedsattning.VET_INTE, oklart("okand-nedsattning", Mottagare.VARDEN)),
    )
)
"""At least a quarter (SFB 33 kap. 5 §)."""


stadigvarande = (
    leaf("stadigvarande", Grund.LAG, "sfb-33-6")
    .gap(Vikt.FORKLARING, Mottagare.VARDEN, applies=om_langvarig)
    .tabell(
        q.VARAKTIGHET,
        (Varaktighet.STADIGVARANDE, uppfyllt("stadigvarande")),
        (Varaktighet.MINST_ETT_AR, inte_uppfyllt("inte-stadigvarande")),
        (Varaktighet.KORTARE, inte_uppfyllt("inte-stadigvarande")),
        (Varaktighet.VET_INTE, oklart("okand-varaktighet", Mottagare.VARDEN)),
    )
)
"""Sjukersättning asks for a reduction that is stadigvarande: the law's word."""


minst_ett_ar = (
    leaf("minst_ett_ar", Grund.LAG, "sfb-33-7")
    .gap(Vikt.FORKLARING, Mottagare.VARDEN, applies=om_langvarig)
    .tabell(
        q.VARAKTIGHET,
        (Varaktighet.STADIGVARANDE, uppfyllt("minst-ett-ar")),
        (Varaktighet.MINST_ETT_AR, uppfyllt("minst-ett-ar")),
        (Varaktighet.KORTARE, inte_uppfyllt("kortare")),
        (Varaktighet.VET_INTE, oklart("okand-varaktighet", Mottagare.VARDEN)),
    )
)
"""Aktivitetsersättning asks for at least a year."""


atgarder_uttomda = (
    leaf("atgarder_uttomda", Grund.LAG, "sfb-33-6")
    .gap(Vikt.FORKLARING, Mottagare.VARDEN, applies=om_langvarig)
    .tabell(
        q.POTENTIAL,
        *ja_nej(
            inte_uppfyllt("mer-kan-provas"),
            uppfyllt("uttomda"),
            oklart("okant-vad-som-provats", Mottagare.VARDEN),
        ),
    )
)
"""Sjukersättning asks that treatment and rehabilitation are not thought to give the ability back."""


@leaf("alder_for_sjukersattning", Grund.LAG, "sfb-33-16").gap(
    Vikt.FORKLARING, Mottagare.HANDLAGGAREN, applies=om_langvarig
)
def alder_for_sjukersattning(read: Read) -> Judgement:
    """Full from July of the year the person turns 19; parts from 30; up to riktåldern (SFB 33 kap. 16 §)."""
    match read(q.ALDER):
        case Alder.FORE_19:
            return inte_uppfyllt("fore-19")
        case Alder.UNDER_30:
            return _hel_under_30(read(q.NEDSATTNING))
        case Alder.FRAN_30:
            return uppfyllt("fran-30")
        case Alder.RIKTALDER:
            return inte_uppfyllt("riktalder")
        case Alder.VET_INTE:
            return oklart("okand-alder")


def _hel_under_30(nedsattning: Nedsattning) -> Judgement:
    match nedsattning:
        case Nedsattning.HEL:
            return uppfyllt("hel-fran-19")
        case Nedsattning.DEL | Nedsattning.MINDRE:
            return inte_uppfyllt("del-fore-30")
        case Nedsattning.VET_INTE:
            return oklart("okand-nedsattning", Mottagare.VARDEN)


har_inte_sjukersattning = (
    leaf("har_inte_sjukersattning", Grund.LAG, "fl-23", "sfb-33-6")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_langvarig)
    .tabell(
        har_sjukersattning,
        *ja_nej(ej_aktuellt("har-redan"), uppfyllt("har-inte"), oklart("okand-forman", Mottagare.PERSONEN)),
    )
)
"""Nobody is to apply for what they may already have."""


@leaf("har_inte_ersattningen", Grund.LAG, "fl-23", "sfb-33-7").gap(
    Vikt.FORKLARING, Mottagare.PERSONEN, applies=om_langvarig
)
def har_inte_ersattningen(read: Read) -> Judgement:
    """The same of aktivitetsersättning, which is not applied for beside sjukersättning without asking FK."""
    if read(har_aktivitetsersattning) is JaNej.JA:
        return ej_aktuellt("har-redan")
    if read(har_sjukersattning) is JaNej.JA:
        return oklart("har-sjukersattning", Mottagare.PERSONEN)
    match read(har_annan_forman):
        case JaNej.JA:
            return oklart("kanske-har", Mottagare.PERSONEN)
        case JaNej.NEJ:
            return uppfyllt("har-inte")
        case JaNej.VET_INTE:
            return oklart("okand-forman", Mottagare.PERSONEN)


riktalder_nadd = (
    leaf("riktalder_nadd", Grund.EGEN, "egen-bedomning", "sol-15-10")
    .gap(Vikt.FORKLARING, Mottagare.PERSONEN)
    .tabell(
        natt_riktalder,
        *ja_nej(uppfyllt("natt"), ej_aktuellt("inte-natt"), oklart("okand-alder", Mottagare.PERSONEN)),
    )
)
"""Has the person the age of pension? Those rules are not read: whoever knows them is asked."""


alder_for_aktivitetsersattning = (
    leaf("alder_for_aktivitetsersattning", Grund.LAG, "sfb-33-18")
    .gap(Vikt.FORKLARING, Mottagare.HANDLAGGAREN, applies=om_langvarig)
    .tabell(
        q.ALDER,
        (Alder.FORE_19, inte_uppfyllt("fore-19")),
        (Alder.UNDER_30, uppfyllt("under-30")),
        (Alder.FRAN_30, inte_uppfyllt("fyllt-30")),
        (Alder.RIKTALDER, inte_uppfyllt("riktalder")),
        (Alder.VET_INTE, oklart("okand-alder")),
    )
)
"""From July of the year the person turns 19 to the month before 30 (SFB 33 kap. 18 §)."""

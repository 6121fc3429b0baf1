"""Points 3 to 6: impairment, limitation, the link between them, and the link to the activity.

The chain of diagnosis, function and activity (DFA) is guidance, not law, and diagnosis is not asked for.
"""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Read, Vikt, alla, existence, leaf, nagon
from decision_aids.engine.verdicts import Judgement, Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, ja_nej
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.guards import om_beskrivning
from decision_aids.lakarintyg.svar import Begransning, Funktion, Koppling
from decision_aids.lakarintyg.villkor.papperet import egen_undersokning

_med_funktion = existence(
    q.FUNKTION,
    (Funktion.SAKNAS, ej_aktuellt("funktion-saknas")),
    (Funktion.VET_INTE, oklart("okand-funktion")),
    (Funktion.OBSERVERAD, None),
    (Funktion.BERATTAD, None),
    after=om_beskrivning,
)


_med_begransning = existence(
    q.BEGRANSNING,
    (Begransning.SAKNAS, ej_aktuellt("begransning-saknas")),
    (Begransning.VET_INTE, oklart("okand-begransning")),
    (Begransning.KONKRET, None),
    (Begransning.ALLMAN, None),
    after=om_beskrivning,
)


funktion_iakttagen = (
    leaf("funktion_iakttagen", Grund.EVIDENS, "af00251", "sturesson-2015")
    .gap(Vikt.VIKTIG, Mottagare.VARDEN, applies=om_beskrivning)
    .tabell(
        q.FUNKTION,
        (Funktion.OBSERVERAD, uppfyllt("iakttagen")),
        (Funktion.BERATTAD, inte_uppfyllt("bara-berattad")),
        (Funktion.SAKNAS, inte_uppfyllt("saknas")),
        (Funktion.VET_INTE, oklart()),
    )
)
"""Point 3: is the impairment observed or measured, not only reported by the person?"""


funktion_grad = (
    leaf("funktion_grad_angiven", Grund.VAGLEDNING, "tio-punkter", "fk7804")
    .gap(Vikt.BRA_ATT_HA, Mottagare.VARDEN, applies=_med_funktion)
    .tabell(q.FUNKTION_GRAD, *ja_nej(uppfyllt("angiven"), inte_uppfyllt("inte-angiven"), oklart()))
)
"""Point 3: is the severity of the impairment given?"""


begransning_konkret = (
    leaf("begransning_konkret", Grund.EVIDENS, "af00251", "fk-kompletteringar-2017", "nilsing-2013")
    .gap(Vikt.AVGORANDE, Mottagare.VARDEN, applies=om_beskrivning)
    .tabell(
        q.BEGRANSNING,
        (Begransning.KONKRET, uppfyllt("konkret")),
        (Begransning.ALLMAN, inte_uppfyllt("bara-allmant")),
        (Begransning.SAKNAS, inte_uppfyllt("saknas")),
        (Begransning.VET_INTE, oklart()),
    )
)
"""Point 4: at least one concrete thing that the person cannot or should not do."""


begransning_grad = (
    leaf("begransning_grad_angiven", Grund.VAGLEDNING, "tio-punkter", "fk7804")
    .gap(Vikt.VIKTIG, Mottagare.VARDEN, applies=_med_begransning)
    .tabell(q.BEGRANSNING_GRAD, *ja_nej(uppfyllt("angiven"), inte_uppfyllt("inte-angiven"), oklart()))
)
"""Point 4: how much or how often?"""


@leaf("samband_begripligt", Grund.VAGLEDNING, "dfa-kedjan", "tio-punkter").gap(
    Vikt.AVGORANDE, Mottagare.VARDEN, applies=om_beskrivning
)
def samband_begripligt(read: Read) -> Judgement:
    """Point 5: can one understand how the limitation follows from the impairment? Not when one is missing."""
    funktion, begransning = read(q.FUNKTION), read(q.BEGRANSNING)
    if begransning is Begransning.SAKNAS:
        return inte_uppfyllt("begransning-saknas")
    if funktion is Funktion.SAKNAS:
        return inte_uppfyllt("funktion-saknas")
    if begransning is Begransning.VET_INTE:
        return oklart("okand-begransning")
    if funktion is Funktion.VET_INTE:
        return oklart("okand-funktion")
    return dict(ja_nej(uppfyllt("begripligt"), inte_uppfyllt("inte-begripligt"), oklart()))[read(q.SAMBAND)]


@leaf("koppling_till_aktivitet", Grund.VAGLEDNING, "regeringsuppdrag-2026", "af00251", "tio-punkter").gap(
    Vikt.AVGORANDE, Mottagare.VARDEN, applies=_med_begransning
)
def koppling_till_aktivitet(read: Read) -> Judgement:
    """Point 6: is the limitation tied to the activity; or to everyday life while none is assigned?"""
    match read(q.KOPPLING):
        case Koppling.INGET:
            return inte_uppfyllt("inget")
        case Koppling.VET_INTE:
            return oklart()
        case koppling:
            return _mot_aktiviteten(koppling, read(AKTIVITET))


def _mot_aktiviteten(koppling: Koppling, aktivitet: Aktivitet) -> Judgement:
    """Everyday life is enough while no activity is assigned, work in general when work is to be sought."""
    match koppling, aktivitet:
        case _, Aktivitet.VET_INTE:
            return oklart("okand-aktivitet")
        case Koppling.VARDAGEN, Aktivitet.INGEN:
            return uppfyllt("vardagen-racker")
        case Koppling.ARBETE, Aktivitet.JOBBSOKANDE:
            return uppfyllt("arbete-racker")
        case _, Aktivitet.INGEN:
            return inte_uppfyllt("ingen-aktivitet")
        case Koppling.AKTIVITETEN, _:
            return uppfyllt("aktiviteten")
        case _:
            return inte_uppfyllt("annan-mattstock")


SETT_SJALV = nagon("sett_sjalv", funktion_iakttagen, egen_undersokning)
PUNKT_3 = alla("punkt_3_funktion", funktion_iakttagen, funktion_grad)
PUNKT_4 = alla("punkt_4_begransning", begransning_konkret, begransning_grad)
PUNKT_5 = alla("punkt_5_samband", samband_begripligt)
PUNKT_6 = alla("punkt_6_koppling", koppling_till_aktivitet)

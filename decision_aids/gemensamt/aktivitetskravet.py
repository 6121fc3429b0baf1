"""Does aktivitetskravet concern the person this month? Asked in order: month, group, time.

A requirement that does not concern the person is no gap.

Who stands outside is read in a compilation of the law as of 9 July 2026, not in SFS (AK12).
"""

from __future__ import annotations

from enum import StrEnum

from decision_aids.engine.criteria import Grund, Vikt, guard, leaf
from decision_aids.engine.facts import fact
from decision_aids.engine.questions import Raw
from decision_aids.engine.verdicts import Mottagare, ej_aktuellt, oklart, uppfyllt
from decision_aids.gemensamt import fragor as q
from decision_aids.gemensamt.regler import aktivitetskravet
from decision_aids.gemensamt.svar import Andel, Galler, Utanfor, ja_nej


class Grupp(StrEnum):
    """The group outside aktivitetskravet that the person belongs to, the first that is named."""

    SJUKPENNING = "sjukpenning"
    SJUKERSATTNING = "sjukersattning"
    AKTIVITETSERSATTNING = "aktivitetsersattning"
    REHABILITERINGSPENNING = "rehabiliteringspenning"
    ALDER = "alder"
    SKOLA = "skola"
    HELTID = "heltid"
    PROGRAM = "program"
    FORMEDLINGSINSATSER = "formedlingsinsatser"
    FORALDRALEDIG = "foraldraledig"
    ANNAN_FORMAN = "annan-forman"
    DEL_AV_FORMAN = "del-av-forman"
    INGEN = "ingen"
    VET_INTE = "vet-inte"


KAN_OMFATTAS = {Grupp.INGEN, Grupp.ANNAN_FORMAN, Grupp.DEL_AV_FORMAN, Grupp.VET_INTE}
"""The groups of which it is not settled that they stand outside aktivitetskravet."""

_BENEFITS = {
    Utanfor.SJUKPENNING: Grupp.SJUKPENNING,
    Utanfor.SJUKERSATTNING: Grupp.SJUKERSATTNING,
    Utanfor.AKTIVITETSERSATTNING: Grupp.AKTIVITETSERSATTNING,
    Utanfor.REHABILITERINGSPENNING: Grupp.REHABILITERINGSPENNING,
}
_GROUPS = {
    Utanfor.UNDER_18: Grupp.ALDER,
    Utanfor.RIKTALDER: Grupp.ALDER,
    Utanfor.SKOLA: Grupp.SKOLA,
    Utanfor.HELTID: Grupp.HELTID,
    Utanfor.PROGRAM: Grupp.PROGRAM,
    Utanfor.FORMEDLINGSINSATSER: Grupp.FORMEDLINGSINSATSER,
    Utanfor.FORALDRALEDIG: Grupp.FORALDRALEDIG,
}


FORMANER = tuple(_BENEFITS.values())
"""The groups of whoever has a benefit that takes outside, all of it."""


@fact("utanfor_klass", Grupp)
def utanfor_klass(raw: Raw) -> Grupp:
    """The group outside aktivitetskravet that the person belongs to (AK12); what settles it goes first.

    Part of a benefit takes outside to that part: of the rest it is not settled. Other benefits than the four
    are not named in the law, and which one it is the answer does not say.
    """
    chosen = raw(q.UTANFOR)
    if chosen is None:
        return Grupp.VET_INTE
    settled = next((group for one, group in _GROUPS.items() if one in chosen), None)
    benefit = next((group for one, group in _BENEFITS.items() if one in chosen), None)
    if settled is None and benefit is not None:
        match raw(q.FORMAN_OMFATTNING):
            case Andel.HEL:
                return benefit
            case Andel.DEL:
                return Grupp.DEL_AV_FORMAN
            case Andel.VET_INTE:
                return Grupp.VET_INTE
    return settled or (Grupp.ANNAN_FORMAN if Utanfor.ANNAN_FORMAN in chosen else Grupp.INGEN)


aktivitetskrav_tillampas = (
    leaf("aktivitetskrav_tillampas", Grund.LAG, "aktivitetskrav-oktober-2026", "aktivitetskravet")
    .gap(Vikt.VIKTIG, Mottagare.HANDLAGGAREN)
    .tabell(
        aktivitetskravet,
        (Galler.GALLER, uppfyllt("galler")),
        (Galler.GALLER_INTE, ej_aktuellt("for-tidigt")),
        (Galler.VET_INTE, oklart("okand-manad")),
    )
)
"""Does aktivitetskravet apply to the month? First to försörjningsstöd that concerns October 2026 (AK06)."""


_om_kravet_tillampas = guard(
    aktivitetskravet,
    (Galler.GALLER, None),
    (Galler.GALLER_INTE, ej_aktuellt("kravet-tillampas-inte")),
    (Galler.VET_INTE, None),
)


omfattas_av_kravet = (
    leaf(
        "omfattas_av_kravet",
        Grund.LAG,
        "aktivitetskrav-undantag",
        "aktivitetskrav-sjuk-utan-sgi",
        "af-kommun-uppdrag",
    )
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=_om_kravet_tillampas)
    .tabell(
        utanfor_klass,
        (Grupp.INGEN, uppfyllt("ingen-grupp")),
        (Grupp.ANNAN_FORMAN, oklart("annan-forman", Mottagare.PERSONEN)),
        (Grupp.DEL_AV_FORMAN, oklart("del-av-forman")),
        (Grupp.VET_INTE, oklart(asks=Mottagare.PERSONEN)),
        (Grupp.SJUKPENNING, ej_aktuellt("sjukpenning")),
        (Grupp.SJUKERSATTNING, ej_aktuellt("sjukersattning")),
        (Grupp.AKTIVITETSERSATTNING, ej_aktuellt("aktivitetsersattning")),
        (Grupp.REHABILITERINGSPENNING, ej_aktuellt("rehabiliteringspenning")),
        (Grupp.ALDER, ej_aktuellt("alder")),
        (Grupp.SKOLA, ej_aktuellt("skola")),
        (Grupp.HELTID, ej_aktuellt("heltid")),
        (Grupp.PROGRAM, ej_aktuellt("program")),
        (Grupp.FORMEDLINGSINSATSER, ej_aktuellt("formedlingsinsatser")),
        (Grupp.FORALDRALEDIG, ej_aktuellt("foraldraledig")),
    )
)
"""Does the person belong to no group outside? Of part of a benefit, and of certain others, it is unclear."""


_om_personen_omfattas = guard(
    utanfor_klass,
    *((one, None if one in KAN_OMFATTAS else ej_aktuellt("star-utanfor")) for one in Grupp),
    after=_om_kravet_tillampas,
)


tre_manader_i_rad = (
    leaf("tre_manader_i_rad", Grund.LAG, "aktivitetskrav-tre-manader")
    .gap(Vikt.VIKTIG, Mottagare.HANDLAGGAREN, applies=_om_personen_omfattas)
    .tabell(q.TRE_MANADER, *ja_nej(uppfyllt("tre-manader"), ej_aktuellt("kortare-tid"), oklart()))
)
"""Has the person had försörjningsstöd for three consecutive months? (AK07)"""


KRAVET = (aktivitetskrav_tillampas, omfattas_av_kravet, tre_manader_i_rad)
"""What says whether aktivitetskravet concerns the person this month."""

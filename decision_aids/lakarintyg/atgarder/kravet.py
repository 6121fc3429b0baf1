"""Advice to try what an assignment under aktivitetskravet rests on."""

from __future__ import annotations

from decision_aids.engine.outcomes import Advice, Weigh, advice
from decision_aids.gemensamt.aktivitetskravet import FORMANER, KAN_OMFATTAS, Grupp, utanfor_klass
from decision_aids.gemensamt.regler import aktivitetskravet
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, Galler, JaNej
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.villkor.tid import Tidslage, tidslage


@advice("prova_om_kravet_manaden", "aktivitetskrav-oktober-2026", "egen-bedomning")
def prova_om_kravet_manaden(weigh: Weigh) -> bool:
    """An activity is assigned under aktivitetskravet for a month to which it does not apply."""
    return weigh(AKTIVITET) is Aktivitet.AKTIVITETSKRAV and weigh(aktivitetskravet) is Galler.GALLER_INTE


def _prova_om_kravet(about: str, *groups: Grupp) -> Advice:
    """An activity is assigned under aktivitetskravet to whom a group seems to keep outside it."""

    def suits(weigh: Weigh) -> bool:
        assigned = weigh(AKTIVITET) is Aktivitet.AKTIVITETSKRAV
        applies = assigned and weigh(aktivitetskravet) is not Galler.GALLER_INTE
        return applies and weigh(utanfor_klass) in groups

    return Advice(f"prova_om_kravet_{about}", suits, ("aktivitetskrav-undantag", "egen-bedomning"))


prova_om_kravet_formanen = _prova_om_kravet("formanen", *FORMANER)


prova_om_kravet_aldern = _prova_om_kravet("aldern", Grupp.ALDER)


prova_om_kravet_skolan = _prova_om_kravet("skolan", Grupp.SKOLA)


prova_om_kravet_heltiden = _prova_om_kravet("heltiden", Grupp.HELTID, Grupp.PROGRAM)


prova_om_kravet_insatserna = _prova_om_kravet("insatserna", Grupp.FORMEDLINGSINSATSER)


prova_om_kravet_ledigheten = _prova_om_kravet("ledigheten", Grupp.FORALDRALEDIG)


@advice("prova_om_kravet_tiden", "aktivitetskrav-tre-manader", "egen-bedomning")
def prova_om_kravet_tiden(weigh: Weigh) -> bool:
    """An activity is assigned under aktivitetskravet before the person has had support for three months."""
    assigned = weigh(AKTIVITET) is Aktivitet.AKTIVITETSKRAV
    applies = assigned and weigh(aktivitetskravet) is not Galler.GALLER_INTE
    return applies and weigh(utanfor_klass) in KAN_OMFATTAS and weigh(q.MANADER) is JaNej.NEJ


@advice("prova_om_kravet_hogsta_tiden", "aktivitetskrav-40-timmar", "egen-bedomning")
def prova_om_kravet_hogsta_tiden(weigh: Weigh) -> bool:
    """An activity is assigned under aktivitetskravet to whom no time can be asked of."""
    return weigh(AKTIVITET) is Aktivitet.AKTIVITETSKRAV and weigh(tidslage) is Tidslage.INGEN_TID


KRAVET = (
    prova_om_kravet_manaden,
    prova_om_kravet_formanen,
    prova_om_kravet_aldern,
    prova_om_kravet_skolan,
    prova_om_kravet_heltiden,
    prova_om_kravet_insatserna,
    prova_om_kravet_ledigheten,
    prova_om_kravet_tiden,
    prova_om_kravet_hogsta_tiden,
)
"""All of them, in the order that they are given."""

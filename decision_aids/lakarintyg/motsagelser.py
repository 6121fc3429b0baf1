"""Answers that contradict each other: they are asked about first, and carried nowhere meanwhile."""

from __future__ import annotations

from decision_aids.engine.contradictions import (
    Answers,
    Contradiction,
    several,
    together,
)
from decision_aids.engine.verdicts import Mottagare
from decision_aids.gemensamt.motsagelser import TVA_ALDRAR
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, JaNej, Underlag, Utanfor
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.svar import Hinder, Koppling, Matt, Slag, Utfardare

SJALVT = ("egen-bedomning", "af00251")
KRAVET = ("aktivitetskrav-undantag",)


def _rader_utan_hinder(answers: Answers) -> bool:
    return answers[q.HINDER.id] is Hinder.NEJ and bool(answers[q.RADER.id])


def _heltid_och_deltid(answers: Answers) -> bool:
    full = Utanfor.HELTID in several(answers[q.UTANFOR.id])
    return full and answers[q.DELTIDSARBETE.id] is JaNej.JA


MOTSAGELSER = (
    together("sager_emot_sig", (q.MOTSAGER, JaNej.JA), sources=SJALVT, asks=Mottagare.VARDEN),
    Contradiction("rader_utan_hinder", (q.HINDER, q.RADER), _rader_utan_hinder, SJALVT),
    # FK's degrees are of normal working time, AF's of the programme's hours: one of the answers is another's.
    together(
        "fk_med_aktivitetens_matt", (q.SLAG, Slag.FK), (q.MATT, Matt.AKTIVITETEN), sources=("matten-sfb-sol",)
    ),
    together("af_med_arbetstidens_matt", (q.SLAG, Slag.AF), (q.MATT, Matt.ARBETSTID), sources=("af00251",)),
    together(
        "aktiviteten_men_ingen_bestamd",
        (AKTIVITET, Aktivitet.INGEN),
        (q.KOPPLING, Koppling.AKTIVITETEN),
        sources=("tio-punkter",),
    ),
    together(
        "lakarintyg_av_annan",
        (q.UNDERLAG, Underlag.LAKARINTYG),
        (q.UTFARDARE, Utfardare.ANNAN),
        sources=("lakarintyg-huvudregel",),
    ),
    TVA_ALDRAR,
    Contradiction(
        "heltid_och_deltidsarbete",
        (q.UTANFOR, q.DELTIDSARBETE),
        _heltid_och_deltid,
        KRAVET,
    ),
)

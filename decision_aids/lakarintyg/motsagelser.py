"""Answers that contradict each other: they are asked about first, and carried nowhere meanwhile."""

from __future__ import annotations

from datetime import date

from decision_aids.engine.contradictions import (
    Answers,
    Contradiction,
    implausible,
    several,
    together,
)
from decision_aids.engine.dates import LATEST
from decision_aids.engine.rows import Row
from decision_aids.engine.verdicts import Mottagare
from decision_aids.gemensamt import rimlighet
from decision_aids.gemensamt.motsagelser import TVA_ALDRAR
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet, JaNej, Underlag, Utanfor
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.svar import Hinder, Koppling, Matt, Slag, Utfardare

NAGON_GANG, ALDRIG_AN = date(2015, 1, 1), LATEST
"""Days that are too long ago, or still to come, whatever day is asked about."""
SJALVT = ("egen-bedomning", "af00251")
KRAVET = ("aktivitetskrav-undantag",)


def _rader_utan_hinder(answers: Answers) -> bool:
    return answers[q.HINDER.id] is Hinder.NEJ and bool(answers[q.RADER.id])


def _heltid_och_deltid(answers: Answers) -> bool:
    full = Utanfor.HELTID in several(answers[q.UTANFOR.id])
    return full and answers[q.DELTIDSARBETE.id] is JaNej.JA


ORIMLIGT = (
    *rimlighet.MANADEN,
    implausible("perioden_orimlig", q.RADER, rimlighet.far_off, (Row(NAGON_GANG, ALDRIG_AN, 50),), *SJALVT),
    implausible("signerat_i_framtiden", q.SIGNERAT_DAG, rimlighet.future, ALDRIG_AN, *SJALVT),
    implausible("signerat_for_lange_sedan", q.SIGNERAT_DAG, rimlighet.long_ago, NAGON_GANG, *SJALVT),
    implausible("sjuk_i_framtiden", q.FORSTA_DAG, rimlighet.future, ALDRIG_AN, *SJALVT),
    implausible("ansokt_i_framtiden", q.ANSOKAN_DAG, rimlighet.future, ALDRIG_AN, *SJALVT),
)
"""Dates that can hardly be meant."""

MOTSAGELSER = (
    *ORIMLIGT,
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

"""The aid `lakarintyg`, put together: what it asks, judges and answers, in the order a reader meets it."""

from __future__ import annotations

from decision_aids.engine.aid import Aid
from decision_aids.gemensamt.regler import aktivitetskravet, lakarintygsregeln
from decision_aids.lakarintyg import facts
from decision_aids.lakarintyg.detaljer import PERIODER, SAMTAL, UPPFOLJNING
from decision_aids.lakarintyg.form import PUNKT_1, PUNKT_2, aktivitetskrav_tillampas, intyg_behovs
from decision_aids.lakarintyg.framat import PUNKT_8, PUNKT_9, PUNKT_10
from decision_aids.lakarintyg.innehall import PUNKT_3, PUNKT_4, PUNKT_5, PUNKT_6
from decision_aids.lakarintyg.omfattning import PUNKT_7
from decision_aids.lakarintyg.questions import GROUPS, QUESTIONS
from decision_aids.lakarintyg.rad import ADVICE
from decision_aids.lakarintyg.utfall import BAR, DELTA

LAKARINTYG = Aid(
    id="lakarintyg",
    groups=GROUPS,
    questions=QUESTIONS,
    facts=(
        lakarintygsregeln,
        aktivitetskravet,
        facts.sjukdag,
        facts.grund_klass,
        facts.timmar_kanda,
        facts.har_rader,
        facts.tackning,
        facts.grad_i_manaden,
        facts.overlapp,
        facts.glapp,
        facts.bakat,
    ),
    criteria=(
        intyg_behovs,
        aktivitetskrav_tillampas,
        PUNKT_1,
        PUNKT_2,
        PUNKT_3,
        PUNKT_4,
        PUNKT_5,
        PUNKT_6,
        PUNKT_7,
        PUNKT_8,
        PUNKT_9,
        PUNKT_10,
        BAR,
    ),
    outcomes=(DELTA,),
    advice=ADVICE,
    details=(PERIODER, UPPFOLJNING, SAMTAL),
)

"""The aid `lakarintyg`, put together: what it asks, judges and answers, in the order a reader meets it."""

from __future__ import annotations

from decision_aids.engine.aid import Aid
from decision_aids.gemensamt.regler import aktivitetskravet, lakarintygsregeln, rehabiliteringsregeln
from decision_aids.lakarintyg import facts
from decision_aids.lakarintyg.detaljer import DETALJER
from decision_aids.lakarintyg.dokument import DOKUMENT
from decision_aids.lakarintyg.form import PUNKT_1, PUNKT_2, intyg_behovs
from decision_aids.lakarintyg.framat import PUNKT_8, PUNKT_9, PUNKT_10, andra_professioner
from decision_aids.lakarintyg.innehall import PUNKT_3, PUNKT_4, PUNKT_5, PUNKT_6
from decision_aids.lakarintyg.kravet import aktivitetskrav_tillampas, omfattas_av_kravet, tre_manader_i_rad
from decision_aids.lakarintyg.motsagelser import MOTSAGELSER
from decision_aids.lakarintyg.mottagare import MOTTAGARE
from decision_aids.lakarintyg.omfattning import PUNKT_7
from decision_aids.lakarintyg.ordning import ORDNING
from decision_aids.lakarintyg.questions import GROUPS, QUESTIONS
from decision_aids.lakarintyg.rad import ADVICE
from decision_aids.lakarintyg.samband import SAMBAND
from decision_aids.lakarintyg.syften import MATS, rehabilitering_far_begaras
from decision_aids.lakarintyg.utfall import BAR, SYFTEN, VARDEN_SVARAR
from decision_aids.lakarintyg.vidare import CARRIES, NEXT

LAKARINTYG = Aid(
    id="lakarintyg",
    groups=GROUPS,
    questions=QUESTIONS,
    facts=(
        lakarintygsregeln,
        aktivitetskravet,
        rehabiliteringsregeln,
        facts.sjukdag,
        facts.ansokt,
        facts.utanfor_klass,
        facts.grund_klass,
        facts.timmar_kanda,
        facts.har_rader,
        facts.framat,
        facts.tackning,
        facts.grad_i_manaden,
        facts.overlapp,
        facts.glapp,
        facts.bakat,
        facts.andra_skal,
        facts.vald_namns,
        facts.beroende_namns,
    ),
    criteria=(
        intyg_behovs,
        aktivitetskrav_tillampas,
        omfattas_av_kravet,
        tre_manader_i_rad,
        rehabilitering_far_begaras,
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
        andra_professioner,
        *MATS.values(),
        VARDEN_SVARAR,
        BAR,
    ),
    outcomes=(*SYFTEN, *MOTTAGARE),
    advice=ADVICE,
    details=DETALJER,
    documents=DOKUMENT,
    next=NEXT,
    carries=CARRIES,
    speaks=ORDNING,
    contradictions=MOTSAGELSER,
    relations=SAMBAND,
)

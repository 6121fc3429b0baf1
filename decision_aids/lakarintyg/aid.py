"""The aid `lakarintyg`, put together: what it asks, judges and answers, in the order a reader meets it."""

from __future__ import annotations

from decision_aids.engine.aid import Aid
from decision_aids.gemensamt.aktivitetskravet import KRAVET, utanfor_klass
from decision_aids.gemensamt.regler import aktivitetskravet, lakarintygsregeln, rehabiliteringsregeln
from decision_aids.gemensamt.svar import AKTIVITET
from decision_aids.lakarintyg.atgarder.planen import BEGINS
from decision_aids.lakarintyg.atgarder.raden import ADVICE
from decision_aids.lakarintyg.detaljer.samlade import DETAILS
from decision_aids.lakarintyg.dokument.brev import DOCUMENTS, VARDEN
from decision_aids.lakarintyg.facts.samlade import FACTS
from decision_aids.lakarintyg.motsagelser import MOTSAGELSER
from decision_aids.lakarintyg.ordning import ORDNING, VILAR_PA
from decision_aids.lakarintyg.questions import ANEW, GROUPS, QUESTIONS, SAMTYCKE
from decision_aids.lakarintyg.samband import SAMBAND
from decision_aids.lakarintyg.svaret import ANSWER, asked, galler_kravet, utan_intyg
from decision_aids.lakarintyg.utfall.mottagare import MOTTAGARE
from decision_aids.lakarintyg.utfall.syften import BAR, DAGARNA, SYFTEN, VARDEN_SVARAR
from decision_aids.lakarintyg.vidare import CARRIES, NEXT
from decision_aids.lakarintyg.villkor.framat import PUNKT_8, PUNKT_9, PUNKT_10, andra_professioner
from decision_aids.lakarintyg.villkor.innehall import PUNKT_3, PUNKT_4, PUNKT_5, PUNKT_6
from decision_aids.lakarintyg.villkor.kravet import timmarna_gar_ihop
from decision_aids.lakarintyg.villkor.omfattning import PUNKT_7
from decision_aids.lakarintyg.villkor.papperet import (
    PUNKT_1,
    PUNKT_2,
    intyg_behovs,
    sjukskrivning_framgar,
    underlag_finns,
)
from decision_aids.lakarintyg.villkor.risken import risken_ar_utredd
from decision_aids.lakarintyg.villkor.syften import (
    MATS,
    intyget_galler_arbete,
    rehabilitering_far_begaras,
)
from decision_aids.lakarintyg.villkor.tid import TIDSFAKTA

LAKARINTYG = Aid(
    id="lakarintyg",
    groups=GROUPS,
    questions=QUESTIONS,
    facts=(lakarintygsregeln, aktivitetskravet, rehabiliteringsregeln, utanfor_klass, *FACTS, *TIDSFAKTA),
    criteria=(
        risken_ar_utredd,
        underlag_finns,
        intyg_behovs,
        *KRAVET,
        timmarna_gar_ihop,
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
        intyget_galler_arbete,
        sjukskrivning_framgar,
        DAGARNA,
        VARDEN_SVARAR,
        BAR,
    ),
    outcomes=(*SYFTEN, *MOTTAGARE),
    advice=ADVICE,
    details=DETAILS,
    documents=DOCUMENTS,
    next=NEXT,
    carries=CARRIES,
    speaks=ORDNING,
    contradictions=MOTSAGELSER,
    relations=SAMBAND,
    answer=ANSWER,
    asked=asked,
    read_against=underlag_finns,
    may_ask_care=SAMTYCKE,
    care=VARDEN,
    short=("laget", "karnan"),
    anew=ANEW,
    optional={"kravet": galler_kravet, "brevet": lambda _: False},
    with_documents="brevet",
    names=AKTIVITET.id,
    rests_on=VILAR_PA,
    begins=BEGINS,
    beside_when={"aktiviteten": utan_intyg},
    beside=(
        *("framat", "prognosen", "ansokan_dag", "vardkontakt"),
        *("funktion_grad", "begransning_grad", "omstandigheter", "barn"),
    ),
)

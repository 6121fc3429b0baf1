"""The typical faults of certificates, and which rules find each.

They are those that studies and reviews of certificates name, as far as something on the paper shows them. A
planted fault is found when one of its rules says so; a rule that says
something which no planted fault explains has found what is not there. A test holds both for every exercise.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum


class Fel(StrEnum):
    """One fault that can be planted."""

    OSIGNERAT = "osignerat"
    FEL_MOTTAGARE = "fel-mottagare"
    UTAN_GRUND = "utan-grund"
    UTAN_UNDERSOKNING = "utan-undersokning"
    BARA_BERATTAT = "bara-berattat"
    FUNKTION_UTAN_GRAD = "funktion-utan-grad"
    BARA_ALLMANT = "bara-allmant"
    BEGRANSNING_UTAN_GRAD = "begransning-utan-grad"
    UTAN_SAMBAND = "utan-samband"
    UTAN_KOPPLING = "utan-koppling"
    UTAN_GRAD_OCH_TID = "utan-grad-och-tid"
    TACKER_INTE = "tacker-inte"
    OVERLAPP = "overlapp"
    GLAPP = "glapp"
    BAKAT = "bakat"
    MOTSAGER = "motsager"
    FEL_MATT = "fel-matt"
    OKANDA_TIMMAR = "okanda-timmar"
    UTAN_ANPASSNING = "utan-anpassning"
    RISK_OBESVARAD = "risk-obesvarad"
    UTAN_BEHANDLING = "utan-behandling"
    UTAN_PROGNOS = "utan-prognos"
    LANGRE_AN_PLANEN = "langre-an-planen"
    KOPIERAT = "kopierat"
    FOR_MYCKET = "for-mycket"


HITTAS_AV: Mapping[Fel, frozenset[str]] = {
    Fel.OSIGNERAT: frozenset(
        {"utfardare_framgar", "signerat_och_daterat", "saknas.utfardare", "saknas.signerat_dag"}
    ),
    Fel.FEL_MOTTAGARE: frozenset({"mottagare_framgar"}),
    Fel.UTAN_GRUND: frozenset({"grund_framgar", "saknas.kontakt", "saknas.professioner", "utan_grund"}),
    Fel.UTAN_UNDERSOKNING: frozenset({"utan_grund"}),
    Fel.BARA_BERATTAT: frozenset({"funktion_iakttagen", "bara_berattat", "saknas.funktion"}),
    Fel.FUNKTION_UTAN_GRAD: frozenset({"funktion_grad_angiven"}),
    Fel.BARA_ALLMANT: frozenset({"begransning_konkret", "saknas.begransning"}),
    Fel.BEGRANSNING_UTAN_GRAD: frozenset({"begransning_grad_angiven"}),
    Fel.UTAN_SAMBAND: frozenset({"samband_begripligt"}),
    Fel.UTAN_KOPPLING: frozenset({"koppling_till_aktivitet", "utan_aktivitet", "saknas.aktivitet"}),
    Fel.UTAN_GRAD_OCH_TID: frozenset(
        {"hinder_framgar", "omfattning_angiven", "saknas.hinder", "saknas.rader"}
    ),
    Fel.TACKER_INTE: frozenset({"manaden_tacks"}),
    Fel.OVERLAPP: frozenset({"rader_utan_overlapp", "overlapp"}),
    Fel.GLAPP: frozenset({"rader_utan_glapp", "glapp"}),
    Fel.BAKAT: frozenset({"start_forklarad", "bakat"}),
    Fel.MOTSAGER: frozenset({"utan_motsagelse", "helt_men_deltar"}),
    Fel.FEL_MATT: frozenset({"matt_ar_aktiviteten"}),
    Fel.OKANDA_TIMMAR: frozenset({"aktivitetens_timmar_kanda", "utan_timmar", "saknas.omfattning"}),
    Fel.UTAN_ANPASSNING: frozenset(
        {"anpassning_besvarad", "saknas.anpassning", "saknas.anpassning_vilken", "saknas.atergang_anpassning"}
    ),
    Fel.RISK_OBESVARAD: frozenset({"risk_besvarad", "saknas.forsamring", "saknas.forsamring_hur"}),
    Fel.UTAN_BEHANDLING: frozenset({"behandling_framgar", "saknas.behandling", "saknas.behandling_hur"}),
    Fel.UTAN_PROGNOS: frozenset(
        {"prognos_besvarad", "oklar_utan_plan", "saknas.atergang", "saknas.prognos_grund"}
    ),
    Fel.LANGRE_AN_PLANEN: frozenset({"langre_an_planen"}),
    Fel.KOPIERAT: frozenset({"forlangning_sager_nytt", "samma_ord", "saknas.nytt"}),
    Fel.FOR_MYCKET: frozenset({"mer_an_behovs", "namn", "personnummer"}),
}
"""By fault: leaves of the ten points, the template's rules (`saknas.FIELD` for an empty field), and the
coach's checks."""

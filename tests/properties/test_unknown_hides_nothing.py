"""The unknown never hides the known: an answered criterion keeps its verdict beside a vet inte, no other
answer lapses, and one cause is told once."""

from __future__ import annotations

import random
from collections import Counter
from functools import cache

from decision_aids.engine.contradictions import disputed
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.verdicts import Verdict
from decision_aids.lakarintyg.questions import KRAV
from decision_aids.registry import AIDS
from decision_aids.view.result.presenter import NOT_ASKED
from tests.properties.cases import EVERY_AID, changed, in_short, presented, results, sample
from tests.properties.found import Found
from tests.properties.judged import Judged

SEED = 3
QUESTIONS_A_CASE = 6
SETTLED = {Verdict.UPPFYLLT, Verdict.INTE_UPPFYLLT}

COMPARED = {"jamfor", "begransning", "funktion"}
"""What a paper describes is compared with what activities demand, once somebody knows what it describes."""

FOLLOW_UPS: dict[str, set[str]] = {
    "fk_ansokan": {"situation"},
    "intyg_visar": {"underlag"},
    "intyg_framat": {"underlag"},
    "heltidssjuk": {"situation"},
    "vill_af": {"situation"},
    "andrat": {"situation"},
    "prognos_start": {"formaga"},
    "nej_fran_fk": {"motesdag"},
    "alder": {"situation"},
    "nedsattning": {"formaga"},
    "deltidsarbete_timmar": {"deltidsarbete", "aktivitet"},
    "prognosplan": {"prognos"},
    "nytt": {"ordning"},
    "anpassning_slag": {"anpassning", "hinder", *COMPARED},
    "anpassning": COMPARED,
    "jamfor": COMPARED,
    "formaga": COMPARED,
    **{question.id: COMPARED for question in KRAV.values()},
    "signerat_dag": {"signerat"},
    "skal_bakat": {"signerat", "signerat_dag", "rader"},
    "forsta_dag": {"underlag"},
    "ansokan_dag": {"underlag", "forsta_dag"},
    "funktion_grad": {"funktion"},
    "begransning_grad": {"begransning"},
    "samband": {"funktion", "begransning"},
    "koppling": {"begransning"},
    "matt": {"rader"},
    "aktivitetens_omfattning": {"aktivitet"},
    "aktivitet_innehall": {"aktivitet"},
    "aktivitet_plats": {"aktivitet"},
    "aktivitetens_timmar": {"aktivitetens_omfattning"},
    "deltidsarbete": {"aktivitet"},
    "barn_under_8": {"aktivitet"},
    "forman_omfattning": {"utanfor"},
    "fler_intyg": {"rader"},
    "aktivitetens_dagar": {"rader", "aktivitet", "manad"},
}
"""Questions that only make sense after a certain answer to another one: they may lapse with it. What is
sensitive is not asked on the off chance that the activity is one of the requirement.
"""

LETTER = {
    *("aktivitet_innehall", "aktivitet_plats", "kontaktvag", "samtycke_varden"),
    *("aktivitetens_omfattning", "aktivitetens_timmar"),
    *("mal", "ork", "provat", "gor_redan"),
}
"""Asked for the sake of a question to care, or of a plan: none while nobody knows that it is called for."""

PAPER = {"underlag"}
"""Without it nobody knows that there is a paper: what it says may lapse."""

OWN = {
    "sjukdom_hindrar": {"formaga", "orsak"},
    "behover_rehabilitering": {"rehabbehov"},
    "vardkontakt_kand": {"vardkontakt"},
    "i_af_program": {"situation", "af_lage"},
    "borta_hogst_30_dagar": {"situation"},
    "vantar_pa_fk": {"situation"},
    "sgi_okand": {"formaga", "orsak"},
    "fk_har_arende": {"situation", "utanfor"},
    "psykisk_funktionsnedsattning": {"psykisk"},
    "intyg_saknas": {"underlag", "intyg_visar"},
    "inte_i_program": {"situation", "af_lage"},
    "forsakrad_kand": {"forsakrad"},
    "personen_ansoker": {"vill_ansoka"},
    "konsultation_behovs": {"formaga", "orsak", "situation", "forsakrad"},
    "potential_kand": {"potential"},
    "underlag_finns": {"underlag"},
    "barn_i_hemmet": {"barn"},
    "vald": {"omstandigheter"},
    "beroende": {"omstandigheter"},
    "lss_eller_foretradare": {"stod"},
    "situation_kand": {"situation"},
    "formaga_kand": {"formaga"},
    "orsak_kand": {"orsak"},
    "sgi_kand": {"sgi"},
    "rehabbehov_kant": {"rehabbehov"},
    "framtiden_kand": {"nedsattning", "varaktighet", "potential"},
    "samtycke_fragat": {"samtycke_varden"},
    "omstandigheter_kanda": {"omstandigheter"},
    "risk_besvarad": {"forsamring"},
    "risken_ar_utredd": {"jamfor", "formaga"},
    "aktivitetens_timmar_kanda": {"aktivitet", "aktivitetens_omfattning", "aktivitetens_timmar"},
    "nagot_har_andrats": {"andrat", "formaga"},
    "inte_i_skola": {"utanfor"},
    "riktalder_nadd": {"utanfor", "alder", "formaga", "orsak"},
    "har_inte_sjukersattning": {"utanfor"},
    "aktivitetskrav_tillampas": {"manad"},
    "intyg_visar_nedsattning": {"underlag"},
    "intyget_kant": {"underlag"},
    "intyg_ser_framat": {"underlag"},
    "funktion_grad_angiven": {"funktion"},
    "begransning_grad_angiven": {"begransning"},
    "samband_begripligt": {"funktion", "begransning"},
    "koppling_till_aktivitet": {"begransning"},
    "tre_manader_i_rad": {"tre_manader"},
    "timmarna_gar_ihop": {
        *("aktivitet", "aktivitetens_omfattning", "aktivitetens_timmar"),
        *("deltidsarbete", "deltidsarbete_timmar", "barn_under_8"),
    },
    "rehabilitering_far_begaras": {"manad"},
    "forlangning_sager_nytt": {"ordning"},
    "start_forklarad": {"signerat", "signerat_dag", "rader"},
    "manaden_tacks": {"manad", "rader"},
    "rader_utan_glapp": {"rader"},
    "mottagaren_kand": {"vart"},
    "intyg_behovs": {"behov"},
    "rehabilitering_antas": {"rehabbehov"},
    "fk_berors": {"fk_roll"},
    "af_berors": {"af_roll"},
    "dagen_avgor": {"motesdag"},
    "fk_har_sagt_nej": {"motesdag", "nej_fran_fk"},
    "prognosen_kand": {"formaga"},
    **{group: {"stodet"} for group in ("talar_am1", "talar_am2", "talar_am3")},
    "talar_rh1": {"omstandigheter"},
    "talar_rh2": {"rehab_psykisk"},
    "talar_rh3": {"rehab_fysisk"},
    "formagan_kand": {"formaga"},
    "behov_fran_bada": {"behov_bada"},
    "minst_ett_ar": {"varaktighet"},
}
"""Criteria whose own fact it is, or what they are about: unknown, there is nothing to judge."""


@cache
def hidden(aid_id: str) -> Found:
    """Criteria whose verdict every known answer leaves alone, and vet inte does not."""
    aid, found, chance = AIDS[aid_id], Found(), random.Random(SEED)
    asked = [one for one in aid.questions if not one.words]
    for case in sample(aid_id, paths=80, number=100, seed=SEED):
        before, unread = Judged(aid, case), set(evaluate(aid, case).lapsed)
        for question in chance.sample(asked, QUESTIONS_A_CASE):
            known = [one for one in question.representatives() if one != question.unknown()][:8]
            unsure = Judged(aid, changed(case, question.id, question.unknown()))
            others = [Judged(aid, changed(case, question.id, one)) for one in known]
            for leaf in aid.leaves:
                here = before.finding(leaf)
                own = question.id in OWN.get(leaf.id, ()) or (
                    question.id == "underlag" and aid_id == "lakarintyg"
                )
                if here.verdict not in SETTLED or question.id not in here.questions or own:
                    continue
                found.tried["avgjorda kriterier"] += 1
                same = {here.verdict, Verdict.EJ_AKTUELLT}
                if all(one.finding(leaf).verdict in same for one in others):
                    after = unsure.finding(leaf)
                    # An answer that nothing read before, and that is read now, speaks of another case.
                    revived = unread & set(after.questions)
                    if after.verdict is not here.verdict and not revived:
                        found.fails(
                            *(aid_id, question.id, leaf.id, f"{here.verdict} → {after.reason}"),
                            example=in_short(aid, case),
                        )
    return found


@cache
def lapsed(aid_id: str) -> Found:
    """Answers that lapse when another answer becomes vet inte, and that no contradiction kept standing."""
    aid, found, chance = AIDS[aid_id], Found(), random.Random(SEED)
    asked = [one for one in aid.questions if not one.words]
    for case in sample(aid_id, paths=40, number=60, seed=SEED):
        before = evaluate(aid, case)
        for question in chance.sample(asked, 3):
            if question.id not in before.read or case.answers[question.id] == question.unknown():
                continue
            found.tried["byten"] += 1
            after = evaluate(aid, changed(case, question.id, question.unknown()))
            gone = {
                one
                for one in set(after.lapsed) - set(before.lapsed) - disputed(before.contradictions)
                if question.id not in FOLLOW_UPS.get(one, set())
                and question.id not in PAPER
                and one not in LETTER
            }
            if gone:
                found.fails(aid_id, question.id, f"{len(gone)} svar", example=", ".join(sorted(gone)))
    return found


@cache
def repeated(aid_id: str) -> Found:
    """Sentences that lead more than one unclear outcome, or stand for more than one unclear criterion."""
    found = Found()
    for evaluation, presenter in zip(results(aid_id), presented(aid_id), strict=True):
        found.tried["resultat"] += 1
        outcomes = Counter(one.leading for one in presenter.outcomes() if one.leading)
        every = [one for shown in presenter.criteria() for one in (shown, *shown.children)]
        criteria = Counter(one.why for one in every if one.verdict == Verdict.OKLART and not one.brief)
        for said, number in (*outcomes.items(), *criteria.items()):
            if said not in {"", NOT_ASKED} and number > 1:
                found.fails(
                    aid_id, said, example=f"{number} gånger: {in_short(evaluation.aid, evaluation.case)}"
                )
    return found


@EVERY_AID
def test_an_answered_criterion_keeps_its_verdict_beside_what_is_unknown(aid: str) -> None:
    hidden(aid).none()


@EVERY_AID
def test_an_unknown_answer_lapses_no_other_answer(aid: str) -> None:
    lapsed(aid).none()


@EVERY_AID
def test_one_cause_is_told_once(aid: str) -> None:
    repeated(aid).none()

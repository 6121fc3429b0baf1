"""Each condition talks for, talks against or is unclear, and one alone can decide only what it is about."""

from __future__ import annotations

from datetime import date

import pytest

from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json
from decision_aids.engine.verdicts import Verdict
from decision_aids.law.register import as_object, register
from decision_aids.samordning.aid import SAMORDNING
from tests.aids.worked import CASES
from tests.engine.small import finding, judged

JA, NEJ, OKLART, EJ = Verdict.UPPFYLLT, Verdict.INTE_UPPFYLLT, Verdict.OKLART, Verdict.EJ_AKTUELLT
NOV_22, DEC_31, JAN_1 = date(2026, 11, 22), date(2026, 12, 31), date(2027, 1, 1)

READY = as_object(CASES["samordning"]["allt_ar_klart"]["svar"])
"""A case where everything speaks for applying."""


def changed(as_of: date = NOV_22, /, **given: Json) -> Evaluation:
    """The ready case with some answers changed; an answer None is taken away."""
    answers = {key: value for key, value in {**READY, **given}.items() if value is not None}
    return judged(SAMORDNING, as_of, **answers)


def statuses(evaluation: Evaluation) -> tuple[str, str]:
    case, application = (one.status.value for one in evaluation.outcomes)
    return case, application


ONE_ANSWER: list[tuple[str, str, str, Verdict, tuple[str, str]]] = [
    ("forsakrad", "arbetar", "forsakrad_i_sverige", JA, ("talar_for", "ansok")),
    ("forsakrad", "nej", "forsakrad_i_sverige", NEJ, ("talar_emot", "ej_aktuellt")),
    ("forsakrad", "vet-inte", "forsakrad_i_sverige", OKLART, ("oklart", "oklart")),
    ("formaga", "full", "formagan_nedsatt", NEJ, ("talar_emot", "ej_aktuellt")),
    ("formaga", "langvarig", "formagan_nedsatt", JA, ("talar_for", "ansok")),
    ("formaga", "vet-inte", "formagan_nedsatt", OKLART, ("oklart", "oklart")),
    ("orsak", "bada", "sjukdom_ar_orsaken", JA, ("talar_for", "ansok")),
    ("orsak", "annat", "sjukdom_ar_orsaken", NEJ, ("talar_emot", "ej_aktuellt")),
    ("orsak", "vet-inte", "sjukdom_ar_orsaken", OKLART, ("oklart", "oklart")),
    ("rehabbehov", "nej", "behov_av_rehabilitering", NEJ, ("talar_emot", "ej_aktuellt")),
    ("rehabbehov", "vet-inte", "behov_av_rehabilitering", OKLART, ("oklart", "oklart")),
    ("potential", "nej", "potential_finns", NEJ, ("annan_ersattning", "ej_aktuellt")),
    ("potential", "vet-inte", "potential_finns", OKLART, ("oklart", "oklart")),
    ("underlag", "inget", "intyg_finns", NEJ, ("komplettera", "forbered")),
    ("underlag", "annat", "intyg_finns", NEJ, ("komplettera", "forbered")),
    ("underlag", "vet-inte", "intyg_finns", OKLART, ("oklart", "oklart")),
    ("intyg_visar", "otydligt", "intyg_visar_nedsattning", NEJ, ("komplettera", "forbered")),
    ("intyg_visar", "sager-emot", "intyg_visar_nedsattning", NEJ, ("talar_emot", "ej_aktuellt")),
    ("intyg_visar", "vet-inte", "intyg_visar_nedsattning", OKLART, ("oklart", "oklart")),
    ("intyg_framat", "nej", "intyg_ser_framat", NEJ, ("talar_for", "forbered")),
    ("intyg_framat", "vet-inte", "intyg_ser_framat", OKLART, ("talar_for", "oklart")),
    ("sgi", "finns", "utan_sgi", NEJ, ("annan_vag", "annan_vag")),
    ("sgi", "vet-inte", "utan_sgi", OKLART, ("talar_for", "oklart")),
    ("vill_ansoka", "sjalv", "personen_ansoker", JA, ("talar_for", "ansok")),
    ("vill_ansoka", "nej", "personen_ansoker", NEJ, ("talar_for", "vill_inte")),
    ("vill_ansoka", "fatt-nej", "personen_ansoker", NEJ, ("talar_for", "fatt_nej")),
    ("vill_ansoka", "vet-inte", "personen_ansoker", OKLART, ("talar_for", "oklart")),
    ("samtycke_fk", "nej", "medger_samverkan", NEJ, ("talar_for", "ansok")),
    ("samtycke_fk", "vet-inte", "medger_samverkan", OKLART, ("talar_for", "ansok")),
]


@pytest.mark.parametrize(("question", "answer", "criterion", "verdict", "leads_to"), ONE_ANSWER)
def test_one_answer_changes_its_own_condition_and_what_follows_from_it(
    question: str, answer: str, criterion: str, verdict: Verdict, leads_to: tuple[str, str]
) -> None:
    evaluation = changed(**{question: answer})
    assert finding(evaluation, criterion).verdict is verdict
    assert statuses(evaluation) == leads_to


def test_no_lowest_degree_is_asked_for() -> None:
    """SFB 30 kap. names none: nothing in the aid asks how much."""
    assert not {question.kind for question in SAMORDNING.questions} & {"rader", "timmar"}
    assert statuses(changed(formaga="delvis")) == ("talar_for", "ansok")


PROGNOSIS: list[tuple[str, str]] = [("ja", "for-sjuk-med-prognos"), ("nej", "for-sjuk-utan-prognos")]


@pytest.mark.parametrize(("said", "reason"), PROGNOSIS)
def test_a_person_too_ill_now_comes_back_whatever_the_prognosis(said: str, reason: str) -> None:
    evaluation = changed(formaga="for-sjuk-nu", prognos_start=said)
    assert finding(evaluation, "kan_borja_nu").reason == reason
    assert statuses(evaluation) == ("inte_nu", "redan_nu")
    assert "kom_tillbaka" in {one.id for one in evaluation.advice}


def test_the_prognosis_is_asked_only_of_a_person_who_is_too_ill() -> None:
    assert "prognos_start" not in changed(prognos_start=None).wanted
    assert "prognos_start" in changed(formaga="for-sjuk-nu", prognos_start=None).wanted


@pytest.mark.parametrize("given", [{"formaga": "full"}, {"orsak": "annat"}, {"potential": "nej"}])
def test_nobody_is_asked_to_consent_to_what_will_not_happen(given: dict[str, Json]) -> None:
    evaluation = changed(**given, vill_ansoka=None, samtycke_fk=None, sgi=None)
    assert not evaluation.wanted & {"vill_ansoka", "samtycke_fk"}
    assert finding(evaluation, "personen_ansoker").verdict is EJ


@pytest.mark.parametrize(("given", "asked"), [("formaga", False), ("orsak", False), ("potential", True)])
def test_who_has_tried_all_there_is_may_still_have_an_sgi(given: str, asked: bool) -> None:
    """Sjukpenning is to be had also while another benefit is tried; not where illness is no matter."""
    against = {"formaga": "full", "orsak": "annat", "potential": "nej"}
    assert ("sgi" in changed(**{given: against[given]}, sgi=None).wanted) is asked


TOO_ILL: list[tuple[dict[str, Json], str]] = [
    ({"vill_ansoka": "sjalv"}, "redan_nu"),
    ({"vill_ansoka": "fatt-nej"}, "fatt_nej"),
    ({"vill_ansoka": "vet-inte"}, "nu_eller_senare"),
    ({"vill_ansoka": "nej"}, "vill_inte"),
    ({"sgi": "finns"}, "annan_vag"),
]


@pytest.mark.parametrize(("given", "step"), TOO_ILL)
def test_a_person_too_ill_to_begin_may_apply_all_the_same(given: dict[str, Json], step: str) -> None:
    assert statuses(changed(formaga="for-sjuk-nu", prognos_start="nej", **given)) == ("inte_nu", step)


LACKING: list[dict[str, Json]] = [{"intyg_framat": "nej"}, {"underlag": "inget"}, {"vill_ansoka": "vet-inte"}]


@pytest.mark.parametrize("given", LACKING)
def test_a_no_to_samverkan_is_never_told_as_something_that_the_application_waits_for(
    given: dict[str, Json],
) -> None:
    said, unsaid = changed(**given), changed(**given, samtycke_fk="nej")
    assert statuses(said) == statuses(unsaid)
    assert [one.criterion.id for one in said.missing] == [one.criterion.id for one in unsaid.missing]


def test_the_new_year_marks_who_lives_here_and_gives_the_namnd_a_possibility_and_nothing_else() -> None:
    refused: dict[str, Json] = {"vill_ansoka": "nej"}
    before, after = changed(DEC_31, **refused), changed(JAN_1, **refused)
    assert statuses(before) == statuses(after)
    differ = {
        (old.criterion.id, old.reason, new.reason)
        for old, new in zip(before.findings, after.findings, strict=True)
        if (old.verdict, old.reason) != (new.verdict, new.reason)
    }
    assert differ == {("forsakrad_i_sverige", "bor", "bor-kontrollera")}
    told = {one.id for one in after.advice} - {one.id for one in before.advice}
    assert told == {"kontrollera_bosattning", "namnden_far_begara"}
    assert {one.id for one in before.advice} < {one.id for one in after.advice}


def test_who_works_here_is_not_touched_by_the_proposal() -> None:
    assert finding(changed(JAN_1, forsakrad="arbetar"), "forsakrad_i_sverige").reason == "arbetar"


CITED = [
    *((leaf.id, leaf.sources) for leaf in SAMORDNING.leaves),
    *((one.id, one.sources) for one in (*SAMORDNING.outcomes, *SAMORDNING.advice)),
]
FROM_2027 = {"kontrollera_bosattning", "namnden_far_begara"}


@pytest.mark.parametrize(("rule", "sources"), CITED)
def test_every_rule_rests_on_a_source_that_holds_on_its_day(rule: str, sources: tuple[str, ...]) -> None:
    day = JAN_1 if rule in FROM_2027 else NOV_22
    assert [one for one in sources if register()[one].holds(day)], rule

"""What an evaluation remembers: what was read, what is wanted next, what has lapsed, what is missing."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Any

import pytest

from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import Read, Vikt, alla, nagon
from decision_aids.engine.documents import Document, Paragraph
from decision_aids.engine.facts import fact
from decision_aids.engine.findings import UNANSWERED
from decision_aids.engine.json_types import Json
from decision_aids.engine.measures import Day
from decision_aids.engine.outcomes import Advice, Detail, Outcome, Shape, Weigh
from decision_aids.engine.questions import Ask, Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.values import Text
from decision_aids.engine.verdicts import Judgement, Verdict, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import Galler, JaNej
from tests.engine.small import DAY, SOURCES, finding, ja_kravs, ja_nej_fraga, judged, kriterium, stod

ETT, TVA, TRE = ja_nej_fraga("ett", "forst"), ja_nej_fraga("tva", "sedan"), ja_nej_fraga("tre", "forst")


@fact("bada", JaNej)
def bada(raw: Raw) -> JaNej:
    """Yes to both of two questions; the second is asked only when the first is a yes."""
    return raw(TVA) if raw(ETT) is JaNej.JA else raw(ETT)


# --- unanswered is not vet inte --------------------------------------------------------------------------


def test_an_unanswered_question_is_wanted_and_vet_inte_is_an_answer() -> None:
    aid = stod(ETT, criteria=(ja_kravs("k", ETT),))
    unanswered, unknown = judged(aid), judged(aid, ett="vet-inte")
    assert finding(unanswered, "k").verdict is finding(unknown, "k").verdict is Verdict.OKLART
    assert (finding(unanswered, "k").reason, finding(unknown, "k").reason) == (UNANSWERED, "vet-inte")
    assert (unanswered.wanted, unknown.wanted) == ({"ett"}, frozenset())
    assert unanswered.next is not None
    assert unknown.next is None


def test_what_is_not_answered_yet_is_no_gap_but_what_nobody_knows_is() -> None:
    aid = stod(ETT, criteria=(ja_kravs("k", ETT),))
    assert judged(aid).missing == ()
    assert [one.criterion.id for one in judged(aid, ett="vet-inte").missing] == ["k"]


# --- reads are recorded -----------------------------------------------------------------------------------


def test_a_finding_names_the_facts_it_read_and_the_answers_behind_them() -> None:
    def judge(read: Read) -> Judgement:
        return uppfyllt("ja") if read(bada) is JaNej.JA else inte_uppfyllt("nej")

    aid = stod(ETT, TVA, facts=(bada,), criteria=(kriterium("k", judge),))
    through_one = finding(judged(aid, ett="nej", tva="ja"), "k")
    through_both = finding(judged(aid, ett="ja", tva="ja"), "k")
    assert (through_one.facts, through_one.questions) == ({"bada": JaNej.NEJ}, ("ett",))
    assert (through_both.facts, through_both.questions) == ({"bada": JaNej.JA}, ("ett", "tva"))


def test_a_fact_that_waits_for_its_second_answer_wants_that_one_and_no_other() -> None:
    aid = stod(ETT, TVA, facts=(bada,), criteria=(kriterium("k", lambda read: uppfyllt(read(bada))),))
    found = finding(judged(aid, ett="ja"), "k")
    assert (found.wanted, found.facts) == (("tva",), {"bada": None})


def test_the_day_asked_about_is_read_but_never_asked_for() -> None:
    @fact("dag", Galler)
    def dag(raw: Raw) -> Galler:
        as_of = raw(AS_OF)
        return Galler.GALLER if as_of is not None and as_of >= DAY else Galler.GALLER_INTE

    aid = stod(ETT, facts=(dag,), criteria=(kriterium("k", lambda read: uppfyllt(read(dag))),))
    assert finding(judged(aid, DAY), "k").reason == "galler"
    assert finding(judged(aid, date(2026, 11, 21)), "k").reason == "galler-inte"
    assert judged(aid).next is None


class Status(StrEnum):
    """The least an outcome can have."""

    BRA = "bra"
    OKLART = "oklart"


def _advice(weigh: Weigh) -> bool:
    return weigh(ETT) is JaNej.JA


def _detail(raw: Raw, weigh: Weigh) -> Json:
    return raw(ETT).value


def _status(weigh: Weigh) -> Status:
    return Status.BRA if weigh(ETT) is JaNej.JA else Status.OKLART


@fact("av-ett", JaNej)
def av_ett(raw: Raw) -> JaNej:
    """What another question's answer is, by a name of its own."""
    return raw(ETT)


def _is_ja(weigh: Weigh) -> bool:
    return weigh(av_ett) is JaNej.JA


def _as_ja(weigh: Weigh) -> Status:
    return Status.BRA if weigh(av_ett) is JaNej.JA else Status.OKLART


def _is_told(raw: Raw, weigh: Weigh) -> Json:
    return weigh(av_ett).value


def _through(**parts: Any) -> Aid:
    return stod(ETT, facts=(av_ett,), **parts)


READERS = [
    # an aid in which only this reads the question, comment
    (stod(ETT, criteria=(ja_kravs("k", ETT),)), "a criterion"),
    (stod(ETT, outcomes=(Outcome("utfall", Status, _status, SOURCES),)), "an outcome"),
    (stod(ETT, advice=(Advice("rad", _advice, SOURCES),)), "advice"),
    (stod(ETT, details=(Detail("detalj", Shape.DOLD, _detail),)), "a detail"),
    (_through(outcomes=(Outcome("utfall", Status, _as_ja, SOURCES),)), "an outcome, through a fact"),
    (_through(advice=(Advice("rad", _is_ja, SOURCES),)), "advice, through a fact"),
    (_through(details=(Detail("detalj", Shape.DOLD, _is_told),)), "a detail, through a fact"),
    (_through(documents=(Document("d", (Paragraph("s", _is_ja, SOURCES),)),)), "a document, through a fact"),
]


@pytest.mark.parametrize(("aid", "reader"), READERS)
def test_whatever_reads_a_question_makes_it_asked(aid: Aid, reader: str) -> None:
    assert judged(aid).wanted == {"ett"}, reader
    assert judged(aid, ett="ja").next is None, reader
    assert judged(aid, ett="ja").lapsed == (), reader


def test_an_outcome_is_unclear_and_advice_and_details_wait_while_an_answer_is_missing() -> None:
    outcome, advice = Outcome("utfall", Status, _status, SOURCES), Advice("rad", _advice, SOURCES)
    aid = stod(ETT, outcomes=(outcome,), advice=(advice,), details=(Detail("d", Shape.DOLD, _detail),))
    waiting, done = judged(aid), judged(aid, ett="ja")
    assert (waiting.outcomes[0].status, waiting.advice, waiting.details) == (Status.OKLART, (), {"d": None})
    assert (done.outcomes[0].status, done.advice, done.details) == (Status.BRA, (advice,), {"d": "ja"})


def test_an_outcome_names_the_criteria_and_the_facts_it_weighed() -> None:
    criterion = ja_kravs("k", TVA)

    def decide(weigh: Weigh) -> Status:
        if weigh(criterion) is Verdict.UPPFYLLT and weigh(ETT) is JaNej.JA:
            return Status.BRA
        return Status.OKLART

    aid = stod(ETT, TVA, criteria=(criterion,), outcomes=(Outcome("utfall", Status, decide, SOURCES),))
    [good] = judged(aid, ett="ja", tva="ja").outcomes
    [stopped] = judged(aid, ett="ja", tva="nej").outcomes
    assert (good.status, good.criteria, good.facts) == (Status.BRA, ("k",), {"ett": JaNej.JA})
    assert (stopped.status, stopped.criteria, stopped.facts) == (Status.OKLART, ("k",), {})


def test_advice_waits_until_every_criterion_it_weighs_is_answered() -> None:
    criterion = ja_kravs("k", TVA)
    advice = Advice("rad", lambda weigh: weigh(criterion) is not Verdict.UPPFYLLT, SOURCES)
    aid = stod(TVA, criteria=(criterion,), advice=(advice,))
    assert judged(aid).advice == ()
    assert judged(aid, tva="vet-inte").advice == (advice,)


# --- the next step ----------------------------------------------------------------------------------------

THREE = stod(ETT, TVA, TRE, criteria=tuple(ja_kravs(f"k-{one.id}", one) for one in (TVA, TRE, ETT)))

STEPS: list[tuple[dict[str, Json], tuple[str, tuple[str, ...]] | None, str]] = [
    ({}, ("forst", ("ett", "tre")), "the first group, all of it, in the order of the questions"),
    ({"ett": "ja"}, ("forst", ("tre",)), "what is left of it"),
    ({"ett": "ja", "tre": "vet-inte"}, ("sedan", ("tva",)), "then the next group"),
    ({"tva": "ja"}, ("forst", ("ett", "tre")), "an early answer to a later group changes no order"),
    ({"ett": "ja", "tva": "ja", "tre": "ja"}, None, "nothing is left"),
]


@pytest.mark.parametrize(("given", "step", "comment"), STEPS)
def test_the_next_step_is_the_first_group_with_wanted_questions(
    given: dict[str, Json], step: tuple[str, tuple[str, ...]] | None, comment: str
) -> None:
    found = judged(THREE, **given).next
    assert (None if found is None else (found.group, found.questions)) == step, comment


def test_a_question_that_nothing_reads_is_never_asked_and_its_answer_has_lapsed() -> None:
    aid = stod(ETT, TVA, criteria=(ja_kravs("k", ETT),))
    assert judged(aid, ett="ja").next is None
    assert judged(aid, ett="ja", tva="ja").lapsed == ("tva",)


def test_an_answer_lapses_when_another_changes_and_comes_back_with_it() -> None:
    aid = stod(ETT, TVA, facts=(bada,), criteria=(kriterium("k", lambda read: uppfyllt(read(bada))),))
    assert judged(aid, ett="ja", tva="ja").lapsed == ()
    assert judged(aid, ett="nej", tva="ja").lapsed == ("tva",)


# --- what is missing --------------------------------------------------------------------------------------


def test_gaps_are_ranked_by_weight_then_failed_before_unclear_then_in_the_order_of_the_rules() -> None:
    weights = [Vikt.BRA_ATT_HA, Vikt.VIKTIG, Vikt.AVGORANDE, Vikt.VIKTIG, Vikt.AVGORANDE, Vikt.AVGORANDE]
    given = ["nej", "vet-inte", "vet-inte", "nej", "nej", "ja"]
    questions = [ja_nej_fraga(f"f{n}") for n in range(len(weights))]
    criteria = tuple(
        ja_kravs(f"k{n}", question, weight=weight)
        for n, (question, weight) in enumerate(zip(questions, weights, strict=True))
    )
    answers: dict[str, Json] = {f"f{n}": answer for n, answer in enumerate(given)}
    missing = judged(stod(*questions, criteria=criteria), **answers).missing
    assert [one.criterion.id for one in missing] == ["k4", "k2", "k3", "k1", "k0"]


ALTERNATIVES: list[tuple[str, str, list[str], str]] = [
    ("ja", "nej", [], "one way holds: what the other lacks is no gap"),
    ("vet-inte", "ja", [], "nor what is unclear in it"),
    ("nej", "nej", ["k-ett", "k-tva"], "no way holds: both are gaps"),
    ("nej", "vet-inte", ["k-ett", "k-tva"], "it is unclear whether any holds: both are gaps"),
]


@pytest.mark.parametrize(("ett", "tva", "gaps", "comment"), ALTERNATIVES)
def test_what_an_alternative_lacks_counts_only_when_none_holds(
    ett: str, tva: str, gaps: list[str], comment: str
) -> None:
    whole = nagon("nagon_av_dem", ja_kravs("k-ett", ETT), ja_kravs("k-tva", TVA))
    for criterion in (whole, alla("yttre", whole)):
        missing = judged(stod(ETT, TVA, criteria=(criterion,)), ett=ett, tva=tva).missing
        assert [one.criterion.id for one in missing] == gaps, comment


def test_a_gap_in_an_alternative_still_counts_where_it_is_demanded_by_itself() -> None:
    alone = ja_kravs("k-ett", ETT)
    criteria = (nagon("nagon_av_dem", alone, ja_kravs("k-tva", TVA)), alla("for_sig", alone))
    missing = judged(stod(ETT, TVA, criteria=criteria), ett="nej", tva="ja").missing
    assert [one.criterion.id for one in missing] == ["k-ett"]


def test_what_does_not_concern_the_case_is_no_gap() -> None:
    aside = kriterium("k", lambda read: ej_aktuellt("annat") if read(ETT) is JaNej.JA else oklart("ja"))
    assert judged(stod(ETT, criteria=(aside,)), ett="ja").missing == ()


# --- free text --------------------------------------------------------------------------------------------


def test_a_date_and_a_text_are_answered_with_vet_inte_like_any_other_question() -> None:
    text, day = Ask("text", "sist", Text()), Ask("dagen", "sist", Day())

    def compute(raw: Raw, weigh: Weigh) -> Json:
        return [raw(text) is None, raw(day) is None]

    aid = stod(text, day, details=(Detail("tomma", Shape.DOLD, compute),))
    evaluation = judged(aid, text="vet-inte", dagen="vet-inte")
    assert (evaluation.details, evaluation.next) == ({"tomma": [True, True]}, None)

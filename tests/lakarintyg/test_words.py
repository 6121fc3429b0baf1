"""The reader's own words: in no result, no address, no rule, and longer ones than fit are refused."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from decision_aids.engine.answers import from_fragment, read_answers, to_fragment
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.reading import Case
from decision_aids.engine.result import result
from decision_aids.engine.values import Text
from decision_aids.lakarintyg.aid import LAKARINTYG
from tests.engine.properties import prop
from tests.engine.small import DAY
from tests.lakarintyg.at_random import whole_cases
from tests.scale import tries

WORDS = {one.id: one.value for one in LAKARINTYG.questions if isinstance(one.value, Text)}
SENSITIVE = [one.id for one in LAKARINTYG.questions if one.sensitive]
MARK = "ζ-hemligt"
"""Signs that stand in no id, no reason and no text of the aid."""

secrets = st.text(max_size=40).map(lambda text: f"{MARK}{text}")


def with_words(case: Case, words: str | None) -> Evaluation:
    """The case, with the same words in every field for words."""
    return evaluate(LAKARINTYG, Case(case.as_of, {**case.answers, **dict.fromkeys(WORDS, words)}))


def test_there_are_words_to_keep_and_sensitive_answers_to_hide() -> None:
    assert set(WORDS) == {"egen_syn", "aktivitet_innehall", "aktivitet_plats", "kontaktvag"}
    assert set(SENSITIVE) == {"barn_under_8", "omstandigheter", "barn"}


@settings(prop, max_examples=tries(200))
@given(whole_cases, secrets)
def test_words_are_in_no_result_and_no_address(case: Case, words: str) -> None:
    evaluation = with_words(case, words)
    assert MARK not in json.dumps(result(evaluation), ensure_ascii=False)
    assert MARK not in to_fragment(LAKARINTYG, case.as_of, evaluation.case.answers)


@settings(prop, max_examples=tries(150))
@given(whole_cases, secrets, secrets)
def test_no_rule_reads_what_the_words_say(case: Case, one: str, other: str) -> None:
    results = [result(with_words(case, words)) for words in (one, other)]
    for told in results:
        told.pop("answers")
    assert results[0] == results[1]


@settings(prop, max_examples=tries(150))
@given(whole_cases)
def test_an_address_gives_back_everything_but_words_and_sensitive_answers(case: Case) -> None:
    address = to_fragment(LAKARINTYG, case.as_of, case.answers)
    found = from_fragment(LAKARINTYG, address)
    assert found is not None
    day, given_back, dropped = found
    hidden = {*WORDS, *SENSITIVE}
    assert (day, dropped) == (case.as_of, ())
    assert read_answers(LAKARINTYG, given_back) == (
        {key: value for key, value in case.answers.items() if key not in hidden},
        (),
    )


@pytest.mark.parametrize("question", [*WORDS, *SENSITIVE])
def test_an_address_that_brings_words_or_sensitive_answers_is_stripped_of_them(question: str) -> None:
    found = from_fragment(LAKARINTYG, f"v=1&d={DAY}&underlag=inget&{question}=ja")
    assert found == (DAY, {"underlag": "inget"}, (question,))


@pytest.mark.parametrize("question", WORDS)
def test_words_that_do_not_fit_are_refused_with_their_length_and_the_rest_is_kept(question: str) -> None:
    given_answers: JsonObject = {"underlag": "lakarintyg", question: "x" * 100_000}
    answers, problems = read_answers(LAKARINTYG, given_answers)
    assert set(answers) == {"underlag"}
    [problem] = problems
    assert (problem.question, "100000 tecken" in problem.expected) == (question, True)
    assert len(str(problem)) < 300, "and is not repeated whole"
    assert read_answers(LAKARINTYG, {question: "x" * WORDS[question].longest})[1] == ()

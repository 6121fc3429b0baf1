"""What a result says of what is left: what can change the answer, and what can be tried meanwhile."""

from __future__ import annotations

import itertools
from collections.abc import Hashable
from datetime import date

from decision_aids.data import texts_of
from decision_aids.engine.answers import read_answers, write_answers
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.outcomes import OKLART
from decision_aids.engine.reading import Case
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.formaga_krav.read import the_detail
from decision_aids.view.result.answer import more_of
from decision_aids.view.result.presenter import Presenter
from tests.aids.worked import CASES, judged
from tests.scale import part
from tests.view.reader import Reader

MOST_ANSWERS = 4
UNCHANGED = "Svaret här ovanför ändras inte."


def after_the_short_path(aid: str, case_id: str) -> Evaluation:
    """What is known of a case when its short path is answered and nothing else."""
    case = CASES[aid][case_id]
    known, _ = read_answers(AIDS[aid], as_object(case["svar"]))
    short = {one.id for one in AIDS[aid].questions if one.group in AIDS[aid].short}
    return evaluate(
        AIDS[aid],
        Case(
            date.fromisoformat(str(case["datum"])), {key: one for key, one in known.items() if key in short}
        ),
    )


def asked_status(found: Evaluation, answers: dict[str, Hashable]) -> str:
    """The status of the purpose asked about, with more answers."""
    more = evaluate(found.aid, Case(found.case.as_of, {**found.case.answers, **answers}))
    return next(one.status.value for one in more.outcomes if one.outcome.id == found.asked)


def test_a_part_that_is_said_not_to_change_the_answer_does_not() -> None:
    said: set[bool] = set()
    every = [(aid, one) for aid in AIDS if AIDS[aid].asked for one in part(CASES[aid])]
    for aid, case_id in every:
        found = after_the_short_path(aid, case_id)
        for more in more_of(found, texts_of(AIDS[aid])):
            said.add(more.settled)
            group = AIDS[aid].question[more.question].group
            before = asked_status(found, {})
            for one in AIDS[aid].questions if more.settled else ():
                if one.group == group and one.id in found.wanted:
                    for answer in itertools.islice(one.representatives(), MOST_ANSWERS):
                        same = asked_status(found, {one.id: answer}) == before
                        assert same, (aid, case_id, one.id)
    assert said == {True, False}


def test_the_reader_is_told_which_part_does_not_change_the_answer() -> None:
    found = after_the_short_path("lakarintyg", "gott_intyg_deltid")
    page = Reader().ask("result", answers=write_answers(found.aid, found.case.answers)).soup.get_text()
    more = more_of(found, texts_of(AIDS["lakarintyg"]))
    assert page.count(UNCHANGED) == sum(one.settled for one in more)


def test_an_unclear_purpose_says_what_can_be_tried_when_activities_are_compared() -> None:
    detail = the_detail(AIDS["lakarintyg"])
    assert detail
    sentence, told = texts_of(AIDS["lakarintyg"])("detaljer", detail.id, "for_syftet"), 0
    for case_id in CASES["lakarintyg"]:
        found = judged("lakarintyg", case_id)
        shown = {one.id: one.text for one in Presenter(found, texts_of(AIDS["lakarintyg"])).outcomes()}
        for one in found.outcomes:
            has = sentence in shown[one.outcome.id]
            told += has
            assert not has or one.status.value == OKLART, case_id
    assert told


def test_steps_and_what_stands_before_them_shrink_once_an_answer_is_given() -> None:
    assert not Reader().ask("show").soup.select("[data-begun]")
    [steps] = Reader().ask("next", group="laget", form={"underlag": "lakarintyg"}).soup.select("[data-begun]")
    assert "aid__steps--kort" in steps["class"]

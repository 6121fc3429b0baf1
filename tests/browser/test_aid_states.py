"""The table of aid states forgets nothing that the aids can show: axe sees what stands there."""

from __future__ import annotations

import re
from functools import cache

import pytest

from decision_aids.registry import AIDS
from decision_aids.view.form.request import Do
from decision_aids.view.mall.lage import Gor
from decision_aids.view.ova.lage import Steg
from decision_aids.view.text.render import VIEW
from tests.browser.aid_states import (
    FORM_STATES,
    PICTURE_STATES,
    PRACTICE_STATES,
    STATES,
    State,
    each_kind_once,
    each_part_once,
    marks,
)
from tests.browser.worked_cases import worked_cases

ON_THE_PAGE_ITSELF = {
    *("section.html", "static.html", "cases.html", "source_list.html", "karta.html"),
    *("sektion.html", "mallen_som_text.html", "ova_sektion.html", "ova_text.html", "arendebild_sektion.html"),
}
"""Templates of what stands on the aid's page or on others: axe sees them when it looks at every page."""


@cache
def shown() -> frozenset[str]:
    """What the states show: worked out when a test asks, not whenever tests are collected."""
    return frozenset[str]().union(
        *(marks(one.html()) for one in (*STATES, *FORM_STATES, *PRACTICE_STATES, *PICTURE_STATES))
    )


def test_every_part_that_a_template_can_show_is_shown_by_a_state() -> None:
    forgotten = {
        path.name: sorted(missing)
        for path in VIEW.rglob("*.html")
        if path.name not in ON_THE_PAGE_ITSELF
        and (missing := marks(path.read_text(encoding="utf-8")) - shown())
    }
    assert forgotten == {}, "add a state to STATES that shows it"


@pytest.mark.parametrize("aid", AIDS)
def test_every_part_status_and_verdict_of_a_worked_case_is_shown_by_a_state(aid: str) -> None:
    forgotten = {
        case.id: sorted(missing)
        for case in worked_cases(aid)
        if (missing := marks(State("", aid, "result", case.id).html()) - shown())
    }
    assert forgotten == {}, "add the result of one of these cases to STATES"


def test_every_kind_of_question_is_shown_both_answered_and_with_its_mistake() -> None:
    kinds = {question.kind for aid in AIDS.values() for question in aid.questions}
    answered, mistaken = (
        {
            question.kind
            for state in STATES
            for question in AIDS[state.aid].questions
            if state.do == do and _is_about(state, question.id)
        }
        for do in ("change", "next")
    )
    assert (answered, mistaken) == (kinds, kinds)


def _is_about(state: State, question: str) -> bool:
    """Whether the state is about this question: to change it, or with a mistake in it."""
    asked = f'data-question="{question}"' in state.html() and (state.then or {}).get("question") == question
    return asked or f'id="fel-{question}"' in state.html()


def test_everything_that_a_reader_can_do_leads_to_a_state() -> None:
    same_as_another = {
        Do.PEEK,
        Do.BACK,
        Do.SAVE,
        Do.LINK,
        Do.EXPORT,
    }  # as it would be, as it was before, as it is
    assert {one.do for one in STATES} | same_as_another == set(Do)


def test_everything_that_a_writer_can_do_leads_to_a_state() -> None:
    same_as_another = {Gor.SAVE, Gor.PDF, Gor.PREVIOUS}  # the form as it is, and with reminders
    assert {one.do for one in FORM_STATES} | same_as_another == set(Gor)


def test_every_step_of_practice_is_a_state() -> None:
    steps = (re.search(r'data-steg="(\w+)"', one.html()) for one in PRACTICE_STATES)
    assert {one[1] for one in steps if one} == set(Steg)


def test_each_kind_is_seen_in_every_browser() -> None:
    kinds, once = ([one.kind.split(" of ")[0] for one in states] for states in (STATES, each_kind_once()))
    assert sorted(once) == sorted({*kinds})


def test_the_states_that_axe_sees_show_everything_that_any_state_shows() -> None:
    every, seen = (
        frozenset[str]().union(*(marks(one.html()) for one in states))
        for states in (STATES, each_part_once())
    )
    assert seen == every

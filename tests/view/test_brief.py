"""What comes in part: a result whose heaviest parts follow after it, and a change in a step."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import copy
from datetime import date

import pytest
from bs4 import BeautifulSoup, Tag

from decision_aids.data import load
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.entry import respond
from decision_aids.view.form.request import Do, Request
from decision_aids.view.form.session import advance
from decision_aids.view.page import fragment_html
from tests.view.reader import soup_of, value

DAY = "2026-11-22"
A_FEW = 4


def ask(aid: str, **more: Json) -> JsonObject:
    """What the engine answers."""
    return json.loads(respond(json.dumps({"aid": aid, "date": DAY, **more})))


def seen(reply: JsonObject) -> BeautifulSoup:
    """What the reader sees."""
    return soup_of(str(reply["html"]))


def waiting(page: BeautifulSoup) -> list[Tag]:
    """The parts that wait for what is to stand in them."""
    return [*page.select("[data-waits]")]


def worked_cases() -> Iterator[tuple[str, str, JsonObject]]:
    """Aid, case and answers of a few worked cases of every aid."""
    for aid in AIDS:
        cases = [*load(f"{aid}.cases").items()]
        for case_id, case in cases[:: -(-len(cases) // A_FEW)]:
            yield aid, case_id, as_object(as_object(case)["svar"])


@pytest.mark.parametrize(("aid", "case", "answers"), [*worked_cases()])
def test_a_brief_result_with_its_parts_filled_in_is_the_whole_one(
    aid: str, case: str, answers: JsonObject
) -> None:
    whole, brief = (seen(ask(aid, do="result", answers=answers, brief=one)) for one in (False, True))
    assert waiting(whole) == []
    parts = waiting(brief)
    assert {"skriv", "kriterier"} <= {value(one, "data-del") for one in parts}
    for one in parts:
        there = whole.select_one(f'[data-del="{one["data-del"]}"]')
        assert there is not None
        assert [str(child) for child in one.children if isinstance(child, Tag)] == [str(there.summary)]
        one.replace_with(copy(there))
    data = whole.select_one("script[data-result]")
    assert data is not None
    data.decompose()
    assert str(brief).strip() == str(whole).strip()


def test_a_brief_result_is_less_than_half_of_the_whole_one() -> None:
    sizes: list[tuple[int, int]] = []
    for aid, _, answers in worked_cases():
        whole, brief = (ask(aid, do="result", answers=answers, brief=one) for one in (False, True))
        sizes.append((len(str(brief["html"])), len(str(whole["html"]))))
    assert sum(one for one, _ in sizes) < sum(one for _, one in sizes) / 2


def test_who_has_just_written_beside_the_documents_gets_the_whole_result() -> None:
    question = next(one for one in AIDS["lakarintyg"].questions if one.group == "brevet")
    answers = as_object(as_object(load("lakarintyg.cases")["tunt_intyg"])["svar"])
    reply = ask("lakarintyg", do="result", answers=answers, form={question.id: ""}, brief=True)
    assert (reply["brief"], waiting(seen(reply))) == (False, [])


@pytest.mark.parametrize("aid", AIDS)
def test_a_step_is_never_brief(aid: str) -> None:
    reply = ask(aid, do="next", brief=True, group=AIDS[aid].groups[0])
    assert reply["group"]
    assert reply["brief"] is False


@pytest.mark.parametrize(("aid", "case", "answers"), [*worked_cases()])
def test_a_change_in_a_step_gives_the_questions_of_that_step_and_what_is_said_so_far(
    aid: str, case: str, answers: JsonObject
) -> None:
    for group in AIDS[aid].groups:
        asked = Request(aid, date.fromisoformat(DAY), Do.PEEK, form=answers, group=group)
        view = advance(AIDS[aid], asked)
        step = soup_of(fragment_html(view, ready=True))
        peek = seen(ask(aid, do="peek", form=answers, group=group))
        for taken in ("[data-question]", "[data-hittills]"):
            assert [*map(str, peek.select(taken))] == [*map(str, step.select(taken))], group

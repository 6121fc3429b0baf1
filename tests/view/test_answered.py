"""The page is told when nothing is left to answer in a step: only then does pressing on leave it."""

from __future__ import annotations

import json

import pytest

from decision_aids.data import load
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.entry import respond
from tests.view.reader import soup_of

A_FEW = 4
"""One worked case of so many."""


def ask(aid: str, day: Json, state: JsonObject, **more: Json) -> JsonObject:
    """What the engine answers."""
    return json.loads(respond(json.dumps({"aid": aid, "date": day, **state, **more})))


def asked_in(reply: JsonObject) -> list[str]:
    """The questions that are shown."""
    return [str(one["data-question"]) for one in soup_of(str(reply["html"])).select("[data-question]")]


@pytest.mark.parametrize("aid", AIDS)
def test_a_step_is_answered_exactly_when_pressing_on_leaves_it(aid: str) -> None:
    told: set[bool] = set()
    for case in [*map(as_object, load(f"{aid}.cases").values())][::A_FEW]:
        day, answers = case["datum"], as_object(case["svar"])
        reply = ask(aid, day, {}, do="show")
        while step := reply["group"]:
            state: JsonObject = {"answers": reply["answers"], "group": step}
            form: JsonObject = {}
            while True:  # one answer at a time, as the reader gives them
                peek = ask(aid, day, state, do="peek", form=form)
                onwards = ask(aid, day, state, do="next", form=form)
                assert peek["answered"] is (onwards["group"] != step)
                told.add(bool(peek["answered"]))
                left = [one for one in asked_in(peek) if one not in form]
                if not left:
                    break
                form[left[0]] = answers.get(left[0], "") or ("inga" if left[0] in answers else "")
            assert peek["answered"], f"{aid}: {step}"
            reply = onwards
    assert told == {True, False}

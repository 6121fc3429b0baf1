"""The address of a case restores it, and holds no free text and nothing sensitive."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import date
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import from_fragment, read_answers, to_fragment
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.measures import Day
from decision_aids.engine.questions import Ask
from decision_aids.engine.values import Several
from decision_aids.registry import AIDS
from tests.engine.kinds import KINDS, TEXT, Farg, days, words
from tests.engine.properties import prop
from tests.engine.small import DAY, ja_nej_fraga, stod

VALD = ja_nej_fraga("vald", sensitive=True)
HOTAD_DAG = Ask("hotad_dag", "forst", Day(), sensitive=True)
BEROENDE = Ask("beroende", "forst", Several(Farg), sensitive=True)
AID = stod(*(kind.question for kind in KINDS), VALD, HOTAD_DAG, BEROENDE)
IN_ADDRESS = {kind.question.id: kind.answers for kind in KINDS if kind.question is not TEXT}
KEPT_BACK = {
    "fri_text": words,
    "vald": st.sampled_from(list(VALD.values)),
    "hotad_dag": days,
    "beroende": st.frozensets(st.sampled_from(Farg), min_size=1),
}

shown = st.fixed_dictionaries({}, optional=IN_ADDRESS)
private = st.fixed_dictionaries({}, optional=KEPT_BACK)


def restored(aid: Aid, fragment: str) -> tuple[date | None, dict[str, Hashable], tuple[str, ...]]:
    """The day, the answers and the dropped ids of a fragment that must be ours."""
    found = from_fragment(aid, fragment)
    assert found is not None
    answers, problems = read_answers(aid, found[1])
    assert problems == ()
    return found[0], answers, found[2]


@prop
@given(days, shown, private, st.sampled_from(["", "#"]))
def test_an_address_restores_the_day_and_every_answer_that_may_stand_there(
    as_of: date, answers: dict[str, Hashable], secret: dict[str, Hashable], sign: str
) -> None:
    fragment = sign + to_fragment(AID, as_of, {**secret, **answers})
    assert restored(AID, fragment) == (as_of, answers, ())


@prop
@given(days, shown, private)
def test_private_answers_leave_no_trace_in_the_address(
    as_of: date, answers: dict[str, Hashable], secret: dict[str, Hashable]
) -> None:
    assert to_fragment(AID, as_of, {**answers, **secret}) == to_fragment(AID, as_of, answers)


@prop
@given(days, shown)
def test_an_address_needs_no_more_escaping(as_of: date, answers: dict[str, Hashable]) -> None:
    fragment = to_fragment(AID, as_of, answers)
    assert quote(fragment, safe="=&:,%") == fragment


@prop
@given(st.text())
def test_no_fragment_at_all_breaks_the_reading(fragment: str) -> None:
    for one in (fragment, f"v=1&{fragment}", f"v=1&rader={fragment}", f"v=1&d={fragment}&flera={fragment}"):
        found = from_fragment(AID, one)
        if found is not None:
            assert read_answers(AID, found[1])[1] == ()


NOT_OURS = [
    "",
    "#",
    "#hela-stodet-som-text",
    "#kallor",
    "#val=rod",
    "#v=2&val=rod",
    "#v=10&val=rod",
    "#v&val=rod",
]


@pytest.mark.parametrize("fragment", NOT_OURS)
def test_an_anchor_or_another_address_is_not_ours(fragment: str) -> None:
    assert from_fragment(AID, fragment) is None


OURS: list[tuple[str, JsonObject, tuple[str, ...], str]] = [
    ("v=1", {}, (), "no answers yet"),
    ("v=1&val=rod", {"val": "rod"}, (), "one answer"),
    ("v=1&val=rod&", {"val": "rod"}, (), "a stray mark at the end is nothing to tell a reader about"),
    ("val=rod&v=1", {"val": "rod"}, (), "in any order"),
    ("v=1&val=gul&dag=2026-11-01", {"dag": "2026-11-01"}, ("val",), "an answer that no longer exists"),
    ("v=1&fargen=rod", {}, ("fargen",), "a question that no longer exists"),
    ("v=1&fargen=rod&smaken=god&val=rod", {"val": "rod"}, ("fargen", "smaken"), "each is named"),
    ("v=1&dag=2026-04-31", {}, ("dag",), "a day that does not exist"),
    ("v=1&rader=44:2026-09-01", {}, ("rader",), "half a row"),
    ("v=1&rader=44:2026-09-01:2026-09-30:2026-10-01", {}, ("rader",), "a row and a bit"),
    ("v=1&rader=101:2026-09-01:2026-09-30", {}, ("rader",), "an impossible row"),
    ("v=1&flera=rod,gul", {}, ("flera",), "one of several answers that no longer exists"),
    ("v=1&en_eller_flera=rod,vit_2", {}, ("en_eller_flera",), "answers that cannot stand together"),
    ("v=1&vald=ja", {}, ("vald",), "a sensitive question is never read from an address"),
    ("v=1&fri_text=hej", {}, ("fri_text",), "nor are words"),
    ("v=1&flera=rod%2Cvit_2", {"flera": ["rod", "vit_2"]}, (), "escaped on its way through a mail"),
]


@pytest.mark.parametrize(("fragment", "answers", "dropped", "comment"), OURS)
def test_what_an_address_holds_is_restored_and_the_rest_is_named(
    fragment: str, answers: JsonObject, dropped: tuple[str, ...], comment: str
) -> None:
    found = from_fragment(AID, fragment)
    assert found is not None
    assert found[1:] == (answers, dropped), comment


def test_a_day_that_cannot_be_read_is_named_like_any_other_value() -> None:
    found = from_fragment(AID, "v=1&d=2026-04-31&val=rod")
    assert found == (None, {"val": "rod"}, ("d",))


@pytest.mark.parametrize("aid", AIDS.values(), ids=AIDS)
def test_every_representative_answer_of_an_aid_survives_its_address(aid: Aid) -> None:
    for question in aid.questions:
        for answer in question.representatives():
            kept = not question.private
            fragment = to_fragment(aid, DAY, {question.id: answer})
            assert restored(aid, fragment)[1] == ({question.id: answer} if kept else {})
            assert (question.id in fragment) is kept

"""From one aid to the next: what is shared goes by memory or by a link, what is sensitive by memory alone."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace

import pytest

from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import from_fragment
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.outcomes import Carry, Weigh
from decision_aids.engine.questions import Ask, Raw
from decision_aids.engine.texts import Texts
from decision_aids.engine.values import Text
from decision_aids.gemensamt.svar import JaNej
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from decision_aids.view.form.request import Do, Request
from decision_aids.view.form.session import advance
from decision_aids.view.result.handover import carried, handed_over, next_aids
from tests.engine.small import DAY, ja_nej_fraga, judged, stod

DELAD, BARA_HAR = ja_nej_fraga("delad"), ja_nej_fraga("bara_har")
KANSLIG = ja_nej_fraga("kanslig", sensitive=True)
KANSLIG_DAR = ja_nej_fraga("kanslig_dar")
GISSAD = ja_nej_fraga("gissad")
ORD = Ask("ord", "forst", Text())
TEXTS = Texts({"nasta": {"nasta": "Gå vidare"}})


def _give(_: Raw, weigh: Weigh) -> Json:
    return "nej" if weigh(DELAD) is JaNej.JA else None


def _nonsense(_: Raw, weigh: Weigh) -> Json:
    return "kanske" if weigh(DELAD) is JaNej.JA else None


NEXT = replace(
    stod(DELAD, KANSLIG, replace(KANSLIG_DAR, sensitive=True), GISSAD, ja_nej_fraga("oklar"), ORD), id="nasta"
)
HERE = replace(
    stod(
        *(DELAD, BARA_HAR, KANSLIG, KANSLIG_DAR, GISSAD, ORD),
        carries=(Carry("gissad", _give), Carry("oklar", _nonsense)),
    ),
    next=("nasta",),
)
EVERYTHING: JsonObject = {
    "delad": "ja",
    "bara_har": "ja",
    "kanslig": "ja",
    "kanslig_dar": "ja",
    "ord": "hennes egna ord",
}


@pytest.fixture(autouse=True)
def known(monkeypatch: pytest.MonkeyPatch) -> Mapping[str, Aid]:
    """The aids that a reader can go on to."""
    monkeypatch.setitem(AIDS, "nasta", NEXT)  # type: ignore[arg-type]
    return AIDS


def handed(given: JsonObject) -> tuple[str, JsonObject]:
    """What the next aid may have: as a link, and what goes beside it."""
    one = as_object(handed_over(judged(HERE, **given))["nasta"])
    return str(one["fragment"]), as_object(one["answers"])


def by_link(given: JsonObject) -> JsonObject:
    """What a link says, as the next aid reads it."""
    found = from_fragment(NEXT, handed(given)[0])
    assert found is not None
    day, answers, dropped = found
    assert (day, dropped) == (DAY, ()), "the next aid knows everything that it is given"
    return answers


CARRIED: list[tuple[JsonObject, JsonObject, JsonObject, str]] = [
    ({}, {}, {}, "nothing to take along"),
    ({"delad": "ja"}, {"delad": "ja", "gissad": "nej"}, {}, "shared, and worked out"),
    ({"delad": "nej"}, {"delad": "nej"}, {}, "nothing to work out"),
    ({"delad": "ja", "gissad": "ja"}, {"delad": "ja", "gissad": "ja"}, {}, "the reader's own goes first"),
    ({"delad": "vet-inte"}, {"delad": "vet-inte"}, {}, "not knowing is an answer too"),
    ({"bara_har": "ja"}, {}, {}, "no question there"),
    ({"ord": "hennes egna ord"}, {}, {}, "words stay where they were written"),
    ({"kanslig": "ja"}, {}, {"kanslig": "ja"}, "sensitive in both"),
    ({"kanslig_dar": "ja"}, {}, {"kanslig_dar": "ja"}, "sensitive only there"),
]


@pytest.mark.parametrize(("given", "linked", "secret", "comment"), CARRIED)
def test_an_answer_may_stand_in_a_link_or_goes_beside_it_and_never_both(
    given: JsonObject, linked: JsonObject, secret: JsonObject, comment: str
) -> None:
    assert by_link(given) == linked, comment
    assert handed(given)[1] == secret, comment
    assert carried(judged(HERE, **given), NEXT) == {**linked, **secret}, comment


@pytest.mark.parametrize(("given", "linked", "secret", "comment"), CARRIED)
def test_the_address_onward_holds_nothing_of_the_case(
    given: JsonObject, linked: JsonObject, secret: JsonObject, comment: str
) -> None:
    assert [one.address for one in next_aids(judged(HERE, **given), TEXTS)] == ["../nasta/"]


def test_no_word_of_the_readers_leaves_the_aid() -> None:
    evaluation = judged(HERE, **EVERYTHING)
    told = json.dumps([carried(evaluation, NEXT), handed_over(evaluation)])
    assert "hennes" not in told
    assert "kanslig" not in handed(EVERYTHING)[0]


def test_the_next_aid_begins_with_both_and_asks_only_for_what_is_left() -> None:
    fragment, secret = handed(EVERYTHING)
    view = advance(NEXT, Request("nasta", DAY, Do.FRAGMENT, fragment=fragment, handed=secret))
    assert set(view.evaluation.case.answers) == {"delad", "gissad", "kanslig", "kanslig_dar"}
    assert view.dropped == ()


def test_what_memory_hands_over_without_an_address_of_ours_is_left_alone() -> None:
    request = Request("nasta", DAY, Do.FRAGMENT, fragment="#ett-avsnitt", handed={"kanslig": "ja"})
    assert advance(NEXT, request).evaluation.case.answers == {}


def test_what_memory_hands_over_and_the_aid_cannot_read_is_dropped_and_named() -> None:
    given: JsonObject = {"kanslig": "kanske", "okand": "ja"}
    view = advance(NEXT, Request("nasta", DAY, Do.FRAGMENT, fragment="#v=1", handed=given))
    assert view.evaluation.case.answers == {}
    assert set(view.dropped) == {"kanslig", "okand"}

"""Every text that the rules need is known by unfolding them; one missing or one too many is seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum

import pytest

from decision_aids.engine.criteria import Read, alla
from decision_aids.engine.facts import fact
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.measures import Hours
from decision_aids.engine.outcomes import Advice, Detail, Outcome, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.engine.texts import Key, Texts, optional, required
from decision_aids.engine.verdicts import Judgement, Verdict, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.svar import JaNej
from tests.engine.kinds import HOURS
from tests.engine.small import SOURCES, ja_nej_fraga, kriterium, stod

ETT, TVA = ja_nej_fraga("ett"), ja_nej_fraga("tva")


class Status(StrEnum):
    """What a small outcome can be."""

    BRA = "bra"
    OKLART = "oklart"


@fact("kort", JaNej)
def kort(raw: Raw) -> JaNej:
    """Less than half of full time?"""
    hours = raw(HOURS)
    return JaNej.VET_INTE if hours is None else JaNej.JA if hours < 20 else JaNej.NEJ


def _judge(read: Read) -> Judgement:
    match read(ETT):
        case JaNej.JA:
            return uppfyllt("bra")
        case JaNej.NEJ:
            return inte_uppfyllt("brist")
        case JaNej.VET_INTE:
            return oklart("okand")


def _aside(read: Read) -> Judgement | None:
    return ej_aktuellt("annat") if read(TVA) is JaNej.NEJ else None


LEAF = kriterium("blad", _judge, applies=_aside)
WHOLE = alla("helhet", LEAF)


def _decide(weigh: Weigh) -> Status:
    return Status.BRA if weigh(WHOLE) is Verdict.UPPFYLLT else Status.OKLART


def _nothing(raw: Raw, weigh: Weigh) -> Json:
    return None


AID = stod(
    ETT,
    TVA,
    HOURS,
    facts=(kort,),
    criteria=(WHOLE,),
    outcomes=(Outcome("utfall", Status, _decide, SOURCES),),
    advice=(Advice("rad", lambda weigh: True, SOURCES),),
    details=(Detail("synlig", Shape.DAG, _nothing), Detail("dold", Shape.DOLD, _nothing)),
)

NEEDED: list[tuple[Key, str]] = [
    (("titel",), "the aid's own name"),
    (("grupper", "forst", "titel"), "every group"),
    (("fragor", "timmar", "fraga"), "every question"),
    (("fragor", "ett", "svar", "vet-inte"), "every answer to choose"),
    (("fakta", "kort", "namn"), "every fact"),
    (("fakta", "kort", "varden", "nej"), "every value of it"),
    (("kriterier", "helhet", "titel"), "every criterion, also a composed one"),
    (("kriterier", "blad", "skal", "bra", "text"), "every reason"),
    (("kriterier", "blad", "skal", "annat", "text"), "the guard's reasons too"),
    (("kriterier", "blad", "skal", "brist", "fraga"), "a question to ask about what is missing"),
    (("kriterier", "blad", "skal", "okand", "fraga"), "and about what is unclear"),
    (("utfall", "utfall", "status", "oklart", "rubrik"), "every status"),
    (("rad", "rad", "text"), "every advice"),
    (("detaljer", "synlig", "titel"), "every detail that is shown"),
]


@pytest.mark.parametrize(("key", "comment"), NEEDED)
def test_a_text_that_a_reader_can_meet_is_required(key: Key, comment: str) -> None:
    assert key in required(AID), comment


NOT_NEEDED: list[tuple[Key, str]] = [
    (("kriterier", "blad", "skal", "bra", "fraga"), "nothing to ask about what is there"),
    (("kriterier", "blad", "skal", "annat", "fraga"), "nor about what does not concern the case"),
    (("kriterier", "helhet", "skal", "sammanvagd", "text"), "a composed criterion has no reason of its own"),
    (("kriterier", "blad", "skal", "obesvarad", "text"), "nor has a question that is not answered yet"),
    (("detaljer", "dold", "titel"), "what is not shown needs no name"),
    (("fragor", "timmar", "svar", "vet-inte"), "a written answer has no answers to choose"),
]


@pytest.mark.parametrize(("key", "comment"), NOT_NEEDED)
def test_a_text_that_no_reader_can_meet_is_neither_required_nor_allowed(key: Key, comment: str) -> None:
    assert key not in required(AID) | optional(AID), comment


ALONE, SEVERAL = (
    Outcome("ensam", Status, _decide, SOURCES),
    Outcome("flera", Status, _decide, SOURCES, room="rum"),
)


def _about(weigh: Weigh) -> str:
    return "ensam"


@pytest.mark.parametrize(("asked", "named"), [(None, set[str]()), (_about, {"ensam"})])
def test_what_an_aid_may_ask_about_is_named_but_not_what_shares_a_room(
    asked: Callable[[Weigh], str] | None, named: set[str]
) -> None:
    needed = required(replace(AID, outcomes=(ALONE, SEVERAL), asked=asked))
    assert {key[1] for key in needed if key[0] == "om"} == named


MAY: list[Key] = [
    ("grupper", "forst", "hjalp"),
    ("fragor", "ett", "hjalp"),
    ("fragor", "ett", "var"),
    ("detaljer", "synlig", "text"),
]


@pytest.mark.parametrize("key", MAY)
def test_help_may_be_written_and_need_not(key: Key) -> None:
    assert key in optional(AID)
    assert key not in required(AID)


TREE: JsonObject = {"a": {"b": "hej", "c": {"d": "då"}}, "lista": ["x"], "tal": 3}


def test_texts_are_found_by_their_whole_key() -> None:
    texts = Texts(TREE)
    assert texts("a", "b") == "hej"
    assert (texts.find("a", "c", "d"), texts.find("a", "c"), texts.find("a", "b", "c")) == ("då", None, None)
    assert (texts.find("lista"), texts.find("tal"), texts.find("nej")) == (None, None, None)


def test_a_text_that_is_asked_for_and_missing_is_named_with_its_whole_key() -> None:
    with pytest.raises(KeyError, match=r"a\.c\.saknas"):
        Texts(TREE)("a", "c", "saknas")


def test_the_keys_of_texts_are_all_that_they_hold() -> None:
    assert set(Texts(TREE).keys()) == {("a", "b"), ("a", "c", "d"), ("lista",), ("tal",)}


def test_the_hours_used_here_are_a_written_answer() -> None:
    assert isinstance(HOURS.value, Hours)
    assert HOURS.options() == ()

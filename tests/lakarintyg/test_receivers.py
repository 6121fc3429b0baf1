"""The same certificate seen by five receivers: each tests its own question, in its own measure."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.reading import Case
from decision_aids.gemensamt.svar import Underlag
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.utfall.mottagare import MOTTAGARE, Ger
from decision_aids.lakarintyg.villkor.syften import Syfte
from tests.engine.properties import prop
from tests.engine.small import DAY, judged
from tests.lakarintyg.at_random import GOOD, whole_cases
from tests.scale import tries

FK: JsonObject = {"slag": "fk", "koppling": "arbete", "matt": "arbetstid"}
ENDED: JsonObject = {"rader": [{"grad": 50, "fran": "2026-10-01", "till": "2026-11-21"}]}
ENDS_TODAY: JsonObject = {"rader": [{"grad": 50, "fran": "2026-10-01", "till": "2026-11-22"}]}

SVARAR, DELVIS, ANNAN = Ger.SVARAR, Ger.DELVIS, Ger.ANNAN_FRAGA
OKLART, EJ = Ger.OKLART, Ger.EJ_AKTUELLT

WHO = ("socialnamnden", "forsakringskassan", "arbetsformedlingen", "regionen", "arbetsgivaren")
SEEN: list[tuple[JsonObject, tuple[Ger, ...], str]] = [
    ({"slag": "socialnamnden"}, (SVARAR, ANNAN, DELVIS, SVARAR, ANNAN), "for the nämnd, of the activity"),
    ({"slag": "af"}, (SVARAR, ANNAN, SVARAR, SVARAR, ANNAN), "for AF, of the activity"),
    (FK, (ANNAN, SVARAR, ANNAN, SVARAR, SVARAR), "for FK, of working time: another question for the nämnd"),
    (
        {**FK, "aktivitet": "jobbsokande"},
        (SVARAR, SVARAR, ANNAN, SVARAR, SVARAR),
        "but not when work is sought",
    ),
    (
        {**FK, **ENDED},
        (ANNAN, DELVIS, ANNAN, DELVIS, SVARAR),
        "run out yesterday: FK and the region look ahead",
    ),
    ({**FK, **ENDS_TODAY}, (ANNAN, SVARAR, ANNAN, SVARAR, SVARAR), "not run out on its last day"),
    ({**FK, "matt": "framgar-inte"}, (ANNAN, SVARAR, ANNAN, SVARAR, DELVIS), "an employer needs the hours"),
    ({"slag": "annan", "begransning": "allman"}, (DELVIS, ANNAN, ANNAN, SVARAR, ANNAN), "thin"),
    ({**FK, "begransning": "saknas"}, (DELVIS, ANNAN, ANNAN, SVARAR, ANNAN), "says nothing of limitations"),
    ({**FK, "signerat": "nej"}, (ANNAN, DELVIS, ANNAN, SVARAR, SVARAR), "about work, and not signed"),
    (
        {**FK, "underlag": "annat"},
        (ANNAN, DELVIS, ANNAN, OKLART, SVARAR),
        "about work, by a psychologist, say",
    ),
    (
        {"hinder": "vet-inte"},
        (OKLART, ANNAN, DELVIS, OKLART, ANNAN),
        "of the activity, hinder or not unknown",
    ),
    (
        {"slag": "socialnamnden", "hinder": "nej"},
        (SVARAR, ANNAN, DELVIS, ANNAN, ANNAN),
        "says there is no hinder",
    ),
    ({"underlag": "inget"}, (EJ, EJ, EJ, EJ, EJ), "nothing to read"),
    ({"underlag": "vet-inte"}, (OKLART, OKLART, OKLART, OKLART, OKLART), "nobody knows if there is"),
]


@pytest.mark.parametrize(("given", "wanted", "comment"), SEEN)
def test_what_a_certificate_gives_each_receiver(
    given: JsonObject, wanted: tuple[Ger, ...], comment: str
) -> None:
    found = {one.outcome.id: one.status for one in judged(LAKARINTYG, DAY, **{**GOOD, **given}).outcomes}
    assert tuple(found[f"mottagare_{who}"] for who in WHO) == wanted, comment


def test_the_receivers_stand_in_a_room_of_their_own_beside_the_four_purposes() -> None:
    assert {one.room for one in MOTTAGARE} == {"mottagare"}
    assert [one.id for one in LAKARINTYG.outcomes if not one.room] == [*Syfte]


@settings(prop, max_examples=tries(200))
@given(whole_cases)
def test_without_a_paper_no_receiver_has_anything_and_with_one_every_receiver_has_an_answer(
    case: Case,
) -> None:
    found = {one.status for one in evaluate(LAKARINTYG, case).outcomes if one.outcome.room}
    match case.answers["underlag"]:
        case Underlag.INGET:
            assert found == {EJ}
        case Underlag.VET_INTE:
            assert found == {OKLART}
        case _:
            assert EJ not in found


@settings(prop, max_examples=tries(200))
@given(whole_cases)
def test_what_the_namnd_concludes_does_not_change_what_another_receiver_is_given(case: Case) -> None:
    """Decisions of one do not bind another: months, groups and activities are the nämnd's own matter."""
    own = ("manad", "utanfor", "tre_manader", "aktivitet")
    changed = {key: LAKARINTYG.question[key].unknown() for key in own}
    one, other = (
        {found.outcome.id: found.status for found in evaluate(LAKARINTYG, Case(case.as_of, answers)).outcomes}
        for answers in (case.answers, {**case.answers, **changed})
    )
    for who in WHO[1:]:
        assert one[f"mottagare_{who}"] == other[f"mottagare_{who}"], who

"""Hours that remain, through the whole aid: only of the activity that the percentages measure."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.gemensamt.svar import Aktivitet
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.svar import VECKAN, Matt
from decision_aids.lakarintyg.villkor.syften import EGEN_AKTIVITET
from decision_aids.law.register import as_object
from tests.engine.properties import prop
from tests.engine.small import DAY, judged
from tests.lakarintyg.at_random import GOOD, whole_cases

degrees = st.integers(1, 100)
hours = st.integers(50, 3950).map(lambda hundredths: Decimal(hundredths) / 100)
activities = st.sampled_from(tuple(EGEN_AKTIVITET.values()))


FREE: JsonObject = {"deltidsarbete": "nej", "barn_under_8": "nej"}
EVERY_DAY: JsonObject = {"aktivitetens_dagar": [*VECKAN]}


def november(grad: int) -> Json:
    return [{"grad": grad, "fran": "2026-11-01", "till": "2026-11-30"}]


def periods(answers: JsonObject) -> list[JsonObject]:
    found = judged(LAKARINTYG, DAY, **answers).details["perioder"]
    assert isinstance(found, list)
    return [as_object(one) for one in found]


def left(grad: int, total: Decimal, aktivitet: Aktivitet) -> Decimal:
    """The hours that remain in November, as the aid gives them."""
    part_time: JsonObject = {**FREE, "aktivitetens_timmar": str(total), "aktivitet": aktivitet.value}
    [segment] = periods({**GOOD, **part_time, "rader": november(grad)})
    assert Decimal(str(segment["timmar"])) == total
    return Decimal(str(segment["kvar"]))


@prop
@given(degrees, hours, activities)
def test_what_remains_lies_between_nothing_and_the_hours_of_the_activity(
    grad: int, total: Decimal, aktivitet: Aktivitet
) -> None:
    assert 0 <= left(grad, total, aktivitet) < total
    assert (left(grad, total, aktivitet) == 0) is (grad == 100)


@prop
@given(degrees, degrees, hours, activities)
def test_a_higher_degree_leaves_fewer_hours(
    one: int, other: int, total: Decimal, aktivitet: Aktivitet
) -> None:
    assume(one < other)
    assert left(other, total, aktivitet) < left(one, total, aktivitet)


@prop
@given(degrees, hours, hours, activities)
def test_the_same_degree_of_a_longer_activity_never_leaves_fewer_hours(
    grad: int, one: Decimal, other: Decimal, aktivitet: Aktivitet
) -> None:
    assert left(grad, min(one, other), aktivitet) <= left(grad, max(one, other), aktivitet)


@prop
@given(whole_cases, st.sampled_from([one for one in Matt if one is not Matt.AKTIVITETEN]))
def test_degrees_of_anything_but_the_activity_never_become_hours(case: Case, matt: Matt) -> None:
    evaluation = evaluate(LAKARINTYG, Case(case.as_of, {**case.answers, "matt": matt}))
    found = evaluation.details["perioder"]
    for one in found if isinstance(found, list) else ():
        assert not {"timmar", "kvar", "antagna"} & as_object(one).keys()


FK: JsonObject = {"slag": "fk", "koppling": "arbete", "matt": "arbetstid"}


@pytest.mark.parametrize("grad", [25, 50, 75, 100])
@pytest.mark.parametrize("aktivitet", [*Aktivitet])
def test_the_quarters_of_an_fk_certificate_are_never_turned_into_hours(grad: int, aktivitet: str) -> None:
    [segment] = periods({**GOOD, **FK, "aktivitet": aktivitet, "rader": november(grad)})
    assert segment["grad"] == grad, "the degree is shown as it stands"
    assert "kvar" not in segment


@pytest.mark.parametrize("aktivitet", [Aktivitet.INGEN, Aktivitet.VET_INTE])
def test_nothing_remains_to_count_of_an_activity_that_is_not_assigned(aktivitet: str) -> None:
    [segment] = periods({**GOOD, "aktivitet": aktivitet})
    assert "kvar" not in segment


WITHOUT: list[tuple[JsonObject, bool, str]] = [
    ({"motsager": "ja"}, False, "it contradicts itself"),
    ({"begransning": "allman"}, False, "it carries no conclusion"),
    ({"utanfor": ["riktalder"]}, False, "aktivitetskravet does not concern the person"),
    ({"barn_under_8": "ja", "deltidsarbete": "ja", "deltidsarbete_timmar": 20}, True, "it is too long"),
]


@pytest.mark.parametrize(("given_answers", "too_long", "comment"), WITHOUT)
def test_hours_are_shown_only_of_a_verdict_that_carries_them(
    given_answers: JsonObject, too_long: bool, comment: str
) -> None:
    [segment] = periods({**GOOD, **FREE, **given_answers})
    assert "kvar" not in segment, comment
    assert ("over_taket" in segment) is too_long, comment


def test_rows_that_disagree_leave_no_hours_on_the_days_they_share() -> None:
    rows: Json = [
        {"grad": 100, "fran": "2026-11-01", "till": "2026-11-15"},
        {"grad": 50, "fran": "2026-11-15", "till": "2026-11-30"},
    ]
    assert [one.get("kvar") for one in periods({**GOOD, **FREE, "rader": rows, **EVERY_DAY})] == [0, None, 11]

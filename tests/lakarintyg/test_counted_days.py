"""Days that are counted backwards: from a signature, since an illness began, since an application."""

from __future__ import annotations

import pytest

from decision_aids.engine.json_types import Json
from decision_aids.lakarintyg.aid import LAKARINTYG
from tests.engine.small import DAY, finding, judged
from tests.lakarintyg.at_random import GOOD

BEGINS: dict[str, Json] = {"rader": [{"grad": 50, "fran": "2026-11-01", "till": "2026-11-30"}]}

SIGNED: list[tuple[dict[str, Json], str, str]] = [
    ({"signerat_dag": "2026-10-20"}, "uppfyllt inte-bakat", "before the first row begins"),
    ({"signerat_dag": "2026-11-08"}, "uppfyllt inte-bakat", "seven days after it began"),
    (
        {"signerat_dag": "2026-11-09", "skal_bakat": "ja"},
        "uppfyllt skal-finns",
        "more, with a reason",
    ),
    ({"signerat_dag": "2026-11-09", "skal_bakat": "nej"}, "inte_uppfyllt skal-saknas", "more, and none is"),
    ({"signerat_dag": "2026-11-09", "skal_bakat": "vet-inte"}, "oklart vet-inte", "more, and nobody knows"),
    ({"signerat_dag": "vet-inte"}, "oklart okand-signering", "nobody knows which day it was signed"),
    ({"rader": "vet-inte"}, "oklart okanda-rader", "nobody knows when it begins"),
    ({"signerat": "vet-inte"}, "oklart okand-signering", "nobody knows whether it is signed"),
    ({"signerat": "nej"}, "ej_aktuellt inte-daterat", "it is not signed"),
]


@pytest.mark.parametrize(("given", "says", "comment"), SIGNED)
def test_a_start_more_than_seven_days_before_the_signature_wants_a_reason(
    given: dict[str, Json], says: str, comment: str
) -> None:
    found = finding(judged(LAKARINTYG, DAY, **{**GOOD, **BEGINS, **given}), "start_forklarad")
    assert f"{found.verdict.value} {found.reason}" == says, comment


WITHOUT: dict[str, Json] = {"underlag": "inget", "manad": "2026-11"}
COUNTED: list[tuple[str, str, str, str]] = [
    ("forsta_dag", "2026-11-22", "sjukdag", "hogst-sju"),
    ("forsta_dag", "2026-11-16", "sjukdag", "hogst-sju"),
    ("forsta_dag", "2026-11-15", "sjukdag", "mer-an-sju"),
    ("ansokan_dag", "2026-11-22", "ansokt", "nyss"),
    ("ansokan_dag", "2026-11-08", "ansokt", "nyss"),
    ("ansokan_dag", "2026-11-07", "ansokt", "tidigare"),
]


@pytest.mark.parametrize(("question", "day", "fact", "value"), COUNTED)
def test_seven_days_of_illness_and_two_weeks_from_an_application_are_counted_so(
    question: str, day: str, fact: str, value: str
) -> None:
    answers = {**WITHOUT, "forsta_dag": "2026-11-01", "ansokan_dag": "2026-11-02", question: day}
    assert finding(judged(LAKARINTYG, DAY, **answers), "intyg_behovs").facts[fact] == value

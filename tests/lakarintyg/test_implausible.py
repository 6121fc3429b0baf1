"""A date that can hardly be meant is a question to the reader, never to care, and nothing is made of it."""

from __future__ import annotations

import pytest

from decision_aids.engine.json_types import Json
from decision_aids.engine.verdicts import Mottagare
from decision_aids.lakarintyg.aid import LAKARINTYG
from tests.engine.small import DAY, judged
from tests.lakarintyg.at_random import GOOD

WITHOUT_PAPER = {"underlag": "inget", "manad": "2026-11", "koppling": "vardagen", "ansokan_dag": "2026-11-01"}
IMPLAUSIBLE: list[tuple[dict[str, Json], str, str]] = [
    ({"rader": [{"grad": 50, "fran": "2026-11-01", "till": "2062-11-30"}]}, "perioden_orimlig", "2062"),
    ({"rader": [{"grad": 50, "fran": "2016-11-01", "till": "2026-11-30"}]}, "perioden_orimlig", "2016"),
    ({"signerat_dag": "2026-11-23"}, "signerat_i_framtiden", "the day after the day asked about"),
    ({"signerat_dag": "2027-11-01"}, "signerat_i_framtiden", "the next year"),
    ({"signerat_dag": "2016-11-01"}, "signerat_for_lange_sedan", "ten years ago"),
    ({"manad": "2025-06"}, "manaden_fore_lagen", "before the law began"),
    ({"manad": "2062-11"}, "manaden_langt_fram", "2062"),
    ({**WITHOUT_PAPER, "forsta_dag": "2026-12-01"}, "sjuk_i_framtiden", "ill to come"),
    ({**WITHOUT_PAPER, "forsta_dag": "2026-11-01", "ansokan_dag": "2026-12-01"}, "ansokt_i_framtiden", ""),
]


@pytest.mark.parametrize(("given", "found", "comment"), IMPLAUSIBLE)
def test_a_date_that_can_hardly_be_meant_asks_the_reader_and_nobody_else(
    given: dict[str, Json], found: str, comment: str
) -> None:
    evaluation = judged(LAKARINTYG, DAY, **{**GOOD, **given})
    assert [one.id for one in evaluation.contradictions] == [found], comment
    assert evaluation.contradictions[0].asks is Mottagare.HANDLAGGAREN
    plausible = {one.criterion.id for one in judged(LAKARINTYG, DAY, **GOOD).missing}
    to_care = [one for one in evaluation.missing if one.asks is Mottagare.VARDEN]
    assert {one.criterion.id for one in to_care} <= plausible, comment


def test_a_row_until_2062_gives_no_timeline_and_no_day_of_its_own() -> None:
    rows: Json = [{"grad": 50, "fran": "2026-11-01", "till": "2062-11-30"}]
    details = judged(LAKARINTYG, DAY, **{**GOOD, "rader": rows}).details
    assert (details["perioder"], details["tidslinje"]) == (None, None)
    assert details["uppfoljning"] == "2026-12-04", "two weeks on, to meet about the question to the reader"


PLAUSIBLE: list[dict[str, Json]] = [
    {"signerat_dag": DAY.isoformat()},
    {"rader": [{"grad": 50, "fran": "2026-11-01", "till": "tills vidare"}]},
    {"rader": [{"grad": 50, "fran": "2024-01-01", "till": "2028-12-31"}]},
    {"manad": "2025-07"},
]


@pytest.mark.parametrize("given", PLAUSIBLE)
def test_what_can_be_meant_is_not_asked_about(given: dict[str, Json]) -> None:
    assert judged(LAKARINTYG, DAY, **{**GOOD, **given}).contradictions == ()


def _row(fran: str, till: str) -> dict[str, Json]:
    return {"rader": [{"grad": 50, "fran": fran, "till": till}]}


HOW_FAR: list[tuple[dict[str, Json], dict[str, Json], str]] = [
    # the last that can be meant on DAY, the first that can hardly be, comment
    ({"manad": "2028-11"}, {"manad": "2028-12"}, "a month within two years"),
    (_row("2026-11-01", "2029-11-24"), _row("2026-11-01", "2029-11-25"), "a row to three years ahead"),
    (_row("2021-11-18", "2026-11-30"), _row("2021-11-17", "2026-11-30"), "a row from five years back"),
    ({"signerat_dag": "2021-11-18"}, {"signerat_dag": "2021-11-17"}, "a signature of five years back"),
]


@pytest.mark.parametrize(("last", "first", "comment"), HOW_FAR)
def test_so_far_from_the_day_asked_about_can_a_date_lie(
    last: dict[str, Json], first: dict[str, Json], comment: str
) -> None:
    found = [len(judged(LAKARINTYG, DAY, **{**GOOD, **one}).contradictions) for one in (last, first)]
    assert found == [0, 1], comment

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


def test_a_row_until_2062_gives_no_timeline_and_no_day_in_a_calendar() -> None:
    rows: Json = [{"grad": 50, "fran": "2026-11-01", "till": "2062-11-30"}]
    details = judged(LAKARINTYG, DAY, **{**GOOD, "rader": rows}).details
    assert (details["perioder"], details["tidslinje"], details["uppfoljning"]) == (None, None, None)


PLAUSIBLE: list[dict[str, Json]] = [
    {"signerat_dag": DAY.isoformat()},
    {"rader": [{"grad": 50, "fran": "2026-11-01", "till": "tills vidare"}]},
    {"rader": [{"grad": 50, "fran": "2024-01-01", "till": "2028-12-31"}]},
    {"manad": "2025-07"},
]


@pytest.mark.parametrize("given", PLAUSIBLE)
def test_what_can_be_meant_is_not_asked_about(given: dict[str, Json]) -> None:
    assert judged(LAKARINTYG, DAY, **{**GOOD, **given}).contradictions == ()

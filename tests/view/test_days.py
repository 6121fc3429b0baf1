"""An outcome that says different things of different days names the days in its heading."""

from __future__ import annotations

import pytest

from decision_aids.engine.json_types import Json
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.view.result.presenter import Presenter
from tests.engine.small import DAY, judged
from tests.view.test_computed import TEXTS, WHOLE, row

PURPOSE = "praktik"
DELVIS = "Intyget talar för att personen är delvis hindrad"

DAYS: list[tuple[list[Json], str, str]] = [
    ([row(50, "2026-11-01", "2026-11-30")], DELVIS, "all days alike"),
    (
        [row(50, "2026-11-02", "2026-11-30")],
        "Enligt intyget är personen delvis hindrad 2–30 november; "
        "om den 1 november går det inte att säga något",
        "a day without a row",
    ),
    (
        [row(100, "2026-11-01", "2026-11-10"), row(50, "2026-11-11", "2026-11-30")],
        "Enligt intyget är personen helt hindrad 1–10 november och delvis hindrad 11–30 november",
        "in full and then in part",
    ),
    (
        [
            row(50, "2026-11-01", "2026-11-10"),
            row(75, "2026-11-11", "2026-11-20"),
            row(50, "2026-11-25", "2026-12-09"),
        ],
        "Enligt intyget är personen delvis hindrad 1–20 november och 25–30 november; "
        "om 21–24 november går det inte att säga något",
        "degrees apart speak for the same; days outside the month are not named",
    ),
    (
        [row(100, "2026-11-01", "2026-11-15"), row(50, "2026-11-15", "2026-11-30")],
        "Enligt intyget är personen helt hindrad 1–14 november och delvis hindrad 16–30 november; "
        "om den 15 november går det inte att säga något",
        "one shared day",
    ),
    ([row(100, "2026-12-01", "2026-12-31")], "Det går inte att säga än", "no day of the month"),
]


@pytest.mark.parametrize(("rows", "said", "comment"), DAYS, ids=[comment for _, _, comment in DAYS])
def test_the_heading_names_the_days_when_they_differ(rows: list[Json], said: str, comment: str) -> None:
    presenter = Presenter(judged(LAKARINTYG, DAY, **{**WHOLE, "aktivitet": "praktik", "rader": rows}), TEXTS)
    assert {one.id: one.heading for one in presenter.outcomes()}[PURPOSE] == said, comment

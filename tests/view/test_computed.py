"""What is computed, in words: periods with what they speak for, remaining time, and hours a week."""

from __future__ import annotations

import pytest

from decision_aids.data import load
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.texts import Texts
from decision_aids.lakarintyg.aid import LAKARINTYG
from decision_aids.lakarintyg.utfall.syften import SYFTEN
from decision_aids.law.register import as_object
from decision_aids.view.result.computed import OTHER_MONTH, Computed
from tests.engine.small import DAY, judged
from tests.view.reader import Reader

TEXTS = Texts(load("lakarintyg.texts"))
WHOLE = as_object(as_object(load("lakarintyg.cases")["gott_intyg_deltid"])["svar"])
"""A certificate that carries a conclusion, for November 2026."""


def computed(**given: Json) -> Computed:
    """What a good certificate computes, with some answers changed."""
    return Computed(judged(LAKARINTYG, DAY, **{**WHOLE, **given}), TEXTS)


def row(grad: int, fran: str, till: str) -> JsonObject:
    """A row of a certificate."""
    return {"grad": grad, "fran": fran, "till": till}


TOLD = "Stapel i bitar: tid som återstår. Fylld stapel i bilden: hinder."
NOVEMBER = ("2026-11-01", "2026-11-30")

HOURS: list[tuple[JsonObject, str, str]] = [
    ({}, "40 timmar i veckan", "whole"),
    ({"deltidsarbete": "ja", "deltidsarbete_timmar": 12.5}, "27,5 timmar i veckan", "with a comma"),
    (
        {"deltidsarbete": "ja", "deltidsarbete_timmar": 39.5, "barn_under_8": "ja"},
        "0 timmar",
        "nothing is said",
    ),
    ({"deltidsarbete": "vet-inte"}, "", "unknown: no value"),
]


@pytest.mark.parametrize(("given", "words", "comment"), HOURS)
def test_the_most_hours_are_said_in_words(given: JsonObject, words: str, comment: str) -> None:
    here = computed(**{"aktivitetens_omfattning": "heltid", "barn_under_8": "nej", **given})
    said = here.in_words("kravets_tak")
    assert said.startswith(words), comment
    assert bool(said) is bool(words)
    shown = [one.value for one in here.values() if "timmar i veckan" in one.value]
    assert shown == ([said] if words else []), "no value, no heading"


REMAINING: list[tuple[JsonObject, list[tuple[str, str, str]], str]] = [
    (
        {"aktivitetens_omfattning": "deltid", "aktivitetens_timmar": 20, "rader": [row(50, *NOVEMBER)]},
        [("1–30 november 2026", "50 %", "10 av 20 timmar i veckan")],
        "half of twenty",
    ),
    (
        {"aktivitetens_omfattning": "deltid", "aktivitetens_timmar": 22.5, "rader": [row(25, *NOVEMBER)]},
        [("1–30 november 2026", "25 %", "16,875 av 22,5 timmar i veckan")],
        "not rounded",
    ),
    (
        {"aktivitetens_omfattning": "heltid", "rader": [row(100, *NOVEMBER)]},
        [("1–30 november 2026", "100 %", "0 av 40 timmar i veckan")],
        "nothing remains",
    ),
    (
        {"matt": "arbetstid", "rader": [row(50, *NOVEMBER)]},
        [("1–30 november 2026", "50 %", "")],
        "percentages of working time are not turned into hours",
    ),
    (
        {
            "aktivitetens_omfattning": "heltid",
            "aktivitetens_dagar": ["sondag"],
            "rader": [row(100, "2026-11-01", "2026-11-15"), row(50, "2026-11-15", "2026-11-30")],
        },
        [
            ("1–14 november 2026", "100 %", "0 av 40 timmar i veckan"),
            ("15 november 2026", "raderna säger olika", ""),
            ("16–30 november 2026", "50 %", "20 av 40 timmar i veckan"),
        ],
        "rows that disagree say so, and give no hours",
    ),
]


@pytest.mark.parametrize(("given", "expected", "comment"), REMAINING)
def test_a_period_says_its_days_its_degree_and_what_remains(
    given: JsonObject, expected: list[tuple[str, str, str]], comment: str
) -> None:
    [periods] = computed(**given).periods()
    shown = [(one.period, one.degree, one.remaining) for one in periods.segments]
    assert shown == expected, comment
    assert all(0 <= one.share <= 100 for one in periods.segments)


def test_each_period_says_for_each_purpose_what_it_speaks_for_in_the_aids_words() -> None:
    rows: list[Json] = [row(50, *NOVEMBER)]
    [periods] = computed(aktivitet="aktivitetskrav", rader=rows).periods()
    assert len(periods.purposes) == len(SYFTEN)
    [segment] = periods.segments
    assert [one.purpose for one in segment.statuses] == list(periods.purposes)
    statuses = {one.id: said.status for one, said in zip(SYFTEN, segment.statuses, strict=True)}
    assert statuses["aktivitetskrav"] == "delvis"
    for one, said in zip(SYFTEN, segment.statuses, strict=True):
        here = ("utfall", one.id, "status", said.status)
        assert said.word == (TEXTS.find(*here, "kort") or TEXTS(*here, "rubrik"))
    words = {said.word for said in segment.statuses}
    assert len(words) == len(set(statuses.values())), "each status has its own word, for every purpose"


def test_another_month_is_judged_for_itself_and_says_so_for_every_purpose() -> None:
    rows: list[Json] = [row(100, "2026-10-01", "2026-10-31"), row(50, *NOVEMBER)]
    [periods] = computed(rader=rows, signerat_dag="2026-10-01").periods()
    october, november = periods.segments
    assert (october.in_month, november.in_month) == (False, True)
    assert {(one.status, one.word) for one in october.statuses} == {("", OTHER_MONTH)}
    assert len(october.statuses) == len(SYFTEN)
    assert OTHER_MONTH not in {one.word for one in november.statuses}


SIGNS: list[tuple[JsonObject, bool, str]] = [
    ({}, True, "half of the time remains"),
    ({"rader": "vet-inte"}, False, "no rows"),
    ({"hinder": "nej"}, False, "no hinder"),
]


@pytest.mark.parametrize(("given", "told", "comment"), SIGNS)
def test_what_the_drawn_time_means_is_told_where_it_is_drawn(
    given: JsonObject, told: bool, comment: str
) -> None:
    soup = Reader(answers={**WHOLE, **given}).result().soup
    assert bool(soup.select("td .stapel")) == told, comment
    assert [one.get_text() for one in soup.select(".segment__not")] == [TOLD] * told


def test_a_period_over_the_turn_of_a_month_is_parted_there() -> None:
    [periods] = computed(rader=[row(50, "2026-10-20", "2026-11-30")], signerat_dag="2026-10-20").periods()
    assert [one.period for one in periods.segments] == ["20–31 oktober 2026", "1–30 november 2026"]


WITHOUT: list[tuple[JsonObject, str]] = [
    ({"rader": []}, "no rows"),
    ({"rader": "vet-inte"}, "rows that nobody knows"),
    ({"hinder": "nej"}, "no hinder"),
    ({"underlag": "inget"}, "no paper"),
    ({"manad": "vet-inte"}, "no month"),
]


@pytest.mark.parametrize(("given", "comment"), WITHOUT)
def test_without_rows_or_month_there_is_no_table(given: JsonObject, comment: str) -> None:
    assert computed(**given).periods() == (), comment


def test_a_day_can_be_put_in_a_calendar_and_hours_cannot() -> None:
    for one in computed(rader=[row(50, "2026-11-01", "2026-12-31")]).values():
        assert one.title
        assert bool(one.calendar) is ("timmar" not in one.value)


def test_the_case_that_the_calculation_is_for_shows_it_on_the_page() -> None:
    [periods] = computed().periods()
    november, december = periods.segments
    assert november.remaining == december.remaining == "10 av 20 timmar i veckan"
    assert "<svg" in periods.picture

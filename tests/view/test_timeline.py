"""The picture of the periods as HTML: what it says to those who see it and to those who do not."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from decision_aids.engine.rows import OPEN_END, Row
from decision_aids.view.text import swedish
from decision_aids.view.timeline.picture import Timeline, timeline_html
from tests.engine.properties import prop
from tests.view.contract import parse_strictly
from tests.view.reader import soup_of, value
from tests.view.test_timeline_layout import timelines

NOVEMBER = date(2026, 11, 1)
AS_OF = date(2026, 11, 22)


def row(grad: int, fran: tuple[int, int], till: tuple[int, int]) -> Row:
    """A row in 2026."""
    return Row(date(2026, *fran), date(2026, *till), grad)


TWO = (row(100, (11, 1), (11, 15)), row(50, (11, 16), (11, 30)))


def said(timeline: Timeline) -> str:
    """The description, for whoever does not see the picture."""
    [words] = soup_of(timeline_html(timeline)).select("svg[role=img] > desc")
    return words.get_text()


def listed(timeline: Timeline) -> list[str]:
    """The lines below the picture."""
    return [one.get_text(strip=True) for one in soup_of(timeline_html(timeline)).select("figcaption li")]


def test_without_rows_there_is_no_picture() -> None:
    assert timeline_html(Timeline((), NOVEMBER, AS_OF)) == ""


def test_the_description_says_rows_days_and_month_in_words() -> None:
    words = said(Timeline(TWO, NOVEMBER, AS_OF, date(2026, 11, 25), date(2026, 11, 2)))
    for part in (
        "100 procent 1–15 november 2026.",
        "50 procent 16–30 november 2026.",
        "Månaden det gäller: november 2026.",
        "Du frågar om: 22 november 2026.",
        "Följ upp: 25 november 2026.",
        "Signerat: 2 november 2026.",
    ):
        assert part in words


def test_a_row_without_an_end_says_so_and_is_drawn_to_the_end_of_the_month() -> None:
    timeline = Timeline((Row(NOVEMBER, OPEN_END, 100),), NOVEMBER, AS_OF)
    assert "100 procent 1 november 2026 och tills vidare." in said(timeline)
    drawn = soup_of(timeline_html(timeline)).get_text()
    assert "2100" not in drawn
    assert "dec" not in drawn


TO_CHECK: list[tuple[tuple[Row, ...], date | None, set[str], str]] = [
    (TWO, date(2026, 11, 2), set(), "a row the day after another, signed in time"),
    (TWO, None, set(), "no signature, nothing retroactive"),
    (TWO, date(2026, 11, 9), {"Bakåt i tiden, mer än 7 dagar före signeringen: 1 november 2026."}, "a day"),
    (
        (TWO[0], row(50, (11, 15), (11, 30))),
        None,
        {"Överlapp, flera rader gäller samma dagar: 15 november 2026."},
        "a shared boundary day",
    ),
    (
        (TWO[0], row(50, (11, 18), (11, 20)), row(25, (11, 22), (11, 30))),
        None,
        {"Glapp, ingen rad gäller: 16–17 november 2026 och 21 november 2026."},
        "two gaps",
    ),
    ((TWO[0], TWO[0]), None, {"Samma rad står flera gånger."}, "the same row twice"),
    (
        (TWO[0], TWO[0], row(50, (11, 15), (11, 30))),
        None,
        {"Överlapp, flera rader gäller samma dagar: 15 november 2026. Samma rad står flera gånger."},
        "the same row twice, and another that overlaps",
    ),
    (
        (row(50, (1, 1), (1, 31)),),
        date(2025, 1, 1),
        {"Utanför bilden: signerat 1 januari 2025."},
        "a signature a year away, perhaps a slip of the pen",
    ),
]


@pytest.mark.parametrize(("rows", "signed", "lines", "comment"), TO_CHECK)
def test_what_to_check_is_listed_only_when_it_is_there(
    rows: tuple[Row, ...], signed: date | None, lines: set[str], comment: str
) -> None:
    always, *others = listed(Timeline(rows, None, rows[0].fran, None, signed))
    assert "100 procent" in always
    assert {*others} == lines, comment


@prop
@given(timelines)
def test_the_picture_is_whole_html_whose_references_lead_somewhere(timeline: Timeline) -> None:
    html = timeline_html(timeline)
    parse_strictly(html)
    soup = soup_of(html)
    ids = [value(one, "id") for one in soup.select("[id]")]
    assert len(ids) == len({*ids})
    assert {*re.findall(r"url\(#([^)]+)\)", html)} <= {*ids}
    [picture] = soup.select("svg[role=img]")
    assert all(soup.select(f"#{one}") for one in value(picture, "aria-labelledby").split())
    assert len(value(picture, "aria-labelledby").split()) == 2
    assert "None" not in soup.get_text()


@prop
@given(timelines)
def test_every_row_is_labelled_with_its_degree_and_every_day_is_named_somewhere(timeline: Timeline) -> None:
    soup = soup_of(timeline_html(timeline))
    labels = [one.get_text() for one in soup.select("text")]
    assert sum(one.split(":")[0].endswith(" %") for one in labels) == len(timeline.rows)
    words = said(timeline)
    for day in (timeline.as_of, timeline.follow_up, timeline.signed):
        assert day is None or swedish.day(day) in words
    for one in timeline.rows:
        assert f"{one.grad} procent {swedish.period(one.fran, one.till)}" in words


@prop
@given(timelines, st.sampled_from(["overlapp", "glapp", "bakat"]))
def test_a_pattern_in_the_picture_is_explained_below_and_the_other_way_round(
    timeline: Timeline, pattern: str
) -> None:
    soup = soup_of(timeline_html(timeline))
    drawn = soup.select(f".tidslinje__bild .tidslinje__{pattern}")
    explained = soup.select(f"figcaption .tidslinje__{pattern}")
    assert len(explained) == bool(drawn)


def test_two_pictures_on_a_page_share_no_id() -> None:
    first, second = (timeline_html(Timeline(TWO, NOVEMBER, AS_OF, id=one)) for one in ("a", "b"))
    ids = [value(one, "id") for one in soup_of(first + second).select("[id]")]
    assert len(ids) == len({*ids})


SHORT: list[tuple[date, date, str]] = [
    (date(2026, 10, 1), date(2026, 10, 12), "1–12 okt 2026"),
    (date(2026, 10, 28), date(2026, 11, 3), "28 okt–3 nov 2026"),
    (date(2026, 12, 28), date(2027, 1, 3), "28 dec 2026–3 jan 2027"),
    (date(2026, 5, 5), date(2026, 5, 5), "5 maj 2026"),
]


@pytest.mark.parametrize(("fran", "till", "words"), SHORT)
def test_a_period_in_short(fran: date, till: date, words: str) -> None:
    assert swedish.short_period(fran, till) == words

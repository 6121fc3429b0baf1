"""The day to follow up, as a calendar would read it."""

from __future__ import annotations

import re
from datetime import date, timedelta
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from decision_aids.engine.dates import EARLIEST, LATEST
from decision_aids.view.result.ics import DESCRIPTION, SUMMARY, event, fold, ics_href
from tests.engine.properties import prop

AS_OF = date(2026, 11, 22)
DAY = date(2026, 12, 3)

every_day = st.dates(EARLIEST, LATEST)
printable = st.text(st.characters(exclude_categories=("Cc", "Cs")))


def unfolded(text: str) -> list[str]:
    """The lines of a calendar file, put together again."""
    return text.replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def fields(text: str) -> dict[str, str]:
    """The named values of a file with one event, read as RFC 5545 says."""
    found: dict[str, str] = {}
    for line in unfolded(text.partition("BEGIN:VALARM")[0]):
        name, _, said = line.partition(":")
        if name not in {"BEGIN", "END"}:
            assert name not in found, f"{name} stands twice"
            found[name] = re.sub(r"\\(.)", lambda one: {"n": "\n"}.get(one[1], one[1]), said)
    return found


def test_an_event_is_the_whole_of_its_day() -> None:
    found = fields(event(DAY, AS_OF))
    assert found["DTSTART;VALUE=DATE"] == "20261203"
    assert found["DTEND;VALUE=DATE"] == "20261204", "the end is the day after: it is not counted in"
    assert found["DTSTAMP"] == "20261122T000000Z"
    assert found["TRANSP"] == "TRANSPARENT", "the day is not busy"
    assert found["VERSION"] == "2.0"
    assert found["PRODID"]


def test_an_event_is_inside_one_calendar() -> None:
    lines = unfolded(event(DAY, AS_OF))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VEVENT", "END:VCALENDAR"]
    assert lines.count("BEGIN:VEVENT") == lines.count("BEGIN:VCALENDAR") == 1


def test_an_event_says_nothing_but_its_days_and_two_fixed_sentences() -> None:
    found = fields(event(DAY, AS_OF))
    assert (found["SUMMARY"], found["DESCRIPTION"]) == (SUMMARY, DESCRIPTION)
    assert SUMMARY == "Följ upp planeringen"
    about_people = re.compile("sjuk|intyg|vård|läkar|bistånd|social|person|klient|hälsa|rehab", re.IGNORECASE)
    assert not about_people.search(event(DAY, AS_OF))


def test_an_event_reminds_at_nine_the_day_before() -> None:
    _, _, alarm = event(DAY, AS_OF).partition("BEGIN:VALARM\r\n")
    assert alarm.startswith("ACTION:DISPLAY\r\nTRIGGER:PT8H\r\nDESCRIPTION:")


def test_an_event_says_what_ends() -> None:
    said = fields(event(DAY, AS_OF, date(2026, 12, 17)))["DESCRIPTION"]
    assert said == f"Perioden tar slut den 17 december 2026. {DESCRIPTION}"


@prop
@given(every_day, every_day, every_day)
def test_a_day_is_the_same_event_whenever_it_is_made(day: date, as_of: date, other: date) -> None:
    assert event(day, as_of) == event(day, as_of)
    assert fields(event(day, as_of))["UID"] == fields(event(day, other))["UID"]
    assert (fields(event(other, as_of))["UID"] == fields(event(day, as_of))["UID"]) is (day == other)


@prop
@given(every_day, every_day)
def test_every_line_ends_as_it_should_and_none_is_too_long(day: date, as_of: date) -> None:
    text = event(day, as_of)
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert "\r" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75
    assert fields(text)["DTEND;VALUE=DATE"] == f"{day + timedelta(days=1):%Y%m%d}"


@prop
@given(printable | st.text("åäö😀 a", max_size=400))
def test_a_folded_line_is_the_same_line(line: str) -> None:
    pieces = list(fold(line))
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert all(piece.startswith(" ") for piece in pieces[1:])
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line


@prop
@given(every_day, every_day)
def test_the_address_holds_the_file_and_nothing_that_html_or_an_address_reads_otherwise(
    day: date, as_of: date
) -> None:
    kind, _, data = ics_href(day, as_of).partition(",")
    assert kind == "data:text/calendar;charset=utf-8"
    assert unquote(data) == event(day, as_of)
    assert re.fullmatch(r"[A-Za-z0-9%._~-]+", data)

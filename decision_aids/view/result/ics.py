"""A day to follow up, as an event for the reader's own calendar (iCalendar, RFC 5545).

The event says nothing of any person: not who, not which aid, only when the time ends. It lasts all day
and takes no time.
It travels as a data: address, so that nothing is asked of any server.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import quote

from decision_aids.engine.dates import day_in_words
from decision_aids.engine.rows import ONE_DAY

FILE_NAME = "uppfoljning.ics"
SUMMARY = "Följ upp planeringen"
DESCRIPTION = "Gå igenom om planeringen stämmer, vad som har ändrats och vad som ska göras härnäst."
_LINE = 75
"""The longest line in octets, its end not counted (RFC 5545, 3.1)."""


def event(day: date, as_of: date, ends: date | None = None) -> str:
    """The calendar file as text; `ends` is the last day of what is followed up, when it has one.

    The same days give the same file: no clock is read. The reminder comes at eight on the day.
    """
    ending = f"Perioden tar slut den {day_in_words(ends)}. " if ends else ""
    return _calendar(_event(day, as_of, ending + DESCRIPTION))


def events_href(days: Iterable[date], as_of: date) -> str:
    """Several days in one calendar file, as an address. Days that are the same are one event."""
    lines = [line for day in sorted({*days}) for line in _event(day, as_of, DESCRIPTION)]
    return f"data:text/calendar;charset=utf-8,{quote(_calendar(lines), safe='')}"


def _calendar(lines: Iterable[str]) -> str:
    whole = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Kunskapsstod//Uppfoljning//SV",
        "CALSCALE:GREGORIAN",
        *lines,
        "END:VCALENDAR",
    )
    return "".join(f"{folded}\r\n" for line in whole for folded in fold(line))


def _event(day: date, as_of: date, description: str) -> tuple[str, ...]:
    return (
        "BEGIN:VEVENT",
        f"UID:uppfoljning-{day:%Y%m%d}@kunskapsstod.invalid",
        f"DTSTAMP:{as_of:%Y%m%d}T000000Z",
        f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
        f"DTEND;VALUE=DATE:{day + ONE_DAY:%Y%m%d}",
        f"SUMMARY:{_escaped(SUMMARY)}",
        f"DESCRIPTION:{_escaped(description)}",
        "TRANSP:TRANSPARENT",
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "TRIGGER:PT8H",
        f"DESCRIPTION:{_escaped(SUMMARY)}",
        "END:VALARM",
        "END:VEVENT",
    )


def ics_href(day: date, as_of: date, ends: date | None = None) -> str:
    """The calendar file as an address, for `<a download="uppfoljning.ics">`."""
    return f"data:text/calendar;charset=utf-8,{quote(event(day, as_of, ends), safe='')}"


def fold(line: str) -> Iterator[str]:
    """A long line in pieces of at most 75 octets, each after the first led by a space; no letter is split."""
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _LINE:
            yield piece
            piece, size = " ", 1
        piece, size = piece + letter, size + octets
    yield piece


def _escaped(text: str) -> str:
    for plain, written in (("\\", "\\\\"), (";", r"\;"), (",", r"\,"), ("\n", r"\n")):
        text = text.replace(plain, written)
    return text

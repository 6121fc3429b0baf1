"""Where a provision stands on a day, in a reader's words: gäller, gäller från …, gällde till och med …"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from decision_aids.law.source import Source, Status
from decision_aids.view.text import swedish


class When(StrEnum):
    """Before, in or after the time that something holds; or a proposal that nobody has decided."""

    KOMMANDE = "kommande"
    NU = "nu"
    UPPHORD = "upphord"
    FORSLAG = "forslag"


@dataclass(frozen=True)
class Standing:
    """When it is, and the words for it."""

    when: When
    words: str


# A source that is neither law nor a decision says what it is, not that it holds.
_OTHER = {
    Status.LOKAL: "lokal praxis",
    Status.HISTORISK: "historisk uppgift",
    Status.OKAND: "uppgift som inte är kontrollerad",
}


def starts(day: date) -> str:
    """Words for something that has yet to begin."""
    return f"gäller från {_whole(day)}"


def ended(last: date) -> str:
    """Words for something that has ended; `last` is its last day."""
    return f"gällde till och med {_whole(last)}"


def _whole(day: date) -> str:
    """A day that is never broken over two lines."""
    return swedish.day(day).replace(" ", "\N{NO-BREAK SPACE}")


def standing(source: Source, day: date) -> Standing:
    """Where a source stands on the day. A proposal stays a proposal, whatever its dates say."""
    if source.status is Status.FORSLAG:
        return Standing(When.FORSLAG, "förslag")
    if source.galler_till and day > source.galler_till:
        return Standing(When.UPPHORD, ended(source.galler_till))
    if source.status is Status.UPPHAVD:
        return Standing(When.UPPHORD, "upphävd")
    if source.galler_fran and day < source.galler_fran:
        return Standing(When.KOMMANDE, starts(source.galler_fran))
    if source.status is Status.BESLUTAD:
        since = f" sedan {_whole(source.galler_fran)}" if source.galler_fran else ""
        return Standing(When.NU, f"gäller enligt beslut{since}")
    return Standing(When.NU, _OTHER.get(source.status, "gäller"))


def day_before(day: date) -> date:
    """The last day of what ends when something else begins."""
    return day - timedelta(days=1)

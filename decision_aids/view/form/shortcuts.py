"""What people write for days and rows in a form, spelled out as the engine reads it.

In JSON and in addresses a day has its year. In a form a reader may leave it out (12 okt), and for the last
day of a row write how long the row is: 2v. Nothing here reads a clock: a day without a year is the one
nearest to a day that is known (the day asked about, or the day just read in the row).
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from datetime import date
from functools import partial

from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import Problem
from decision_aids.engine.dates import read_day, tidy
from decision_aids.engine.entries import Entries
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.measures import Day
from decision_aids.engine.questions import VET_INTE
from decision_aids.engine.rows import NO_END, ONE_DAY, OPEN_END, Rows, is_open
from decision_aids.engine.values import BadValueError, Value
from decision_aids.view.form.written_lengths import last_day, length_of

DAY_HELP = "Skriv dagen som 2026-10-12, 12 okt eller 12/10 2026."
ROWS_HELP = (
    f"{DAY_HELP} I Till och med kan du skriva hur lång raden är i stället: 7d, 2v, 2v 7d eller 1m "
    "(dagar, veckor, månad), eller "
    f"{NO_END} när ingen sista dag står. I Från och med betyder + dagen efter raden före."
)
NEXT = "+"
_LONGEST = 60
TWO_DAYS = "det är två dagar; skriv den första i Från och med och den sista i Till och med"
_FROM = re.compile(r"fr(?:\.? ?o\.? ?m\.?|om|ån(?: och med)?) (?=.*[0-9])")
_TO = re.compile(r"t(?:\.? ?o\.? ?m\.?|ill(?: och med)?) (?=.*[0-9])")
"""What a paper writes before a first and a last day: the field says the same."""
_BETWEEN = re.compile(r" ?(?:-|\btill(?: och med)?\b|\bt\.? ?o\.? ?m\b\.?) ?")
_WHOLE_DAY = re.compile(r".*[a-zåäö/].*|.{8,}")


def help_of(kind: str) -> str:
    """What a field says about its shortcuts; empty for a kind of question that has none."""
    return {Day.kind: DAY_HELP, Entries.kind: DAY_HELP, Rows.kind: ROWS_HELP}.get(kind, "")


def spell_out(aid: Aid, written: Mapping[str, Json], as_of: date) -> tuple[JsonObject, tuple[Problem, ...]]:
    """The form's values with days and rows as the engine reads them.

    What cannot be read is left out, and named. Other kinds of answers, and questions the aid does not know,
    are passed on as they are.
    """
    plain: JsonObject = {}
    problems: list[Problem] = []
    for key, value in written.items():
        question = aid.question.get(key)
        try:
            plain[key] = (
                value if question is None or value == VET_INTE else spelled(question.value, value, as_of)
            )
        except BadValueError as bad:
            problems += [Problem(key, value, expected) for expected in bad.problems]
    return plain, tuple(problems)


def spelled(kind: Value[Hashable], given: Json, as_of: date) -> Json:
    """What is written of a kind of value, as it is read. Raises BadValueError when no day can be told."""
    if isinstance(kind, Day) and isinstance(given, str):
        return kind.write(read_day(given, as_of))
    if isinstance(kind, Rows) and isinstance(given, list):
        return kind.write(kind.read_rows(given, partial(_first, as_of), partial(_last, as_of)))
    if isinstance(kind, Entries) and isinstance(given, list):
        return kind.write(kind.read_entries(given, partial(_cell, as_of)))
    return given


def _cell(as_of: date, kind: Value[Hashable], given: Json) -> Json:
    return spelled(kind, given, as_of)


def _first(as_of: date, given: Json, above: tuple[date | None, ...]) -> date:
    text = _text(given)
    if tidy(text) != NEXT:
        return _day(text, _FROM, (above[-1] if above else None) or as_of)
    if not above:
        raise BadValueError("+ betyder dagen efter raden före, och det här är den första raden")
    return _read(above[-1]) + ONE_DAY


def _last(as_of: date, given: Json, first: tuple[date | None, ...]) -> date:
    text = _text(given)
    if text and is_open(text):
        return OPEN_END
    length = length_of(text)
    if length is None:
        return _day(text, _TO, first[-1] or as_of)
    return last_day(_read(first[-1]), length)


def _day(text: str, before: re.Pattern[str], near: date) -> date:
    """The day that was written, also with what a paper has before it; of two days, where they are written."""
    words = before.sub("", tidy(text), count=1) if before.match(tidy(text)) else text
    try:
        return read_day(words, near)
    except BadValueError:
        if _are_two(tidy(words), near):
            raise BadValueError(f"{tidy(words)}: {TWO_DAYS}") from None
        raise


def _are_two(words: str, near: date) -> bool:
    """True when what stands after a dash or till is a day by itself, and a number stands before it."""
    for found in _BETWEEN.finditer(words[:_LONGEST]):
        last = words[found.end() :]
        if any(one.isdecimal() for one in words[: found.start()]) and _WHOLE_DAY.fullmatch(last):
            try:
                read_day(last, near)
            except BadValueError:
                continue
            return True
    return False


def _read(known: date | None) -> date:
    """The day to count from. What is wrong with it has been said already, so this says nothing more."""
    if known is None:
        raise BadValueError
    return known


def _text(given: Json) -> str:
    return given if isinstance(given, str) else ""

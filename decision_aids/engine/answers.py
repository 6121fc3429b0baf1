"""Answers at the door: JSON or form data read strictly, every problem named at once, nothing lost.

Also the address of a case: `v=1&d=DATE&id=value…`, which holds no free text and no sensitive answer.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, unquote

from decision_aids.engine.aid import Aid
from decision_aids.engine.dates import read_day
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.marks import Marks
from decision_aids.engine.questions import VET_INTE
from decision_aids.engine.rows import Rows
from decision_aids.engine.values import BadValueError, Several, Value

VERSION = "1"
_A_LINK = re.compile(r"#?v=[0-9]+(?:&|$)")


@dataclass(frozen=True)
class Problem:
    """An answer that could not be read: which question, what was given, and what was expected (Swedish)."""

    question: str
    given: Json
    expected: str

    def __str__(self) -> str:
        shown = str(self.given)
        shown = shown if len(shown) <= 60 else f"{shown[:60]}… ({len(shown)} tecken)"
        return f"{self.question}: {self.expected}; fick {shown!r}"


def read_answers(aid: Aid, given: Mapping[str, Json]) -> tuple[dict[str, Hashable], tuple[Problem, ...]]:
    """Read every answer. Those that can be read are returned; the others are named, all at once."""
    answers: dict[str, Hashable] = {}
    problems: list[Problem] = []
    for question_id, value in given.items():
        question = aid.question.get(question_id)
        if question is None:
            known = ", ".join(aid.question)
            problems.append(Problem(question_id, value, f"okänd fråga; stödet har: {known}"))
            continue
        try:
            answers[question_id] = question.read(value)
        except BadValueError as bad:
            problems += [Problem(question_id, value, expected) for expected in bad.problems]
    return answers, tuple(problems)


def write_answers(aid: Aid, answers: Mapping[str, Hashable]) -> JsonObject:
    """The answers as JSON, in the order of the questions."""
    return {
        question.id: question.write(answers[question.id])
        for question in aid.questions
        if question.id in answers
    }


def to_fragment(aid: Aid, as_of: date, answers: Mapping[str, Hashable]) -> str:
    """The address fragment of a case (without `#`): no free text, no sensitive answer."""
    parts = [f"v={VERSION}", f"d={as_of.isoformat()}"]
    for question in aid.questions:
        if question.id not in answers or question.private:
            continue
        written = question.write(answers[question.id])
        parts.append(f"{question.id}={quote(_flat(written), safe=':,')}")
    return "&".join(parts)


def is_link(fragment: str) -> bool:
    """True for the address fragment of a case, also of a version that we cannot read."""
    return _A_LINK.match(fragment) is not None


def from_fragment(aid: Aid, fragment: str) -> tuple[date | None, JsonObject, tuple[str, ...]] | None:
    """Day, raw answers and dropped ids of an address fragment; None when it is not one of ours."""
    pairs = [part.partition("=") for part in fragment.removeprefix("#").split("&")]
    if ("v", "=", VERSION) not in pairs:
        return None
    day: date | None = None
    given: JsonObject = {}
    dropped: list[str] = []
    for key, _, text in pairs:
        question = aid.question.get(key)
        if key in {"v", ""}:
            continue
        if key == "d":
            day = _day_or_none(text)
            dropped += [] if day else [key]
        elif question is None or question.private:
            dropped.append(key)
        else:
            value = _unflat(unquote(text), question.value)
            try:
                question.read(value)
            except BadValueError:
                dropped.append(key)
            else:
                given[key] = value
    return day, given, tuple(dropped)


def _day_or_none(text: str) -> date | None:
    try:
        return read_day(text)
    except BadValueError:
        return None


def _flat(written: Json) -> str:
    if isinstance(written, dict):
        return ",".join(f"{row}:{column}" for row, column in written.items())
    if not isinstance(written, list):
        return str(written)
    return ",".join(
        f"{item['grad']}:{item['fran']}:{item['till']}" if isinstance(item, dict) else str(item)
        for item in written
    )


def _unflat(text: str, value: Value[Hashable]) -> Json:
    items = [item for item in text.split(",") if item]
    if isinstance(value, Marks) and text != VET_INTE:
        return {row: column for item in items for row, _, column in [item.partition(":")]}
    if text == VET_INTE or not isinstance(value, Rows | Several):
        return text
    return [_unflat_row(item) for item in items] if isinstance(value, Rows) else [*items]


def _unflat_row(item: str) -> Json:
    cells = item.split(":")
    return dict(zip(("grad", "fran", "till"), cells, strict=True)) if len(cells) == 3 else item

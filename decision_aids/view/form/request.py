"""What a reader does in an aid, and where that takes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from decision_aids.engine.answers import Problem
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json, JsonObject


class Do(StrEnum):
    """What the reader did.

    show: open or restore a step. peek: changed something in the form. next: pressed on. result: asked for
    the result now. change: asked to change an answer. fragment: came by a link with answers. date: asked how
    it is on another day.
    """

    SHOW = "show"
    PEEK = "peek"
    NEXT = "next"
    RESULT = "result"
    CHANGE = "change"
    FRAGMENT = "fragment"
    BACK = "back"
    DATE = "date"


@dataclass(frozen=True)
class Request:
    """Where the reader was and what they did. `form` holds what the form on the page says, as written.

    `handed` are answers from another aid that no address may hold; they come with the fragment of a link.
    """

    aid: str
    as_of: date
    do: Do = Do.SHOW
    answers: JsonObject = field(default_factory=dict[str, Json])
    form: JsonObject = field(default_factory=dict[str, Json])
    group: str = ""
    question: str = ""
    fragment: str = ""
    day: str = ""
    handed: JsonObject = field(default_factory=dict[str, Json])


@dataclass(frozen=True)
class View:
    """Where the reader is: the step shown (None: the result), with its errors and what was dropped.

    `shown` are the questions that the reader had before them: a question that has just opened blames nobody.
    `day_written` is a day asked about that could not be read, and `day_error` says why.
    """

    evaluation: Evaluation
    group: str | None
    given: Mapping[str, Json]
    problems: tuple[Problem, ...]
    submitted: bool
    shown: frozenset[str]
    dropped: tuple[str, ...]
    changed: str = ""
    day_written: str = ""
    day_error: str = ""

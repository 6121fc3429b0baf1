"""What a reader does in an aid, and where that takes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from decision_aids.engine.answers import Problem
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.saved.file import Saved


class Do(StrEnum):
    """What the reader did.

    show: open or restore a step. peek: changed something in the form. next: pressed on. result: asked for the
    result now. change: asked to change an answer. fragment: came by a link with answers. date: asked how it
    is on another day. save: asked for a file of the work. link: asked for an address with the answers. open:
    gave a saved file. follow-up: begins the next month with the same answers. read: gave a certificate in a
    file. adopt: took over what was read in it. dismiss: wanted nothing of it. export: asked for a
    document as a file.
    """

    SHOW = "show"
    PEEK = "peek"
    NEXT = "next"
    RESULT = "result"
    CHANGE = "change"
    FRAGMENT = "fragment"
    BACK = "back"
    DATE = "date"
    SAVE = "save"
    LINK = "link"
    OPEN = "open"
    FOLLOW_UP = "follow-up"
    READ = "read"
    ADOPT = "adopt"
    DISMISS = "dismiss"
    EXPORT = "export"


@dataclass(frozen=True)
class Request:
    """Where the reader was and what they did. `form` holds what the form on the page says, as written.

    `handed` are answers from another aid that no link may hold; they come with the fragment of one.
    `before` is the month before, as in a saved file, and `file` a file that was given, as a data URL. `intyg`
    is the certificate that the page holds in memory, `chosen` the questions whose answers are taken over from
    it, and `som` the type that the reader says a file without type is. `brief` asks for a result without what
    is folded in its heaviest parts; who asks so asks for the whole one after it.
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
    before: JsonObject = field(default_factory=dict[str, Json])
    file: str = ""
    intyg: JsonObject = field(default_factory=dict[str, Json])
    chosen: frozenset[str] = frozenset()
    som: str = ""
    brief: bool = False


@dataclass(frozen=True)
class Inlasning:
    """A certificate that was read in. `held` is what the page keeps of it; empty when there is none.

    `problems` say why a file could not be read. `taken` are the answers that the reader has just taken over.
    """

    held: JsonObject = field(default_factory=dict[str, Json])
    problems: tuple[str, ...] = ()
    taken: JsonObject = field(default_factory=dict[str, Json])

    @property
    def offered(self) -> bool:
        """True while the reader has not yet said what to take over."""
        return bool(self.held) and "tagna" not in self.held


@dataclass(frozen=True)
class Resumed:
    """Work taken up again: the file that was opened, or why it was not; neither for the next month."""

    saved: Saved | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class View:
    """Where the reader is: the step shown (None: the result), with its errors and what was dropped.

    `shown` are the questions that the reader had before them: a question that has just opened blames nobody.
    `day_written` is a day asked about that could not be read, and `day_error` says why. `before` is the month
    before, `resumed` what came of a file or of going on to the next month, `intyg` the certificate read in.
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
    before: Case | None = None
    resumed: Resumed | None = None
    intyg: Inlasning = Inlasning()

"""The cases that the page holds: files of the reader's own, and what the aids before handed over."""

from __future__ import annotations

import base64
from binascii import Error
from collections.abc import Iterable
from dataclasses import dataclass

from decision_aids.data import rules_version, texts_of
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import Problem
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case
from decision_aids.registry import AIDS
from decision_aids.saved.file import NOT_OURS, BadFileError, aid_of, read_case, read_file

MOST = 12
"""How many cases a page can hold; two pages of paper hold fewer."""
IN_THE_TAB = "i den här fliken"


@dataclass(frozen=True)
class Fall:
    """A case in one aid: its place on the page, where it came from, and what is no longer read in it."""

    number: int
    aid: Aid
    case: Case
    source: str
    older_rules: bool = False
    lapsed: tuple[Problem, ...] = ()

    @property
    def evaluation(self) -> Evaluation:
        """What the aid says of it."""
        return evaluate(self.aid, self.case)


@dataclass(frozen=True)
class Refused:
    """A file that could not be used: its place among those given, its name, and why."""

    number: int
    name: str
    problems: tuple[str, ...]


def read_all(given: Iterable[Json]) -> tuple[tuple[Fall, ...], tuple[Refused, ...]]:
    """The cases, numbered without those that could not be used; and those.

    A file is {"name", "file": as a data URL}; what an aid handed over is {"aid", "date", "answers"}.
    """
    read: list[Fall] = []
    refused: list[Refused] = []
    for number, one in enumerate(given):
        held = one if isinstance(one, dict) else {}
        name = str(held.get("name") or IN_THE_TAB)[:80]
        try:
            if len(read) == MOST:
                raise BadFileError(f"Högst {MOST} filer kan visas tillsammans")
            read.append(_read(len(read), name, held))
        except BadFileError as bad:
            refused.append(Refused(number, name, bad.problems))
    return tuple(read), tuple(refused)


def _read(number: int, name: str, held: JsonObject) -> Fall:
    if "file" not in held:
        aid = AIDS[str(held.get("aid"))]
        return Fall(number, aid, read_case(aid, held), name)
    content = _bytes(str(held["file"]))
    aid = aid_of(content)
    if not aid.next:
        raise BadFileError(f"Filen hör till {texts_of(aid)('titel')}, som inte gäller ett ärende")
    saved = read_file(aid, content)
    older = saved.rules != rules_version()
    return Fall(number, aid, saved.case, name, older_rules=older, lapsed=saved.lapsed)


def _bytes(data_url: str) -> bytes:
    try:
        return base64.b64decode(data_url.partition(",")[2], validate=True)
    except (Error, ValueError):
        raise BadFileError(NOT_OURS) from None

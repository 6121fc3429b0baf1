"""A fingerprint of an aid's verdicts: a short hash for each of a few thousand cases.

The cases are the worked ones, those one answer away from them, every unfolded path and witness, and random
answer sets, judged on fixed days. Cases are known by their answers: a new case is no change, another verdict
on old answers is.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from build_tools.diff.probe.own_cases import PATH, WORKED, OwnCase, path_cases, representatives, worked_cases
from build_tools.diff.probe.values import COMPUTED, nodes, values
from build_tools.diff.random_sets import random_sets
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.reading import Case

DAYS = (date(2026, 6, 30), date(2026, 11, 22), date(2027, 1, 2))
"""Before the laws of July 2026, between them and those of January 2027, and after both."""

SETS = 2_000
SEED = "kunskapsstod utslag"
_SIGNS = 8


@dataclass(frozen=True)
class Fingerprint:
    """`shape` changes with the questions and rules there are; `verdicts` is a hash by case.

    A worked case is called by its id and its answers, another case by its answers.
    """

    shape: str
    verdicts: Mapping[str, str]


@dataclass(frozen=True)
class Differs:
    """How a fingerprint differs from an older one.

    `worked` are the worked cases that come out otherwise, `others` how many other cases do. `shape` says that
    questions or rules were added or taken away.
    """

    worked: tuple[str, ...]
    others: int
    shape: bool

    @property
    def verdicts(self) -> bool:
        """True when a reader can be told something else than before."""
        return bool(self.worked or self.others or self.shape)


def fingerprint(aid: Aid, sets: int = SETS) -> Fingerprint:
    """Judge everything. A few seconds for a large aid."""
    verdicts = {_name(one): _judged(aid, one.answers, (one.day,)) for one in _own(aid)}
    questions = {key: some for key, some in representatives(aid).items() if not aid.question[key].words}
    for _, answers in random_sets(questions, [DAYS[0].isoformat()], sets, SEED):
        verdicts[_hash(answers)] = _judged(aid, answers, DAYS)
    options: list[Json] = [[one.id, *one.options()] for one in aid.questions]
    return Fingerprint(_hash([options, [*nodes(aid)]]), verdicts)


def differs(old: Fingerprint, new: Fingerprint) -> Differs:
    """Compare the cases that both have judged."""
    changed = [one for one, verdict in new.verdicts.items() if old.verdicts.get(one, verdict) != verdict]
    worked = [one for one in changed if " " in one]
    return Differs(
        worked=tuple(one.split(" ", maxsplit=1)[0] for one in worked),
        others=len(changed) - len(worked),
        shape=old.shape != new.shape,
    )


def _own(aid: Aid) -> Iterable[OwnCase]:
    worked = list(worked_cases(aid))
    yield from worked
    yield from path_cases(aid)
    yield from _one_answer_away(aid, worked)


def _one_answer_away(aid: Aid, worked: Iterable[OwnCase]) -> Iterable[OwnCase]:
    """Each worked case with one answer changed: whole cases, which answers at random seldom are."""
    possible = representatives(aid)
    for one in worked:
        for question, given in one.answers.items():
            if not aid.question[question].words:
                for other in possible[question]:
                    if other != given:
                        yield replace(one, kind=PATH, answers={**one.answers, question: other})


def _name(one: OwnCase) -> str:
    answers = _hash([one.day.isoformat(), one.answers])
    return f"{one.id} {answers}" if one.kind == WORKED else answers


def _judged(aid: Aid, answers: JsonObject, days: Sequence[date]) -> str:
    read, _ = read_answers(aid, answers)
    told: list[Json] = [
        [*map(_without_reason, values(evaluate(aid, Case(day, read))))] for day in dict.fromkeys(days)
    ]
    return _hash([[*nodes(aid)], told])


def _without_reason(value: str) -> str:
    """The verdict alone; but what was computed is told to the reader, and counts."""
    verdict = value.split(" ", maxsplit=1)[0]
    return value if verdict == COMPUTED else verdict


def _hash(value: Json) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:_SIGNS]

"""The cases that a revision brings itself: its worked cases, and answers for every unfolded path."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass
from datetime import date

from decision_aids.data import load
from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import write_answers
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.prove import as_case, prove
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.unfold import paths

WORKED, PATH, WITNESS = "exempelfall", "vag", "vittne"


@dataclass(frozen=True)
class OwnCase:
    """A case. `rule` is the criterion or outcome that a path belongs to, `steps` what it reads, in order."""

    kind: str
    id: str
    day: date
    answers: JsonObject
    rule: str = ""
    steps: tuple[tuple[str, str], ...] = ()


def worked_cases(aid: Aid) -> Iterator[OwnCase]:
    """The worked cases. The names of the fields are the compiler's (build_tools/data/cases.py)."""
    for case_id, given in load(f"{aid.id}.cases").items():
        if isinstance(given, dict) and isinstance(answers := given["svar"], dict):
            yield OwnCase(WORKED, case_id, date.fromisoformat(str(given["datum"])), answers)


def path_cases(aid: Aid) -> Iterator[OwnCase]:
    """Answers for every unfolded path of every leaf, and for every status of every outcome."""
    search = aid.witnesses
    for leaf in aid.leaves:
        for number, (steps, _) in enumerate(paths(search.leaf_tree(leaf)), start=1):
            answers = next(search.for_path(steps), None)
            if answers is not None:
                day, written = _written(aid, answers)
                read = tuple((node.id, value.value) for node, value in steps)
                yield OwnCase(PATH, f"{leaf.id} {number}", day, written, leaf.id, read)
    for (outcome, status), case in prove(aid).witnesses.items():
        written = write_answers(aid, case.answers)
        yield OwnCase(WITNESS, f"{outcome} {status}", case.as_of, written, outcome)


def representatives(aid: Aid) -> dict[str, list[Json]]:
    """For each question the answers that stand for all others, as JSON."""
    return {one.id: [one.write(value) for value in one.representatives()] for one in aid.questions}


def usual_days() -> list[str]:
    """The days that stand for all others when rules are tried."""
    return [day.isoformat() for day in AS_OF.representatives()]


def _written(aid: Aid, answers: dict[str, Hashable]) -> tuple[date, JsonObject]:
    case = as_case(answers)
    return case.as_of, write_answers(aid, case.answers)

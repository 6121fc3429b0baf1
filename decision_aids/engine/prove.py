"""Proof: unfold an aid whole, find a witness for every status of every outcome, name what fails."""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from decision_aids.engine.aid import Aid
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.outcomes import Outcome
from decision_aids.engine.reading import AS_OF, Case
from decision_aids.engine.unfold import Steps, paths
from decision_aids.engine.witness import Witnesses

_TRIES = 400
_USUAL_DAY = AS_OF.representatives()[-2]


@dataclass(frozen=True)
class Proof:
    """What unfolding showed. `witnesses` are answers by outcome and status; `problems` must be empty."""

    aid: Aid
    leaf_paths: dict[str, int]
    outcome_paths: dict[str, int]
    witnesses: dict[tuple[str, str], Case]
    problems: tuple[str, ...]


def prove(aid: Aid) -> Proof:
    """Unfold everything. Problems are in Swedish, each naming what cannot be reached."""
    search, tried = aid.witnesses, _Tried(aid)
    problems: list[str] = []
    for readable in aid.readables.values():
        for value, answers in search.known.of(readable).items():
            if not answers:
                problems.append(
                    f"Faktumet {readable.id} kan aldrig bli {value}: ge frågan fler exempelvärden."
                )

    leaf_paths: dict[str, int] = {}
    for leaf in aid.leaves:
        found = list(paths(search.leaf_tree(leaf)))
        leaf_paths[leaf.id] = len(found)
        for steps, judgement in found:
            if not tried.confirm(search, leaf.id, steps, judgement.reason):
                problems.append(f"Kriteriet {leaf.id}: vägen till {judgement.reason} saknar vittne.")

    witnesses: dict[tuple[str, str], Case] = {}
    outcome_paths: dict[str, int] = {}
    for outcome in (*aid.outcomes, *aid.answer):
        outcome_paths[outcome.id] = sum(len(search.paths_to(outcome, status)) for status in outcome.statuses)
        for status in outcome.statuses:
            case = _witness(tried, search, outcome, status, witnesses)
            if case is None:
                problems.append(f"Utfallet {outcome.id} kan inte bli {status}: inget vittne hittades.")
            else:
                witnesses[outcome.id, status.value] = case
    return Proof(aid, leaf_paths, outcome_paths, witnesses, tuple(problems))


class _Tried:
    """The cases tried so far. Each is a witness of one path of every leaf, and of each status that it shows:
    an answer rests on so much at once that searching for it backwards alone would take minutes.
    """

    def __init__(self, aid: Aid) -> None:
        self._aid = aid
        self.statuses: dict[tuple[str, str], Case] = {}
        self._near: deque[tuple[Case, str]] = deque()
        self._leaves: set[tuple[str, str, tuple[tuple[str, StrEnum | None], ...]]] = set()
        self.evaluate(Case(_USUAL_DAY, {}))

    def evaluate(self, case: Case) -> Evaluation:
        """Judge the case, and keep what it shows."""
        found = evaluate(self._aid, case)
        self._leaves.update(
            (one.criterion.id, one.reason, tuple(one.facts.items())) for one in found.findings
        )
        shown = {(one.outcome.id, one.status.value): case for one in (*found.outcomes, *found.answer)}
        if shown.keys() - self.statuses.keys():
            self.statuses = shown | self.statuses
            self._near.extend((case, answer) for answer in case.answers)
        return found

    def confirm(self, search: Witnesses, leaf: str, steps: Steps, reason: str) -> bool:
        """Whether some case goes the path of a leaf to the reason; one is searched for if none has yet."""
        path = (leaf, reason, tuple((node.id, value) for node, value in steps))
        if path not in self._leaves:
            for answers in itertools.islice(search.for_path(steps), 1):
                self.evaluate(as_case(answers))
        return path in self._leaves

    def try_near(self, status: tuple[str, str]) -> None:
        """Try the cases that showed something new, each with one answer less, until one shows the status."""
        while self._near and status not in self.statuses:
            case, gone = self._near.popleft()
            self.evaluate(Case(case.as_of, {key: case.answers[key] for key in case.answers if key != gone}))


def as_case(answers: dict[str, Hashable]) -> Case:
    """A case of a found set of answers; the day is taken from it when a rule read the day."""
    rest = {question: answer for question, answer in answers.items() if question != AS_OF.id}
    day = answers.get(AS_OF.id, _USUAL_DAY)
    return Case(day if isinstance(day, type(_USUAL_DAY)) else _USUAL_DAY, rest)


def _witness(
    tried: _Tried, search: Witnesses, outcome: Outcome, status: StrEnum, known: Mapping[tuple[str, str], Case]
) -> Case | None:
    key = (outcome.id, status.value)
    tried.try_near(key)
    if key not in tried.statuses:
        answered = {one: {**case.answers, AS_OF.id: case.as_of} for one, case in known.items()}
        found = itertools.chain(search.beside(outcome, status, answered), search.for_status(outcome, status))
        for answers in itertools.islice(found, _TRIES):
            tried.evaluate(as_case(answers))
            if key in tried.statuses:
                break
    return tried.statuses.get(key)

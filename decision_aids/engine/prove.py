"""Proof: unfold an aid whole, find a witness for every status of every outcome, name what fails."""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from decision_aids.engine.aid import Aid
from decision_aids.engine.evaluate import Evaluation, evaluate
from decision_aids.engine.outcomes import Outcome
from decision_aids.engine.reading import AS_OF, Case
from decision_aids.engine.unfold import Node, paths
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
            if not _confirmed_leaf(tried, search, leaf.id, steps, judgement.reason):
                problems.append(f"Kriteriet {leaf.id}: vägen till {judgement.reason} saknar vittne.")

    witnesses: dict[tuple[str, str], Case] = {}
    outcome_paths: dict[str, int] = {}
    for outcome in (*aid.outcomes, *aid.answer):
        outcome_paths[outcome.id] = sum(1 for _ in paths(search.outcome_tree(outcome)))
        for status in outcome.statuses:
            case = _witness(tried, search, outcome, status, witnesses)
            if case is None:
                problems.append(f"Utfallet {outcome.id} kan inte bli {status}: inget vittne hittades.")
            else:
                witnesses[outcome.id, status.value] = case
    return Proof(aid, leaf_paths, outcome_paths, witnesses, tuple(problems))


class _Tried:
    """The cases tried so far. Each that shows a status of a sentence is a witness of it: an answer rests on
    so much at once that searching for it backwards alone would take minutes.
    """

    def __init__(self, aid: Aid) -> None:
        self._aid = aid
        self.sentences: dict[tuple[str, str], Case] = {}
        self.evaluate(Case(_USUAL_DAY, {}))

    def evaluate(self, case: Case) -> Evaluation:
        """Judge the case, and keep what its answer says."""
        found = evaluate(self._aid, case)
        for one in found.answer:
            self.sentences.setdefault((one.outcome.id, one.status.value), case)
        return found


def as_case(answers: dict[str, Hashable]) -> Case:
    """A case of a found set of answers; the day is taken from it when a rule read the day."""
    rest = {question: answer for question, answer in answers.items() if question != AS_OF.id}
    day = answers.get(AS_OF.id, _USUAL_DAY)
    return Case(day if isinstance(day, type(_USUAL_DAY)) else _USUAL_DAY, rest)


def _confirmed_leaf(
    tried: _Tried, search: Witnesses, leaf: str, steps: tuple[tuple[Node, StrEnum], ...], reason: str
) -> bool:
    for answers in itertools.islice(search.for_path(steps), 1):
        findings = tried.evaluate(as_case(answers)).findings
        return any(one.criterion.id == leaf and one.reason == reason for one in findings)
    return False


def _witness(
    tried: _Tried, search: Witnesses, outcome: Outcome, status: StrEnum, known: Mapping[tuple[str, str], Case]
) -> Case | None:
    answered = {key: {**case.answers, AS_OF.id: case.as_of} for key, case in known.items()}
    found_so_far = itertools.chain(
        search.beside(outcome, status, answered), search.for_status(outcome, status)
    )
    for answers in itertools.islice(found_so_far, _TRIES):
        if (outcome.id, status.value) in tried.sentences:
            break
        case = as_case(answers)
        found = tried.evaluate(case)
        if any(one.outcome.id == outcome.id and one.status == status for one in found.outcomes):
            return case
    return tried.sentences.get((outcome.id, status.value))

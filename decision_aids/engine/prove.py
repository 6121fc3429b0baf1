"""Proof: unfold an aid whole, find a witness for every status of every outcome, name what fails."""

from __future__ import annotations

import itertools
from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum

from decision_aids.engine.aid import Aid
from decision_aids.engine.evaluate import evaluate
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
    search = aid.witnesses
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
            if not _confirmed_leaf(aid, search, leaf.id, steps, judgement.reason):
                problems.append(f"Kriteriet {leaf.id}: vägen till {judgement.reason} saknar vittne.")

    witnesses: dict[tuple[str, str], Case] = {}
    outcome_paths: dict[str, int] = {}
    for outcome in aid.outcomes:
        outcome_paths[outcome.id] = sum(1 for _ in paths(search.outcome_tree(outcome)))
        for status in outcome.statuses:
            case = _witness(aid, search, outcome, status)
            if case is None:
                problems.append(f"Utfallet {outcome.id} kan inte bli {status}: inget vittne hittades.")
            else:
                witnesses[outcome.id, status.value] = case
    return Proof(aid, leaf_paths, outcome_paths, witnesses, tuple(problems))


def as_case(answers: dict[str, Hashable]) -> Case:
    """A case of a found set of answers; the day is taken from it when a rule read the day."""
    rest = {question: answer for question, answer in answers.items() if question != AS_OF.id}
    day = answers.get(AS_OF.id, _USUAL_DAY)
    return Case(day if isinstance(day, type(_USUAL_DAY)) else _USUAL_DAY, rest)


def _confirmed_leaf(
    aid: Aid, search: Witnesses, leaf: str, steps: tuple[tuple[Node, StrEnum], ...], reason: str
) -> bool:
    for answers in itertools.islice(search.for_path(steps), 1):
        findings = evaluate(aid, as_case(answers)).findings
        return any(one.criterion.id == leaf and one.reason == reason for one in findings)
    return False


def _witness(aid: Aid, search: Witnesses, outcome: Outcome, status: StrEnum) -> Case | None:
    for answers in itertools.islice(search.for_status(outcome, status), _TRIES):
        case = as_case(answers)
        decided = next(one for one in evaluate(aid, case).outcomes if one.outcome.id == outcome.id)
        if decided.status == status:
            return case
    return None

"""Two evaluations of one aid side by side: what has changed from the first to the second."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from decision_aids.engine.answers import write_answers
from decision_aids.engine.criteria import Leaf
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import Shape
from decision_aids.engine.verdicts import Verdict


@dataclass(frozen=True)
class Pair[T]:
    """One thing in the first evaluation and in the second; None where it was not there."""

    id: str
    before: T | None
    after: T | None

    @property
    def changed(self) -> bool:
        """True when it is not the same in both."""
        return self.before != self.after


@dataclass(frozen=True)
class Comparison:
    """What two evaluations say of the same.

    `outcomes` are all of them, by status. `gained` are the criteria that hold in the second only, `lost`
    those that held in the first only. `amounts` are how much there is of something, as JSON, where both
    tell it and not the same. `days` are the days to follow up that either has; those of the first that have
    gone by on the second's day are `passed`. `answers` are those that differ, as JSON. `lapsed` are the
    questions whose answers the first used and the second does not.
    """

    outcomes: tuple[Pair[str], ...]
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    amounts: tuple[Pair[Json], ...]
    days: tuple[Pair[str], ...]
    passed: frozenset[str]
    answers: tuple[Pair[Json], ...]
    lapsed: frozenset[str]


def compare(before: Evaluation, after: Evaluation) -> Comparison:
    """Compare two evaluations of the same aid. Raises ValueError when the aids differ."""
    if before.aid.id != after.aid.id:
        raise ValueError(f"{before.aid.id} och {after.aid.id} går inte att jämföra.")
    was, is_ = _verdicts(before), _verdicts(after)
    held = {one for one, verdict in was.items() if verdict is Verdict.UPPFYLLT}
    holds = {one for one, verdict in is_.items() if verdict is Verdict.UPPFYLLT}
    days = _pairs(_days(before), _days(after))
    written = [write_answers(one.aid, one.case.answers) for one in (before, after)]
    answers = tuple(one for one in _pairs(*written) if one.changed)
    return Comparison(
        outcomes=_pairs(_statuses(before), _statuses(after)),
        gained=tuple(one for one in is_ if one in holds - held),
        lost=tuple(one for one in is_ if one in held - holds and is_[one] is not Verdict.EJ_AKTUELLT),
        amounts=tuple(
            one
            for one in _pairs(_amounts(before), _amounts(after))
            if one.before and one.after and one.changed
        ),
        days=days,
        passed=frozenset(
            one.id for one in days if one.before and date.fromisoformat(one.before) < after.case.as_of
        ),
        answers=answers,
        lapsed=frozenset(written[0]) - _unused(before) - (frozenset(written[1]) - _unused(after)),
    )


def _unused(evaluation: Evaluation) -> frozenset[str]:
    """The questions whose answers nothing reads."""
    return frozenset(evaluation.lapsed)


def _verdicts(evaluation: Evaluation) -> dict[str, Verdict]:
    return {one.criterion.id: one.verdict for one in evaluation.findings if isinstance(one.criterion, Leaf)}


def _statuses(evaluation: Evaluation) -> dict[str, str]:
    return {one.outcome.id: one.status.value for one in evaluation.outcomes if not one.outcome.room}


def _amounts(evaluation: Evaluation) -> dict[str, Json]:
    return {one.id: evaluation.details.get(one.id) for one in evaluation.aid.details if one.compared}


def _days(evaluation: Evaluation) -> dict[str, str]:
    found = {
        one.id: evaluation.details.get(one.id) for one in evaluation.aid.details if one.shape is Shape.DAG
    }
    return {key: value for key, value in found.items() if isinstance(value, str)}


def _pairs[T](before: Mapping[str, T], after: Mapping[str, T]) -> tuple[Pair[T], ...]:
    return tuple(Pair(one, before.get(one), after.get(one)) for one in dict.fromkeys((*before, *after)))

"""Recall: what a rule that reads answers came to the last time, as long as all that it read is the same.

An answer changes little: of some thirty details that are worked out after it, most read nothing that it
touched. A rule is a pure function of what it reads (ways.py): what it came to then is what it comes to now.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from decision_aids.engine.findings import Findings
from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import Weigh
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF, Case, RawReading, Told, UnansweredError
from decision_aids.engine.ways import Node, Reading, remembered

type Rule = Callable[[Raw, Weigh], Json]

_NONE = object()
"""No answer; None is one, that nobody knows."""


@dataclass(frozen=True, eq=False, slots=True)
class Came:
    """What a rule came to (None: an answer is missing), the questions behind it, and the one it waits for."""

    result: Json
    questions: frozenset[str]
    wanted: str | None
    answers: tuple[tuple[str, Hashable], ...]
    steps: tuple[tuple[Node, Told], ...]

    def holds(self, case: Case, findings: Findings) -> bool:
        """Whether all that it read is the same in this case."""
        if any(_answer(case, question) != answer for question, answer in self.answers):
            return False
        return all((findings.told.get(node.id) or findings.tell(node)) is told for node, told in self.steps)


@remembered
def _last(rule: Rule) -> list[Came]:
    """What the rule came to the last time; empty before the first."""
    del rule
    return []


def compute(rule: Rule, case: Case, findings: Findings) -> Came:
    """What a rule comes to in a case, run or recalled."""
    last = _last(rule)
    if not (last and last[0].holds(case, findings)):
        last[:] = [_run(rule, case, findings)]
    return last[0]


def _run(rule: Rule, case: Case, findings: Findings) -> Came:
    raw, read, result, wanted = RawReading(case), Reading(findings), None, None
    try:
        result = rule(raw, read)
    except UnansweredError as stop:
        wanted = stop.question
    steps = tuple(read.steps.values())
    behind = frozenset((*raw.questions, *(one for _, told in steps for one in told.questions)))
    return Came(result, behind, wanted, tuple((one, _answer(case, one)) for one in raw.questions), steps)


def _answer(case: Case, question: str) -> Hashable:
    """The answer as the rule reads it, or that there is none."""
    return case.as_of if question == AS_OF.id else case.answers.get(question, _NONE)

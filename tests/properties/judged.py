"""One case judged bit by bit: only the criteria and outcomes that are asked for."""

from __future__ import annotations

from enum import StrEnum
from typing import overload

from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import Composed, Criterion, Leaf
from decision_aids.engine.facts import Readable
from decision_aids.engine.findings import Finding, Findings
from decision_aids.engine.outcomes import OKLART, Outcome
from decision_aids.engine.reading import Case, FactReading, Facts, UnansweredError
from decision_aids.engine.verdicts import Verdict


class Judged:
    """Verdicts and statuses of one case, as `evaluate` gives them, each worked out when it is asked for."""

    def __init__(self, aid: Aid, case: Case) -> None:
        facts = Facts(case)
        self.case = case
        self._findings = Findings(facts, aid.readables)
        self._read = FactReading(facts)

    def finding(self, criterion: Criterion) -> Finding:
        """What the criterion came to."""
        return self._findings.of(criterion)

    def status(self, outcome: Outcome) -> str:
        """What the outcome came to."""
        try:
            return outcome.decide(self._weigh).value
        except UnansweredError:
            return OKLART

    @overload
    def _weigh(self, node: Criterion, /) -> Verdict: ...
    @overload
    def _weigh[E: StrEnum](self, node: Readable[E], /) -> E: ...
    def _weigh[E: StrEnum](self, node: Criterion | Readable[E], /) -> Verdict | E:
        """The verdict or the value."""
        if isinstance(node, Leaf | Composed):
            return self._findings.of(node).verdict
        return self._read(node)

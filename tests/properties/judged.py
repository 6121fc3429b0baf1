"""One case judged bit by bit: only the criteria and outcomes that are asked for."""

from __future__ import annotations

from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import Criterion
from decision_aids.engine.findings import Finding, Findings
from decision_aids.engine.outcomes import OKLART, Outcome
from decision_aids.engine.reading import Case, Facts
from decision_aids.engine.ways import take


class Judged:
    """Verdicts and statuses of one case, as `evaluate` gives them, each worked out when it is asked for."""

    def __init__(self, aid: Aid, case: Case) -> None:
        self.case = case
        self._findings = Findings(Facts(case), aid.readables)

    def finding(self, criterion: Criterion) -> Finding:
        """What the criterion came to."""
        return self._findings.of(criterion)

    def status(self, outcome: Outcome) -> str:
        """What the outcome came to."""
        return (take(outcome.decide, self._findings).result or outcome.statuses(OKLART)).value

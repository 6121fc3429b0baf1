"""What each rule read in one case and what it was told, and which sources each fact looked up."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from enum import StrEnum
from typing import overload

from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import Composed, Criterion, Leaf
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.facts import Readable
from decision_aids.engine.findings import Findings
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.outcomes import Weigh
from decision_aids.engine.reading import Case, FactReading, Facts, UnansweredError
from decision_aids.engine.verdicts import Verdict
from decision_aids.law.register import Register
from decision_aids.law.source import Source


def explain(aid: Aid, case: Case) -> JsonObject:
    """{"read": {rule: {what it read: value}}, "looked_up": {fact: [source]}}. None is unanswered."""
    read: JsonObject = {}
    findings = evaluate(aid, case).findings
    verdicts = {one.criterion.id: one.verdict.value for one in findings}
    for one in findings:
        if isinstance(one.criterion, Composed):
            read[one.criterion.id] = {child.id: verdicts[child.id] for child in one.criterion.children}
        else:
            read[one.criterion.id] = {key: value and value.value for key, value in one.facts.items()}
    read |= {one.id: _weighed(aid, case, one.decide) for one in aid.outcomes}
    read |= {one.id: _weighed(aid, case, one.suits) for one in aid.advice}
    return {"read": read, "looked_up": _looked_up(aid, case)}


def _weighed(aid: Aid, case: Case, rule: Callable[[Weigh], object]) -> JsonObject:
    weighing = _Weighing(aid, case)
    with suppress(UnansweredError):
        rule(weighing)
    return weighing.seen


class _Weighing:
    """Gives verdicts and facts to an outcome or an advice, and remembers them."""

    def __init__(self, aid: Aid, case: Case) -> None:
        self._facts = Facts(case)
        self._findings = Findings(self._facts, aid.readables)
        self.seen: JsonObject = {}

    @overload
    def __call__(self, node: Criterion, /) -> Verdict: ...
    @overload
    def __call__[E: StrEnum](self, node: Readable[E], /) -> E: ...
    def __call__[E: StrEnum](self, node: Criterion | Readable[E], /) -> Verdict | E:
        """The verdict or the value."""
        self.seen[node.id] = None
        if isinstance(node, Leaf | Composed):
            value = self._findings.of(node).verdict
        else:
            value = FactReading(self._facts)(node)
        self.seen[node.id] = value.value
        return value


def _looked_up(aid: Aid, case: Case) -> JsonObject:
    found: JsonObject = {}
    for readable in aid.readables.values():
        with _LookUps() as sources:
            Facts(case).value(readable)
        if sources:
            found[readable.id] = [*dict.fromkeys(sources)]
    return found


class _LookUps:
    """While it is open: every source that is taken out of the register."""

    def __enter__(self) -> list[str]:
        self._original = original = Register.__getitem__
        seen: list[str] = []

        def remembering(self: Register, source_id: str) -> Source:
            seen.append(source_id)
            return original(self, source_id)

        Register.__getitem__ = remembering
        return seen

    def __exit__(self, *_: object) -> None:
        Register.__getitem__ = self._original

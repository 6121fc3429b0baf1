"""What each rule read in one case and what it was told, and which sources each fact looked up."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import Composed
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.findings import Findings
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.reading import Case, Facts, UnansweredError
from decision_aids.engine.ways import Reading
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


def _weighed(aid: Aid, case: Case, rule: Callable[[Reading], object]) -> JsonObject:
    """What an outcome or an advice read: it is run anew, since what is remembered has lost the order."""
    reading = Reading(Findings(Facts(case), aid.readables))
    with suppress(UnansweredError):
        rule(reading)
    return {key: told.value and told.value.value for key, (_, told) in reading.steps.items()}


def _looked_up(aid: Aid, case: Case) -> JsonObject:
    found: JsonObject = {}
    for readable in aid.readables.values():
        with _LookUps() as sources:
            Facts(case).tell(readable)
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

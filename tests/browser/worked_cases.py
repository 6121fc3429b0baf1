"""The worked cases as the browser tests use them: answers, day, and what the same rules say natively."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from decision_aids.data import load, rules_version
from decision_aids.engine.answers import from_fragment, read_answers, to_fragment
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.reading import Case
from decision_aids.engine.result import result
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS


@dataclass(frozen=True)
class WorkedCase:
    """One worked case of an aid."""

    aid: str
    id: str
    date: str
    answers: JsonObject

    def native(self, day: str = "") -> JsonObject:
        """What the rules say when they run natively: on the day of the case, or on the page's own."""
        aid = AIDS[self.aid]
        answers, _ = read_answers(aid, self.answers)
        evaluation = evaluate(aid, Case(date.fromisoformat(day or self.date), answers))
        return {**result(evaluation), "rules": rules_version()}

    def linked(self) -> WorkedCase:
        """The case as a link to it tells it: without the words and the sensitive answers."""
        found = from_fragment(AIDS[self.aid], self.fragment())
        assert found is not None
        return WorkedCase(self.aid, self.id, self.date, found[1])

    def fragment(self) -> str:
        """The address of the case."""
        answers, _ = read_answers(AIDS[self.aid], self.answers)
        return to_fragment(AIDS[self.aid], date.fromisoformat(self.date), answers)


def worked_cases(aid: str = "lakarintyg") -> tuple[WorkedCase, ...]:
    """All of an aid's."""
    found: list[WorkedCase] = []
    for case_id, entry in load(f"{aid}.cases").items():
        case = as_object(entry)
        found.append(WorkedCase(aid, case_id, str(case["datum"]), as_object(case["svar"])))
    return tuple(found)


def worked_case(case_id: str, aid: str = "lakarintyg") -> WorkedCase:
    """One of them."""
    return next(one for one in worked_cases(aid) if one.id == case_id)

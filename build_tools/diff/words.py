"""What rules, facts and values are called, in the words of the newer end where it has them."""

from __future__ import annotations

from build_tools.diff.described import PATH, RANDOM, WITNESS, AidHere, CaseHere
from decision_aids.engine.verdicts import Verdict
from decision_aids.view.text.words import VERDICTS

KINDS = {
    "kriterium": "Kriterium",
    "sammanvagt": "Sammanvägt kriterium",
    "utfall": "Utfall",
    "rad": "Råd",
    "detalj": "Uträknad uppgift",
    "dokument": "Dokument",
}
_TITLES = (
    ("kriterier", "titel"),
    ("utfall", "titel"),
    ("rad", "rubrik"),
    ("detaljer", "titel"),
    ("dokument", "titel"),
)
_VERDICTS = {verdict.value: word for verdict, word in VERDICTS.items()}
_ADVICE = {"ja": "Passar", "nej": "Passar inte"}


class Words:
    """The words of one aid. What has no words is called by its id."""

    def __init__(self, old: AidHere, new: AidHere) -> None:
        self._old, self._new = old, new

    def rule(self, rule: str) -> str:
        """The title of a criterion, outcome, advice or detail."""
        titles = (self._find(part, rule, key) for part, key in _TITLES)
        return next((title for title in titles if title), rule)

    def kind(self, rule: str) -> str:
        """What kind of rule it is."""
        here = self._new.rules.get(rule) or self._old.rules.get(rule)
        return KINDS.get(here.kind, here.kind) if here else ""

    def value(self, rule: str, value: str) -> str:
        """A value as probe.values writes it: a verdict with its reason, a status, or ja/nej."""
        verdict = value.split(" ", maxsplit=1)[0]
        match self.kind(rule):
            case "Utfall":
                return self._find("utfall", rule, "status", value, "rubrik") or value
            case "Råd":
                return _ADVICE.get(value, value)
            case _:
                return _VERDICTS.get(verdict, verdict)

    def reason(self, rule: str, value: str) -> str:
        """Why a criterion came to the value, in the words that a reader sees."""
        _, _, reason = value.partition(" ")
        return self._find("kriterier", rule, "skal", reason, "text") or reason

    def fact(self, fact: str) -> str:
        """What a fact, a question or a criterion that was read is called."""
        return self._find("fakta", fact, "namn") or self._find("fragor", fact, "fraga") or self.rule(fact)

    def fact_value(self, fact: str, value: str) -> str:
        """What a value that was read is called."""
        words = self._find("fakta", fact, "varden", value) or self._find("fragor", fact, "svar", value)
        return words or (_VERDICTS[value] if value in set(Verdict) else value)

    def case(self, case: CaseHere) -> str:
        """What a case is called to a reviewer."""
        if case.kind == RANDOM:
            return f"Slumpade svar nr {case.id}"
        if case.kind == WITNESS:
            return f"Svar som leder till {case.id}"
        if case.kind != PATH:
            return case.id
        steps = (f"{self.fact(node)} = {self.fact_value(node, value)}" for node, value in case.steps)
        return "; ".join(steps) or "alltid"

    def _find(self, *key: str) -> str | None:
        return self._new.texts.find(*key) or self._old.texts.find(*key)

"""What fills the places of the answer that a result begins with."""

from __future__ import annotations

import re

from decision_aids.engine.evaluate import Decided, Evaluation
from decision_aids.engine.outcomes import OKLART
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.texts import Texts
from decision_aids.view.form.steps import in_words
from decision_aids.view.result.computed import Computed
from decision_aids.view.text import swedish

FIRST_ONES = 2
"""How many of the ways that come first the answer names, and of what is missing."""

_YOU_SHALL = re.compile(r"Du(?: på \w+| i vården(?: eller socialtjänsten)?)?: (?!kan )")
"""What a heading begins with that tells the reader to do something; of what the reader may do, it stays."""


class Words:
    """What fills the placeholders of the answer."""

    def __init__(self, evaluation: Evaluation, texts: Texts) -> None:
        self._evaluation, self._texts = evaluation, texts
        self._computed = Computed(evaluation, texts)

    def value(self, name: str) -> str:
        """An answer in words, a day, a number, what the question is about, or the ways that come first.

        No phrases, where there are none to say, leave nothing; what cannot be said leaves a question mark.
        """
        evaluation = self._evaluation
        if name == AS_OF.id:
            return swedish.day(evaluation.case.as_of)
        if name == "om":
            return self._texts("om", evaluation.asked)
        if name in ("forst", "brist", "rad"):
            return {"forst": self._first, "brist": self._lacks, "rad": self._advice}[name]()
        if name in evaluation.aid.question:
            return self._answered(name)
        nothing = "" if evaluation.details.get(name) == [] else "?"
        return self._computed.in_words(name) or nothing

    def _answered(self, question: str) -> str:
        answer = self._evaluation.case.answers.get(question)
        asked = self._evaluation.aid.question[question]
        if answer is None or answer == asked.unknown():
            return self._texts.find("fragor", question, "kort") or "?"
        return in_words(self._evaluation, self._texts, question, asked.write(answer))

    def _first(self) -> str:
        """What comes first, and by when; the next; and how many more. What goes on, if nothing is first.

        What is unclear is told as that: nobody does it, and it does not go on.
        """
        found = self._named_first()
        if not found:
            return "?"
        said = [_inside(self._heading(found[0])), *self._by_when(found[0])]
        if len(found) > 1:
            said.append(f"{self._own('forst', 'dessutom')}: {_inside(self._heading(found[1]))}")
        unclear = [one for one in found[FIRST_ONES:] if one.status.value == OKLART]
        said += self._more(len(found[FIRST_ONES:]) - len(unclear), "en_till", "fler_till")
        said += self._more(len(unclear), "en_oklar", "fler_oklara")
        return ". ".join(said)

    def _more(self, left: int, one: str, several: str) -> list[str]:
        """How many more there are, in the aid's own words; nothing when there are none."""
        if not left:
            return []
        return [f"{swedish.count(left).capitalize()} {self._own('forst', one if left == 1 else several)}"]

    def _named_first(self) -> list[Decided]:
        main = [one for one in self._evaluation.outcomes if not one.outcome.room]
        for group in self._evaluation.aid.order:
            found = [one for one in main if one.status.value in group]
            if found:
                waits = group is not self._evaluation.aid.order[0]
                leads = [
                    one
                    for lead, status in self._evaluation.aid.leads
                    for one in main
                    if (one.outcome.id, one.status.value) == (lead, status) and (waits or status in group)
                ]
                return [*leads, *(one for one in found if one not in leads)]
        return []

    def _by_when(self, one: Decided) -> tuple[str, ...]:
        """The first sentence of by when it is done, where that is said."""
        when = self._texts.find("utfall", one.outcome.id, "status", one.status.value, "nar") or ""
        return (when.split(". ")[0].removesuffix("."),) if when else ()

    def _lacks(self) -> str:
        """What is missing most, two things at the most, in their own words. What is unclear is called so only
        beside what is not.
        """
        said = [
            _inside(self._texts.of_criterion(one.criterion.id, one.verdict))
            for one in self._evaluation.missing[:FIRST_ONES]
        ]
        beginning = self._own("brist", "utelamnas")
        alike = all(one.startswith(f"{beginning} ") for one in said)
        instead = "" if alike else f"{self._own('brist', 'bland_annat')} "
        named = [re.sub(rf"^{beginning} ", instead, one) for one in said]
        return swedish.several(named) or self._own("brist", "inget_kant")

    def _advice(self) -> str:
        """The heading of the first advice."""
        first = next(iter(self._evaluation.advice), None)
        return self._texts("rad", first.id, "rubrik") if first else self._own("rad", "inget")

    def _own(self, place: str, word: str) -> str:
        """What the aid itself writes for a place."""
        return self._texts("platser", place, word)

    def _heading(self, one: Decided) -> str:
        return self._texts("utfall", one.outcome.id, "status", one.status.value, "rubrik")


def _inside(heading: str) -> str:
    """A heading in a sentence: "Personen: ansöker" as "personen ansöker", "Du på FK: svara" as "svara"."""
    words = _YOU_SHALL.sub("", heading).replace(": ", " ")
    return words if words[:2].isupper() else words[0].lower() + words[1:]

"""Brute force over what would settle an unclear leaf, to hold the engine's own answer against."""

from __future__ import annotations

import itertools
from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from typing import cast

from decision_aids.engine.aid import Aid
from decision_aids.engine.criteria import Leaf
from decision_aids.engine.facts import AnyReadable
from decision_aids.engine.findings import NOT_ANSWERED
from decision_aids.engine.prove import as_case
from decision_aids.engine.reading import Case, Facts
from decision_aids.engine.unfold import paths
from decision_aids.engine.verdicts import Verdict
from decision_aids.engine.ways import take
from decision_aids.engine.witness import Witnesses
from tests.scale import part

MOST_TOGETHER = 4
"""How many open questions are answered together when it is tried whether one of them helps to settle."""


class Settling:
    """The open questions of an aid, tried one by one and a few together."""

    def __init__(self, aid: Aid, search: Witnesses) -> None:
        self._aid, self._search = aid, search
        self._known: dict[str, tuple[str, ...]] = {}

    def unclear_cases(self, leaf: Leaf) -> Iterator[Case]:
        """Answers that leave the leaf unclear: a witness of every unclear path, also with answers missing."""
        seen: set[tuple[date, frozenset[tuple[str, Hashable]]]] = set()
        for steps, _ in part(paths(self._search.leaf_tree(leaf)), least=12):
            case = as_case(next(self._search.for_path(steps)))
            for gone in (None, *case.answers):
                some = Case(case.as_of, {key: case.answers[key] for key in case.answers if key != gone})
                key = (some.as_of, frozenset(some.answers.items()))
                if key not in seen and not self._clear(leaf, some, {}):
                    seen.add(key)
                    yield some

    def open(self, leaf: Leaf, case: Case) -> tuple[str, ...]:
        """The questions behind the leaf that have no answer, or vet inte."""
        return tuple(one for one in self._behind(leaf) if self._is_open(case, one))

    def _behind(self, leaf: Leaf) -> tuple[str, ...]:
        """Every question that the leaf can read, through facts or by itself."""
        if leaf.id not in self._known:
            nodes = {node.id: node for steps, _ in paths(self._search.leaf_tree(leaf)) for node, _ in steps}
            scripts = [
                script
                for node in nodes.values()
                for ways in self._search.known.of(cast("AnyReadable", node)).values()
                for script in ways
            ]
            questions = dict.fromkeys(question for script in scripts for question in script)
            self._known[leaf.id] = tuple(one for one in questions if one in self._aid.question)
        return self._known[leaf.id]

    def _is_open(self, case: Case, question: str) -> bool:
        unknown = self._unknown(question)
        return case.answers.get(question, unknown) == unknown

    def settles_alone(self, leaf: Leaf, case: Case, question: str) -> bool:
        """True when some answer to the question makes the leaf clear, with nothing else changed."""
        return any(self._clear(leaf, case, given) for given in self._answers((question,)))

    def helps(self, leaf: Leaf, case: Case, question: str) -> bool:
        """True when some answer to the question makes the leaf clear together with at most a few others that
        would not have done it without."""
        others = [one for one in self.open(leaf, case) if one != question]
        for more in range(MOST_TOGETHER):
            for group in itertools.combinations(others, more):
                for given in self._answers((question, *group)):
                    without = {key: value for key, value in given.items() if key != question}
                    if self._clear(leaf, case, given) and not self._clear(leaf, case, without):
                        return True
        return False

    def _answers(self, questions: tuple[str, ...]) -> Iterator[dict[str, Hashable]]:
        known = [
            [one for one in self._aid.question[question].representatives() if one != self._unknown(question)]
            for question in questions
        ]
        for values in itertools.product(*known):
            yield dict(zip(questions, values, strict=True))

    def _unknown(self, question: str) -> Hashable:
        return self._aid.question[question].unknown()

    @staticmethod
    def _clear(leaf: Leaf, case: Case, given: Mapping[str, Hashable]) -> bool:
        changed = Facts(Case(case.as_of, {**case.answers, **given}))
        return (take(leaf.judge, changed).result or NOT_ANSWERED).verdict is not Verdict.OKLART


def in_words(case: Case) -> str:
    """The case in one line, for a failing test."""
    day: date = case.as_of
    return f"{day}: " + ", ".join(f"{key}={value}" for key, value in case.answers.items())

"""Answers that may be given and that nobody is asked for."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from decision_aids.engine.questions import Question, Raw
from decision_aids.engine.reading import UnansweredError


def if_answered[T: Hashable](raw: Raw, question: Question[T], otherwise: T) -> T:
    """The answer, or `otherwise` while there is none.

    The question counts as read, so that it can be answered and its answer does not lapse; it is never wanted.
    For details only: a rule that unfolds must stop where it asks.
    """
    try:
        return raw(question)
    except UnansweredError:
        return otherwise


def if_known[T](raw: Raw, compute: Callable[[Raw], T], otherwise: T) -> T:
    """What is computed of the answers, or `otherwise` while one that it reads is missing: in details only."""
    try:
        return compute(raw)
    except UnansweredError:
        return otherwise

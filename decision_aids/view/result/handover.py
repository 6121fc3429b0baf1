"""From one aid to the next without typing again: the answers that the next one asks for too."""

from __future__ import annotations

from dataclasses import dataclass

from decision_aids.engine.aid import Aid
from decision_aids.engine.answers import read_answers, to_fragment, write_answers
from decision_aids.engine.contradictions import disputed
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.texts import Texts
from decision_aids.registry import AIDS


@dataclass(frozen=True)
class NextView:
    """A link to another aid. `address` is relative to the aid's page and holds nothing of the case."""

    aid: str
    text: str
    address: str


def carried(evaluation: Evaluation, to: Aid) -> JsonObject:
    """The answers that another aid can use: its own questions, no free text; sensitive ones included.

    An answer given by the reader goes before one worked out; what the other aid cannot read is left out, and
    so are answers that contradict each other.
    """
    given = write_answers(evaluation.aid, evaluation.case.answers)
    left = disputed(evaluation.contradictions)
    here = {k: value for k, value in given.items() if k not in left and not evaluation.aid.question[k].words}
    usable = {key: value for key, value in {**evaluation.carries, **here}.items() if key in to.question}
    return write_answers(to, read_answers(to, usable)[0])


def next_aids(evaluation: Evaluation, texts: Texts) -> tuple[NextView, ...]:
    """Where the reader can go on. Aids stand side by side."""
    return tuple(
        NextView(one, texts("nasta", one), f"../{AIDS[one].address}/") for one in evaluation.aid.next
    )


def handed_over(evaluation: Evaluation) -> JsonObject:
    """For each next aid the answers it may have, kept in the page's memory: the fragment that a link to it
    needs when there is no memory to take them from, and the answers that no link may hold."""
    handed: JsonObject = {}
    for other in evaluation.aid.next:
        to = AIDS[other]
        given = carried(evaluation, to)
        fragment = to_fragment(to, evaluation.case.as_of, read_answers(to, given)[0])
        secret = {key: value for key, value in given.items() if to.question[key].sensitive}
        handed[other] = {"fragment": fragment, "answers": secret}
    return handed

"""Random answer sets that hardly change when a question gets one more answer, or the aid one more question.

Each answer is chosen by a hash of its own (rendezvous hashing): a new answer takes its share of the sets and
leaves the others as they were. So verdicts can be compared set by set over the years.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence

from decision_aids.engine.json_types import Json, JsonObject

_LEFT_OUT = 0.1
"""How often a question has no answer: a half-filled form is the normal case."""


def random_sets(
    questions: Mapping[str, Sequence[Json]], days: Sequence[str], count: int, seed: str
) -> Iterator[tuple[str, JsonObject]]:
    """`count` sets: a day, and answers to a random part of the questions."""
    written = {
        question: {json.dumps(one, sort_keys=True): one for one in answers}
        for question, answers in questions.items()
    }
    for number in range(count):
        place = f"{seed} {number}"
        answers: JsonObject = {}
        for question, choices in written.items():
            here = f"{place} {question}"
            if choices and _chance(here) >= _LEFT_OUT:
                answers[question] = choices[_chosen(here, choices)]
        yield _chosen(place, days), answers


def _chosen(place: str, choices: Sequence[str] | Mapping[str, Json]) -> str:
    return max(choices, key=lambda one: _chance(f"{place} {one}"))


def _chance(key: str) -> float:
    """A number from 0 to 1 that depends on the key alone."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=7).digest()) / 2**56

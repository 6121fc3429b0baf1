"""Who is told what: sentences about a part of the result, tried on every worked case of an aid."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from decision_aids.engine.answers import read_answers
from decision_aids.engine.documents import Block
from decision_aids.engine.evaluate import evaluate
from decision_aids.engine.json_types import Json
from decision_aids.engine.reading import Case
from decision_aids.law.register import as_object
from decision_aids.registry import AIDS
from tests.aids.worked import CASES

type Given = dict[str, Json]
"""Some answers; whoever gives them may have answered anything else."""


@dataclass(frozen=True)
class Told:
    """Whoever answers one of `to` is told `what`, and nobody who answers one of `never`.

    `what` is `rad advice`, `dokument document`, `stycke document.paragraph` (or its block),
    `utfall outcome.status`, `del outcome.part`, `detalj detail=value` or `motsagelse contradiction`.
    `on` is the day of it, else each case's own.
    """

    sentence: str
    what: str
    to: tuple[Given, ...]
    never: tuple[Given, ...]
    on: str = ""

    def broken(self, aid: str, every: int = 1) -> Iterator[str]:
        """Every case that the sentence is not true of, of all or of one in so many."""
        for stands, some in ((True, self.to), (False, self.never)):
            for given in some:
                for case_id in [*CASES[aid]][::every]:
                    if (self.what in _parts(aid, case_id, json.dumps(given), self.on)) is not stands:
                        yield f"{case_id} {'with' if stands else 'never with'} {given}"


@cache
def _parts(aid: str, case_id: str, given: str, on: str) -> frozenset[str]:
    """Every part of the case's result, with other answers, that a sentence can be about."""
    case = CASES[aid][case_id]
    answers, problems = read_answers(AIDS[aid], {**as_object(case["svar"]), **json.loads(given)})
    assert problems == (), given
    result = evaluate(AIDS[aid], Case(date.fromisoformat(on or str(case["datum"])), answers))
    found = {f"rad {one.id}" for one in result.advice}
    found |= {f"motsagelse {one.id}" for one in result.contradictions}
    found |= {f"detalj {one}={json.dumps(value)}" for one, value in result.details.items()}
    for decided in result.outcomes:
        found.add(f"utfall {decided.outcome.id}.{decided.status.value}")
        found |= {f"del {decided.outcome.id}.{part.id}" for part in decided.parts}
    for one in result.documents:
        found.add(f"dokument {one.document.id}")
        ids = (part.value if isinstance(part, Block) else part.id for part in one.parts)
        found |= {f"stycke {one.document.id}.{part}" for part in ids}
    return frozenset(found)

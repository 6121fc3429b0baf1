"""What every rule of an aid comes to in one case, as short strings in a fixed order."""

from __future__ import annotations

import hashlib
import json

from decision_aids.engine.aid import Aid
from decision_aids.engine.documents import Paragraph
from decision_aids.engine.evaluate import Evaluation
from decision_aids.engine.json_types import Json

COMPUTED = "varde"


def nodes(aid: Aid) -> tuple[str, ...]:
    """Everything that gets a value in a case, in the order of `values`."""
    criteria = tuple(one.id for one in aid.every_criterion())
    return criteria + tuple(one.id for one in (*aid.outcomes, *aid.advice, *aid.details, *aid.documents))


def values(evaluation: Evaluation) -> list[str]:
    """What every node came to: "verdict reason", a status, ja/nej for advice, "varde signs" for a detail.

    What stands after a space is no verdict: why, or what was computed.
    """
    aid = evaluation.aid
    suits = {one.id for one in evaluation.advice}
    return [
        *(f"{one.verdict.value} {one.reason}" for one in evaluation.findings),
        *(one.status.value for one in evaluation.outcomes),
        *("ja" if one.id in suits else "nej" for one in aid.advice),
        *(f"{COMPUTED} {_short(evaluation.details[one.id])}" for one in aid.details),
        *(f"{COMPUTED} {_short(_paragraphs(evaluation, one.id))}" for one in aid.documents),
    ]


def _paragraphs(evaluation: Evaluation, document: str) -> Json:
    """The ids of the paragraphs that stand in a document; none when it does not stand at all."""
    return [
        part.id
        for one in evaluation.documents
        if one.document.id == document
        for part in one.parts
        if isinstance(part, Paragraph)
    ]


def _short(value: Json) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:8]

"""The heading of an outcome that says different things of different days of the month: it names the days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import cast

from decision_aids.engine.evaluate import Decided, Evaluation
from decision_aids.engine.json_types import JsonObject
from decision_aids.engine.outcomes import OKLART, Shape
from decision_aids.engine.texts import Texts
from decision_aids.view.text import swedish

type Run = tuple[str, date, date]
"""A status, and the first and the last day of those that follow each other with it."""

PLACE = "{dagar}"


def heading(evaluation: Evaluation, texts: Texts, one: Decided) -> str:
    """What the outcome came to, day by day when the month's days differ."""
    runs = [*_runs(evaluation, one.outcome.id)]
    told = len({status for status, _, _ in runs}) > 1 and one.status.value != OKLART
    if not told or texts.find("dagar", "rubrik") is None:
        return texts("utfall", one.outcome.id, "status", one.status.value, "rubrik")
    by_status: dict[str, list[str]] = {}
    for status, fran, till in runs:
        by_status.setdefault(status, []).append(swedish.days_of_month(fran, till))
    unclear = by_status.pop(OKLART, [])
    said = [_filled(texts, status, swedish.several(days)) for status, days in by_status.items()]
    said = [swedish.several(said), *([_filled(texts, OKLART, swedish.several(unclear))] if unclear else [])]
    return texts("dagar", "rubrik").replace(PLACE, "; ".join(said))


def _filled(texts: Texts, status: str, days: str) -> str:
    return texts("dagar", status).replace(PLACE, days)


def _runs(evaluation: Evaluation, outcome: str) -> Iterator[Run]:
    """What is said of the month's days, in their order."""
    last: Run | None = None
    for status, fran, till in _segments(evaluation, outcome):
        if last is not None and last[0] == status:
            last = (status, last[1], till)
            continue
        if last is not None:
            yield last
        last = (status, fran, till)
    if last is not None:
        yield last


def _segments(evaluation: Evaluation, outcome: str) -> Iterator[Run]:
    tables = [one.id for one in evaluation.aid.details if one.shape is Shape.PERIODER]
    for table in tables:
        rows = evaluation.details.get(table)
        for row in [cast("JsonObject", one) for one in rows] if isinstance(rows, list) else []:
            statuses = row["syften"]
            if isinstance(statuses, dict) and outcome in statuses:
                fran, till = (date.fromisoformat(str(row[end])) for end in ("fran", "till"))
                yield str(statuses[outcome]), fran, till

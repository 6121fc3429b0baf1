"""The day, or the source, that a passage or a mark names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from build_tools.dates.standing import day_before
from build_tools.dates.syntax import Rule, Word
from decision_aids.law.source import Source, Status

type Sources = Mapping[str, Source]


class TargetError(Exception):
    """What is wrong with a target, and how to mend it; both in Swedish."""

    def __init__(self, what: str, remedy: str) -> None:
        super().__init__(what)
        self.what = what
        self.remedy = remedy


def limit(rule: Rule, sources: Sources) -> date:
    """The day that a passage turns on: the first day of `från` and `före`, the last day of `till`.

    Raises TargetError when the target is neither a source with that date nor a day.
    """
    source = sources.get(rule.target)
    if source is None:
        try:
            return date.fromisoformat(rule.target)
        except ValueError:
            what = f"{rule.target} är varken en källa i registret eller en dag"
            raise TargetError(
                what, "skriv en källas id ur sources.yml, eller en dag som 2027-01-01"
            ) from None
    found, field = (
        (source.galler_till, "galler_till") if rule.word is Word.TILL else (source.galler_fran, "galler_fran")
    )
    if found is None:
        what = f"källan {source.id} saknar {field}, så stycket vet inte när det ändras"
        raise TargetError(what, f"skriv {field} i sources.yml, eller en dag i stället för källan")
    return found


def undecided(rule: Rule, sources: Sources) -> bool:
    """True when the passage rests on a proposal: then no day makes it hold by itself."""
    source = sources.get(rule.target)
    return source is not None and source.status is Status.FORSLAG


def last_day(rule: Rule, limit_day: date) -> date:
    """The last day of a passage that ends (`till`, `före`)."""
    return limit_day if rule.word is Word.TILL else day_before(limit_day)

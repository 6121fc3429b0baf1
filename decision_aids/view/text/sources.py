"""A source as a reader sees it: reference, status on the day, certainty, and what to check."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from decision_aids.law.register import Register, register
from decision_aids.view.text import swedish
from decision_aids.view.text.words import CERTAINTIES, STATUSES


@dataclass(frozen=True)
class SourceView:
    """One source. `check` is empty when nothing needs checking; `marked`: each claim must say it."""

    id: str
    reference: str
    title: str
    says: str
    link: str
    status: str
    certainty: str
    check: str
    checked: str
    marked: bool

    @property
    def uncertain(self) -> bool:
        """True when the reader must be told to check it before relying on it."""
        return bool(self.check)


def source_view(source_id: str, as_of: date) -> SourceView:
    """Present a source of the register; raises KeyError when there is none."""
    return _view(register(), source_id, as_of)


def source_views(source_ids: tuple[str, ...], as_of: date) -> tuple[SourceView, ...]:
    """Present several, in order."""
    return tuple(source_view(one, as_of) for one in source_ids)


@lru_cache(maxsize=1024)
def _view(sources: Register, source_id: str, as_of: date) -> SourceView:
    """Kept, for a result shows each source many times; a register made anew is another register."""
    source = sources[source_id]
    status = STATUSES[source.status]
    if source.galler_fran and as_of < source.galler_fran:
        status += f", från {swedish.day(source.galler_fran)}"
    elif source.galler_till and as_of > source.galler_till:
        status = f"upphörde {swedish.day(source.galler_till)}"
    return SourceView(
        id=source.id,
        reference=source.referens,
        title=source.titel,
        says=source.sager,
        link=source.lank,
        status=status,
        certainty=CERTAINTIES[source.sakerhet],
        check=source.kontrollera_mot if source.check_first else "",
        checked=swedish.day(source.kontrollerad),
        marked=source.marked,
    )

"""Who rests on which source: the pages that cite it and the aids whose rules do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.pages.citations import citations
from decision_aids.engine.aid import Aid


@dataclass(frozen=True)
class CitedBy:
    """Pages by their path below docs/, aids by id; both in order."""

    pages: tuple[str, ...] = ()
    aids: tuple[str, ...] = ()


def cited_by(pages: Mapping[str, str], aids: Mapping[str, Aid]) -> dict[str, CitedBy]:
    """For every source that is cited: by whom. `pages` is the text of each page by its path below docs/."""
    on_pages: dict[str, list[str]] = {}
    in_aids: dict[str, list[str]] = {}
    for uri, text in sorted(pages.items()):
        for source in dict.fromkeys(one.source for one in citations(text)):
            on_pages.setdefault(source, []).append(uri)
    for aid in aids.values():
        for source in aid_sources(aid):
            in_aids.setdefault(source, []).append(aid.id)
    return {
        source: CitedBy(tuple(on_pages.get(source, ())), tuple(in_aids.get(source, ())))
        for source in {*on_pages, *in_aids}
    }


def aid_sources(aid: Aid) -> tuple[str, ...]:
    """Every source that a rule of the aid cites, each once."""
    return tuple(sorted({source for _, sources in aid.cited() for source in sources}))

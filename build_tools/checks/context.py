"""What a check may know beside the text it reads: the day, the register, the terms and the other pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from build_tools.checks.terms_list import Term
from build_tools.pages.requirements import Requirement
from decision_aids.law.source import Source

LIX_LIMIT = 45.0
"""Above this a text is hard to read for many (LIX: 30-40 is easy, 40-50 is medium, 50-60 is hard)."""


@dataclass(frozen=True)
class Context:
    """Everything around a text. `anchors` has every page below docs/, `files` everything else there.

    `pictures` are the ids of the files in redaktion/bilder/; `measures` says if there is a list of insatser.
    """

    as_of: date
    sources: Mapping[str, Source]
    terms: tuple[Term, ...] = ()
    requirements: Mapping[str, Requirement] = field(default_factory=dict[str, Requirement])
    anchors: Mapping[str, frozenset[str]] = field(default_factory=dict[str, frozenset[str]])
    files: frozenset[str] = frozenset()
    aids: tuple[str, ...] = ()
    lix_limit: float = LIX_LIMIT
    pictures: frozenset[str] = frozenset()
    measures: bool = False

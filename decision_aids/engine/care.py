"""How care is asked of what only care can answer: in a letter, by the person, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from decision_aids.engine.criteria import Criterion
from decision_aids.engine.outcomes import Weigh


@dataclass(frozen=True)
class Care:
    """`written`: there is a letter to ask in; without one the person asks. `in_vain`: what is asked about may
    not be demanded of the person; then nothing is asked but what a paper must hold itself, `paper`.
    """

    written: Callable[[Weigh], bool]
    in_vain: Callable[[Weigh], bool]
    paper: tuple[Criterion, ...]

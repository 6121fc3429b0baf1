"""How much is tried where answers are drawn or walked in great numbers: read here and nowhere else.

`make test`, and pytest by itself, try everything (1). `make test-fast` tries a tenth (SCALE=0.1), the same
each time, since what is drawn is seeded. SCALE=10 tries ten times as much.
"""

from __future__ import annotations

import os
from collections.abc import Iterable

SCALE = float(os.environ.get("SCALE", "1"))


def tries(number: int, *, least: int = 1) -> int:
    """So many at full scale. `least`: what is asserted of the whole draw does not hold for fewer."""
    return max(least, round(number * SCALE))


def part[T](every: Iterable[T], *, least: int = 10) -> list[T]:
    """All of these at full scale; below it a part of them, spread out, and never fewer than `least`."""
    found = [*every]
    return found[:: max(1, len(found) // tries(len(found), least=least))]

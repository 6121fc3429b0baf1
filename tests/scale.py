"""How much is tried where answers are drawn or walked in great numbers: read here and nowhere else.

`make test`, and pytest by itself, try everything (1). `make test-fast` tries a tenth (SCALE=0.1), the same
each time, since what is drawn is seeded. SCALE=10 tries ten times as much.
"""

from __future__ import annotations

import os

SCALE = float(os.environ.get("SCALE", "1"))


def tries(number: int, *, least: int = 1) -> int:
    """So many at full scale. `least`: what is asserted of the whole draw does not hold for fewer."""
    return max(least, round(number * SCALE))

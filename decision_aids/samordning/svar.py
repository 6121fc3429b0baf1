"""The answers of the aid's own questions."""

from __future__ import annotations

from enum import StrEnum


class Ansoker(StrEnum):
    """Whether the person wants to apply."""

    SJALV = "sjalv"
    MED_HJALP = "med-hjalp"
    NEJ = "nej"
    VET_INTE = "vet-inte"

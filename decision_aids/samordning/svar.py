"""The answers of the aid's own questions."""

from __future__ import annotations

from enum import StrEnum


class Ansoker(StrEnum):
    """Whether the person wants to apply, or has done so and been refused."""

    SJALV = "sjalv"
    MED_HJALP = "med-hjalp"
    NEJ = "nej"
    FATT_NEJ = "fatt-nej"
    VET_INTE = "vet-inte"

"""The answers of the aid's own questions."""

from __future__ import annotations

from enum import StrEnum


class Stodet(StrEnum):
    """How much support the person needs from the municipality to come to work or studies."""

    INGET = "inget"
    VISST = "visst"
    OMFATTANDE = "omfattande"
    VET_INTE = "vet-inte"


class Slag(StrEnum):
    """What kind of rehabilitation the person needs, of the three."""

    RH1 = "rh1"
    RH2 = "rh2"
    RH3 = "rh3"
    FLERA = "flera"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Behoven(StrEnum):
    """How many needs there are side by side: support to work, and the three kinds of rehabilitation."""

    FLERA = "flera"
    HOGST_ETT = "hogst-ett"
    VET_INTE = "vet-inte"

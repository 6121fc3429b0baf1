"""The answers of the aid's own questions."""

from __future__ import annotations

from enum import StrEnum


class Ser(StrEnum):
    """Who holds that a plan is needed: the law asks for kommunen or regionen (SoL 10 kap. 8 §)."""

    KOMMUNEN = "kommunen"
    REGIONEN = "regionen"
    BADA = "bada"
    ANNAN = "annan"
    INGEN = "ingen"
    VET_INTE = "vet-inte"


class Onskan(StrEnum):
    """What the person wants."""

    PLAN = "plan"
    ANNAT = "annat"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Roll(StrEnum):
    """What an authority has to do with the case."""

    ARENDE = "arende"
    BEHOVS = "behovs"
    NEJ = "nej"
    VET_INTE = "vet-inte"


class Behoven(StrEnum):
    """Whether what the person needs comes from both kommunen and regionen."""

    BADA = "bada"
    INTE_BADA = "inte-bada"
    VET_INTE = "vet-inte"

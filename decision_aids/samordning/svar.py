"""The answers of the aid's own questions."""

from __future__ import annotations

from enum import StrEnum


class Forsakrad(StrEnum):
    """How the person is insured in Sweden: by living here, by working here, or not at all."""

    BOR = "bor"
    ARBETAR = "arbetar"
    NEJ = "nej"
    VET_INTE = "vet-inte"


class Orsak(StrEnum):
    """What the reduced ability comes from."""

    SJUKDOM = "sjukdom"
    BADA = "bada"
    ANNAT = "annat"
    VET_INTE = "vet-inte"


class Visar(StrEnum):
    """What the certificate says of the ability to work."""

    JA = "ja"
    OTYDLIGT = "otydligt"
    SAGER_EMOT = "sager-emot"
    VET_INTE = "vet-inte"


class Sgi(StrEnum):
    """Whether the person has a sjukpenninggrundande inkomst."""

    SAKNAS = "saknas"
    FINNS = "finns"
    VET_INTE = "vet-inte"


class Ansoker(StrEnum):
    """Whether the person wants to apply."""

    SJALV = "sjalv"
    MED_HJALP = "med-hjalp"
    NEJ = "nej"
    VET_INTE = "vet-inte"

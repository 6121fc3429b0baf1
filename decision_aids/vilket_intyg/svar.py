"""The answers of the aid's own questions."""

from __future__ import annotations

from enum import StrEnum


class Vart(StrEnum):
    """Who is to have the certificate, and for what."""

    SOCIALNAMNDEN = "socialnamnden"
    FK_SAMORDNING = "fk-samordning"
    FK_ERSATTNING = "fk-ersattning"
    AF_PROGRAM = "af-program"
    ARBETSGIVARE = "arbetsgivare"
    VET_INTE = "vet-inte"


class Behov(StrEnum):
    """What is wanted of care: a certificate to decide on, or something that can be told in a talk."""

    INTYG = "intyg"
    SAMTAL = "samtal"
    VET_INTE = "vet-inte"


class Besok(StrEnum):
    """How the patient is met."""

    BOKAT = "bokat"
    OANMALT = "oanmalt"
    DIGITALT = "digitalt"
    VET_INTE = "vet-inte"

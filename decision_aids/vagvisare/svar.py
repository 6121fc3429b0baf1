"""The answers that only this aid asks for, as enums. Their texts stand in texts.yml."""

from __future__ import annotations

from enum import StrEnum


class Situation(StrEnum):
    """Why the person needs ekonomiskt bistånd: the four situations of HälsoSam, or none of them."""

    LAG_SJUKPENNING = "lag-sjukpenning"
    VANTAR_FK = "vantar-fk"
    AF_UTAN_PROGRAM = "af-utan-program"
    AF_PROGRAM = "af-program"
    INGEN = "ingen"
    VET_INTE = "vet-inte"


class Ansokan(StrEnum):
    """What FK has been asked for, while the person waits."""

    SJUKPENNING = "sjukpenning"
    SJUKERSATTNING = "sjukersattning"
    SAMORDNING = "samordning"
    VET_INTE = "vet-inte"


class Ansoker(StrEnum):
    """Whether the person wants to apply for samordning: the same answers as in the aid about it."""

    SJALV = "sjalv"
    MED_HJALP = "med-hjalp"
    NEJ = "nej"
    FATT_NEJ = "fatt-nej"
    VET_INTE = "vet-inte"


class Kan(StrEnum):
    """Is it the person's to choose? What nobody knows does not take the choice away."""

    JA = "ja"
    NEJ = "nej"


class Nedsattning(StrEnum):
    """How much of the ability to work is gone, as FK counts (SFB 33 kap. 5 §)."""

    HEL = "hel"
    DEL = "del"
    MINDRE = "mindre"
    VET_INTE = "vet-inte"


class Varaktighet(StrEnum):
    """How long the reduction is thought to last (SFB 33 kap. 6 and 7 §§)."""

    STADIGVARANDE = "stadigvarande"
    MINST_ETT_AR = "minst-ett-ar"
    KORTARE = "kortare"
    VET_INTE = "vet-inte"


class AfLage(StrEnum):
    """Where the person stands with AF."""

    UTANFOR = "utanfor"
    INSKRIVEN = "inskriven"
    PROGRAM = "program"
    VET_INTE = "vet-inte"


class Andrat(StrEnum):
    """What has changed since AF last met the person."""

    JA = "ja"
    NEJ = "nej"
    FORSTA = "forsta"
    VET_INTE = "vet-inte"


class Stod(StrEnum):
    """Support that others decide on, and that must be at the table."""

    INGET = "inget"
    LSS = "lss"
    GOD_MAN = "god-man"
    BADA = "bada"
    VET_INTE = "vet-inte"


class HurKom(StrEnum):
    """How the matter came to the reader."""

    PERSONEN = "personen"
    INTYG = "intyg"
    VARDEN = "varden"
    ANNAN = "annan"
    VET_INTE = "vet-inte"


class Nedsatt(StrEnum):
    """Is the ability reduced, and by illness?"""

    SJUKDOM = "sjukdom"
    ANNAT = "annat"
    INGEN = "ingen"
    VET_INTE = "vet-inte"

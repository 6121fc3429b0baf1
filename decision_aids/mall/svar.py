"""What can be chosen in the template. Their words stand in texter.yml.

No field has "vet inte": who writes a certificate leaves out what is not known, or says so in words.
"""

from __future__ import annotations

from enum import StrEnum


class JaNej(StrEnum):
    """Yes or no."""

    JA = "ja"
    NEJ = "nej"


class Ordning(StrEnum):
    """First certificate or extension."""

    FORSTA = "forsta"
    FORLANGNING = "forlangning"


class Kontakt(StrEnum):
    """How the issuer knows of the patient."""

    UNDERSOKNING = "undersokning"
    DIGITALT = "digitalt"
    TELEFON = "telefon"
    JOURNAL = "journal"
    ANNAT = "annat"


class BedomsMot(StrEnum):
    """What the assessment is made against: an activity, or everyday life when none is decided."""

    AKTIVITET = "aktivitet"
    VARDAG = "vardag"


class Omfattning(StrEnum):
    """The extent of the activity, in AF00251's three answers."""

    HELTID = "heltid"
    DELTID = "deltid"
    OKAND = "okand"


class Anpassningsslag(StrEnum):
    """What can be changed, in the groups of AF00251's help text."""

    INNEHALL = "innehall"
    TID = "tid"
    PLATS = "plats"
    HJALPMEDEL = "hjalpmedel"
    HANDLEDNING = "handledning"
    ANNAT = "annat"


class Atergang(StrEnum):
    """What is expected after the period, in AF00251's four answers."""

    UTAN_ANPASSNING = "utan-anpassning"
    MED_ANPASSNING = "med-anpassning"
    KAN_INTE = "kan-inte"
    GAR_INTE_ATT_AVGORA = "gar-inte-att-avgora"


class Utfardare(StrEnum):
    """The issuer's profession."""

    LAKARE = "lakare"
    TANDLAKARE = "tandlakare"
    ANNAN = "annan"

"""The answers that can be given about a certificate, as enums. Their texts stand in texts.yml."""

from __future__ import annotations

from enum import StrEnum


class Omfattning(StrEnum):
    """The extent of the activity, in AF00251's three answers."""

    HELTID = "heltid"
    DELTID = "deltid"
    VET_INTE = "vet-inte"


class Slag(StrEnum):
    """For whom the certificate was written."""

    SOCIALNAMNDEN = "socialnamnden"
    AF = "af"
    FK = "fk"
    SMITTSKYDD = "smittskydd"
    ANNAN = "annan"
    VET_INTE = "vet-inte"


class Utfardare(StrEnum):
    """Who issued it."""

    LAKARE = "lakare"
    TANDLAKARE = "tandlakare"
    ANNAN = "annan"
    FRAMGAR_INTE = "framgar-inte"
    VET_INTE = "vet-inte"


class Hinder(StrEnum):
    """What the certificate says overall: is the person hindered?"""

    JA = "ja"
    NEJ = "nej"
    FRAMGAR_INTE = "framgar-inte"
    VET_INTE = "vet-inte"


class Kontakt(StrEnum):
    """How the issuer met the person or knew of them."""

    UNDERSOKNING = "undersokning"
    DIGITALT = "digitalt"
    TELEFON = "telefon"
    JOURNAL = "journal"
    ANNAT = "annat"
    FRAMGAR_INTE = "framgar-inte"


class Funktion(StrEnum):
    """How functional impairment is described."""

    OBSERVERAD = "observerad"
    BERATTAD = "berattad"
    SAKNAS = "saknas"
    VET_INTE = "vet-inte"


class Begransning(StrEnum):
    """How activity limitation is described."""

    KONKRET = "konkret"
    ALLMAN = "allman"
    SAKNAS = "saknas"
    VET_INTE = "vet-inte"


class Koppling(StrEnum):
    """What the limitation is set in relation to."""

    AKTIVITETEN = "aktiviteten"
    VARDAGEN = "vardagen"
    ARBETE = "arbete"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Matt(StrEnum):
    """What the percentages measure."""

    AKTIVITETEN = "aktiviteten"
    ARBETSTID = "arbetstid"
    FRAMGAR_INTE = "framgar-inte"
    VET_INTE = "vet-inte"


class Antal(StrEnum):
    """Whether the rows come from one certificate or from several."""

    ETT = "ett"
    FLERA = "flera"
    VET_INTE = "vet-inte"


class Veckodag(StrEnum):
    """A day of the week on which the activity takes place, Monday first."""

    MANDAG = "mandag"
    TISDAG = "tisdag"
    ONSDAG = "onsdag"
    TORSDAG = "torsdag"
    FREDAG = "fredag"
    LORDAG = "lordag"
    SONDAG = "sondag"


VECKAN = (*Veckodag,)


class Anpassning(StrEnum):
    """What the certificate says of adaptation."""

    BESKRIVEN = "beskriven"
    OBESKRIVEN = "obeskriven"
    HJALPER_INTE = "hjalper-inte"
    FRAMGAR_INTE = "framgar-inte"
    VET_INTE = "vet-inte"


class Prognos(StrEnum):
    """What the certificate says of the time after the period."""

    UTAN_ANPASSNING = "utan-anpassning"
    MED_ANPASSNING = "med-anpassning"
    KAN_INTE = "kan-inte"
    GAR_INTE_ATT_AVGORA = "gar-inte-att-avgora"
    FRAMGAR_INTE = "framgar-inte"
    VET_INTE = "vet-inte"


class Ordning(StrEnum):
    """First certificate or extension."""

    FORSTA = "forsta"
    FORLANGNING = "forlangning"
    VET_INTE = "vet-inte"


class Anpassningsslag(StrEnum):
    """What the certificate says can be changed, in the groups of AF00251's help text."""

    INNEHALL = "innehall"
    TID = "tid"
    PLATS = "plats"
    HJALPMEDEL = "hjalpmedel"
    HANDLEDNING = "handledning"
    ANNAT = "annat"

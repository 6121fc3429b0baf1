"""The choices of a joint routine. Some of them others have made and the law does not let you make."""

from __future__ import annotations

from enum import StrEnum


class VardensIngang(StrEnum):
    """Whom a question to care goes to."""

    REHABKOORDINATOR = "rehabkoordinator"
    FUNKTION = "funktion"
    BEHANDLAREN = "behandlaren"
    INGEN = "ingen"
    VET_INTE = "vet-inte"


class KommunensIngang(StrEnum):
    """Whom a question to the municipality goes to."""

    RADGIVARE = "radgivare"
    FUNKTION = "funktion"
    HANDLAGGAREN = "handlaggaren"
    INGEN = "ingen"
    VET_INTE = "vet-inte"


class ForstaSteget(StrEnum):
    """Who takes the first step when a certificate is needed."""

    HANDLAGGAREN = "handlaggaren"
    REHABKOORDINATOR = "rehabkoordinator"
    PERSONEN = "personen"
    INGEN = "ingen"
    VET_INTE = "vet-inte"


class Beskrivning(StrEnum):
    """Whether the municipality describes the activity before a certificate is asked for."""

    ALLTID = "alltid"
    PA_FRAGA = "pa-fraga"
    NEJ = "nej"
    VET_INTE = "vet-inte"


class Svarstid(StrEnum):
    """Within how many working days a question is answered."""

    FEM = "fem"
    TIO = "tio"
    INGEN = "ingen"
    VET_INTE = "vet-inte"


class Samtycket(StrEnum):
    """In what form consent is given."""

    SKRIFTLIGT = "skriftligt"
    MUNTLIGT = "muntligt"
    INGET = "inget"
    VET_INTE = "vet-inte"


class UtanSamtycke(StrEnum):
    """What happens without consent."""

    SJALV = "sjalv"
    FULLT_UT = "fullt-ut"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Begars(StrEnum):
    """How a certificate is asked for."""

    PERSONEN = "personen"
    REHABKOORDINATOR = "rehabkoordinator"
    NAMNDEN = "namnden"
    ALDRIG = "aldrig"
    VET_INTE = "vet-inte"


class TasEmot(StrEnum):
    """Who receives it."""

    HANDLAGGAREN = "handlaggaren"
    FUNKTION = "funktion"
    INTE = "inte"
    VET_INTE = "vet-inte"


class RackerInte(StrEnum):
    """What happens when it does not do."""

    FRAGA = "fraga"
    AVSLAG = "avslag"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Oanmald(StrEnum):
    """What care does when somebody comes without a time and wants a certificate."""

    BOKAR = "bokar"
    HANVISAR = "hanvisar"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Bokat(StrEnum):
    """What care does when somebody asks at a booked visit."""

    SKRIVER = "skriver"
    HANVISAR = "hanvisar"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Motet(StrEnum):
    """How often the parties meet."""

    VECKA = "vecka"
    MANAD = "manad"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Forum(StrEnum):
    """What the meeting is for."""

    KONSULTATION = "konsultation"
    SAMRAD = "samrad"
    LASA = "lasa"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Matt(StrEnum):
    """How the routine is followed up."""

    KON = "kon"
    UTAN_KON = "utan-kon"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Oenighet(StrEnum):
    """Where a disagreement goes."""

    CHEFERNA = "cheferna"
    FORUM = "forum"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Betalar(StrEnum):
    """Who pays for the time."""

    VAR_OCH_EN = "var-och-en"
    FORBUND = "forbund"
    INGEN = "ingen"
    VET_INTE = "vet-inte"

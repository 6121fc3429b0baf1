"""The answers that recur: yes, no, vet inte; and a few questions about the situation that every aid asks."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from decision_aids.engine.facts import is_unknown
from decision_aids.engine.measures import Month
from decision_aids.engine.questions import Ask, Choice


class JaNej(StrEnum):
    """Yes, no or vet inte."""

    JA = "ja"
    NEJ = "nej"
    VET_INTE = "vet-inte"


def ja_nej[R](ja: R, nej: R, vet_inte: R) -> tuple[tuple[JaNej, R], ...]:
    """The rows of a table over a question with yes and no."""
    return (JaNej.JA, ja), (JaNej.NEJ, nej), (JaNej.VET_INTE, vet_inte)


def nagon_av[T](chosen: frozenset[T] | None, *some: T) -> JaNej:
    """Is any of these among what was chosen? Not to know what was is not to know of any."""
    if chosen is None:
        return JaNej.VET_INTE
    return JaNej.JA if chosen.intersection(some) else JaNej.NEJ


def kant[E: StrEnum, R](values: type[E], known: R, unknown: R) -> tuple[tuple[E, R], ...]:
    """The rows of a table where it only matters whether the answer is known."""
    return tuple((one, unknown if is_unknown(one) else known) for one in values)


class Lasare(StrEnum):
    """Where the reader works: who is told to ask whom depends on it."""

    SOCIALTJANSTEN = "socialtjansten"
    FK = "fk"
    AF = "af"
    VARDEN = "varden"
    ANNAN = "annan"
    VET_INTE = "vet-inte"


class Underlag(StrEnum):
    """What the reader has at hand."""

    LAKARINTYG = "lakarintyg"
    ANNAT = "annat"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Formaga(StrEnum):
    """What is known of the person's ability, now and ahead."""

    FULL = "full"
    DELVIS = "delvis"
    FOR_SJUK_NU = "for-sjuk-nu"
    LANGVARIG = "langvarig"
    VET_INTE = "vet-inte"


class Omstandighet(StrEnum):
    """Other things than illness that stand in the way, or none."""

    OMSORG = "omsorg"
    SPRAK = "sprak"
    BOSTAD = "bostad"
    VALD = "vald"
    BEROENDE = "beroende"
    ANNAT = "annat"
    INGA = "inga"


class Forsakrad(StrEnum):
    """What ties the person to the Swedish social insurance."""

    BOR = "bor"
    ARBETAR = "arbetar"
    NEJ = "nej"
    VET_INTE = "vet-inte"


class Sgi(StrEnum):
    """What is known of the sjukpenninggrundande inkomst."""

    SAKNAS = "saknas"
    FINNS = "finns"
    VET_INTE = "vet-inte"


class Orsak(StrEnum):
    """What the hinder comes from."""

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


class Andel(StrEnum):
    """Whether the person has a benefit in full or in part."""

    HEL = "hel"
    DEL = "del"
    VET_INTE = "vet-inte"


class Utanfor(StrEnum):
    """What can take a person outside aktivitetskravet (AK12). An older answer may still say `ANNAN_FORMAN` of
    aktivitetsersättning or rehabiliteringspenning, which had no answers of their own.
    """

    SJUKPENNING = "sjukpenning"
    SJUKERSATTNING = "sjukersattning"
    AKTIVITETSERSATTNING = "aktivitetsersattning"
    REHABILITERINGSPENNING = "rehabiliteringspenning"
    ANNAN_FORMAN = "annan-forman"
    UNDER_18 = "under-18"
    SKOLA = "skola"
    HELTID = "heltid"
    PROGRAM = "program"
    FORMEDLINGSINSATSER = "formedlingsinsatser"
    FORALDRALEDIG = "foraldraledig"
    RIKTALDER = "riktalder"
    INGET = "inget"


class Alder(StrEnum):
    """The age, cut where the rules on sjuk- and aktivitetsersättning cut it (SFB 33 kap. 16, 18 §§)."""

    FORE_19 = "fore-19"
    UNDER_30 = "19-29"
    FRAN_30 = "30-plus"
    RIKTALDER = "riktalder"
    VET_INTE = "vet-inte"


class Galler(StrEnum):
    """Whether a rule applies to the month in question on the day the reader asks about."""

    GALLER = "galler"
    GALLER_INTE = "galler-inte"
    VET_INTE = "vet-inte"


class Begynt(StrEnum):
    """Has a rule begun on the day asked about? The day is always known."""

    JA = "ja"
    NEJ = "nej"


class Regel(StrEnum):
    """The same, when what is told is not the same before the rule has begun and of a month before it."""

    GALLER = "galler"
    INTE_AN = "inte-an"
    MANADEN_FORE = "manaden-fore"
    VET_INTE = "vet-inte"


class Aktivitet(StrEnum):
    """Which activity the person is to take part in."""

    AKTIVITETSKRAV = "aktivitetskrav"
    PRAKTIK = "praktik"
    REHABILITERING = "rehabilitering"
    JOBBSOKANDE = "jobbsokande"
    INGEN = "ingen"
    VET_INTE = "vet-inte"


MANAD = Ask(
    "manad",
    "laget",
    Month((date(2026, 6, 1), date(2026, 8, 1), date(2026, 10, 1), date(2026, 11, 1), date(2027, 1, 1))),
)
"""The calendar month that the support concerns."""

AKTIVITET = Choice("aktivitet", "laget", Aktivitet)

"""What the certificate rests on, how long the illness has lasted, and what else stands in the way."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from decision_aids.engine.facts import fact
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.gemensamt.svar import JaNej, Omstandighet, nagon_av
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.svar import Begransning, Kontakt, Koppling

SEVENTH_DAY = 7
NEW_APPLICATION = timedelta(days=14)
"""How new an application can be for a missing certificate to be expected. Our own judgement."""


class Intygsgrund(StrEnum):
    """What the certificate rests on."""

    EGEN = "egen"
    ANNAN = "annan"
    FRAMGAR_INTE = "framgar-inte"
    VET_INTE = "vet-inte"


class Sjukdag(StrEnum):
    """How many days the illness has lasted on the day asked about, the first day counted as one."""

    HOGST_SJU = "hogst-sju"
    MER_AN_SJU = "mer-an-sju"
    VET_INTE = "vet-inte"


class Ansokt(StrEnum):
    """Whether the application is so new that the person can hardly have met care because of it."""

    NYSS = "nyss"
    TIDIGARE = "tidigare"
    VET_INTE = "vet-inte"


class Andra(StrEnum):
    """Whether something else than illness stands in the way."""

    FINNS = "finns"
    INGA = "inga"
    VET_INTE = "vet-inte"


class Svarigheten(StrEnum):
    """Whether it is known what is hard for the person."""

    KAND = "kand"
    OKAND = "okand"


@fact("grund_klass", Intygsgrund)
def grund_klass(raw: Raw) -> Intygsgrund:
    """Own examination (in person or digitally) weighs over other ways of knowing."""
    ways = raw(q.KONTAKT)
    if ways is None:
        return Intygsgrund.VET_INTE
    if ways & {Kontakt.UNDERSOKNING, Kontakt.DIGITALT}:
        return Intygsgrund.EGEN
    return Intygsgrund.ANNAN if ways - {Kontakt.FRAMGAR_INTE} else Intygsgrund.FRAMGAR_INTE


@fact("sjukdag", Sjukdag)
def sjukdag(raw: Raw) -> Sjukdag:
    """Days since the first day of illness."""
    first, as_of = raw(q.FORSTA_DAG), raw(AS_OF)
    if first is None or as_of is None or first > as_of:
        return Sjukdag.VET_INTE
    return Sjukdag.MER_AN_SJU if (as_of - first).days >= SEVENTH_DAY else Sjukdag.HOGST_SJU


@fact("ansokt", Ansokt)
def ansokt(raw: Raw) -> Ansokt:
    """Applied within the last two weeks? That there is no certificate yet is then to be expected."""
    day, as_of = raw(q.ANSOKAN_DAG), raw(AS_OF)
    if day is None or as_of is None or day > as_of:
        return Ansokt.VET_INTE
    return Ansokt.NYSS if as_of - day <= NEW_APPLICATION else Ansokt.TIDIGARE


@fact("andra_skal", Andra)
def andra_skal(raw: Raw) -> Andra:
    """Other circumstances than illness. They are never medical evidence."""
    named = raw(q.ANDRA_SKAL)
    if named is None:
        return Andra.VET_INTE
    return Andra.FINNS if named - {Omstandighet.INGA} else Andra.INGA


@fact("svarigheten", Svarigheten)
def svarigheten(raw: Raw) -> Svarigheten:
    """Is it told what is hard, and what that is set in relation to?"""
    known = raw(q.BEGRANSNING) is Begransning.KONKRET and raw(q.KOPPLING) is not Koppling.VET_INTE
    return Svarigheten.KAND if known else Svarigheten.OKAND


@fact("fragan_till_varden", JaNej)
def fragan_till_varden(raw: Raw) -> JaNej:
    """Does the person consent to that care is asked? Not known until somebody has asked."""
    return raw.assuming(q.SAMTYCKE, JaNej.VET_INTE)


@fact("vald_namns", JaNej)
def vald_namns(raw: Raw) -> JaNej:
    """Is violence among them?"""
    return nagon_av(raw(q.ANDRA_SKAL), Omstandighet.VALD)


@fact("beroende_namns", JaNej)
def beroende_namns(raw: Raw) -> JaNej:
    """Is skadligt bruk or beroende among them?"""
    return nagon_av(raw(q.ANDRA_SKAL), Omstandighet.BEROENDE)


LAGET = (
    sjukdag,
    ansokt,
    grund_klass,
    andra_skal,
    svarigheten,
    fragan_till_varden,
    vald_namns,
    beroende_namns,
)

"""Facts of the aid: dates, hours and rows as a few named values that rules can read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from enum import StrEnum

from decision_aids.engine.facts import fact
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.rows import OPEN_END, Row
from decision_aids.gemensamt import perioder
from decision_aids.gemensamt.svar import MANAD, JaNej, Omstandighet
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.svar import Kontakt

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


class Tackning(StrEnum):
    """How much of the month the rows cover."""

    HELA = "hela"
    DEL = "del"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Avgjort(StrEnum):
    """How many days of the month the rows give one degree, and only one."""

    HELA = "hela"
    DEL = "del"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Grad(StrEnum):
    """The degree on the days of the month that have one."""

    HELT = "helt"
    DELVIS = "delvis"
    MOTSTRIDIG = "motstridig"
    INGEN = "ingen"
    VET_INTE = "vet-inte"


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
    if first is None or as_of is None:
        return Sjukdag.VET_INTE
    return Sjukdag.MER_AN_SJU if (as_of - first).days >= SEVENTH_DAY else Sjukdag.HOGST_SJU


@fact("ansokt", Ansokt)
def ansokt(raw: Raw) -> Ansokt:
    """Applied within the last two weeks? That there is no certificate yet is then to be expected."""
    day, as_of = raw(q.ANSOKAN_DAG), raw(AS_OF)
    if day is None or as_of is None:
        return Ansokt.VET_INTE
    return Ansokt.NYSS if as_of - day <= NEW_APPLICATION else Ansokt.TIDIGARE


class Andra(StrEnum):
    """Whether something else than illness stands in the way."""

    FINNS = "finns"
    INGA = "inga"
    VET_INTE = "vet-inte"


@fact("andra_skal", Andra)
def andra_skal(raw: Raw) -> Andra:
    """Other circumstances than illness. They are never medical evidence."""
    named = raw(q.ANDRA_SKAL)
    if named is None:
        return Andra.VET_INTE
    return Andra.FINNS if named - {Omstandighet.INGA} else Andra.INGA


@fact("vald_namns", JaNej)
def vald_namns(raw: Raw) -> JaNej:
    """Is violence among them?"""
    return _named(raw(q.ANDRA_SKAL), Omstandighet.VALD)


@fact("beroende_namns", JaNej)
def beroende_namns(raw: Raw) -> JaNej:
    """Is skadligt bruk or beroende among them?"""
    return _named(raw(q.ANDRA_SKAL), Omstandighet.BEROENDE)


def _named(chosen: frozenset[Omstandighet] | None, one: Omstandighet) -> JaNej:
    if chosen is None:
        return JaNej.VET_INTE
    return JaNej.JA if one in chosen else JaNej.NEJ


@fact("har_rader", JaNej)
def har_rader(raw: Raw) -> JaNej:
    """Does the certificate give degree and period?"""
    rows = raw(q.RADER)
    if rows is None:
        return JaNej.VET_INTE
    return JaNej.JA if rows else JaNej.NEJ


@fact("overlapp", JaNej)
def overlapp(raw: Raw) -> JaNej:
    """Do two rows share a day? A shared boundary day counts."""
    return _of_rows(raw(q.RADER), perioder.overlaps)


@fact("oppet_slut", JaNej)
def oppet_slut(raw: Raw) -> JaNej:
    """Is there a row without a last day?"""
    return _of_rows(raw(q.RADER), lambda rows: any(row.till == OPEN_END for row in rows))


@fact("glapp", JaNej)
def glapp(raw: Raw) -> JaNej:
    """Are there days between the rows that no row covers?"""
    return _of_rows(raw(q.RADER), perioder.gaps)


def _of_rows(rows: tuple[Row, ...] | None, test: Callable[[tuple[Row, ...]], bool]) -> JaNej:
    if rows is None:
        return JaNej.VET_INTE
    return JaNej.JA if test(rows) else JaNej.NEJ


@fact("bakat", JaNej)
def bakat(raw: Raw) -> JaNej:
    """Does the first row start more than seven days before the signature?"""
    rows, signed = raw(q.RADER), raw(q.SIGNERAT_DAG)
    if rows is None or (signed is None and rows):
        return JaNej.VET_INTE
    if not rows or signed is None:
        return JaNej.NEJ
    return JaNej.JA if min(rows).fran < signed - perioder.LOOK_BACK else JaNej.NEJ


class Framat(StrEnum):
    """Whether the certificate speaks of time to come."""

    FRAMAT = "framat"
    BAKAT = "bakat"
    VET_INTE = "vet-inte"


@fact("framat_i_tiden", Framat)
def framat(raw: Raw) -> Framat:
    """Does the last row end on the day asked about or later? No rows: the paper says nothing of the time."""
    rows, as_of = raw(q.RADER), raw(AS_OF)
    if rows is None or as_of is None:
        return Framat.VET_INTE
    return Framat.FRAMAT if rows and max(row.till for row in rows) >= as_of else Framat.BAKAT


@fact("tackning", Tackning)
def tackning(raw: Raw) -> Tackning:
    """Do the rows cover the month that the support concerns?"""
    month, rows = raw(MANAD), raw(q.RADER)
    if month is None or rows is None:
        return Tackning.VET_INTE
    covered = {bool(one.grader) for one in perioder.segments(rows, month) if one.i_manaden}
    if covered == {True}:
        return Tackning.HELA
    return Tackning.DEL if True in covered else Tackning.INGET


@fact("avgjorda_dagar", Avgjort)
def avgjort(raw: Raw) -> Avgjort:
    """Of how many of the month's days do the rows say one thing?"""
    month, rows = raw(MANAD), raw(q.RADER)
    if month is None or rows is None:
        return Avgjort.VET_INTE
    settled = {len(one.grader) == 1 for one in perioder.segments(rows, month) if one.i_manaden}
    if settled == {True}:
        return Avgjort.HELA
    return Avgjort.DEL if True in settled else Avgjort.INGET


@fact("grad_i_manaden", Grad)
def grad_i_manaden(raw: Raw) -> Grad:
    """Hindered fully or in part, on the days of the month that have one degree."""
    month, rows = raw(MANAD), raw(q.RADER)
    if month is None or rows is None:
        return Grad.VET_INTE
    inside = [one.grader for one in perioder.segments(rows, month) if one.i_manaden and one.grader]
    settled = {grader for grader in inside if len(grader) == 1}
    if not settled:
        return Grad.MOTSTRIDIG if inside else Grad.INGEN
    return Grad.HELT if settled == {(100,)} else Grad.DELVIS


FACTS = (
    sjukdag,
    ansokt,
    grund_klass,
    har_rader,
    oppet_slut,
    framat,
    tackning,
    avgjort,
    grad_i_manaden,
    overlapp,
    glapp,
    bakat,
    andra_skal,
    vald_namns,
    beroende_namns,
)

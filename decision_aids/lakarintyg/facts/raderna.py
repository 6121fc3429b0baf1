"""What the rows of degree and period say by themselves, and of the time from the day asked about on."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from decision_aids.engine.facts import fact
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.rows import OPEN_END, Row
from decision_aids.gemensamt import perioder
from decision_aids.gemensamt.helgdagar import weekdays_of
from decision_aids.gemensamt.svar import MANAD, JaNej
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.facts.dagar import pa_dagarna
from decision_aids.lakarintyg.svar import Antal


class Overlapp(StrEnum):
    """Whether two rows share a day, and whether they say the same of the days with an activity."""

    OLIKA = "olika"
    LIKA = "lika"
    INGA = "inga"
    VET_INTE = "vet-inte"


class OlikaIntyg(StrEnum):
    """Whether two certificates may say different things of the same days."""

    FINNS = "finns"
    INGA = "inga"


class Glapp(StrEnum):
    """Whether days are left out between the rows, and whether there is an activity on one of them."""

    FINNS = "finns"
    UTAN_AKTIVITET = "utan-aktivitet"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Framat(StrEnum):
    """Whether the certificate speaks of time to come."""

    FRAMAT = "framat"
    BAKAT = "bakat"
    VET_INTE = "vet-inte"


class Framfor(StrEnum):
    """What the rows leave of the time to come."""

    TID = "tid"
    HELT = "helt"
    SLUT = "slut"


@fact("har_rader", JaNej)
def har_rader(raw: Raw) -> JaNej:
    """Does the certificate give degree and period?"""
    return _of_rows(raw(q.RADER), bool)


@fact("oppet_slut", JaNej)
def oppet_slut(raw: Raw) -> JaNej:
    """Is there a row without a last day?"""
    return _of_rows(raw(q.RADER), lambda rows: any(row.till == OPEN_END for row in rows))


@fact("overlapp", Overlapp)
def overlapp(raw: Raw) -> Overlapp:
    """Do two rows share a day, and do they then say the same? A shared boundary day counts."""
    rows = raw(q.RADER)
    if rows is None:
        return Overlapp.VET_INTE
    if not perioder.overlaps(rows):
        return Overlapp.INGA
    runs = [weekdays_of(*one) for one in perioder.conflicts(rows)]
    return pa_dagarna(raw, lambda days: Overlapp.OLIKA if any(days & one for one in runs) else Overlapp.LIKA)


@fact("olika_intyg", OlikaIntyg)
def olika_intyg(raw: Raw) -> OlikaIntyg:
    """May days with two degrees be of two certificates, of which the latest is to be found?"""
    differ = overlapp.compute(raw) is Overlapp.OLIKA
    return OlikaIntyg.FINNS if differ and raw(q.FLER_INTYG) is not Antal.ETT else OlikaIntyg.INGA


@fact("glapp", Glapp)
def glapp(raw: Raw) -> Glapp:
    """Are there days between the rows that no row covers, and is there an activity on one of them?"""
    rows = raw(q.RADER)
    if rows is None:
        return Glapp.VET_INTE
    runs = [weekdays_of(*one) for one in perioder.gaps(rows)]
    if not runs:
        return Glapp.INGET
    return pa_dagarna(
        raw, lambda days: Glapp.FINNS if any(days & one for one in runs) else Glapp.UTAN_AKTIVITET
    )


@fact("bakat", JaNej)
def bakat(raw: Raw) -> JaNej:
    """Does the first row start more than seven days before the signature?"""
    rows, signed = raw(q.RADER), raw(q.SIGNERAT_DAG)
    if rows is None or (signed is None and rows):
        return JaNej.VET_INTE
    if not rows or signed is None:
        return JaNej.NEJ
    return JaNej.JA if min(rows).fran < signed - perioder.LOOK_BACK else JaNej.NEJ


@fact("framat_i_tiden", Framat)
def framat(raw: Raw) -> Framat:
    """Does the last row end on the day asked about or later? No rows: the paper says nothing of the time."""
    rows, as_of = raw(q.RADER), raw(AS_OF)
    if rows is None or as_of is None:
        return Framat.VET_INTE
    return Framat.FRAMAT if rows and max(row.till for row in rows) >= as_of else Framat.BAKAT


@fact("framfor", Framfor)
def framfor(raw: Raw) -> Framfor:
    """Is there time to plan from the day asked about on, only days hindered in full, or have they ended?

    Where nothing is known, nothing says that it has passed.
    """
    month, rows, as_of = raw(MANAD), raw(q.RADER), raw(AS_OF)
    if month is None or not rows or as_of is None:
        return Framfor.TID
    if max(row.till for row in rows) < as_of:
        return Framfor.SLUT
    return Framfor.TID if perioder.left_to_plan(rows, month, as_of) else Framfor.HELT


def _of_rows(rows: tuple[Row, ...] | None, test: Callable[[tuple[Row, ...]], bool]) -> JaNej:
    if rows is None:
        return JaNej.VET_INTE
    return JaNej.JA if test(rows) else JaNej.NEJ


RADERNA = (har_rader, oppet_slut, framat, framfor, overlapp, olika_intyg, glapp, bakat)

"""Facts of the aid: dates, hours and rows as a few named values that rules can read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

from decision_aids.engine.facts import fact
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.rows import OPEN_END, Row
from decision_aids.gemensamt import perioder
from decision_aids.gemensamt.helgdagar import ONE_WEEK, weekdays_of
from decision_aids.gemensamt.svar import AKTIVITET, MANAD, Aktivitet, JaNej, Omstandighet
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.svar import VECKAN, Kontakt

SEVENTH_DAY = 7

type Veckodagar = frozenset[int]
"""Days of the week, Monday is 0."""

HELA_VECKAN: Veckodagar = frozenset(range(ONE_WEEK))
VARDAGAR: Veckodagar = frozenset(range(5))
MED_DAGAR = {Aktivitet.AKTIVITETSKRAV, Aktivitet.PRAKTIK, Aktivitet.REHABILITERING}
"""The activities that take place on certain days."""
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
    AKTIVITETSDAGAR = "aktivitetsdagar"
    DEL = "del"
    INGET = "inget"
    VET_INTE = "vet-inte"


class Overlapp(StrEnum):
    """Whether two rows share a day, and whether they say the same of the days with an activity."""

    OLIKA = "olika"
    LIKA = "lika"
    INGA = "inga"
    VET_INTE = "vet-inte"


class Glapp(StrEnum):
    """Whether days are left out between the rows, and whether there is an activity on one of them."""

    FINNS = "finns"
    UTAN_AKTIVITET = "utan-aktivitet"
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


@fact("overlapp", Overlapp)
def overlapp(raw: Raw) -> Overlapp:
    """Do two rows share a day, and do they then say the same? A shared boundary day counts."""
    rows = raw(q.RADER)
    if rows is None:
        return Overlapp.VET_INTE
    if not perioder.overlaps(rows):
        return Overlapp.INGA
    runs = [weekdays_of(*one) for one in perioder.conflicts(rows)]
    return _pa_dagarna(raw, lambda days: Overlapp.OLIKA if any(days & one for one in runs) else Overlapp.LIKA)


@fact("oppet_slut", JaNej)
def oppet_slut(raw: Raw) -> JaNej:
    """Is there a row without a last day?"""
    return _of_rows(raw(q.RADER), lambda rows: any(row.till == OPEN_END for row in rows))


@fact("glapp", Glapp)
def glapp(raw: Raw) -> Glapp:
    """Are there days between the rows that no row covers, and is there an activity on one of them?"""
    rows = raw(q.RADER)
    if rows is None:
        return Glapp.VET_INTE
    runs = [weekdays_of(*one) for one in perioder.gaps(rows)]
    if not runs:
        return Glapp.INGET
    return _pa_dagarna(
        raw, lambda days: Glapp.FINNS if any(days & one for one in runs) else Glapp.UTAN_AKTIVITET
    )


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


class Framfor(StrEnum):
    """What the rows leave of the time to come."""

    TID = "tid"
    HELT = "helt"
    SLUT = "slut"


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


@fact("tackning", Tackning)
def tackning(raw: Raw) -> Tackning:
    """Do the rows cover the month that the support concerns, or at least its days with an activity?"""
    inside = _manaden(raw)
    if inside is None:
        return Tackning.VET_INTE
    if all(grader for grader, _ in inside):
        return Tackning.HELA

    def judge(days: Veckodagar) -> Tackning:
        covered = {bool(grader) for grader, on in inside if on & days}
        if covered == {True}:
            return Tackning.AKTIVITETSDAGAR
        return Tackning.DEL if True in covered else Tackning.INGET

    return _pa_dagarna(raw, judge)


class RadernasTid(StrEnum):
    """Whether the rows are of the month that the support concerns, or of another time."""

    MANADEN = "manaden"
    ANNAN = "annan"
    INGA_RADER = "inga-rader"
    VET_INTE = "vet-inte"


@fact("radernas_tid", RadernasTid)
def radernas_tid(raw: Raw) -> RadernasTid:
    """Does some row share a day with the month, or are all of them of another time?"""
    month, rows = raw(MANAD), raw(q.RADER)
    if month is None or rows is None:
        return RadernasTid.VET_INTE
    if not rows:
        return RadernasTid.INGA_RADER
    last = perioder.last_of_month(month)
    shared = any(row.fran <= last and month <= row.till for row in rows)
    return RadernasTid.MANADEN if shared else RadernasTid.ANNAN


@fact("avgjorda_dagar", Avgjort)
def avgjort(raw: Raw) -> Avgjort:
    """Of how many of the month's days with an activity do the rows say one thing?"""
    inside = _manaden(raw)
    if inside is None:
        return Avgjort.VET_INTE
    if all(len(grader) == 1 for grader, _ in inside):
        return Avgjort.HELA

    def judge(days: Veckodagar) -> Avgjort:
        settled = {len(grader) == 1 for grader, on in inside if on & days}
        if settled == {True}:
            return Avgjort.HELA
        return Avgjort.DEL if True in settled else Avgjort.INGET

    return _pa_dagarna(raw, judge)


@fact("grad_i_manaden", Grad)
def grad_i_manaden(raw: Raw) -> Grad:
    """Hindered fully or in part, on the days of the month with an activity that have one degree."""
    inside = _manaden(raw)
    if inside is None:
        return Grad.VET_INTE

    def judge(days: Veckodagar) -> Grad:
        here = [grader for grader, on in inside if grader and on & days]
        settled = {grader for grader in here if len(grader) == 1}
        if not settled:
            return Grad.MOTSTRIDIG if here else Grad.INGEN
        return Grad.HELT if settled == {(100,)} else Grad.DELVIS

    return _pa_dagarna(raw, judge)


def _manaden(raw: Raw) -> list[tuple[tuple[int, ...], Veckodagar]] | None:
    """The month in runs of days with the same rows: their degrees, and their days of the week."""
    month, rows = raw(MANAD), raw(q.RADER)
    if month is None or rows is None:
        return None
    inside = [one for one in perioder.segments(rows, month) if one.i_manaden]
    return [(one.grader, weekdays_of(one.fran, one.till)) for one in inside]


def utan_aktivitet(raw: Raw, fran: date, till: date) -> bool:
    """True when no activity takes place on any of the days: they decide nothing."""
    here = weekdays_of(fran, till)
    return _pa_dagarna(raw, lambda days: JaNej.NEJ if days & here else JaNej.JA) is JaNej.JA


def _pa_dagarna[E](raw: Raw, judge: Callable[[Veckodagar], E]) -> E:
    """What the activity's days of the week make of the rows. They are asked for only when it matters."""
    each = {judge(frozenset({day})) for day in HELA_VECKAN}
    return each.pop() if len(each) == 1 else judge(_dagarna(raw))


def _dagarna(raw: Raw) -> Veckodagar:
    """The days of the week with an activity: Monday to Friday when none is assigned, or nobody knows."""
    if raw(AKTIVITET) not in MED_DAGAR:
        return VARDAGAR
    chosen = raw.assuming(q.AKTIVITETENS_DAGAR, None)
    return VARDAGAR if chosen is None else frozenset(VECKAN.index(one) for one in chosen)


FACTS = (
    sjukdag,
    ansokt,
    grund_klass,
    har_rader,
    oppet_slut,
    framat,
    framfor,
    tackning,
    radernas_tid,
    avgjort,
    grad_i_manaden,
    overlapp,
    glapp,
    bakat,
    andra_skal,
    vald_namns,
    beroende_namns,
)

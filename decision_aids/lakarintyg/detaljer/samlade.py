"""Computed answers: the requirement's ceiling, hours and words; periods and days by themselves."""

from __future__ import annotations

from collections.abc import Callable

from decision_aids.engine.json_types import Json
from decision_aids.engine.measures import as_number
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Question, Raw
from decision_aids.gemensamt.svar import AKTIVITET, MANAD, Aktivitet, JaNej, Underlag
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.atgarder.lagen import intyg_kan_behovas
from decision_aids.lakarintyg.detaljer.dagarna import DAGARNA
from decision_aids.lakarintyg.detaljer.fraga_om import FRAGA_OM, SJALV
from decision_aids.lakarintyg.detaljer.last import LAST
from decision_aids.lakarintyg.detaljer.okant import OKANT
from decision_aids.lakarintyg.detaljer.oklara_dagar import OKLARA_DAGAR
from decision_aids.lakarintyg.detaljer.perioderna import MANADENS_MATT, PERIODER, sjukdom_beskrivs, with_rows
from decision_aids.lakarintyg.detaljer.planen import PLANEN
from decision_aids.lakarintyg.detaljer.under_tiden import UNDER_TIDEN
from decision_aids.lakarintyg.detaljer.undvik import BYT, UNDVIK, byt
from decision_aids.lakarintyg.detaljer.uppfoljningen import NAR, UPPFOLJNING
from decision_aids.lakarintyg.dokument.brev import skriver_till_varden
from decision_aids.lakarintyg.formaga import FORMAGA_KRAV
from decision_aids.lakarintyg.svar import Anpassning, Hinder
from decision_aids.lakarintyg.villkor import tid


def _tidslinje(raw: Raw, _: Weigh) -> Json:
    """What the picture of the periods shows besides the rows: {"signerat": day or null}."""
    if not with_rows(raw) or not raw(q.RADER) or raw(MANAD) is None:
        return None
    signed = raw(q.SIGNERAT_DAG) if raw(q.SIGNERAT) is JaNej.JA else None
    return {"signerat": signed.isoformat() if signed else None}


def _tak(raw: Raw, _: Weigh) -> Json:
    """The most hours a week that can be asked under aktivitetskravet; null when it does not concern the
    person, when something is unknown, or when the activity is shorter whatever the most is.
    """
    most = tid.tak(raw) if tid.har_tak(raw) and not tid.ryms_anda(raw) else None
    return None if most is None else as_number(most)


def _veckotimmar(raw: Raw, weigh: Weigh) -> Json:
    """Hours a week of the activity, for letters and the note; null when not known, or nothing hinders."""
    assigned = raw(AKTIVITET) not in {Aktivitet.INGEN, Aktivitet.VET_INTE}
    hindrad = {Hinder.JA, Hinder.FRAMGAR_INTE}
    paper = weigh(q.UNDERLAG) in {Underlag.LAKARINTYG, Underlag.ANNAT}
    wanted = intyg_kan_behovas(weigh) or (paper and weigh(q.HINDER) in hindrad)
    known = tid.hours(raw) if wanted and assigned else None
    return None if known is None else as_number(known)


def _anpassningar(raw: Raw, _: Weigh) -> Json:
    """Which kinds of adaptation the certificate names; wanted for the plan."""
    if not sjukdom_beskrivs(raw) or raw(q.ANPASSNING) is not Anpassning.BESKRIVEN:
        return None
    named = raw(q.ANPASSNING_SLAG)
    return None if named is None else [one.value for one in sorted(named)]


def _egen_syn(raw: Raw, _: Weigh) -> Json:
    """Whether the person's own view is written. Wanted here so that it is asked; never the words."""
    return None if raw(q.UNDERLAG) is Underlag.VET_INTE else bool(raw(q.EGEN_SYN))


def _i_brevet(question: Question[str | None]) -> Callable[[Raw, Weigh], Json]:
    """Whether words that describe the activity are written, when there is a letter and an activity."""

    def compute(raw: Raw, weigh: Weigh) -> Json:
        assigned = raw(AKTIVITET) not in {Aktivitet.INGEN, Aktivitet.VET_INTE}
        return bool(raw(question)) if assigned and skriver_till_varden(weigh) else None

    return compute


def _bestam(raw: Raw, weigh: Weigh) -> Json:
    """That an activity is decided before care is asked about it; else no phrase, nor when it is said already
    that one is, without what the certificate warns of.
    """
    if byt(raw, weigh):
        return []
    undecided = weigh(AKTIVITET) is Aktivitet.INGEN and weigh(q.UNDERLAG) is not Underlag.INGET
    return [{"ord": "forst"}] if undecided else []


def _kontaktvag(raw: Raw, weigh: Weigh) -> Json:
    """Whether a way to answer is written, when there is a letter."""
    return bool(raw(q.KONTAKTVAG)) if skriver_till_varden(weigh) else None


TIDSLINJE = Detail("tidslinje", Shape.DOLD, _tidslinje)
TAK = Detail("kravets_tak", Shape.TIMMAR, _tak, ("aktivitetskrav-40-timmar",))
VECKOTIMMAR = Detail("veckotimmar", Shape.DOKUMENT, _veckotimmar)
ANPASSNINGAR = Detail("anpassningar", Shape.DOLD, _anpassningar)
BESTAM = Detail("bestam", Shape.FRASER, _bestam, words=(("forst",),))
ORD = (
    Detail("egen_syn_finns", Shape.DOLD, _egen_syn),
    Detail("innehall_finns", Shape.DOLD, _i_brevet(q.INNEHALL)),
    Detail("plats_finns", Shape.DOLD, _i_brevet(q.PLATS)),
    Detail("kontaktvag_finns", Shape.DOLD, _kontaktvag),
)

DETAILS = (
    PERIODER,
    *MANADENS_MATT,
    TIDSLINJE,
    TAK,
    UPPFOLJNING,
    VECKOTIMMAR,
    ANPASSNINGAR,
    *DAGARNA,
    *NAR,
    PLANEN,
    BESTAM,
    BYT,
    UNDVIK,
    UNDER_TIDEN,
    *OKLARA_DAGAR,
    OKANT,
    *LAST,
    FRAGA_OM,
    SJALV,
    *ORD,
    FORMAGA_KRAV,
)

"""The days of the month that the certificate leaves unclear: those with two degrees, and those with none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from decision_aids.engine.json_types import Json
from decision_aids.engine.optional import if_answered
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.gemensamt.perioder import Segment, segments
from decision_aids.gemensamt.svar import MANAD
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.detaljer.perioderna import with_rows
from decision_aids.lakarintyg.facts import dagar
from decision_aids.lakarintyg.nasta import FOLJS_UPP, NASTA
from decision_aids.lakarintyg.svar import Antal

type Days = tuple[date, date]


def _dagar(raw: Raw, test: Callable[[Segment], bool]) -> tuple[Days, ...]:
    """The runs of the month's days, with an activity, whose rows pass the test."""
    month = raw(MANAD)
    rows = raw(q.RADER) if with_rows(raw) else None
    if not rows or month is None:
        return ()
    return tuple(
        (one.fran, one.till)
        for one in segments(rows, month)
        if one.i_manaden and test(one) and not dagar.utan_aktivitet(raw, one.fran, one.till)
    )


def _tva_grader(raw: Raw) -> tuple[Days, ...]:
    return _dagar(raw, lambda one: len(one.grader) > 1)


def _olika(raw: Raw, weigh: Weigh) -> Json:
    """That some days have two degrees: which, when they follow each other; else no phrase. The next step may
    name the days itself.
    """
    asked_first = weigh(NASTA) in FOLJS_UPP and bool(_red_ut(raw, weigh))
    return [] if asked_first else _fras("dagarna", _tva_grader(raw))


def _resten(raw: Raw, _: Weigh) -> Json:
    """That no row says anything of some days; else no phrase."""
    return [{"ord": "framgar_inte"}] if _dagar(raw, lambda one: not one.grader) else []


def _red_ut(raw: Raw, _: Weigh) -> Json:
    """To ask which degree holds, when one certificate gives two of them; else no phrase."""
    days = _tva_grader(raw)
    one_paper = bool(days) and if_answered(raw, q.FLER_INTYG, None) is Antal.ETT
    return _fras("forst", days) if one_paper else []


def _fras(word: str, days: tuple[Days, ...]) -> Json:
    match days:
        case ():
            return []
        case ((fran, till),):
            return [{"ord": word, "dagar": [fran.isoformat(), till.isoformat()]}]
        case _:
            return [{"ord": f"{word}_flera"}]


OKLARA_DAGAR = (
    Detail("olika", Shape.FRASER, _olika, words=(("dagarna",), ("dagarna_flera",))),
    Detail("resten", Shape.FRASER, _resten, words=(("framgar_inte",),)),
    Detail("red_ut", Shape.FRASER, _red_ut, words=(("forst",), ("forst_flera",))),
)
"""In the answer only, beside the days that are clear."""

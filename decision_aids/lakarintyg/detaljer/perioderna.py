"""The periods of a certificate, each with what it speaks for and the hours that are left."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator

from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.measures import as_number
from decision_aids.engine.optional import if_known
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.engine.rows import NO_END, OPEN_END
from decision_aids.gemensamt.perioder import Segment, remaining, segments
from decision_aids.gemensamt.svar import AKTIVITET, MANAD, Aktivitet, JaNej, Underlag
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.facts import dagar, manaden
from decision_aids.lakarintyg.svar import Hinder, Matt, Slag
from decision_aids.lakarintyg.utfall.syften import Stallning, av_allt, lases_i_raderna, of_grad
from decision_aids.lakarintyg.villkor import tid
from decision_aids.lakarintyg.villkor.syften import Syfte
from decision_aids.lakarintyg.villkor.tid import Tidslage


def with_rows(raw: Raw) -> bool:
    """There is a paper that says that the person is hindered, so its rows are asked for."""
    return raw(q.UNDERLAG) in {Underlag.LAKARINTYG, Underlag.ANNAT} and raw(q.HINDER) is Hinder.JA


def sjukdom_beskrivs(raw: Raw) -> bool:
    """The same, and that it describes an illness: not rules for protection against infection."""
    return with_rows(raw) and raw(q.SLAG) is not Slag.SMITTSKYDD


def _perioder(raw: Raw, weigh: Weigh) -> Json:
    """A list of segments: fran, till (a day, or "tills vidare"), i_manaden, grad (null when no row or rows
    disagree), motstridig (they disagree), utan_aktivitet (no activity on those days: they decide nothing),
    syften (a status for each purpose; null without an activity, and outside the month, which is judged with
    the rules of its own month), and when the percentages measure the activity and carry a hinder for what is
    asked about: timmar, kvar (hours a week, not rounded), antagna (hours assumed); or over_taket, when it is
    longer than can be asked.
    """
    month = raw(MANAD)
    if not with_rows(raw):
        return None
    rows = raw(q.RADER)
    if not rows or month is None:
        return None
    return [_segment(one, raw, weigh) for one in segments(rows, month)]


def _segment(segment: Segment, raw: Raw, weigh: Weigh) -> Json:
    grad = segment.grader[0] if len(segment.grader) == 1 else None
    free = grad is None and segment.i_manaden and dagar.utan_aktivitet(raw, segment.fran, segment.till)
    described: dict[str, Json] = {
        "fran": segment.fran.isoformat(),
        "till": NO_END if segment.till == OPEN_END else segment.till.isoformat(),
        "i_manaden": segment.i_manaden,
        "grad": grad,
        "motstridig": len(segment.grader) > 1,
        "utan_aktivitet": free,
        "syften": {syfte.value: _status(syfte, grad, weigh).value for syfte in Syfte}
        if segment.i_manaden and not free
        else None,
    }
    if grad is not None and measures_an_activity(raw) and lases_i_raderna(weigh):
        if _over_taket(raw):
            return {**described, "over_taket": True}
        known = tid.hours(raw)
        hours = tid.FULL_TIME if known is None else known
        described["timmar"] = as_number(hours)
        described["kvar"] = as_number(remaining(hours, grad))
        described["antagna"] = known is None
    return described


def _over_taket(raw: Raw) -> bool:
    """Is the activity longer than can be asked? The periods wait for no answer to that."""
    found = if_known(raw, tid.tidslage.compute, Tidslage.VET_INTE)
    return found in {Tidslage.OVER_TAKET, Tidslage.INGEN_TID}


def _status(syfte: Syfte, grad: int | None, weigh: Weigh) -> Stallning:
    said = av_allt(weigh, syfte)
    if said is not None:
        return said
    if grad is None:
        return Stallning.OKLART
    return of_grad(manaden.Grad.HELT if grad == 100 else manaden.Grad.DELVIS)


def measures_an_activity(raw: Raw) -> bool:
    """FK's degrees are of normal working time, and are never multiplied by an activity's hours.

    Nor are those of a paper that contradicts itself.
    """
    if raw(AKTIVITET) in {Aktivitet.INGEN, Aktivitet.VET_INTE} or raw(q.SLAG) in {Slag.FK, Slag.SMITTSKYDD}:
        return False
    return raw(q.MATT) is Matt.AKTIVITETEN and raw(q.MOTSAGER) is not JaNej.JA


def _graderna(raw: Raw, weigh: Weigh) -> Json:
    """Each degree of the month, in turn."""
    return _utan_upprepning({"ord": "grad", "grad": one["grad"]} for one in _i_manaden(raw, weigh))


def _timmarna(raw: Raw, weigh: Weigh) -> Json:
    """What each degree of the month leaves of the activity's hours a week, in turn, where they are known."""
    return _utan_upprepning(
        {"ord": "timmar", "kvar": one["kvar"], "av": one["timmar"]}
        for one in _i_manaden(raw, weigh)
        if one.get("antagna") is False
    )


def _i_manaden(raw: Raw, weigh: Weigh) -> Iterator[JsonObject]:
    """The month's segments that have one degree."""
    found = _perioder(raw, weigh)
    for one in found if isinstance(found, list) else ():
        if isinstance(one, dict) and one["i_manaden"] and one["grad"] is not None:
            yield one


def _utan_upprepning(said: Iterable[JsonObject]) -> Json:
    return [one for one, _ in itertools.groupby(said)] or None


PERIODER = Detail("perioder", Shape.PERIODER, _perioder)
MANADENS_MATT = (
    Detail("graderna", Shape.FRASER, _graderna, words=(("titel",), ("grad",)), compared=True),
    Detail("timmarna", Shape.FRASER, _timmarna, words=(("titel",), ("timmar",)), compared=True),
)
"""How much the month holds of hinder and of hours, without its days: to set beside another month's."""

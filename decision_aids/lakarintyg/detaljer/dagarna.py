"""The days of the certificate as the answer tells them: which degree until when, and what is planned.

Each is a list of phrases for the view: {"ord": the key of its words, and what fills them}.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from decision_aids.engine.json_types import Json
from decision_aids.engine.measures import as_number
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.engine.reading import AS_OF
from decision_aids.engine.rows import ONE_DAY, OPEN_END
from decision_aids.gemensamt.perioder import (
    HELT,
    covered,
    left_to_plan,
    remaining,
    segments,
)
from decision_aids.gemensamt.svar import MANAD
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.detaljer.perioderna import measures_an_activity, with_rows
from decision_aids.lakarintyg.facts import dagar
from decision_aids.lakarintyg.villkor import tid

MOST_TOLD = 2
"""How many steps the answer tells; all of them stand in the table of periods."""
MOST_LISTED = 3
"""How many runs of days it lists when the rest of the month is not known."""


@dataclass(frozen=True)
class Lopp:
    """A run of days in one degree: from the first in the month for as long as the rows say the same."""

    fran: date
    till: date
    grad: int


def loppen(raw: Raw) -> tuple[tuple[Lopp, ...], Lopp | None]:
    """The runs that begin in the month, and the one that follows directly on the last of them.

    Days between that decide nothing (no activity takes place on them) do not part a run.
    """
    month = raw(MANAD)
    rows = raw(q.RADER) if with_rows(raw) else None
    if not rows or month is None:
        return (), None
    found: list[Lopp] = []
    for one in segments(rows, month):
        before = found[-1] if found else None
        follows = before is not None and one.fran == before.till + ONE_DAY
        if len(one.grader) != 1 or not (one.i_manaden or follows):
            continue
        grad = one.grader[0]
        if before is not None and before.grad == grad and (follows or _inget(raw, before.till, one.fran)):
            found[-1] = Lopp(before.fran, one.till, grad)
        elif one.i_manaden:
            found.append(Lopp(one.fran, one.till, grad))
        else:
            return tuple(found), Lopp(one.fran, one.till, grad)
    return tuple(found), None


def _inget(raw: Raw, before: date, after: date) -> bool:
    """True when there is no activity on the days between."""
    return dagar.utan_aktivitet(raw, before + ONE_DAY, after - ONE_DAY)


def _galler(runs: tuple[Lopp, ...], as_of: date, month: date) -> int:
    """Which run holds on the day asked about, or is the next to; the first, of another month."""
    if (as_of.year, as_of.month) != (month.year, month.month):
        return 0
    return next((number for number, one in enumerate(runs) if as_of <= one.till), len(runs) - 1)


def _dagarna(raw: Raw, _: Weigh) -> Json:
    """The degree and its last day, and the next one; from the day asked about when there are many."""
    runs, after = loppen(raw)
    as_of, month = raw(AS_OF), raw(MANAD)
    if not runs or as_of is None or month is None:
        return None
    many = len(runs) > MOST_TOLD
    first = _galler(runs, as_of, month) if many else 0
    told = [*runs, *([after] if after else [])][first : first + MOST_TOLD]
    said: list[Json] = [_fras("nu" if many and first else "forst", told[0])]
    said += [_fras("sedan", one) for one in told[1:]]
    return [*said, {"ord": "fler"}] if many else said


def _fras(word: str, one: Lopp) -> Json:
    if one.till == OPEN_END:
        return {"ord": f"{word}_tills_vidare", "grad": one.grad}
    return {"ord": word, "grad": one.grad, "till": one.till.isoformat()}


def _delen(raw: Raw, _: Weigh) -> Json:
    """Which days of the month have a degree, and which degree. The month is said once."""
    runs, _after = loppen(raw)
    nexts: tuple[Lopp | None, ...] = (*runs[1:MOST_LISTED], None)
    listed = [_lopp(one, after) for one, after in zip(runs[:MOST_LISTED], nexts, strict=False)]
    return ([*listed, {"ord": "fler"}] if len(runs) > MOST_LISTED else listed) or None


def _lopp(one: Lopp, after: Lopp | None) -> Json:
    if one.till == OPEN_END:
        return {"ord": "fran", "grad": one.grad, "fran": one.fran.isoformat()}
    months = {(day.year, day.month) for day in (one.fran, one.till, after.fran, after.till)} if after else ()
    if len(months) == 1 and one.fran < one.till:
        return {"ord": "dagar", "grad": one.grad, "fran": one.fran.day, "till": one.till.day}
    return {"ord": "lopp", "grad": one.grad, "dagar": [one.fran.isoformat(), one.till.isoformat()]}


def _tiden(raw: Raw, _: Weigh) -> Json:
    """Which time the certificate is of, whatever month is asked about: with its year, as the month has."""
    runs = covered(raw(q.RADER) or ()) if with_rows(raw) else ()
    told: list[Json] = [
        {"ord": "fran", "med_ar": True, "fran": fran.isoformat()}
        if till == OPEN_END
        else {"ord": "lopp", "med_ar": True, "dagar": [fran.isoformat(), till.isoformat()]}
        for fran, till in runs[:MOST_LISTED]
    ]
    return ([*told, {"ord": "fler"}] if len(runs) > MOST_LISTED else told) or None


def _framat(raw: Raw) -> tuple[Lopp, ...]:
    """The runs with time left to plan that have not passed, in order."""
    runs, after = loppen(raw)
    as_of, rows, month = raw(AS_OF), raw(q.RADER) if runs else None, raw(MANAD)
    if as_of is None or rows is None or month is None:
        return ()
    later = [Lopp(one.fran, one.till, one.grader[0]) for one in left_to_plan(rows, month, as_of)]
    found: list[Lopp] = []
    for one in (*runs, *([after] if after else ()), *later):
        if one.grad < HELT and as_of <= one.till and (not found or found[-1].till < one.fran):
            found.append(one)
    return tuple(found)


def senare(raw: Raw, last: date) -> list[Json]:
    """What is left of the hours when the degree changes after the first run, and by the last day."""
    hours = tid.hours(raw)
    if hours is None:
        return []
    return [
        {
            "ord": "sedan",
            "kvar": as_number(remaining(hours, one.grad)),
            "av": as_number(hours),
            "fran": one.fran.isoformat(),
        }
        for one in _framat(raw)[1:]
        if one.fran <= last
    ]


def _kvar(raw: Raw, _: Weigh) -> Json:
    """What is left of the activity's hours a week, in the run that holds or the next; with its days when the
    degree changes. Days that have passed are not planned. None when it cannot be worked out.
    """
    runs, _after = loppen(raw)
    as_of, hours = raw(AS_OF), tid.hours(raw) if runs and measures_an_activity(raw) else None
    ahead = _framat(raw) if hours is not None else ()
    if hours is None or as_of is None or not ahead:
        return None
    one = ahead[0]
    said: dict[str, Json] = {"kvar": as_number(remaining(hours, one.grad)), "av": as_number(hours)}
    ends = max((row.till for row in raw(q.RADER) or ()), default=OPEN_END)
    if (len(runs) == 1 and one is runs[0]) or (one.fran <= as_of and one.till == ends):
        return [{"ord": "hela", **said}]
    if as_of < one.fran:
        return [{"ord": "sedan", **said, "fran": one.fran.isoformat()}]
    if one.till == OPEN_END:
        return [{"ord": "hela", **said}]
    return [{"ord": "nu", **said, "till": one.till.isoformat()}]


KVAR = Detail("kvar", Shape.FRASER, _kvar, words=(("hela",), ("nu",), ("sedan",)))
DAGARNA = (
    Detail(
        "dagarna",
        Shape.FRASER,
        _dagarna,
        words=(
            *((one,) for word in ("forst", "nu", "sedan") for one in (word, f"{word}_tills_vidare")),
            ("fler",),
        ),
    ),
    Detail("delen", Shape.FRASER, _delen, words=(("lopp",), ("dagar",), ("fran",), ("fler",))),
    Detail("tiden", Shape.FRASER, _tiden, words=(("lopp",), ("fran",), ("fler",))),
    KVAR,
)
"""In texts only: what fills the places of the answer."""

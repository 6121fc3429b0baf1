"""Filled forms at random: every optional part, Unicode, long texts, one to four rows; half written too."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from decision_aids.engine.dates import EARLIEST, LATEST
from decision_aids.engine.json_types import Json, JsonObject
from decision_aids.engine.measures import Day, Hours
from decision_aids.engine.rows import Rows
from decision_aids.engine.values import Text
from decision_aids.mall.falt import Falt
from decision_aids.mall.ifylld import Ifylld, read_ifylld
from decision_aids.mall.mallen import MALLEN

DAYS = st.dates(EARLIEST, LATEST - timedelta(days=60)).map(date.isoformat)
_LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
WORDS = st.text(st.one_of(_LETTERS, st.sampled_from("\n\t<>&\"' åäöÅÄÖ😀")), min_size=1)


def _row(grad: int, fran: str, days: int) -> Json:
    return {"grad": grad, "fran": fran, "till": str(date.fromisoformat(fran) + timedelta(days))}


ROW = st.builds(_row, st.integers(1, 100), DAYS, st.integers(0, 60))


def _listed(values: list[Json]) -> Json:
    return [*values]


def _one_of(field: Falt) -> st.SearchStrategy[Json]:
    return st.sampled_from(field.options)


def _json(field: Falt) -> st.SearchStrategy[Json]:
    value = field.value
    match value:
        case Rows():
            return st.lists(ROW, min_size=1, max_size=value.most).map(_listed)
        case _ if field.several:
            return st.lists(_one_of(field), min_size=1, unique=True).map(_listed)
        case Text():
            return st.one_of(WORDS.map(lambda one: one[: value.longest]), st.just("å" * value.longest))
        case Hours():
            lowest, highest = float(value.lowest) * 4, float(value.highest) * 4
            return st.integers(int(lowest), int(highest)).map(lambda quarters: quarters / 4)
        case Day():
            return DAYS
        case _:
            return _one_of(field)


@st.composite
def forms(draw: st.DrawFn, *, whole: bool = False) -> Ifylld:
    """A form; every field that must be there is there when `whole`, else any may be empty."""
    given: JsonObject = {}
    form = Ifylld({})
    for field in MALLEN.falt.values():
        belongs = MALLEN.galler(field, form.svar)
        if belongs and ((whole and field.kravs) or draw(st.booleans())):
            given[field.id] = draw(_json(field))
            form, problems = read_ifylld(given, person=True)
            assert problems == ()
    return form

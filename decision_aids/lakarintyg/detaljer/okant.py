"""What is not known yet of a certificate that seems to say something: it is named, not hinted at."""

from __future__ import annotations

from decision_aids.engine.criteria import Criterion
from decision_aids.engine.json_types import Json
from decision_aids.engine.optional import if_answered
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.engine.verdicts import Verdict
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.svar import Utfardare
from decision_aids.lakarintyg.utfall.syften import med_intyg, syftet
from decision_aids.lakarintyg.villkor.innehall import SETT_SJALV, samband_begripligt
from decision_aids.lakarintyg.villkor.omfattning import utan_motsagelse
from decision_aids.lakarintyg.villkor.papperet import signerat_och_daterat, utfardare_framgar
from decision_aids.lakarintyg.villkor.syften import MATS

PAPPERET: tuple[tuple[str, tuple[Criterion, ...]], ...] = (
    ("sett", (SETT_SJALV,)),
    ("ihop", (utan_motsagelse, samband_begripligt)),
)


def _okant(raw: Raw, weigh: Weigh) -> Json:
    """The parts of what it must hold that are unclear, and whether it measures what is asked about."""
    found = _skrivet(raw, weigh)
    parts = (*PAPPERET, ("galler", (MATS[syftet(weigh)],)))
    found += [word for word, holds in parts if any(weigh(one) is Verdict.OKLART for one in holds)]
    return [{"ord": word} for word in found]


def _skrivet(raw: Raw, weigh: Weigh) -> list[str]:
    """Who wrote it; of one who is known and no doctor, whether that counts."""
    if not med_intyg(weigh):
        return []
    unclear = weigh(utfardare_framgar) is Verdict.OKLART
    writer = if_answered(raw, q.UTFARDARE, Utfardare.VET_INTE) if unclear else Utfardare.LAKARE
    if writer in {Utfardare.TANDLAKARE, Utfardare.ANNAN}:
        return [writer.value]
    unknown = writer is Utfardare.VET_INTE or weigh(signerat_och_daterat) is Verdict.OKLART
    return ["skrivet"] if unknown else []


OKANT = Detail(
    "okant",
    Shape.FRASER,
    _okant,
    words=(("skrivet",), ("tandlakare",), ("annan",), ("sett",), ("ihop",), ("galler",)),
)

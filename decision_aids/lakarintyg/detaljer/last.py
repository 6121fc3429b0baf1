"""What a certificate is read against where no activity is assigned, and of what its percent is."""

from __future__ import annotations

from decision_aids.engine.json_types import Json
from decision_aids.engine.optional import if_known
from decision_aids.engine.outcomes import Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.gemensamt.svar import AKTIVITET, Aktivitet
from decision_aids.lakarintyg import questions as q
from decision_aids.lakarintyg.detaljer.perioderna import with_rows
from decision_aids.lakarintyg.svar import Koppling, Matt
from decision_aids.lakarintyg.svaret import HINDRAD, LAGE, Svar


def _mot_vardagen(raw: Raw) -> bool:
    return with_rows(raw) and raw(AKTIVITET) is Aktivitet.INGEN and raw(q.KOPPLING) is Koppling.VARDAGEN


def _last(raw: Raw, weigh: Weigh) -> Json:
    """That it is read against everyday life; else no phrase. Nothing is read ahead of the answer."""
    hinders = weigh(LAGE) in HINDRAD
    return [{"ord": "vardagen"}] if hinders and if_known(raw, _mot_vardagen, otherwise=False) else []


def _mater(raw: Raw, weigh: Weigh) -> Json:
    """What a certificate of something else is of, where it says so."""
    if weigh(LAGE).value != Svar.ANNAN_FRAGA:
        return [{"ord": "annat"}]
    work = if_known(raw, lambda raw: with_rows(raw) and raw(q.KOPPLING) is Koppling.ARBETE, otherwise=False)
    return [{"ord": "arbete" if work else "annat"}]


def _raknat(raw: Raw, weigh: Weigh) -> Json:
    """That nobody knows what the percent is of; else no phrase."""
    if weigh(LAGE) not in HINDRAD:
        return []
    unknown = if_known(raw, lambda raw: _mot_vardagen(raw) and raw(q.MATT) in OKANT, otherwise=False)
    return [{"ord": "okant"}] if unknown else []


OKANT = {Matt.FRAMGAR_INTE, Matt.VET_INTE}
LAST = (
    Detail("mater", Shape.FRASER, _mater, words=(("arbete",), ("annat",))),
    Detail("last", Shape.FRASER, _last, words=(("vardagen",),)),
    Detail("raknat", Shape.FRASER, _raknat, words=(("okant",),)),
)
"""In the answer only: of what it is; a percent of everyday life is never moved to work."""

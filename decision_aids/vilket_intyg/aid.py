"""The aid `vilket_intyg`, put together: what it asks, judges and answers, in the order a reader meets it."""

from __future__ import annotations

from decision_aids.engine.aid import Aid
from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import Carry, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.gemensamt.fragor import LASARE
from decision_aids.gemensamt.svar import Lasare
from decision_aids.vilket_intyg.atgarder import ADVICE
from decision_aids.vilket_intyg.dokument import DOCUMENTS
from decision_aids.vilket_intyg.ordning import ORDNING
from decision_aids.vilket_intyg.questions import GROUPS, QUESTIONS, SAMTYCKE_VARDEN
from decision_aids.vilket_intyg.samband import SAMBAND
from decision_aids.vilket_intyg.svaret import ANSWER, asked
from decision_aids.vilket_intyg.utfall import BESKED, BLANKETT
from decision_aids.vilket_intyg.villkor import GRUND_FOR_INTYG, SKA_INFORMERA


def _varden(_: Raw, __: Weigh) -> Json:
    """Who reads this aid works in care."""
    return Lasare.VARDEN.value


VILKET_INTYG = Aid(
    id="vilket_intyg",
    groups=GROUPS,
    questions=QUESTIONS,
    facts=(),
    criteria=(GRUND_FOR_INTYG, SKA_INFORMERA),
    outcomes=(BLANKETT, BESKED),
    advice=ADVICE,
    details=(),
    documents=DOCUMENTS,
    next=("samordning", "vagvisare"),
    carries=(Carry(LASARE.id, _varden),),
    speaks=ORDNING,
    relations=SAMBAND,
    answer=ANSWER,
    asked=asked,
    may_ask_care=SAMTYCKE_VARDEN,
    short=("fragan",),
)

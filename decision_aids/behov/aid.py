"""The aid `behov`, put together: what it asks, judges and answers, in the order a reader meets it."""

from __future__ import annotations

from decision_aids.behov.atgarder import ADVICE
from decision_aids.behov.dokument import DOCUMENTS
from decision_aids.behov.facts import FACTS, rehab_slag
from decision_aids.behov.motsagelser import MOTSAGELSER
from decision_aids.behov.ordning import ORDNING
from decision_aids.behov.questions import GROUPS, QUESTIONS, REHAB_PSYKISK
from decision_aids.behov.samband import SAMBAND
from decision_aids.behov.svar import Slag
from decision_aids.behov.svaret import ANSWER, asked
from decision_aids.behov.utfall import OUTCOMES
from decision_aids.behov.villkor import CRITERIA, underlag_finns
from decision_aids.engine.aid import Aid
from decision_aids.engine.json_types import Json
from decision_aids.engine.outcomes import Carry, Detail, Shape, Weigh
from decision_aids.engine.questions import Raw
from decision_aids.gemensamt.dagar import veckor_fram
from decision_aids.gemensamt.fragor import REHABBEHOV
from decision_aids.gemensamt.svar import JaNej


def _rehabbehov(_: Raw, weigh: Weigh) -> Json:
    """A need of rehabilitation to work is known when one of the kinds is."""
    return None if weigh(rehab_slag) in {Slag.INGET, Slag.VET_INTE} else JaNej.JA.value


def _psykisk(raw: Raw, _: Weigh) -> Json:
    return JaNej.JA.value if raw(REHAB_PSYKISK) is JaNej.JA else None


BEHOV = Aid(
    id="behov",
    groups=GROUPS,
    questions=QUESTIONS,
    facts=FACTS,
    criteria=CRITERIA,
    outcomes=OUTCOMES,
    advice=ADVICE,
    details=(Detail("avstamning", Shape.DOKUMENT, veckor_fram(2)),),
    documents=DOCUMENTS,
    next=("vagvisare", "sip", "samordning"),
    carries=(Carry(REHABBEHOV.id, _rehabbehov), Carry("psykisk", _psykisk)),
    speaks=ORDNING,
    contradictions=MOTSAGELSER,
    relations=SAMBAND,
    answer=ANSWER,
    asked=asked,
    read_against=underlag_finns,
    short=("arbetet", "hinder"),
)

"""The aid `lokal_rutin`, put together: what it asks, judges and answers, in the order a reader meets it."""

from __future__ import annotations

from decision_aids.engine.aid import Aid
from decision_aids.lokal_rutin.atgarder import ADVICE
from decision_aids.lokal_rutin.dokument import DOCUMENTS
from decision_aids.lokal_rutin.motsagelser import MOTSAGELSER
from decision_aids.lokal_rutin.ordning import ORDNING
from decision_aids.lokal_rutin.questions import GROUPS, QUESTIONS
from decision_aids.lokal_rutin.samband import SAMBAND
from decision_aids.lokal_rutin.svaret import ANSWER, asked
from decision_aids.lokal_rutin.utfall import OUTCOMES
from decision_aids.lokal_rutin.villkor import CRITERIA

LOKAL_RUTIN = Aid(
    id="lokal_rutin",
    groups=GROUPS,
    questions=QUESTIONS,
    facts=(),
    criteria=CRITERIA,
    outcomes=OUTCOMES,
    advice=ADVICE,
    details=(),
    documents=DOCUMENTS,
    speaks=ORDNING,
    contradictions=MOTSAGELSER,
    relations=SAMBAND,
    answer=ANSWER,
    asked=asked,
    short=("ingangen", "forsta"),
    with_documents="namnen",
    examples=True,
    optional={"namnen": lambda _: False},
)

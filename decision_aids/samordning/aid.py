"""The aid `samordning`, put together: what it asks, judges and answers, in the order a reader meets it."""

from __future__ import annotations

from decision_aids.engine.aid import Aid
from decision_aids.gemensamt.samordning import INTYGET, potential_finns, utan_sgi
from decision_aids.samordning.atgarder import ADVICE
from decision_aids.samordning.detaljer import DETAILS
from decision_aids.samordning.dokument import DOCUMENTS
from decision_aids.samordning.facts import FACTS
from decision_aids.samordning.motsagelser import MOTSAGELSER
from decision_aids.samordning.ordning import ORDNING
from decision_aids.samordning.questions import GROUPS, LASARE, QUESTIONS
from decision_aids.samordning.samband import SAMBAND
from decision_aids.samordning.svaret import ANSWER, asked
from decision_aids.samordning.utfall import ANSOKAN, NEEDLESS
from decision_aids.samordning.utfall import SAMORDNING as SAMORDNINGEN
from decision_aids.samordning.villkor.ansokan import REDO, medger_samverkan
from decision_aids.samordning.villkor.grunden import GRUNDVILLKOR, kan_borja_nu, prognosen_kand

SAMORDNING = Aid(
    id="samordning",
    groups=GROUPS,
    questions=QUESTIONS,
    facts=FACTS,
    criteria=(
        GRUNDVILLKOR,
        potential_finns,
        kan_borja_nu,
        prognosen_kand,
        INTYGET,
        utan_sgi,
        REDO,
        medger_samverkan,
    ),
    outcomes=(SAMORDNINGEN, ANSOKAN),
    advice=ADVICE,
    details=DETAILS,
    documents=DOCUMENTS,
    next=("vagvisare", "lakarintyg", "sip"),
    speaks=ORDNING,
    contradictions=MOTSAGELSER,
    relations=SAMBAND,
    answer=ANSWER,
    asked=asked,
    voice=LASARE,
    needless=NEEDLESS,
    short=("grunden", "ansokan"),
)

"""The aid `sip`, put together: what it asks, judges and answers, in the order a reader meets it."""

from __future__ import annotations

from decision_aids.engine.aid import Aid
from decision_aids.engine.outcomes import Detail, Shape
from decision_aids.gemensamt.dagar import veckor_fram
from decision_aids.sip.atgarder import ADVICE
from decision_aids.sip.detaljer.bakgrund import BAKGRUND
from decision_aids.sip.detaljer.malen import MALEN
from decision_aids.sip.dokument import DOCUMENTS
from decision_aids.sip.facts import FACTS
from decision_aids.sip.motsagelser import MOTSAGELSER
from decision_aids.sip.ordning import ORDNING
from decision_aids.sip.questions import GROUPS, QUESTIONS
from decision_aids.sip.samband import SAMBAND
from decision_aids.sip.svaret import ANSWER, asked
from decision_aids.sip.utfall import AF_DELTAR, FK_DELTAR, FORM, KALLAR
from decision_aids.sip.vidare import CARRIES
from decision_aids.sip.villkor import (
    GRUND_FOR_SIP,
    af_berors,
    dagen_avgor,
    fk_berors,
    fk_har_sagt_nej,
    personen_vill,
)

SIP = Aid(
    id="sip",
    groups=GROUPS,
    questions=QUESTIONS,
    facts=FACTS,
    criteria=(GRUND_FOR_SIP, personen_vill, dagen_avgor, fk_berors, af_berors, fk_har_sagt_nej),
    outcomes=(FORM, KALLAR, FK_DELTAR, AF_DELTAR),
    advice=ADVICE,
    details=(MALEN, *BAKGRUND, Detail("om_en_manad", Shape.DOKUMENT, veckor_fram(4))),
    documents=DOCUMENTS,
    next=("vagvisare", "samordning"),
    carries=CARRIES,
    speaks=ORDNING,
    contradictions=MOTSAGELSER,
    relations=SAMBAND,
    answer=ANSWER,
    asked=asked,
    short=("behovet", "motet"),
    with_documents="planen",
    optional={"planen": lambda _: False},
)

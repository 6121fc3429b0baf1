"""The aid `vagvisare`, put together: what it asks, judges and answers, in the order a reader meets it."""

from __future__ import annotations

from decision_aids.engine.aid import Aid
from decision_aids.gemensamt.regler import aktivitetskravet
from decision_aids.vagvisare.atgarder import ADVICE
from decision_aids.vagvisare.detaljer import DETAILS
from decision_aids.vagvisare.dokument import DOCUMENTS
from decision_aids.vagvisare.facts import FACTS
from decision_aids.vagvisare.motsagelser import MOTSAGELSER
from decision_aids.vagvisare.ordning import ORDNING
from decision_aids.vagvisare.questions import GROUPS, LASARE, QUESTIONS, SAMTYCKE_VARDEN
from decision_aids.vagvisare.samband import SAMBAND
from decision_aids.vagvisare.svaret import ANSWER
from decision_aids.vagvisare.utfall import lagen
from decision_aids.vagvisare.utfall.vagarna import OUTCOMES
from decision_aids.vagvisare.vidare import CARRIES
from decision_aids.vagvisare.villkor import vagar
from decision_aids.vagvisare.villkor.kunskap import KUNSKAP, underlag_finns

VAGVISARE = Aid(
    id="vagvisare",
    groups=GROUPS,
    questions=QUESTIONS,
    facts=(*FACTS, aktivitetskravet),
    criteria=(*KUNSKAP, *vagar.WAYS, vagar.VAG_FRAMAT),
    outcomes=OUTCOMES,
    advice=ADVICE,
    details=DETAILS,
    documents=DOCUMENTS,
    order=lagen.ORDER,
    leads=lagen.LEADS,
    next=("samordning", "lakarintyg", "sip"),
    carries=CARRIES,
    speaks=ORDNING,
    contradictions=MOTSAGELSER,
    relations=SAMBAND,
    answer=ANSWER,
    voice=LASARE,
    read_against=underlag_finns,
    may_ask_care=SAMTYCKE_VARDEN,
    short=("laget", "forsakringen"),
)

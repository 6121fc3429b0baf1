"""Answers that contradict each other: they are asked about first, and carried nowhere meanwhile."""

from __future__ import annotations

from decision_aids.behov import questions as q
from decision_aids.behov.svar import Stodet
from decision_aids.engine.contradictions import together
from decision_aids.engine.verdicts import Mottagare
from decision_aids.gemensamt.svar import Formaga, JaNej

FULL = (q.FORMAGA, Formaga.FULL)
INGET_STOD = (q.STODET, Stodet.INGET)

MOTSAGELSER = (
    together(
        "inget_stod_men_for_sjuk",
        INGET_STOD,
        (q.FORMAGA, Formaga.FOR_SJUK_NU),
        sources=("fl-23",),
        asks=Mottagare.PERSONEN,
    ),
    together(
        "full_men_psykisk_rehab",
        FULL,
        (q.REHAB_PSYKISK, JaNej.JA),
        sources=("fl-23",),
        asks=Mottagare.PERSONEN,
    ),
    together(
        "full_men_fysisk_rehab",
        FULL,
        (q.REHAB_FYSISK, JaNej.JA),
        sources=("fl-23",),
        asks=Mottagare.PERSONEN,
    ),
)

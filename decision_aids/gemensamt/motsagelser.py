"""Answers to shared questions that cannot all be right, whichever aid asks them."""

from __future__ import annotations

from decision_aids.engine.contradictions import more_than_one, together
from decision_aids.gemensamt.fragor import FORMAGA, INTYG_VISAR, ORSAK, UNDERLAG, UTANFOR
from decision_aids.gemensamt.svar import Formaga, Orsak, Underlag, Utanfor, Visar

INTYG = (UNDERLAG, Underlag.LAKARINTYG)
NEDSATT_ENLIGT_INTYG = (INTYG, (INTYG_VISAR, Visar.JA))

FULL_MEN_NEDSATT_ENLIGT_INTYG = together(
    "full_men_nedsatt_enligt_intyg",
    (FORMAGA, Formaga.FULL),
    *NEDSATT_ENLIGT_INTYG,
    sources=("fk-samordning", "fl-23"),
)
"""The person manages full time, and the certificate shows that illness reduces the ability to work."""

ANNAN_ORSAK_MEN_SJUK_ENLIGT_INTYG = together(
    "annan_orsak_men_sjuk_enligt_intyg",
    (ORSAK, Orsak.ANNAT),
    *NEDSATT_ENLIGT_INTYG,
    sources=("sfb-27-3", "fl-23"),
)
"""Something else than illness is the cause, and the certificate shows that it is illness."""

OM_INTYGET = (FULL_MEN_NEDSATT_ENLIGT_INTYG, ANNAN_ORSAK_MEN_SJUK_ENLIGT_INTYG)

TVA_ALDRAR = more_than_one(
    "tva_aldrar",
    UTANFOR,
    Utanfor.UNDER_18,
    Utanfor.SKOLA,
    Utanfor.RIKTALDER,
    sources=("aktivitetskrav-undantag",),
)
"""Two of the groups outside aktivitetskravet that are of different ages."""

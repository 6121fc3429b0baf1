"""Is the activity no longer than what can be asked under aktivitetskravet?"""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Vikt, leaf
from decision_aids.engine.verdicts import Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.lakarintyg.villkor import tid

timmarna_gar_ihop = (
    leaf(
        "timmarna_gar_ihop",
        Grund.EGEN,
        "aktivitetskrav-40-timmar",
        "aktivitetskrav-omfattning",
        "egen-bedomning",
    )
    .gap(Vikt.VIKTIG, Mottagare.HANDLAGGAREN)
    .tabell(
        tid.tidslage,
        (tid.Tidslage.RYMS, uppfyllt("ryms")),
        (tid.Tidslage.OVER_TAKET, inte_uppfyllt("over-taket")),
        (tid.Tidslage.INGEN_TID, inte_uppfyllt("ingen-tid")),
        (tid.Tidslage.UTANFOR, ej_aktuellt("inget-tak")),
        (tid.Tidslage.VET_INTE, oklart()),
    )
)
"""Is the activity no longer than what can be asked? The most is not verified, so this mends a plan only."""

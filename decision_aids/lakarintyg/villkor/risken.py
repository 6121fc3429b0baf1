"""What should be avoided, in an activity compared: care is asked before it is planned."""

from __future__ import annotations

from decision_aids.engine.criteria import Grund, Vikt, leaf
from decision_aids.engine.verdicts import Mottagare, inte_uppfyllt, uppfyllt
from decision_aids.lakarintyg.facts.risken import Risken, risken
from decision_aids.lakarintyg.guards import med_underlag

risken_ar_utredd = (
    leaf("risken_ar_utredd", Grund.EGEN, "egen-bedomning")
    .gap(Vikt.AVGORANDE, Mottagare.VARDEN, applies=med_underlag)
    .tabell(risken, (Risken.FINNS, inte_uppfyllt("ingar")), (Risken.INGEN, uppfyllt("ingar-inte")))
)
"""Is there nothing to be avoided in what is compared?"""

"""What is judged: what speaks for each of the six groups, and what the plan needs beside the group.

The groups are those of Instrument X as a local model tells of them. What speaks for which is our own
weighing: we have not had the form, and this is not it.
"""

from __future__ import annotations

from decision_aids.behov import questions as q
from decision_aids.behov.facts import rehab_slag
from decision_aids.behov.svar import Slag, Stodet
from decision_aids.engine.criteria import Grund, Leaf, Vikt, alla, guard, leaf
from decision_aids.engine.facts import Readable
from decision_aids.engine.verdicts import Mottagare, ej_aktuellt, inte_uppfyllt, oklart, uppfyllt
from decision_aids.gemensamt.omstandigheter import beroende_namns
from decision_aids.gemensamt.svar import Formaga, JaNej, Underlag, ja_nej, kant


def _arbete(group: str, wanted: Stodet) -> Leaf:
    """One of the three groups on the way to work, by how much support is needed."""
    others = (one for one in Stodet if one not in {wanted, Stodet.VET_INTE})
    return (
        leaf(group, Grund.LOKAL, "behovsgrupper", "egen-bedomning")
        .gap(Vikt.AVGORANDE, Mottagare.PERSONEN)
        .tabell(
            q.STODET,
            (wanted, uppfyllt("stodet")),
            *((one, ej_aktuellt("annat-stod")) for one in others),
            (Stodet.VET_INTE, oklart(asks=Mottagare.PERSONEN)),
        )
    )


def _rehab(group: str, readable: Readable[JaNej], *sources: str) -> Leaf:
    """One of the three groups of rehabilitation."""
    return (
        leaf(group, Grund.LOKAL, "behovsgrupper", *sources, "egen-bedomning")
        .gap(Vikt.AVGORANDE, Mottagare.PERSONEN)
        .tabell(
            readable, *ja_nej(uppfyllt("behov"), ej_aktuellt("inget-behov"), oklart(asks=Mottagare.PERSONEN))
        )
    )


talar_am1 = _arbete("talar_am1", Stodet.INGET)
talar_am2 = _arbete("talar_am2", Stodet.VISST)
talar_am3 = _arbete("talar_am3", Stodet.OMFATTANDE)
talar_rh1 = _rehab("talar_rh1", beroende_namns, "sol-13-10")
talar_rh2 = _rehab("talar_rh2", q.REHAB_PSYKISK)
talar_rh3 = _rehab("talar_rh3", q.REHAB_FYSISK)

ARBETE = (talar_am1, talar_am2, talar_am3)
REHAB = (talar_rh1, talar_rh2, talar_rh3)

_om_rehab = guard(
    rehab_slag,
    (Slag.INGET, ej_aktuellt("ingen-rehab")),
    *((one, None) for one in Slag if one is not Slag.INGET),
)
"""Concerns a person who needs, or may need, rehabilitation."""

formagan_kand = (
    leaf("formagan_kand", Grund.EGEN, "egen-bedomning")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN)
    .tabell(q.FORMAGA, *kant(Formaga, uppfyllt("kand"), oklart(asks=Mottagare.PERSONEN)))
)
"""What the person manages now decides when the next step can be taken."""

behovet_overens = (
    leaf("behovet_overens", Grund.LAG, "sol-10-3", "behovsgrupper")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN)
    .tabell(q.OVERENS, *ja_nej(uppfyllt("overens"), inte_uppfyllt("inte-overens"), oklart()))
)
"""The two sort the need together; a group that only one of them believes in is nothing to plan by."""

behov_fran_bada = (
    leaf("behov_fran_bada", Grund.LAG, "sol-10-8", "hsl-16-4")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN)
    .tabell(q.BEHOV_BADA, *ja_nej(uppfyllt("bada"), ej_aktuellt("en"), oklart(asks=Mottagare.PERSONEN)))
)
"""Is there a need from both, which is what an individual plan is for?"""

vardkontakt_finns = (
    leaf("vardkontakt_finns", Grund.EGEN, "hsl-8-7", "egen-bedomning")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=_om_rehab)
    .tabell(q.VARDKONTAKT, *ja_nej(uppfyllt("finns"), inte_uppfyllt("saknas"), oklart()))
)

underlag_finns = (
    leaf("underlag_finns", Grund.LAG, "lakarintyg-huvudregel", "fl-23")
    .gap(Vikt.VIKTIG, Mottagare.PERSONEN, applies=_om_rehab)
    .tabell(
        q.UNDERLAG,
        (Underlag.LAKARINTYG, uppfyllt("lakarintyg")),
        (Underlag.ANNAT, uppfyllt("annat")),
        (Underlag.INGET, inte_uppfyllt("inget")),
        (Underlag.VET_INTE, oklart("okant-underlag")),
    )
)
"""Something from care to plan by. Whether it is enough for the assistance is another matter."""

STODET_KLART = alla("stodet_klart", *ARBETE)
REHABILITERINGEN = alla("rehabiliteringen_klar", *REHAB)
"""What is known of the two sides of the need. Of no concern when no rehabilitation is needed."""

CRITERIA = (
    STODET_KLART,
    REHABILITERINGEN,
    formagan_kand,
    behovet_overens,
    behov_fran_bada,
    vardkontakt_finns,
    underlag_finns,
)

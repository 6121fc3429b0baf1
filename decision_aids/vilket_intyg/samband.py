"""What may stand together in a result."""

from __future__ import annotations

from decision_aids.engine.relations import Relation, What, at, never

INTE_UPPFYLLT, OKLART = "inte_uppfyllt", "oklart"

SAMBAND = (
    Relation(
        "Den som vet för lite får inte höra att ett intyg ska skrivas",
        (at(What.KRITERIUM, "vet_tillrackligt", INTE_UPPFYLLT, OKLART),),
        never(What.RAD, "skriv_med_omsorg"),
    ),
    Relation(
        "Ingen informerar FK utan patientens ja",
        (at(What.KRITERIUM, "patienten_vill_fk", INTE_UPPFYLLT, OKLART),),
        never(What.RAD, "informera_fk"),
    ),
    Relation(
        "Ingen talar med nämnden utan patientens ja",
        (at(What.SVAR, "samtycke_varden", "nej", "vet-inte"),),
        never(What.RAD, "tala_med_namnden"),
    ),
    Relation(
        "Den som inte vet vad patienten ska göra får frågorna om aktiviteten",
        (at(What.KRITERIUM, "aktiviteten_kand", INTE_UPPFYLLT, OKLART),),
        at(What.DOKUMENT, "om_aktiviteten"),
    ),
)

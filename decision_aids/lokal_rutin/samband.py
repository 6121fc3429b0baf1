"""What may stand together in a result."""

from __future__ import annotations

from decision_aids.engine.relations import Relation, What, at, never
from decision_aids.lokal_rutin.villkor import POINTS

SAMBAND = (
    *(
        Relation(
            "Det val som svaret säger strider mot lagen är det som gör det",
            (at(What.SVARET, "svar_rutinen", one.id),),
            at(What.KRITERIUM, one.id, "inte_uppfyllt"),
        )
        for law, _ in POINTS.values()
        for one in law
    ),
    Relation(
        "Den som har valt något som lagen inte lämnar fritt får veta att det måste ändras",
        (at(What.UTFALL, "rutinen", "strider"),),
        at(What.RAD, "andra_det_som_strider"),
    ),
    Relation(
        "En rutin som inte är hel får inte rådet att prövas",
        (at(What.UTFALL, "rutinen", "strider", "lucka", "oklart"),),
        never(What.RAD, "prova_i_tre_manader"),
    ),
    Relation(
        "Ett val som strider mot lagen skrivs inte in i rutinen",
        (at(What.KRITERIUM, "brist_ger_fraga", "inte_uppfyllt"),),
        never(What.STYCKE, "rutin.racker_inte"),
    ),
)

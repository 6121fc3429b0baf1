"""What may stand together in a result."""

from __future__ import annotations

from decision_aids.engine.relations import Relation, What, at, never

SAMBAND = (
    Relation(
        "Den som ska konsultera först får något att ta med",
        (at(What.UTFALL, "konsultation", "forst"),),
        at(What.DOKUMENT, "till_konsultationen"),
    ),
    Relation(
        "Ingen skickar ett uppdrag innan det är klart vad det gäller",
        (at(What.UTFALL, "konsultation", "forst"),),
        never(What.DOKUMENT, "uppdrag"),
    ),
    Relation(
        "Ingen skickar ett uppdrag för den som är för sjuk för att börja",
        (at(What.SVAR, "formaga", "for-sjuk-nu"),),
        never(What.DOKUMENT, "uppdrag"),
    ),
    *(
        Relation(
            f"Ingen skickar ett uppdrag på svar som inte går ihop: full förmåga och {need}",
            (at(What.SVAR, "formaga", "full"), at(What.SVAR, need, "ja")),
            never(What.DOKUMENT, "uppdrag"),
        )
        for need in ("rehab_psykisk", "rehab_fysisk")
    ),
    Relation(
        "Den som behöver stöd vid skadligt bruk eller beroende får höra att det erbjuds",
        (at(What.KRITERIUM, "talar_rh1", "uppfyllt"),),
        at(What.RAD, "erbjud_stod_vid_beroende"),
    ),
    Relation(
        "Den som är för sjuk just nu får inte höra att FK kan samordna nu",
        (at(What.SVAR, "formaga", "for-sjuk-nu"),),
        never(What.RAD, "fraga_fk_om_samordning"),
    ),
    Relation(
        "Den som har berättat om våld får inte höra att det är ett behov i taget",
        (at(What.RAD, "skydd_forst"),),
        never(What.UTFALL, "bredvid", "nej"),
    ),
    Relation(
        "Den som behöver något som ingen grupp har får inte höra att det är ett behov i taget",
        (at(What.RAD, "annat_som_hindrar"),),
        never(What.UTFALL, "bredvid", "nej"),
    ),
    Relation(
        "Inget talar för rehabilitering i AM3, och ingen ger ett uppdrag om det",
        (at(What.UTFALL, "grupp", "am1", "am2", "am3"),),
        never(What.UTFALL, "steget", "rehabilitering", "behandling"),
    ),
    Relation(
        "Utan en grupp finns inget steg att ta än, mer än att fråga andra",
        (at(What.UTFALL, "grupp", "oklart"),),
        never(
            What.UTFALL, "steget", "kontakt_af", "coachning", "samlat_stod", "rehabilitering", "behandling"
        ),
    ),
)

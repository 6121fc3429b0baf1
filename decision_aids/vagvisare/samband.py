"""What may stand together in a result: the ways, the advice, the plan, and what is said to the person."""

from __future__ import annotations

from decision_aids.engine.relations import Relation, What, at, never
from decision_aids.vagvisare.utfall.lagen import (
    AVSLUTAS,
    EJ,
    ERBJUD,
    INBJUDAN,
    OKAND_ANSOKAN,
    PAGAR,
    PARALLELL,
    PRIMAR,
    SOKT,
    UTESLUTEN,
)

OPPEN = (PRIMAR, PARALLELL)
FOR_SJUK = at(What.SVAR, "formaga", "for-sjuk-nu")
PERSONEN = {
    "konsultation": "konsultation",
    "forskott": "vantar",
    "pension": "pension",
    "vard": "vard",
    "lakarintyg_behovs": "intyg",
    "sgi_fragan": "sgi",
    "sjukpenning": "sjukpenning",
    "samordning_fk": "samordning",
    "sjukersattning": "sjukersattning",
    "aktivitetsersattning": "aktivitetsersattning",
    "af_planering": "af",
    "af_rehabilitering": "af_rehabilitering",
    "af_program": "af_program",
    "sip": "plan",
    "aktivitetsplan": "aktivitet",
}
"""Each way that the person is told of, and the paragraph that tells it."""
ERSATTNINGAR = ("sjukpenning", "sjukersattning", "aktivitetsersattning")
"""What stands beside when FK has the application: the person is told of waiting, not of applying."""

OM_ATT_BE = (*ERSATTNINGAR, "lakarintyg_behovs")
"""What the person is told to ask for only when it comes first."""

SAMBAND = (
    *(
        Relation(
            f"Personen får höra om {way} när vägen är öppen",
            (at(What.UTFALL, way, *((PRIMAR,) if way in OM_ATT_BE else OPPEN)),),
            at(What.STYCKE, f"till_personen.{told}"),
        )
        for way, told in PERSONEN.items()
    ),
    *(
        Relation(
            f"Den som väntar på FK:s beslut om {way} får inte höra att hen kan söka",
            (at(What.UTFALL, way, PARALLELL, SOKT),),
            never(What.STYCKE, f"till_personen.{way}"),
        )
        for way in ERSATTNINGAR
    ),
    Relation(
        "Den som har något från vården får höra att det inte räcker",
        (at(What.UTFALL, "lakarintyg_behovs", PARALLELL),),
        at(What.STYCKE, "till_personen.intyg_tydligare"),
    ),
    Relation(
        "Den som kan ha ansökt om samordning får inte höra att hen kan ansöka",
        (at(What.UTFALL, "samordning_fk", OKAND_ANSOKAN),),
        never(What.STYCKE, "till_personen.samordning"),
    ),
    Relation(
        "Den som har ansökt om samordning får höra det",
        (at(What.UTFALL, "samordning_fk", SOKT),),
        at(What.STYCKE, "till_personen.samordning_sokt"),
    ),
    Relation(
        "FK har en ansökan om samordning bara när personen har sökt den",
        (at(What.UTFALL, "samordning_fk", SOKT),),
        at(What.SVAR, "fk_ansokan", "samordning"),
    ),
    *(
        Relation(
            f"Personen får inte höra om {way} när vägen är stängd",
            (at(What.STYCKE, f"till_personen.{told}"),),
            never(What.UTFALL, way, UTESLUTEN, EJ),
        )
        for way, told in PERSONEN.items()
    ),
    Relation(
        "Personen får höra att programmet hos AF slutar",
        (at(What.UTFALL, "af_program", AVSLUTAS),),
        at(What.STYCKE, "till_personen.af_program_slutar"),
    ),
    Relation(
        "Planen säger vad som görs när programmet hos AF slutar",
        (at(What.UTFALL, "af_program", AVSLUTAS),),
        at(What.STYCKE, "plan.avslutas_af_program"),
    ),
    Relation(
        "Kommunens insats stängs inte för att programmet hos AF slutar",
        (at(What.UTFALL, "af_program", AVSLUTAS),),
        never(What.KRITERIUM, "utanfor_af_program", "inte_uppfyllt"),
    ),
    Relation(
        "Personen får höra att sjukpenningen fortsätter",
        (at(What.UTFALL, "sjukpenning", PAGAR),),
        at(What.STYCKE, "till_personen.sjukpenning_pagar"),
    ),
    Relation(
        "Personen får höra att sjukersättningen fortsätter",
        (at(What.UTFALL, "sjukersattning", PAGAR),),
        at(What.STYCKE, "till_personen.sjukersattning_pagar"),
    ),
    Relation(
        "Personen får höra att aktivitetsersättningen fortsätter",
        (at(What.UTFALL, "aktivitetsersattning", PAGAR),),
        at(What.STYCKE, "till_personen.aktivitetsersattning_pagar"),
    ),
    Relation(
        "Den som har aktivitetsersättning får inte rådet att fråga FK om den",
        (at(What.UTFALL, "aktivitetsersattning", PAGAR),),
        never(What.RAD, "forlangd_skolgang"),
    ),
    Relation(
        "Planen bjuder in AF och FK till SIP",
        (at(What.UTFALL, "sip_af_fk", INBJUDAN), never(What.UTFALL, "sip", PRIMAR)),
        at(What.STYCKE, "plan.inbjudan_sip_af_fk"),
    ),
    Relation(
        "Den som går i skolan skickas inte till AF",
        (at(What.KRITERIUM, "inte_i_skola", "ej_aktuellt"),),
        at(What.UTFALL, "af_planering", EJ),
    ),
    Relation(
        "Den som går i skolan skickas inte till AF:s rehabilitering",
        (at(What.KRITERIUM, "inte_i_skola", "ej_aktuellt"),),
        at(What.UTFALL, "af_rehabilitering", EJ),
    ),
    Relation(
        "Den som inte vill ha kontakt med AF skickas inte till AF:s rehabilitering",
        (at(What.RAD, "vill_inte_ha_af"),),
        never(What.UTFALL, "af_rehabilitering", *OPPEN, ERBJUD),
    ),
    Relation(
        "AF ger insatser i takt med FK bara när FK samordnar",
        (at(What.UTFALL, "af_rehabilitering", PARALLELL), never(What.UTFALL, "sjukpenning", PAGAR)),
        at(What.UTFALL, "samordning_fk", *OPPEN),
    ),
    Relation(
        "Personen får höra att AF:s rehabilitering kan bli nästa steg",
        (at(What.UTFALL, "af_rehabilitering", ERBJUD),),
        at(What.STYCKE, "till_personen.af_rehabilitering"),
    ),
    Relation(
        "FK har en ansökan om sjukpenning bara när personen har sökt sjukpenning",
        (at(What.UTFALL, "sjukpenning", PARALLELL, SOKT),),
        at(What.SVAR, "fk_ansokan", "sjukpenning"),
    ),
    *(
        Relation(
            f"FK har en ansökan om {one} bara när personen har sökt en sådan",
            (at(What.UTFALL, one, PARALLELL, SOKT),),
            at(What.SVAR, "fk_ansokan", "sjukersattning"),
        )
        for one in ("sjukersattning", "aktivitetsersattning")
    ),
    Relation(
        "Den som har sjukpenning ska inte söka den igen",
        (at(What.SVAR, "situation", "lag-sjukpenning"),),
        never(What.STYCKE, "plan.nu_sjukpenning"),
    ),
    Relation(
        "Vården fortsätter bara för den som har kontakt med vården",
        (at(What.UTFALL, "vard", PARALLELL),),
        at(What.SVAR, "vardkontakt", "ja"),
    ),
    Relation(
        "Bara den som är sjuk får höra vad som gäller för den som är sjuk i program",
        (at(What.UTFALL, "af_program", PRIMAR),),
        at(What.KRITERIUM, "nedsatt_av_sjukdom", "uppfyllt"),
    ),
    Relation(
        "Inget nytt läkarintyg behövs bara när intyget räcker",
        (
            at(What.UTFALL, "lakarintyg_behovs", EJ),
            at(What.SVAR, "underlag", "lakarintyg"),
            at(What.KRITERIUM, "nedsatt_av_sjukdom", "uppfyllt"),
        ),
        never(What.SVAR, "intyg_visar", "otydligt", "sager-emot"),
    ),
    Relation(
        "Den som är för sjuk nu skickas inte till arbete eller rehabilitering",
        (FOR_SJUK,),
        never(What.STYCKE, "till_personen.af"),
    ),
    Relation(
        "Den som är för sjuk nu skickas inte till AF:s rehabilitering",
        (FOR_SJUK,),
        never(What.STYCKE, "till_personen.af_rehabilitering"),
    ),
    Relation(
        "Den som är för sjuk nu får ingen aktivitet att välja",
        (FOR_SJUK,),
        never(What.STYCKE, "till_personen.aktivitet"),
    ),
)

"""What may stand together in a result."""

from __future__ import annotations

from decision_aids.engine.relations import Relation, What, at, never

INTE_UPPFYLLT, OKLART = "inte_uppfyllt", "oklart"

SAMBAND = (
    Relation(
        "Utan samtycke görs ingen plan",
        (at(What.KRITERIUM, "samtycker_till_planen", INTE_UPPFYLLT, OKLART),),
        never(What.UTFALL, "form", "sip"),
    ),
    Relation(
        "Den som säger nej får ingen kallelse",
        (at(What.KRITERIUM, "samtycker_till_planen", INTE_UPPFYLLT, OKLART),),
        never(What.DOKUMENT, "kallelse"),
    ),
    Relation(
        "Utan SIP skrivs ingen kallelse, inte heller till FK eller AF",
        (never(What.UTFALL, "form", "sip"),),
        never(What.DOKUMENT, "kallelse"),
    ),
    *(
        Relation(
            f"Den som inte ska vara med får ingen rad i kallelsen: {who}, {how}",
            (never(What.UTFALL, f"{who}_deltar", how),),
            never(What.STYCKE, f"kallelse.{who}-{how}-delta"),
        )
        for who in ("fk", "af")
        for how in ("ska", "kan")
    ),
    *(
        Relation(
            f"Har FK inte sagt nej till samordning är ingen skyldig att komma: {who}",
            (at(What.SVAR, "nej_fran_fk", "nej"),),
            never(What.UTFALL, f"{who}_deltar", "ska"),
        )
        for who in ("fk", "af")
    ),
    Relation(
        "Den som inte behöver något från båda får inte höra att någon ska kalla till SIP",
        (at(What.KRITERIUM, "behov_av_bada", INTE_UPPFYLLT),),
        never(What.UTFALL, "kallar", "socialtjansten", "varden", "bada", "be_dem"),
    ),
    Relation(
        "Är det känt att en SIP inte är formen får ingen höra att det är oklart",
        (at(What.KRITERIUM, "behov_av_bada", INTE_UPPFYLLT),),
        never(What.SVARET, "svar_form", "oklart"),
    ),
    Relation(
        "Svaret till den som säger nej har ett nästa steg",
        (at(What.UTFALL, "form", "utan_samtycke"),),
        at(What.SVARET, "svar_kallar", "utan_samtycke", "planen_som_finns"),
    ),
    Relation(
        "Den som ska få en plan får veta vad som ska stå i den",
        (at(What.UTFALL, "form", "sip"),),
        at(What.RAD, "skriv_fyra_saker"),
    ),
    Relation(
        "Den som säger nej får veta vad som ändå går",
        (at(What.UTFALL, "form", "utan_samtycke"),),
        at(What.RAD, "utan_plan"),
    ),
)

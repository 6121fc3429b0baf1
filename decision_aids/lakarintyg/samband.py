"""What may stand together in a result: the purposes, the hours, the advice, and what is carried."""

from __future__ import annotations

from decision_aids.engine.relations import NEJ, Relation, What, at, never

KRAVET = at(What.SVAR, "aktivitet", "aktivitetskrav")

SAMBAND = (
    Relation(
        "Den som inte omfattas av kravet får ingen högsta tid enligt kravet",
        (at(What.UTFALL, "aktivitetskrav", "ej_aktuellt"),),
        at(What.DETALJ, "kravets_tak", NEJ),
    ),
    Relation(
        "Är ingen tid möjlig enligt kravet finns ingen tid att planera",
        (KRAVET, at(What.DETALJ, "kravets_tak", "0")),
        never(What.RAD, "planera_kvarvarande_tid"),
    ),
    Relation(
        "Är ingen tid möjlig enligt kravet säger svaret inte att timmar ska planeras",
        (KRAVET, at(What.DETALJ, "kravets_tak", "0")),
        never(What.SVARET, "svar_nasta", "planera_timmarna", "planera_resten"),
    ),
    Relation(
        "Är aktiviteten längre än kravets högsta tid planeras inga timmar innan den har kortats",
        (KRAVET, at(What.KRITERIUM, "timmarna_gar_ihop", "inte_uppfyllt")),
        never(What.SVARET, "svar_nasta", "planera_timmarna", "planera_resten"),
    ),
    Relation(
        "Gäller kravet inte personen är nästa steg att pröva anvisningen",
        (at(What.SVARET, "svar_lage", "ej_aktuellt"),),
        at(What.SVARET, "svar_nasta", "prova_anvisningen"),
    ),
    *(
        Relation(
            "Gäller kravet inte personen skrivs inget till vården om aktiviteten",
            (KRAVET, at(What.UTFALL, "aktivitetskrav", "ej_aktuellt")),
            never(What.STYCKE, f"{document}.vag"),
        )
        for document in ("brev_personen", "brev_rehabkoordinatorn")
    ),
    Relation(
        "En aktivitet enligt kravet för en månad som det inte gäller rättas",
        (KRAVET, at(What.KRITERIUM, "aktivitetskrav_tillampas", "ej_aktuellt")),
        at(What.RAD, "prova_om_kravet_manaden"),
    ),
    Relation(
        "En aktivitet enligt kravet före tre månader får vänta",
        (
            KRAVET,
            at(What.KRITERIUM, "aktivitetskrav_tillampas", "uppfyllt"),
            at(What.KRITERIUM, "omfattas_av_kravet", "uppfyllt"),
            at(What.KRITERIUM, "tre_manader_i_rad", "ej_aktuellt"),
        ),
        at(What.RAD, "prova_om_kravet_tiden"),
    ),
    Relation(
        "Åldern prövas inte när det är månaden som avgör",
        (at(What.RAD, "prova_om_kravet_manaden"),),
        never(What.RAD, "prova_om_kravet_aldern"),
    ),
    Relation(
        "Full förmåga bärs vidare bara när intyget gäller arbete",
        (at(What.BARS, "formaga", "full"),),
        at(What.UTFALL, "arbetsmarknadens_forfogande", "talar_inte_for"),
    ),
    Relation(
        "Nedsatt förmåga bärs vidare bara när något syfte är delvis eller helt hindrat",
        (
            at(What.BARS, "formaga", "delvis"),
            at(What.UTFALL, "arbetsmarknadens_forfogande", "oklart"),
            at(What.UTFALL, "praktik", "oklart"),
            at(What.UTFALL, "arbetslivsinriktad_rehabilitering", "oklart"),
        ),
        at(What.UTFALL, "aktivitetskrav", "delvis", "helt"),
    ),
    Relation(
        "FK får inte höra att intyget svarar när det som bärs vidare är att det är otydligt",
        (at(What.UTFALL, "mottagare_forsakringskassan", "svarar"),),
        never(What.BARS, "intyg_visar", "otydligt"),
    ),
    Relation(
        "Den som kan fråga vården med samtycke har inte sagt nej",
        (at(What.RAD, "fraga_varden_med_samtycke"),),
        never(What.RAD, "utan_samtycke"),
    ),
    Relation(
        "Ett intyg utan hinder ger ingen plan för hinder",
        (at(What.UTFALL, "arbetsmarknadens_forfogande", "talar_inte_for"),),
        never(What.RAD, "hall_kontakten"),
    ),
)

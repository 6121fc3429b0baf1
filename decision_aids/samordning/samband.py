"""What may stand together in a result: the outcomes, the advice, and what is said to the person."""

from __future__ import annotations

from decision_aids.engine.relations import At, Relation, What, at, never

INTE_UPPFYLLT = "inte_uppfyllt"
EMOT = ("talar_emot", "inte_nu", "annan_ersattning")
VILL_INTE = at(What.UTFALL, "ansokan", "vill_inte")
FATT_NEJ = at(What.UTFALL, "ansokan", "fatt_nej")
NEJ = at(What.UTFALL, "ansokan", "vill_inte", "fatt_nej")
MEDGER_INTE = at(What.KRITERIUM, "medger_samverkan", INTE_UPPFYLLT)
MED_AKT = ("socialtjansten", "fk", "af", "varden")


def _none(sentence: str, when: At, *advice: str) -> tuple[Relation, ...]:
    """Where it holds, none of the advice stands: a relation for each."""
    return tuple(Relation(f"{sentence}: {one}", (when,), never(What.RAD, one)) for one in advice)


SAMBAND = (
    Relation(
        "Den som inte vill ansöka får veta att det inte blir någon ansökan, inte att det är oklart",
        (at(What.KRITERIUM, "personen_ansoker", INTE_UPPFYLLT),),
        never(What.UTFALL, "ansokan", "oklart", "ansok", "forbered"),
    ),
    Relation(
        "Den som inte vill ansöka får inga råd om hur man ansöker",
        (at(What.KRITERIUM, "personen_ansoker", INTE_UPPFYLLT),),
        never(What.RAD, "sok_tillsammans"),
    ),
    Relation(
        "Den som har en annan väg får inte höra att villkoren är uppfyllda",
        (at(What.UTFALL, "ansokan", "annan_vag"),),
        never(What.UTFALL, "samordning", "talar_for", "komplettera"),
    ),
    Relation(
        "Den som är för sjuk nu får inte höra att AF kan ge rehabilitering nu",
        (at(What.UTFALL, "samordning", "inte_nu"),),
        never(What.RAD, "under_tiden"),
    ),
    Relation(
        "Den som är för sjuk nu får inte höra att AF kan ge rehabilitering i stället",
        (at(What.SVAR, "formaga", "for-sjuk-nu"),),
        never(What.RAD, "annat_som_hindrar"),
    ),
    Relation(
        "Ingen ska ordna ett intyg till en ansökan som läget talar emot",
        (at(What.UTFALL, "samordning", "talar_emot"),),
        never(What.RAD, "skaffa_intyg"),
    ),
    Relation(
        "Ingen skickar följebrev för den som inte vill ansöka",
        (at(What.KRITERIUM, "personen_ansoker", INTE_UPPFYLLT),),
        never(What.DOKUMENT, "missiv"),
    ),
    Relation(
        "Ingen skickar följebrev med ett medgivande som inte finns",
        (at(What.KRITERIUM, "medger_samverkan", INTE_UPPFYLLT),),
        never(What.DOKUMENT, "missiv"),
    ),
    Relation(
        "Bara socialtjänsten skickar socialnämndens följebrev",
        (never(What.SVAR, "lasare", "socialtjansten"),),
        never(What.DOKUMENT, "missiv"),
    ),
    Relation(
        "Den som inte vill ansöka får inte höra att hen snart kan ansöka",
        (at(What.KRITERIUM, "personen_ansoker", INTE_UPPFYLLT),),
        never(What.STYCKE, "till_personen.forbered"),
    ),
    Relation(
        "Råd om den som säger nej hör till en väg som är öppen",
        (at(What.UTFALL, "samordning", *EMOT),),
        never(What.RAD, "om_personen_inte_vill"),
    ),
    Relation(
        "Nämndens begäran om rehabilitering hör till den som kan delta",
        (at(What.UTFALL, "samordning", *EMOT),),
        never(What.RAD, "namnden_far_begara"),
    ),
    Relation(
        "Regionens väg till FK hör till den som inte har en annan väg",
        (at(What.UTFALL, "ansokan", "annan_vag"),),
        never(What.RAD, "koordinator_informerar"),
    ),
    Relation(
        "Den som ska pröva en annan ersättning får veta vilken",
        (at(What.UTFALL, "samordning", "annan_ersattning"),),
        at(What.RAD, "sok_ersattning"),
    ),
    Relation(
        "Den som har en annan väg får råd om den",
        (at(What.UTFALL, "ansokan", "annan_vag"),),
        at(What.RAD, "sok_sjukpenning"),
    ),
    Relation(
        "Den som får hjälp att söka sjukpenning får höra det själv",
        (at(What.RAD, "sok_sjukpenning"),),
        at(What.STYCKE, "till_personen.sjukpenning"),
    ),
    Relation(
        "Den som är för sjuk nu får höra att hen får ansöka ändå",
        (at(What.UTFALL, "ansokan", "nu_eller_senare", "redan_nu"),),
        at(What.STYCKE, "till_personen.ansok-anda"),
    ),
    *_none(
        "Den som har sagt att hen vill ansöka får inte frågan igen",
        at(What.SVAR, "vill_ansoka", "sjalv", "med-hjalp"),
        "nu_eller_senare",
    ),
    Relation(
        "Den som har fått nej av FK får veta vad som går att göra åt det",
        (FATT_NEJ,),
        at(What.RAD, "efter_fk_nej"),
    ),
    Relation(
        "Den som har fått nej av FK får höra det själv",
        (FATT_NEJ,),
        at(What.STYCKE, "till_personen.fatt-nej"),
    ),
    Relation(
        "Den som länge har varit sjuk, utan behov av rehabilitering, får veta om ersättningarna",
        (
            at(What.SVAR, "formaga", "langvarig"),
            at(What.KRITERIUM, "behov_av_rehabilitering", INTE_UPPFYLLT),
            at(What.SVAR, "potential", "nej", "vet-inte"),
        ),
        at(What.RAD, "sok_ersattning"),
    ),
    *_none(
        "Intyget som säger emot kompletteras inte: frågan är vad som har ändrats",
        at(What.SVAR, "intyg_visar", "sager-emot"),
        "komplettera_intyget",
    ),
    *_none(
        "Den som inte vill ansöka får inte höra att det går att ansöka ändå",
        at(What.KRITERIUM, "personen_ansoker", INTE_UPPFYLLT),
        *("nu_eller_senare", "utan_medgivande"),
    ),
    *_none(
        "Ingen ordnar ett intyg till en ansökan som inte blir av",
        NEJ,
        *("skaffa_intyg", "komplettera_intyget", "varden_gor"),
    ),
    *_none(
        "Ingen klarlägger, rådfrågar eller informerar FK som om ett nej var ett ja",
        NEJ,
        *("fk_gor", "fraga_fk_forst", "koordinator_informerar"),
    ),
    Relation(
        "Svaret säger personens nej i samma mening som läget",
        (VILL_INTE,),
        at(What.SVARET, "svar_lage", "vill_inte", "vill_inte_for_sjuk", "vill_inte_oklart"),
    ),
    Relation(
        "Svaret säger inte nej åt den som inte har sagt nej",
        (never(What.UTFALL, "ansokan", "vill_inte"),),
        never(What.SVARET, "svar_lage", "vill_inte", "vill_inte_for_sjuk", "vill_inte_oklart"),
    ),
    Relation(
        "Nästa steg utgår från personens nej, vem som än läser",
        (VILL_INTE,),
        at(
            What.SVARET,
            "svar_nasta",
            *("vill_inte", "fk_vill_inte", "af_vill_inte", "af_vantar_vill_inte", "varden_vill_inte"),
        ),
    ),
    Relation(
        "Den som inte vill ansöka får höra att det är ett val",
        (VILL_INTE,),
        at(What.STYCKE, "till_personen.vill-inte"),
    ),
    Relation(
        "Ett nej till det som läget talar för ger ett råd om vad ni gör i stället",
        (VILL_INTE, at(What.UTFALL, "samordning", "talar_for", "komplettera", "oklart")),
        at(What.RAD, "om_personen_inte_vill"),
    ),
    Relation(
        "Anteckningen säger personens nej, vad som görs i stället och när ni frågar igen",
        (VILL_INTE, at(What.SVAR, "lasare", *MED_AKT)),
        at(What.STYCKE, "anteckning.nej"),
    ),
    Relation(
        "Anteckningen säger inte att FK klarlägger mot personens vilja",
        (VILL_INTE,),
        never(What.STYCKE, "anteckning.fk-klarlagger"),
    ),
    Relation(
        "Den som för en akt får en anteckning till den",
        (at(What.SVAR, "lasare", *MED_AKT),),
        at(What.DOKUMENT, "anteckning"),
    ),
    *_none("FK svarar inte de andra när personen har sagt nej till det", MEDGER_INTE, "fk_svarar"),
    Relation(
        "FK antecknar inget svar till andra när personen har sagt nej till det",
        (MEDGER_INTE,),
        never(What.STYCKE, "anteckning.fk-svarat"),
    ),
    Relation(
        "Den som ska komma tillbaka får en dag att komma tillbaka",
        (at(What.UTFALL, "samordning", "inte_nu"),),
        at(What.RAD, "kom_tillbaka"),
    ),
)
